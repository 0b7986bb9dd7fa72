/** What can be said of all red lines at once: how many will be crossed at least, and which cannot both be satisfied. */
import { inPlay, type Lens } from '../model/lens.ts';
import type { Deal } from '../model/deal.ts';
import type { Problem } from './compile.ts';
import { redLineDiagramOf, type Diagram } from './diagram.ts';
import { excludedPart } from './quickxplain.ts';
import { domainsOf } from './search.ts';
import { exclude, exists, nothing, placesOf, walk } from './walk.ts';

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
export function leastCrossed(problem: Problem, deal: Deal, lens: Lens): Forced {
  const diagram = redLineDiagramOf(problem);
  const domains = domainsOf(problem, deal);
  const lines = placesOf(diagram, ({ position }) => inPlay(position, lens));
  const sparing = (places: readonly number[]) => exclude(diagram, nothing(diagram), places, 'violated');
  const canSpare = (places: readonly number[]) => exists(diagram, domains, sparing(places));
  const groups: number[][] = [];
  for (;;) {
    const given = smallestHit(groups);
    const rest = lines.filter((line) => !given.includes(line));
    const example = walk(diagram, domains, sparing(rest));
    if (example !== undefined)
      return {
        count: given.length,
        groups: groups.map((group) => group.map((place) => idAt(diagram, place))),
        example,
      };
    const group = excludedPart(rest.toReversed(), (some) => !canSpare(some));
    groups.push(rest.filter((line) => group.includes(line)));
  }
}

/** A smallest set that shares a member with every group; the first in the order of the groups. */
function smallestHit(groups: readonly (readonly number[])[]): number[] {
  const hit = (rest: readonly (readonly number[])[], budget: number): number[] | undefined => {
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
  const diagram = redLineDiagramOf(problem);
  const canSatisfy = (...lines: number[]) =>
    exists(diagram, problem.full, exclude(diagram, nothing(diagram), lines, 'violated', 'unsettled'));
  const lines = diagram.problem.asked.map((_, place) => place).filter((line) => canSatisfy(line));
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => !canSatisfy(one, other))
      .map((other): Pair => ({ positions: [idAt(diagram, one), idAt(diagram, other)] })),
  );
}

const idAt = ({ problem: { asked } }: Diagram, place: number): string => asked[place]?.position.id ?? '';
