/** The user's own weights of positions, and how a link says them: `ukr-territory.07,rus-withdrawal.10`. */
import { heldBy } from './position.ts';
import { isJudged, type Position, type Scenario } from './scenario.ts';

/** Position → how much it counts, a whole number up to `MOST`; absent means 0. */
export type Weights = Readonly<Record<string, number>>;

export const MOST = 10;

/** A weight as a link says it, scenario unseen. */
export interface Weight {
  position: string;
  weight: number;
}

/** Only what can hold on a deal can be weighed: no statement and no expectation. */
export const isWeighed = (position: Position): boolean => isJudged(position) && heldBy(position) !== undefined;

/** Weights in their shortest form: in the scenario's order, without zeros and whatever cannot be weighed. */
export function weighed({ positions }: Scenario, weights: Weights): Weights {
  const kept = positions.filter(isWeighed).flatMap(({ id }) => {
    const weight = Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0;
    return isWeight(weight) && weight > 0 ? [[id, weight] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** Empty where nothing is weighed. */
export const makeWeights = (scenario: Scenario, weights: Weights): string =>
  Object.entries(weighed(scenario, weights))
    .map(([id, weight]) => writtenWeight(id, weight))
    .join(',');

export interface ReadWeights {
  weights: Weight[];
  /** Pieces that are no weight, or one out of bounds. */
  unread: string[];
  /** Pieces that give one position different weights, so that none of them counts. */
  twice: string[];
}

/** What a text says, scenario unseen. */
export function parseWeights(text: string): ReadWeights {
  const pieces = [...new Set(text.split(','))].map((piece) => ({ piece, weight: weightIn(piece) }));
  const times = new Map<string, number>();
  for (const { weight } of pieces) if (weight) times.set(weight.position, (times.get(weight.position) ?? 0) + 1);
  const isTwice = (weight: Weight | undefined) => weight !== undefined && times.get(weight.position) !== 1;
  return {
    weights: pieces.flatMap(({ weight }) => (weight === undefined || isTwice(weight) ? [] : [weight])),
    unread: pieces.filter(({ weight }) => weight === undefined).map(({ piece }) => piece),
    twice: pieces.filter(({ weight }) => isTwice(weight)).map(({ piece }) => piece),
  };
}

/** What the weights of a link say of a scenario. What it cannot weigh is returned, not dropped. */
export function resolveWeights(
  scenario: Scenario,
  weights: readonly Weight[],
): { weights: Weights; unknown: string[] } {
  const ids = new Set(scenario.positions.filter(isWeighed).map(({ id }) => id));
  const found = weights.filter(({ position }) => ids.has(position));
  return {
    weights: weighed(scenario, Object.fromEntries(found.map(({ position, weight }) => [position, weight]))),
    unknown: weights
      .filter(({ position }) => !ids.has(position))
      .map((each) => writtenWeight(each.position, each.weight)),
  };
}

/** Always two digits: a link that is cut short within them is damaged, and not a smaller weight. */
const writtenWeight = (position: string, weight: number): string => `${position}.${String(weight).padStart(2, '0')}`;

function weightIn(piece: string): Weight | undefined {
  const [, position = '', digits = ''] = /^([a-z][a-z0-9-]*)\.(\d\d)$/u.exec(piece) ?? [];
  const weight = Number(digits);
  return position !== '' && isWeight(weight) ? { position, weight } : undefined;
}

const isWeight = (weight: number): boolean => Number.isInteger(weight) && weight >= 0 && weight <= MOST;
