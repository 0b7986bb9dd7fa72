/** The questions about the whole space of deals, as data: so that they can be put to a worker. */
import type { Deal } from '../model/deal.ts';
import type { Lens } from '../model/lens.ts';

/** What a question is asked of: the terms so far, and the texts switched on. */
export interface Table {
  deal: Deal;
  lens: Lens;
}

/** Position → the user's own weight, a whole number from 0 to 10; absent means 0. */
export type Weights = Readonly<Record<string, number>>;

export type Question =
  | { about: 'count' }
  | { about: 'clashes' }
  | { about: 'concessions' }
  | { about: 'combinations' }
  | { about: 'zone' }
  /** `holding`: the chosen positions hold; `sparing`: none of them is violated. */
  | { about: 'repair'; positions: readonly string[]; by: 'holding' | 'sparing' }
  /** `axes`: the two parties whose sums of weights are drawn. */
  | { about: 'map'; weights: Weights; axes: readonly [string, string] };
