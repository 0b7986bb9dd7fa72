/** An exercise as a class is given it: which questions, from which deal, for whom, with which tasks, and what is allowed. */
import type { Deal } from './deal.ts';

/** The panels of the screen of what is possible, in its order. A teacher may leave some of them out. */
export const PANELS = ['clashes', 'concessions', 'repair', 'combinations', 'zone', 'possible', 'weights'] as const;
export type Panel = (typeof PANELS)[number];

/** The role that checks quotes and speaks for nobody. */
export const KEEPER = 'keeper';

/** A task of the catalogue by its id, or the teacher's own question. */
export type Task = { id: string } | { own: string };

/** What of the tool works inside the exercise. */
export interface Allows {
  undo: boolean;
  /** The address follows the group's deal, so that it can be passed on. */
  address: boolean;
  talks: boolean;
  /** Of Explore; none: it is not there. */
  panels: readonly Panel[];
}

export interface Exercise {
  /** The ready lesson that it was made from. */
  lesson?: string;
  /** The questions of the lesson, in the order of the full agenda. All others stay undecided. */
  agenda: readonly string[];
  /** The deal with which it begins: terms on questions of the lesson. */
  start: Deal;
  /** The questions whose answer stays as it starts. */
  locked: readonly string[];
  /** 0: no tables and no roles. */
  tables: number;
  /** Parties and the record keeper, as they go round the tables. */
  roles: readonly string[];
  tasks: readonly Task[];
  allows: Allows;
  /** The teacher's own: shown to students. */
  title?: string;
  /** The teacher's own, for colleagues: never shown to students. */
  notes?: string;
}

export const MOST_TABLES = 40;
export const MOST_TASKS = 8;
/** The longest text of a teacher's own, in characters: a question, a title, the notes. */
export const LONGEST_OWN = 600;

/** Drawn evenly from the number of a table, and again, one role further, as often as a group asks. */
export function roleOf({ roles, tables }: Exercise, table: number, redrawn = 0): string | undefined {
  return tables === 0 ? undefined : roles[(table - 1 + redrawn) % roles.length];
}

/** Whether code and QR can carry it: words of the teacher's own need a link or a file. */
export const hasOwnWords = ({ tasks, title, notes }: Exercise): boolean =>
  title !== undefined || notes !== undefined || tasks.some((task) => 'own' in task);

/** Whether a screen of the tool is part of an exercise: its own, the texts, and what the teacher allows. */
export function isOpen({ allows }: Exercise, screen: string): boolean {
  if (screen === 'explore') return allows.panels.length > 0;
  if (screen === 'talks') return allows.talks;
  return ['exercise', 'sources', 'present', 'teach', 'builder', 'board', 'paper'].includes(screen);
}
