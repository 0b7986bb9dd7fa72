/** The answer on the map of weights, as points to draw and rows to read. */
import type { Outcome, Utilities, Weighed } from '../engine/answer.ts';
import type { Judgement } from '../engine/judge.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isJudged, type Party, type Scenario } from '../model/scenario.ts';
import { isWeighed, type Weights } from '../model/weights.ts';
import { isHeld } from './clashing.ts';
import { exactly, many } from './words.explore.ts';
import { WEIGHTS } from './words.weighing.ts';

/** The parties of whose positions in play some has a weight. */
export const weighedParties = ({ parties, positions }: Scenario, lens: Lens, weights: Weights): Party[] =>
  parties.filter(({ id }) =>
    positions.some((position) => position.party === id && inPlay(position, lens) && (weights[position.id] ?? 0) > 0),
  );

export type Axes = readonly [Party, Party];

export interface Point {
  x: number;
  y: number;
  count: bigint;
  /** What is special about it, in words. */
  marks: string[];
  letters: string;
  edged: boolean;
}

/** Outcomes in which every weighted party has something: where none does, a greatest product of 0 is no mark of any. */
export const shared = (outcomes: readonly Outcome[]): Utilities[] =>
  outcomes.map(({ utilities }) => utilities).filter((utilities) => Object.values(utilities).every((sum) => sum > 0));

/** Every point of the map, each once. A point is marked for every outcome whose two sums it has. */
export function pointsOf(
  { bubbles, frontier, nash, maxMin }: Weighed,
  [across, up]: Axes,
  own: Utilities | undefined,
): Point[] {
  const at = (utilities: Utilities, x: number, y: number) => utilities[across.id] === x && utilities[up.id] === y;
  return bubbles.map(({ x, y, count }) => {
    const isBest = frontier.some((utilities) => at(utilities, x, y));
    const isNash = shared(nash).some((utilities) => at(utilities, x, y));
    const isMaxMin = shared(maxMin).some((utilities) => at(utilities, x, y));
    return {
      x,
      y,
      count,
      edged: isBest,
      letters: [isNash ? 'N' : '', isMaxMin ? 'M' : ''].filter(Boolean).join(' '),
      marks: [
        ...(isBest ? [WEIGHTS.frontier] : []),
        ...(isNash ? [WEIGHTS.nash] : []),
        ...(isMaxMin ? [WEIGHTS.maxMin] : []),
        ...(own && at(own, x, y) ? [WEIGHTS.own] : []),
      ],
    };
  });
}

/** "Ukraine 12, Russia 5: 3,072 deals". */
export const pointSaid = ({ x, y, count }: Pick<Point, 'x' | 'y' | 'count'>, [across, up]: Axes): string =>
  `${across.name} ${exactly(x)}, ${up.name} ${exactly(y)}: ${many(count, 'deal')}`;

/** The sums of a finished deal. None of one that is not: it is not one point. */
export function utilitiesOf(
  scenario: Scenario,
  judgement: Judgement,
  lens: Lens,
  weights: Weights,
): Utilities | undefined {
  const { issues, positions, parties } = scenario;
  const open = issues.some(
    ({ id, course }) => !course && judgement.deal[id] === undefined && !judgement.silent.includes(id),
  );
  if (open || !judgement.feasible) return undefined;
  const held = positions.filter(isJudged).filter((position) => {
    const ruling = judgement.rulings[position.id];
    return isWeighed(position) && inPlay(position, lens) && ruling !== undefined && isHeld(position, ruling);
  });
  return Object.fromEntries(
    parties.map(({ id }) => [
      id,
      held.filter(({ party }) => party === id).reduce((sum, position) => sum + (weights[position.id] ?? 0), 0),
    ]),
  );
}
