/** What is printed for a class, as plain data: the page and the editable document draw the same, and so cannot differ. */
import type { Problem } from '../engine/compile.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson, Lessons } from '../model/lesson.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Verdict } from '../model/verdict.ts';

/** A stretch of a line. `quoted`: verbatim from a text. */
export interface Bit {
  text: string;
  strong?: true;
  quoted?: true;
  /** Its sign stands before the word. */
  verdict?: Verdict;
  red?: boolean;
}

export type Block =
  | { is: 'heading'; level: 2 | 3; text: string }
  | { is: 'text'; bits: readonly Bit[]; small?: true }
  /** Words of a source, and from where. */
  | { is: 'quote'; words: string; from: string }
  | { is: 'list'; items: readonly (readonly Bit[])[] }
  /** `widths`: parts of a hundred. */
  | { is: 'table'; head: readonly string[]; widths: readonly number[]; rows: readonly (readonly Cell[])[] }
  /** Side by side. */
  | { is: 'columns'; columns: readonly (readonly Block[])[] }
  /** To be ticked. */
  | { is: 'ticks'; options: readonly string[]; across?: true }
  /** To be written on. */
  | { is: 'lines'; count: number }
  /** A QR code of an address. */
  | { is: 'qr'; address: string; label: string; large?: true }
  /** Large on its own line: a code to be typed. */
  | { is: 'code'; text: string };
export type Cell = readonly Block[];

export const HANDOUTS = ['roles', 'evidence', 'terms', 'tasks', 'glossary', 'code', 'run', 'brief', 'key'] as const;
export type HandoutKind = (typeof HANDOUTS)[number];
/** What students get; the rest is the teacher's. */
export const PACK: readonly HandoutKind[] = ['roles', 'evidence', 'terms', 'tasks', 'glossary'];

/** One thing to be given out. It begins on a page of its own. */
export interface Handout {
  id: string;
  kind: HandoutKind;
  /** The small line above the title. */
  over: string;
  title: string;
  /** A party's three letters beside the title. */
  letters?: string;
  blocks: readonly Block[];
}

/** All that sheets are made of. */
export interface Kit {
  scenario: Scenario;
  edition: number;
  problem: Problem;
  exercise: Exercise;
  lessons: Lessons | undefined;
  /** The ready lesson that it is, or was made from. */
  lesson: Lesson | undefined;
  /** The lesson is as it came. */
  asReady: boolean;
  /** None where it does not fit. */
  code: string | undefined;
  /** The whole address for students. */
  link: string;
}

export const text = (...bits: (Bit | string)[]): Block => ({ is: 'text', bits: bitsOf(bits) });
export const small = (...bits: (Bit | string)[]): Block => ({ is: 'text', bits: bitsOf(bits), small: true });
export const heading = (words: string, level: 2 | 3 = 2): Block => ({ is: 'heading', level, text: words });
export const strong = (words: string): Bit => ({ text: words, strong: true });
export const list = (items: readonly (Bit | string)[]): Block => ({
  is: 'list',
  items: items.map((item) => bitsOf([item])),
});

const bitsOf = (bits: readonly (Bit | string)[]): Bit[] =>
  bits.map((bit) => (typeof bit === 'string' ? { text: bit } : bit));
