/** What the page and the worker of a scenario say to each other: plain data, so that it can be posted. */
import type { Scenario } from '../model/scenario.ts';
import type { AnswerTo } from './answer.ts';
import type { Question, Table } from './question.ts';

export type ToWorker =
  /** The first message: what all questions are about. */
  | { scenario: Scenario }
  /** `question` is its number, greater than any before. */
  | { question: number; table: Table; asked: Question }
  /** Nobody waits for these any more. */
  | { forget: readonly number[] };

export type FromWorker =
  /** How much of the scenario is compiled; 1 when that has ended, well or not. */
  | { compiled: number }
  | { question: number; answer: AnswerTo<Question> }
  /** The scenario is too large, by these issues. */
  | { question: number; tooLarge: readonly string[] }
  | { question: number; failed: string };
