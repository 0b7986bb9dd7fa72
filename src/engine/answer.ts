/** What the engine answers. Every example is a complete deal, judged again on the clauses before it is shown. */
import type { Deal, Term } from '../model/deal.ts';
import type { Clash } from './clash.ts';
import type { Question } from './question.ts';

/** Numbers of complete deals that extend the table's; course issues are projected away. Of an infeasible table all are 0. */
export interface Count {
  total: bigint;
  /** Issue → option → how many of them take it. */
  options: Readonly<Record<string, Readonly<Record<string, bigint>>>>;
  /** Judged position → how many of them satisfy and violate it. */
  positions: Readonly<Record<string, { satisfied: bigint; violated: bigint }>>;
}

/** Positions that hold together on no completion, though every smaller set of them does. */
export interface Excluding {
  positions: readonly string[];
  /** The own terms under which, and the rules and conditions by which, they cannot. */
  because: Clash;
}

export interface Clashes {
  /** The smallest first. */
  sets: readonly Excluding[];
  /** There are more than are listed. */
  more: boolean;
}

/** Positions whose surrender lets all others hold together, though the surrender of fewer of them does not. */
export interface Concession {
  positions: readonly string[];
  /** Offers that the example takes up. Listed beside, never maximised. */
  taken: readonly string[];
  example: Deal;
}

export interface Concessions {
  /** The fewest first. */
  sets: readonly Concession[];
  /** Positions that are in every concession. */
  unavoidable: readonly string[];
  more: boolean;
}

/** Positions that hold together on a deal, though no further one does with them. */
export interface Combination {
  positions: readonly string[];
  example: Deal;
}

export interface Combinations {
  /** Positions that hold in every completion: they are left out of the sets. */
  everywhere: readonly string[];
  /** The largest first. */
  sets: readonly Combination[];
  inAll: readonly string[];
  inNone: readonly string[];
  more: boolean;
}

export interface Region {
  count: bigint;
  /** Absent where there is none. */
  example?: Deal;
}

export interface Zone {
  /** Deals that violate no red line in play. */
  sparing: Region;
  /** Deals that satisfy every red line in play. */
  satisfying: Region;
  /** The largest sets of parties of which no red line has to be violated, where no deal spares all. */
  fitting: readonly (readonly string[])[];
  /** Parties without whose red lines some deal would spare all the others. */
  pivotal: readonly string[];
}

/** One way to change a deal. A conditional term that falls silent is among those dropped. */
export interface Mended {
  drop: readonly Term[];
  take: readonly Term[];
  /** The terms afterwards. */
  deal: Deal;
}

export interface Repair {
  /** How many own terms go; the same in all results. */
  changes: number;
  /** How many undecided issues have to be settled; the same in all results. */
  settled: number;
  /** Each another set of terms. Empty where no deal does what was asked. */
  results: readonly Mended[];
  more: boolean;
  /** Fewer may suffice: there were too many ways to look at them all. No part of what is settled can be spared all the same. */
  fewer?: true;
  /** Why no deal does what was asked. */
  clash?: Excluding;
}

/** Party → the sum of the weights of its positions that hold. */
export type Utilities = Readonly<Record<string, number>>;

export interface Outcome {
  utilities: Utilities;
  example: Deal;
}

export interface Bubble {
  x: number;
  y: number;
  count: bigint;
}

export interface Weighed {
  /** The most that each weighted party can reach. */
  best: Utilities;
  bubbles: readonly Bubble[];
  /** Outcomes of which no other is as good for every weighted party and better for one. */
  frontier: readonly Utilities[];
  /** Those with the greatest product, and those whose worst-off party is best off. */
  nash: readonly Outcome[];
  maxMin: readonly Outcome[];
  more: boolean;
}

/** A deal at one point of the map: where there is one that none betters, such a one. Absent where none comes to it. */
export interface AtPoint {
  example?: Deal;
}

interface Answers {
  count: Count;
  clashes: Clashes;
  concessions: Concessions;
  combinations: Combinations;
  zone: Zone;
  repair: Repair;
  map: Weighed;
  point: AtPoint;
}

export type AnswerTo<Asked extends Question> = Answers[Asked['about']];
