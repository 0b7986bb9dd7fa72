/** The user's weights laid on the diagram: what each edge adds to the sum of each party. */
import { inPlay, type Lens } from '../model/lens.ts';
import type { Weights } from '../model/weights.ts';
import { ENDS } from './automaton.ts';
import { coursesOf } from './course.ts';
import type { Diagram } from './diagram.ts';
import type { Domains } from './goal.ts';
import { holding } from './holding.ts';
import { packingOf, type Packing } from './packing.ts';
import type { Ends } from './reach.ts';
import { nothing, passable } from './walk.ts';

/** One sum for each weighted party, in their order. */
export type Sums = readonly number[];

/** The part that does not hang on the deal. */
export interface Scale {
  /** The parties of which some position in play has a weight. */
  readonly parties: readonly string[];
  readonly ofLabel: readonly Sums[];
  /** What holds on every deal. */
  readonly given: Sums;
  readonly packing: Packing;
  sumsOf(ends: Ends): Sums;
}

export interface Scores extends Scale {
  /** Node at the end of the core → what holds whatever course follows. Nodes from which there is none are missing. */
  readonly ofCourse: ReadonlyMap<number, Sums>;
}

export function scaleOf(diagram: Diagram, lens: Lens, weights: Weights): Scale {
  const { problem, words, labels, given } = diagram;
  const inView = problem.asked.flatMap(({ position }, place) => {
    const weight = position.kind !== 'expectation' && inPlay(position, lens) ? (weights[position.id] ?? 0) : 0;
    return weight > 0 ? [{ place, weight, position }] : [];
  });
  const parties = problem.scenario.parties
    .map(({ id }) => id)
    .filter((party) => inView.some(({ position }) => position.party === party));
  const weighed = inView.map((each) => ({ ...each, party: parties.indexOf(each.position.party) }));
  const failures = holding(
    diagram,
    weighed.map(({ place }) => place),
  );

  /** Some end is come to, and none of them is one by which the position does not hold. */
  const sumsOf = (ends: Ends): Sums => {
    const sums = parties.map(() => 0);
    for (const { place, weight, party } of weighed) {
      let [reached, failed] = [0, 0];
      for (let end = place >> 5; end < ends.length; end += words) {
        reached |= ends[end] ?? 0;
        failed |= (ends[end] ?? 0) & (failures[end] ?? 0);
      }
      if (((reached & ~failed) >> (place & 31)) & 1) sums[party] = (sums[party] ?? 0) + weight;
    }
    return sums;
  };
  const stride = words * ENDS.length;
  const most = parties.map((_, at) => weighed.reduce((sum, { party, weight }) => sum + (party === at ? weight : 0), 0));
  return {
    parties,
    ofLabel: Array.from({ length: labels.length / stride }, (_, label) =>
      sumsOf(labels.subarray(label * stride, (label + 1) * stride)),
    ),
    given: sumsOf(given),
    packing: packingOf(parties.length, Math.max(1, ...most)),
    sumsOf,
  };
}

export const scoresOf = (diagram: Diagram, domains: Domains, scale: Scale): Scores => ({
  ...scale,
  ofCourse: new Map(
    coursesOf(diagram, domains, passable(diagram, domains, nothing(diagram), diagram.core)).map(({ node, ends }) => [
      node,
      scale.sumsOf(ends),
    ]),
  ),
});

export const plus = (one: Sums, other: Sums): Sums => one.map((sum, party) => sum + (other[party] ?? 0));
export const minus = (one: Sums, other: Sums): Sums => one.map((sum, party) => sum - (other[party] ?? 0));
