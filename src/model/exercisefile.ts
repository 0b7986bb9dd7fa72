/** An exercise as a file: what stands in its link, with the scenario that it is about. */
import { unsafe } from './guard.ts';
import { LARGEST_FILE } from './outside.ts';

const FORMAT = 'parley-exercise';
const VERSION = 1;

export interface PackedExercise {
  scenario: string;
  edition: number;
  /** In the notation of a link. */
  exercise: string;
}

export const makeExerciseFile = ({ scenario, edition, exercise }: PackedExercise): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, scenario, edition, exercise })}\n`;

/** Undefined: it is none, or of another version. */
export function parseExerciseFile(text: string): PackedExercise | undefined {
  let data: unknown;
  try {
    data = text.length > LARGEST_FILE ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || unsafe(data).length > 0) return undefined;
  const { format, version, scenario, edition, exercise }: Partial<Record<string, unknown>> = { ...data };
  if (format !== FORMAT || version !== VERSION || typeof scenario !== 'string' || typeof exercise !== 'string')
    return undefined;
  return typeof edition === 'number' && Number.isInteger(edition) && edition >= 0
    ? { scenario, edition, exercise }
    : undefined;
}
