/**
 * A talk as a file: all its lines, and what the groups said in words of their own. Whoever opens one may have it from anybody,
 * so nothing of it is believed.
 */
import { LARGEST_FILE } from './outside.ts';
import { makeMoves, parseMoves } from './moves.ts';
import { unsafe } from './guard.ts';
import type { Scenario } from './scenario.ts';
import { LONGEST_WORDS, type Move, type Talk } from './talk.ts';

const FORMAT = 'parley-talk';
const VERSION = 1;
const MOST_LINES = 50;

/** A talk with all that was tried: going back and on otherwise opens a new line, and loses none. */
export interface Book {
  lines: readonly Talk[];
  /** The line that is gone on with, and how many of its moves are made. */
  line: number;
  at: number;
}

/** What cannot be read, in words; or the book, and which lines stand there only in part. */
export type ReadBook = { ok: true; book: Book; partly: boolean } | { ok: false; says: string };

export const makeTalkFile = (scenario: Scenario, edition: number, { lines, line, at }: Book): string =>
  `${JSON.stringify({
    format: FORMAT,
    version: VERSION,
    scenario: scenario.id,
    edition,
    line,
    at,
    lines: lines.map((talk) => ({ moves: makeMoves(scenario, talk), words: wordsIn(talk) })),
  })}\n`;

const wordsIn = ({ moves }: Talk): Record<string, string> =>
  Object.fromEntries(
    moves.flatMap((move, at) =>
      move.type === 'answer.given' && move.words !== undefined ? [[String(at), move.words]] : [],
    ),
  );

export function parseTalkFile(scenario: Scenario, edition: number, text: string): ReadBook {
  const refused = (says: string): ReadBook => ({ ok: false, says });
  if (text.length > LARGEST_FILE) return refused('is larger than 1 MB');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('is no file of a talk: it is not JSON');
  }
  if (!isRecord(data) || unsafe(data).length > 0 || data['format'] !== FORMAT) return refused('is no file of a talk');
  if (data['version'] !== VERSION) return refused('was made with a newer version of this tool');
  if (data['scenario'] !== scenario.id || data['edition'] !== edition)
    return refused(
      `is about ${String(data['scenario'])}, version ${String(data['edition'])}: open that scenario first`,
    );
  const { lines, line, at } = data;
  if (!Array.isArray(lines) || lines.length === 0 || lines.length > MOST_LINES)
    return refused(`has no lines, or more than ${MOST_LINES}`);
  const read = lines.map((each) => lineOf(scenario, each));
  const talks = read.flatMap((each) => each?.talk ?? []);
  const own = isCount(line) ? talks[line] : undefined;
  if (talks.length < lines.length || own === undefined || !isCount(at) || at > own.moves.length)
    return refused('does not say where the talk stands');
  return {
    ok: true,
    book: { lines: talks, line: Number(line), at },
    partly: read.some((each) => each?.partly === true),
  };
}

function lineOf(scenario: Scenario, data: unknown): { talk: Talk; partly: boolean } | undefined {
  if (!isRecord(data) || typeof data['moves'] !== 'string' || !isRecord(data['words'])) return undefined;
  const words = data['words'];
  const { talk, unread, cut } = parseMoves(scenario, data['moves']);
  const moves = talk.moves.map((move, at): Move => {
    const said = words[String(at)];
    return move.type === 'answer.given' && typeof said === 'string'
      ? { ...move, words: said.slice(0, LONGEST_WORDS) }
      : move;
  });
  return { talk: { ...talk, moves }, partly: cut || unread.length > 0 };
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const isCount = (data: unknown): data is number => Number.isInteger(data) && Number(data) >= 0;
