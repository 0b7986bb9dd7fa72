/**
 * Reads what was pasted into the board: a column of codes, links and hand-ins, between greetings and whatever else a chat or a
 * spreadsheet puts around them. Nothing is dropped without a word: what cannot be read comes back with its line and the reason.
 */
import type { Entry, Read, Refusal } from './board.ts';
import { parseCsv, PARTING } from './csv.ts';

/** How each notation is read. Undefined: it is none of this kind. */
export interface Readers {
  /** The line for the machine at the end of a hand-in. */
  handIn: (line: string) => Read;
  link: (text: string) => Read | undefined;
  code: (text: string) => Read | undefined;
  /** A file: a hand-in, a whole board. */
  file: (text: string) => Read[] | undefined;
  /** A table by the names of its columns: how a row of it is read. */
  columns: (names: readonly string[]) => ((cells: readonly string[]) => Read) | undefined;
}

interface Piece {
  read: Read;
  raw: string;
  line: number;
}

/** Where a line for the machine stands. Programs that send messages break long ones. */
const MACHINE_LINE = /\[\s*parley-h\d+\s[\w.\s-]*\]/giu;
/** It begins, but its end is missing. */
const CUT = /\[\s*parley-h\d+\b/iu;
/** The first line of a hand-in, as people read it. */
const HEAD = /^\W*parley\b/iu;

/** Reasons that no sentence of an answer can be mistaken for. */
const NAMED: readonly Refusal[] = ['exercise', 'lesson', 'edition', 'scenario'];

const REFUSED = (why: 'damaged' | 'nothing'): Read => ({ is: 'refused', why });

export function readBoardText(text: string, readers: Readers, file?: string): Entry[] {
  const whole = /^\s*\{/u.test(text) ? readers.file(text) : undefined;
  const pieces = whole?.map((read): Piece => ({ read, raw: text, line: 1 })) ?? piecesOf(text, readers);
  return pieces.map(({ read, raw, line }) => ({ ...read, raw: raw.trim(), line, ...(file !== undefined && { file }) }));
}

function piecesOf(text: string, readers: Readers): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(MACHINE_LINE)) {
    const before = text.slice(from, match.index);
    const head = lastHead(before);
    // Without a head of its own, what cannot be read in front of it is the hand-in as people read it.
    const read = readLines(before.slice(0, head), lineAt(text, from), readers);
    pieces.push(
      ...(head === undefined
        ? read.filter(({ read: one, raw }) => one.is !== 'refused' || NAMED.includes(one.why) || CUT.test(raw))
        : read),
    );
    const start = from + (head ?? before.length);
    pieces.push({
      read: readers.handIn(match[0]),
      raw: text.slice(start, match.index) + match[0],
      line: lineAt(text, start),
    });
    from = match.index + match[0].length;
  }
  return [...pieces, ...readLines(text.slice(from), lineAt(text, from), readers)];
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const isHead = (line: string): boolean => HEAD.test(line) && !CUT.test(line) && !line.includes('#/');

/** Where the readable part of a hand-in begins in what stands before its line for the machine. */
function lastHead(before: string): number | undefined {
  const lines = before.split('\n');
  const last = lines.findLastIndex(isHead);
  return last < 0 ? undefined : lines.slice(0, last).reduce((length, line) => length + line.length + 1, 0);
}

function readLines(text: string, first: number, readers: Readers): Piece[] {
  const lines = text.split('\n');
  const table = tableIn(lines, readers);
  if (table !== undefined) {
    const before = readLines(lines.slice(0, table.at).join('\n'), first, readers);
    return [...before, ...table.pieces.map((piece) => ({ ...piece, line: first + table.at + piece.line - 1 }))];
  }
  const pieces: Piece[] = [];
  /** A hand-in without its line for the machine: one piece, however many lines of it there are. */
  let cut: Piece | undefined;
  for (const [at, raw] of lines.entries()) {
    const line = first + at;
    const reads = readLine(raw, readers);
    if (reads.length > 0) {
      cut = undefined;
      pieces.push(...reads.map((read) => ({ read, raw, line })));
    } else if (isHead(raw)) pieces.push((cut = { read: REFUSED('damaged'), raw, line }));
    else if (cut !== undefined) cut.raw += `\n${raw}`;
    else if (/[\p{L}\p{N}]/u.test(raw)) pieces.push({ read: REFUSED('nothing'), raw, line });
  }
  return pieces;
}

/** A table of our own, from its head to the end of the text. */
function tableIn(lines: readonly string[], readers: Readers): { at: number; pieces: Piece[] } | undefined {
  for (const [at, line] of lines.entries()) {
    for (const parting of PARTING) {
      if (!line.includes(parting)) continue;
      const [head] = parseCsv(line, parting);
      const row = head && readers.columns(head.cells.map((cell) => cell.trim()));
      if (row === undefined) continue;
      const [, ...rows] = parseCsv(lines.slice(at).join('\n'), parting);
      return {
        at,
        pieces: rows.map(({ cells, line: on }) => ({ read: row(cells), raw: cells.join(parting), line: on })),
      };
    }
  }
  return undefined;
}

/** What stands in one line: a link, or codes, perhaps beside a name, a date or a greeting. */
function readLine(line: string, readers: Readers): Read[] {
  if (CUT.test(line)) return [REFUSED('damaged')];
  if (line.includes('#/')) {
    const link = readers.link(line.slice(Math.max(0, line.search(/\S*#\//u))));
    if (link !== undefined) return [link];
  }
  const whole = codeIn(line, readers);
  if (whole !== undefined && whole.is !== 'refused') return [whole];
  const parts = line.split(/[\t,;:|]|\s{2,}|\s(?=[^\s-]{4}-)|(?<=-[^\s-]{2,6})\s/u);
  const reads = parts.flatMap((part) => codeIn(part, readers) ?? []);
  return reads.length > 0 || whole === undefined ? reads : [whole];
}

/** A word of a sentence is no damaged code. */
function codeIn(text: string, readers: Readers): Read | undefined {
  const bare = text.trim().replace(/^["'(]+|["').!]+$/gu, '');
  const read = bare === '' ? undefined : readers.code(bare);
  return read?.is !== 'refused' || read.why !== 'damaged' || LIKE_A_CODE.test(bare) ? read : undefined;
}

const LIKE_A_CODE = /^(?=.*\d)(?:[0-9a-z]{2,6}(?:[-–\s]+[0-9a-z]{1,6}){2,}|[0-9a-z]{11,24})$/iu;
