/** The questions about the whole space of deals, as data: so that they can be put to a worker. */
import type { Deal } from '../model/deal.ts';
import type { Lens } from '../model/lens.ts';
import type { Weights } from '../model/weights.ts';

/** What a question is asked of: the terms so far, and the texts switched on. */
export interface Table {
  deal: Deal;
  lens: Lens;
}

export type Question =
  | { about: 'count' }
  | { about: 'clashes' }
  | { about: 'concessions' }
  | { about: 'combinations' }
  | { about: 'zone' }
  /** `holding`: the chosen positions hold; `sparing`: none of them is violated. */
  | { about: 'repair'; positions: readonly string[]; by: 'holding' | 'sparing' }
  /** `axes`: the two parties whose sums of weights are drawn. */
  | { about: 'map'; weights: Weights; axes: readonly [string, string] }
  /** `at`: the two sums of a point of that map. */
  | { about: 'point'; weights: Weights; axes: readonly [string, string]; at: readonly [number, number] };
