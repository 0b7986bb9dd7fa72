/** What a group hands in: its choices, predictions and words. */
import type { Deal } from './deal.ts';
import type { Kind } from './scenario.ts';
import type { Verdict } from './verdict.ts';

/** To one task. Without anything in it, it is not answered. */
export interface Answer {
  /** In the group's own words: an answer, or a reason. */
  words?: string;
  /** The sentence that it rests on: a piece of evidence of a position, by its number. */
  sentence?: { position: string; evidence: number };
  /** Of a prediction, position by position. */
  guesses?: Readonly<Record<string, Verdict>>;
  /** The prediction stands, and the verdicts were shown. */
  fixed?: boolean;
  /** Of a goal: a deal was found, or none is believed to exist. */
  claim?: 'found' | 'none';
  /** The deal that was found. */
  deal?: Deal;
  /** Of a choice. */
  option?: string;
}

/** "I read this differently": changes no verdict. */
export interface Contested {
  position: string;
  /** How the group would class it; `none`: it would judge nothing by it. */
  kind: Kind | 'none';
  why: string;
}

export interface HandIn {
  scenario: string;
  edition: number;
  /** Tells the exercise apart from others: `markOf` its notation. */
  exercise: string;
  /** The number of the table; 0: none given. */
  group: number;
  /** Random, so that a second hand-in of the same group is known as such: four symbols. */
  tag: string;
  role?: string;
  deal: Deal;
  /** In the order of the tasks. */
  answers: readonly Answer[];
  contested: readonly Contested[];
}

/** The longest text of a group, in characters. */
export const LONGEST_ANSWER = 1_000;

export const isAnswered = ({ words, sentence, claim, option, fixed }: Answer): boolean =>
  fixed === true || [words, sentence, claim, option].some((part) => part !== undefined && part !== '');
