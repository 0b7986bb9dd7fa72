/**
 * The ready lessons of a scenario, as its authors wrote them: tasks that the texts can answer, run sheets, the brief.
 * What the right answers are is never written here: the engine and the quotes say it.
 */
import type { Deal } from './deal.ts';
import type { Quote } from './evidence.ts';
import type { Exercise } from './exercise.ts';

export const TASK_KINDS = ['question', 'predict', 'goal', 'choose'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

interface Common {
  /** For ever: links name it. Its place in the catalogue is for ever too: codes count it. */
  id: string;
  /** A few words, for the run sheet and the board. */
  name: string;
  /** The task as a student reads it. */
  ask: string;
  minutes: number;
  hint?: string;
  /** The questions of the deal that it is about: a lesson with this task has them all. */
  issues: string[];
}

/** A deal at which the key looks, in the words of the author. */
export interface Case {
  says: string;
  terms: Deal;
}

/** Answered in words and with a sentence of the texts. The rest says where the key finds the answer. */
export interface QuestionTask extends Common {
  kind: 'question';
  positions: string[];
  disagreements: string[];
  quotes: Quote[];
  /** Of each party its red lines; of one without any, what it asks for, or else all that it is quoted with. */
  firmest: boolean;
  /** A party of which nothing is said on these questions: a gap to be found. */
  silent: { party: string; issues: string[] }[];
  cases: Case[];
}

/** Guessed before it is shown: what this deal does to these positions. The terms stand on those with which the lesson starts. */
export interface PredictTask extends Common {
  kind: 'predict';
  terms: Deal;
  positions: string[];
}

/** `sparing`: none of them is violated; `holding`: each of them is satisfied. */
export interface Aim {
  is: 'sparing' | 'holding';
  positions: string[];
}

/** A deal to be found on which the aim is met, or the statement that there is none. */
export interface GoalTask extends Common {
  kind: 'goal';
  aim: Aim;
}

/** One question of the deal to be settled, with a reason. */
export interface ChooseTask extends Common {
  kind: 'choose';
  issue: string;
}

export type CatalogueTask = QuestionTask | PredictTask | GoalTask | ChooseTask;

/** A line of the run sheet. `tasks`: the places of its tasks in the exercise, from 0. */
export interface Step {
  from: number;
  to: number;
  name: string;
  says: string;
  by: 'students' | 'teacher';
  tasks: number[];
}

export interface Lesson {
  /** For ever, as the number, under which a code names it. */
  id: string;
  number: number;
  name: string;
  minutes: number;
  /** The question of the lesson. */
  question: string;
  lead: string;
  exercise: Exercise;
  steps: Step[];
}

/** To be read beforehand: two pages at most. */
export interface Brief {
  /** An editor's note of about 150 words. Decides nothing. */
  background: string;
  says: string[];
  leavesOut: string[];
  misunderstandings: { heard: string; but: string; positions: string[] }[];
}

export interface Lessons {
  scenario: string;
  edition: number;
  tasks: CatalogueTask[];
  lessons: Lesson[];
  brief: Brief;
  /** For the last minutes: what to ask the class. */
  debrief: { ask: string; look: string }[];
}
