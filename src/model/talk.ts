/** A talk as it is passed on: who sits at the table and what was done, never what came of it. */
import type { Deal } from './deal.ts';

/** Who makes a move: the chair, or the group that plays a party. */
export const CHAIR = 'chair';

export type Answer = 'accepted' | 'refused';
export type Ruled = 'approved' | 'rejected';

export interface Setting {
  /** The parties that groups play. Without any, the chair decides. */
  seats: readonly string[];
  /** At most so many rounds. */
  rounds?: number;
  /** To a round, where its time is limited. */
  minutes?: number;
  /** The terms with which the talks begin. */
  start: Deal;
}

/** What is done in a talk. Each is an event of its machine, and all of them together are the talk. */
export type Move =
  /** `by`: a party, or the chair. `deal`: all its terms; those on what follows a deal are none of them. */
  | { type: 'proposal.put'; by: string; deal: Deal }
  /** `citing`: the position on whose sentence the answer rests. `words`: the group's own. */
  | { type: 'answer.given'; by: string; answer: Answer; citing?: string; words?: string }
  /** By the chair, where nobody is seated. */
  | { type: 'deal.decided'; answer: Answer }
  | { type: 'gate.ruled'; gate: string; ruled: Ruled }
  | { type: 'round.opened' }
  | { type: 'talks.ended' }
  /** What follows the deal, as the chair says: a course issue. Without an option it is left open again. */
  | { type: 'course.settled'; issue: string; option?: string }
  | { type: 'time.passed' };

export interface Talk {
  setting: Setting;
  moves: readonly Move[];
}

export const MOST_ROUNDS = 20;
export const MOST_MINUTES = 90;
/** The longest reason in a group's own words. */
export const LONGEST_WORDS = 280;
/** More moves than a lesson has time for; a longer text is no talk. */
export const MOST_MOVES = 500;
