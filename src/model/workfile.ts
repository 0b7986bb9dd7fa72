/** A group's work as a file, to be taken home and gone on with: the exercise and what was answered so far. */
import { unsafe } from './guard.ts';
import type { HandIn } from './handin.ts';
import { makeHandInFile, parseHandInFile } from './handinfile.ts';
import { LARGEST_FILE } from './outside.ts';

const FORMAT = 'parley-work';
const VERSION = 1;

export interface Taken {
  /** The exercise, in the notation of a link. */
  exercise: string;
  handIn: HandIn;
  /** The task in hand, and how often another role was drawn. */
  at: number;
  redrawn: number;
}

export const makeWorkFile = ({ exercise, handIn, at, redrawn }: Taken): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, exercise, at, redrawn, handIn: makeHandInFile(handIn) })}\n`;

/** Undefined: it is none, or not of this version. */
export function parseWorkFile(text: string): Taken | undefined {
  let data: unknown;
  try {
    data = text.length > LARGEST_FILE ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || unsafe(data).length > 0) return undefined;
  const { format, version, exercise, at, redrawn, handIn }: Partial<Record<string, unknown>> = { ...data };
  if (format !== FORMAT || version !== VERSION || typeof exercise !== 'string' || typeof handIn !== 'string')
    return undefined;
  const read = parseHandInFile(handIn);
  return read.ok ? { exercise, handIn: read.handIn, at: countIn(at), redrawn: countIn(redrawn) } : undefined;
}

const countIn = (data: unknown): number => (Number.isInteger(data) && Number(data) >= 0 ? Number(data) : 0);
