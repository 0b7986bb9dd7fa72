/** What can be said of all red lines at once: how many will be crossed at least, and which cannot both be satisfied. */
import { inPlay, type Lens } from '../model/lens.ts';
import type { Deal } from '../model/deal.ts';
import type { Asked, Problem } from './compile.ts';
import { witness } from './search.ts';
import { exists, spaceOf, type Space } from './space.ts';

/** At least `count` red lines are violated however the deal is finished. */
export interface Forced {
  count: number;
  /** The proof: sets of red lines of which at least one is violated; a set of one is violated already. */
  groups: string[][];
  /** A complete deal that violates exactly `count`. Absent where no complete deal extends this one. */
  example?: Deal;
}

/** Two red lines that no complete deal satisfies together. */
export interface Pair {
  positions: [string, string];
}

/**
 * The least number of red lines in play that any completion violates.
 * By implicit hitting sets (Davies and Bacchus 2011): each set of red lines that cannot all be spared is shrunk to a
 * minimal one; the smallest choice that hits all sets found is the answer as soon as sparing the rest is possible.
 */
export function leastCrossed(problem: Problem, deal: Deal, space: Space, lens: Lens): Forced {
  const lines = redLinesOf(problem).filter(({ position }) => inPlay(position, lens));
  const spared = (each: readonly Asked[]) => each.map(({ unviolated }) => unviolated);
  const canSpare = (each: readonly Asked[]) => exists(problem, space, ...spared(each));
  const groups: Asked[][] = [];
  for (;;) {
    const given = smallestHit(groups);
    const rest = lines.filter((line) => !given.includes(line));
    if (canSpare(rest)) {
      const example = witness(problem, deal, ...spared(rest));
      return { count: given.length, groups: groups.map((group) => group.map(idOf)), ...(example && { example }) };
    }
    groups.push(
      rest.reduce((group, line) => {
        const fewer = group.filter((each) => each !== line);
        return canSpare(fewer) ? group : fewer;
      }, rest),
    );
  }
}

/** A smallest set that shares a member with every group; the first in the order of the groups. */
function smallestHit(groups: readonly Asked[][]): Asked[] {
  const hit = (rest: readonly Asked[][], budget: number): Asked[] | undefined => {
    const [first, ...others] = rest;
    if (first === undefined) return [];
    if (budget === 0) return undefined;
    for (const line of first) {
      const more = hit(
        others.filter((group) => !group.includes(line)),
        budget - 1,
      );
      if (more !== undefined) return [line, ...more];
    }
    return undefined;
  };
  for (let budget = 0; budget <= groups.length; budget += 1) {
    const found = hit(groups, budget);
    if (found !== undefined) return found;
  }
  return [];
}

/** All pairs of red lines that no complete deal satisfies together, in the scenario's order. Lines that none satisfies are left out. */
export function clashingPairs(problem: Problem): Pair[] {
  const space = spaceOf(problem, {});
  if (space === undefined) return [];
  const lines = redLinesOf(problem).filter(({ satisfied }) => exists(problem, space, satisfied));
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => !exists(problem, space, one.satisfied, other.satisfied))
      .map((other): Pair => ({ positions: [idOf(one), idOf(other)] })),
  );
}

const redLinesOf = ({ asked }: Problem): Asked[] => asked.filter(({ position }) => position.kind === 'red line');

const idOf = ({ position }: Asked): string => position.id;
