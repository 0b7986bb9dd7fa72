/** The terms of a second deal in a link, and of the moves of a talk: `fence.ridge,water.shared`, or `none`. */
import type { Deal } from './deal.ts';
import { NONE } from './link.ts';
import { resolve } from './linked.ts';
import type { Scenario } from './scenario.ts';

export { makeTerms } from './linked.ts';

export interface ReadTerms {
  deal: Deal;
  /** Pieces that are no term, or none of this scenario, or that contradict each other. */
  unknown: string[];
}

/** What such a text says of a scenario. Former ids are understood; what is unknown is returned, not dropped. */
export function parseTerms(scenario: Scenario, text: string): ReadTerms {
  const pieces = text === NONE ? [] : text.split(',').map((piece) => ({ piece, term: termIn(piece) }));
  const { deal, unknown } = resolve(scenario, {
    scenario: scenario.id,
    screen: 'deal',
    terms: pieces.flatMap(({ term }) => term ?? []),
    lens: {},
    weights: [],
    carried: {},
    unknownKeys: [],
    damage: [],
  });
  const unread = pieces.filter(({ term }) => term === undefined).map(({ piece }) => piece);
  return { deal, unknown: [...unread, ...unknown.map((each) => each.replace('=', '.'))] };
}

function termIn(piece: string): { issue: string; option: string } | undefined {
  const [, issue, option] = /^([a-z][a-z0-9-]*)\.([a-z][a-z0-9-]*)$/u.exec(piece) ?? [];
  return issue === undefined || option === undefined ? undefined : { issue, option };
}
