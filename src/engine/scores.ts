/** The user's weights laid on the diagram: what each edge adds to the sum of each party. */
import { inPlay, type Lens } from '../model/lens.ts';
import type { Weights } from '../model/weights.ts';
import { ENDS, type End } from './automaton.ts';
import { coursesOf } from './course.ts';
import type { Diagram } from './diagram.ts';
import type { Domains } from './goal.ts';
import { failuresOf } from './holding.ts';
import { comesTo, type Ends } from './reach.ts';
import { nothing, passable } from './walk.ts';

/** One sum for each weighted party, in their order. */
export type Sums = readonly number[];

export interface Scores {
  /** The parties of which some position in play has a weight. */
  parties: readonly string[];
  ofLabel: readonly Sums[];
  /** What holds on every deal. */
  given: Sums;
  /** Node at the end of the core → what holds whatever course follows. Nodes from which there is none are missing. */
  ofCourse: ReadonlyMap<number, Sums>;
}

export function scoresOf(diagram: Diagram, domains: Domains, lens: Lens, weights: Weights): Scores {
  const { problem, words, labels } = diagram;
  const weighed = problem.asked.flatMap(({ position }, place) => {
    const weight = position.kind !== 'expectation' && inPlay(position, lens) ? (weights[position.id] ?? 0) : 0;
    return weight > 0 ? [{ place, weight, party: position.party, failures: failuresOf(position) }] : [];
  });
  const parties = problem.scenario.parties
    .map(({ id }) => id)
    .filter((party) => weighed.some((each) => each.party === party));

  const sums = (holds: (place: number, failures: readonly End[]) => boolean): Sums =>
    parties.map((party) =>
      weighed.reduce(
        (sum, each) => sum + (each.party === party && holds(each.place, each.failures) ? each.weight : 0),
        0,
      ),
    );
  /** Some end is come to, and none of them is a failure. */
  const sumsOf = (ends: Ends): Sums =>
    sums((place, failures) => {
      const reached = ENDS.filter((_, end) => comesTo(ends, words, place, end));
      return reached.length > 0 && !reached.some((end) => failures.includes(end));
    });
  const stride = words * ENDS.length;
  return {
    parties,
    ofLabel: Array.from({ length: labels.length / stride }, (_, label) =>
      sumsOf(labels.subarray(label * stride, (label + 1) * stride)),
    ),
    given: sumsOf(diagram.given),
    ofCourse: new Map(
      coursesOf(diagram, domains, passable(diagram, domains, nothing(diagram))).map(({ node, ends }) => [
        node,
        sumsOf(ends),
      ]),
    ),
  };
}

export const plus = (one: Sums, other: Sums): Sums => one.map((sum, party) => sum + (other[party] ?? 0));
export const minus = (one: Sums, other: Sums): Sums => one.map((sum, party) => sum - (other[party] ?? 0));
