/**
 * A hand-in as it is passed on: as readable text with a line for the machine at its end, and as a file. Whoever opens one may
 * have it from anybody, so nothing of it is believed.
 *
 *   [parley-h1 eJyrVkrLz1eyUkpKLFKq5QIAHYcDzA.k2f9x7]
 *
 * The brackets say where the line ends: programs that send messages break long ones, and blanks inside are left out again.
 */
import type { Packing } from './assignment.ts';
import type { Deal } from './deal.ts';
import { MOST_TABLES, MOST_TASKS } from './exercise.ts';
import { unsafe } from './guard.ts';
import { LONGEST_ANSWER, type Answer, type Contested, type HandIn } from './handin.ts';
import { LARGEST_FILE } from './outside.ts';
import { KINDS, type Kind } from './scenario.ts';
import { VERDICTS } from './verdict.ts';

const FORMAT = 'parley-handin';
const VERSION = 1;
const MOST_CONTESTED = 40;
const ID = /^[a-z][a-z0-9-]{0,80}$/u;

/** Why a text gives no hand-in. `damaged`: the check fails; `unread`: it is none; `newer`: of a later format. */
export type NoHandIn = 'damaged' | 'unread' | 'newer';
export type ReadHandIn = { ok: true; handIn: HandIn } | { ok: false; is: NoHandIn };

export const makeHandInFile = (handIn: HandIn): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ...handIn })}\n`;

export const makeHandInLine = (handIn: HandIn, { pack }: Packing): string =>
  `[parley-h1 ${pack(JSON.stringify(handIn))}]`;

/** Where lines for the machine stand in a text; each with all that it spans. */
export const HAND_IN_LINE = /\[\s*parley-h(\d+)\s([\w.\s-]*)\]/giu;

export function parseHandInLine(line: string, { unpack }: Packing): ReadHandIn {
  const [, version, packed = ''] = new RegExp(HAND_IN_LINE.source, 'iu').exec(line) ?? [];
  if (version === undefined) return { ok: false, is: 'unread' };
  if (version !== '1') return { ok: false, is: 'newer' };
  const text = unpack(packed.replace(/\s/gu, ''));
  const data = text === undefined ? undefined : parsed(text);
  const handIn = data === undefined ? undefined : handInIn(data);
  return handIn === undefined ? { ok: false, is: 'damaged' } : { ok: true, handIn };
}

export function parseHandInFile(text: string): ReadHandIn {
  const data = text.length > LARGEST_FILE ? undefined : parsed(text);
  if (!isRecord(data) || data['format'] !== FORMAT) return { ok: false, is: 'unread' };
  if (data['version'] !== VERSION) return { ok: false, is: 'newer' };
  const { format: _format, version: _version, ...rest } = data;
  const handIn = handInIn(rest);
  return handIn === undefined ? { ok: false, is: 'damaged' } : { ok: true, handIn };
}

function parsed(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return unsafe(data).length > 0 ? undefined : data;
  } catch {
    return undefined;
  }
}

/** Of the right form in every part, or nothing: a part of a hand-in would be another group's answer. */
function handInIn(data: unknown): HandIn | undefined {
  if (!isRecord(data)) return undefined;
  const { scenario, edition, exercise, group, tag, role, deal, answers, contested, ...more } = data;
  if (!isId(scenario) || !isCount(edition, 9_999) || !isMark(exercise) || !isCount(group, MOST_TABLES))
    return undefined;
  if (typeof tag !== 'string' || !/^[0-9a-z]{4}$/u.test(tag) || !(role === undefined || isId(role))) return undefined;
  if (!isDeal(deal) || !Array.isArray(answers) || answers.length > MOST_TASKS || !answers.every(isAnswer))
    return undefined;
  if (!Array.isArray(contested) || contested.length > MOST_CONTESTED || !contested.every(isContested)) return undefined;
  if (Object.keys(more).length > 0) return undefined;
  return { scenario, edition, exercise, group, tag, ...(role !== undefined && { role }), deal, answers, contested };
}

function isAnswer(data: unknown): data is Answer {
  if (!isRecord(data)) return false;
  const { words, sentence, guesses, fixed, claim, deal, option, ...more } = data;
  return (
    isMissingOr(isWords, words) &&
    isMissingOr(isSentence, sentence) &&
    isMissingOr(isGuesses, guesses) &&
    (fixed === undefined || typeof fixed === 'boolean') &&
    (claim === undefined || claim === 'found' || claim === 'none') &&
    isMissingOr(isDeal, deal) &&
    isMissingOr(isId, option) &&
    Object.keys(more).length === 0
  );
}

const isContested = (data: unknown): data is Contested =>
  isRecord(data) &&
  isId(data['position']) &&
  isKind(data['kind']) &&
  isWords(data['why']) &&
  Object.keys(data).length === 3;

const isMissingOr = (is: (data: unknown) => boolean, data: unknown): boolean => data === undefined || is(data);
const isWords = (data: unknown): data is string => typeof data === 'string' && data.length <= LONGEST_ANSWER;
const isId = (data: unknown): data is string => typeof data === 'string' && ID.test(data);
const isMark = (data: unknown): data is string => typeof data === 'string' && /^[0-9a-z]{0,6}$/u.test(data);
const isCount = (data: unknown, most: number): data is number =>
  typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= most;
const isKind = (data: unknown): data is Kind | 'none' => data === 'none' || KINDS.some((kind) => kind === data);
const isSentence = (data: unknown): boolean =>
  isRecord(data) && isId(data['position']) && isCount(data['evidence'], 99) && Object.keys(data).length === 2;
const isGuesses = (data: unknown): boolean =>
  isRecord(data) &&
  Object.entries(data).every(([id, guess]) => isId(id) && VERDICTS.some((verdict) => verdict === guess));
const isDeal = (data: unknown): data is Deal =>
  isRecord(data) && Object.entries(data).every(([issue, option]) => isId(issue) && isId(option));
const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
