/**
 * A scenario as a file that travels: canonical JSON with its source texts. Whoever opens one may have it from anybody,
 * so nothing of it is believed.
 */
import type { Flaw, Result } from './flaw.ts';
import { unsafe } from './guard.ts';
import { LARGEST_FILE, OUTSIDE } from './outside.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from './scenario.ts';

const FORMAT = 'parley-scenario';
const VERSION = 1;
const FIELDS = ['format', 'version', 'id', 'scenario', 'texts'];

const DEPTH = 32;

export interface Packed {
  /** The author's own id. */
  id: string;
  /** What an author writes, as plain data. */
  scenario: unknown;
  /** The source texts by the names of their files. */
  texts: Readonly<Record<string, string>>;
}

export const makeFile = ({ id, scenario, texts }: Packed): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, id, scenario, texts })}\n`;

/** The scenario of a file, under an id that tells this very content apart from any other; or what is wrong at the first stage that fails. */
export function parseFile(text: string): Result<Scenario, Flaw[]> {
  if (text.length > LARGEST_FILE) return refused('is larger than 1 MB: leave out what no quote needs');
  if (depthOf(text) > DEPTH) return refused(`is no scenario file: its brackets are nested more than ${DEPTH} deep`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('is no scenario file: it is not JSON. Scenario files are made with “parley pack”');
  }
  const dangers = unsafe(data);
  if (dangers.length > 0) return { ok: false, flaws: dangers };
  const packed = packedIn(data);
  if (typeof packed === 'string') return refused(packed);
  const { id, scenario, texts } = packed;
  const parsed = parseScenario(`${OUTSIDE}${id}-${markOf(text)}`, scenario, texts);
  return parsed.ok
    ? parsed
    : { ok: false, flaws: parsed.flaws.map((flaw) => ({ ...flaw, at: ['scenario', ...flaw.at] })) };
}

/** The envelope; or what is wrong with it. */
function packedIn(data: unknown): Packed | string {
  if (!isRecord(data) || data['format'] !== FORMAT) return 'holds no scenario of Parley';
  const { version, id, scenario, texts } = data;
  if (version !== VERSION) return `is of version ${JSON.stringify(version)}, and only version ${VERSION} is known here`;
  const strange = Object.keys(data).find((key) => !FIELDS.includes(key));
  if (strange !== undefined) return `has a field “${strange}” that this version does not know`;
  if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/u.test(id))
    return 'has no id: lower-case letters, digits and dashes, a letter first, 40 at most';
  if (!isTexts(texts)) return 'has no texts: an object with one text for each file of a source';
  return { id, scenario, texts };
}

/** How deep the brackets go, seen before anything is built of them. Those inside of strings do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (inString && sign === '\\') index += 1;
    else if (sign === '"') inString = !inString;
    else if (!inString && (sign === '{' || sign === '[')) deepest = Math.max(deepest, (depth += 1));
    else if (!inString && (sign === '}' || sign === ']')) depth -= 1;
  }
  return deepest;
}

/** Tells two contents apart that bear the same id, so that neither gets the other's links and drafts. Not a proof of anything. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

const refused = (says: string): Result<Scenario, Flaw[]> => ({ ok: false, flaws: [{ at: [], says }] });

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const isTexts = (data: unknown): data is Record<string, string> =>
  isRecord(data) && Object.values(data).every((text) => typeof text === 'string');
