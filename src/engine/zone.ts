/** The deals that cross no red line, and where there are none, whose red lines fit together. */
import { inPlay } from '../model/lens.ts';
import type { Region, Zone } from './answer.ts';
import type { End } from './automaton.ts';
import { sizeOf } from './count.ts';
import type { Problem } from './compile.ts';
import { redLineDiagramOf } from './diagram.ts';
import type { Domains } from './goal.ts';
import type { Table } from './question.ts';
import { exclude, exists, nothing, placesOf, walk } from './walk.ts';

export function zoneOf(problem: Problem, domains: Domains, { lens }: Table): Zone {
  const diagram = redLineDiagramOf(problem);
  const linesOf = (parties: readonly string[]) =>
    placesOf(diagram, ({ position }) => parties.includes(position.party) && inPlay(position, lens));
  const parties = problem.scenario.parties.map(({ id }) => id);
  const bound = parties.filter((party) => linesOf([party]).length > 0);
  const without = (lines: readonly number[], ...ends: End[]) => exclude(diagram, nothing(diagram), lines, ...ends);
  const canSpare = (some: readonly string[]) => exists(diagram, domains, without(linesOf(some), 'violated'));
  const region = (...ends: End[]): Region => {
    const excluded = without(linesOf(parties), ...ends);
    const example = walk(diagram, domains, excluded);
    return { count: sizeOf(diagram, domains, excluded), ...(example && { example }) };
  };
  const feasible = exists(diagram, domains, nothing(diagram));
  const sparing = region('violated');
  const empty = feasible && sparing.count === 0n;
  return {
    sparing,
    satisfying: region('violated', 'unsettled', 'idle'),
    fitting: empty ? largestOf(bound, canSpare) : [],
    pivotal: empty ? bound.filter((party) => canSpare(bound.filter((each) => each !== party))) : [],
  };
}

/** The largest-by-inclusion sets that fit; each part of one that fits does too. */
function largestOf(parties: readonly string[], fits: (some: readonly string[]) => boolean): string[][] {
  const largest: string[][] = [];
  const subsets = parties.reduce<string[][]>((sets, party) => [...sets, ...sets.map((set) => [...set, party])], [[]]);
  for (const some of subsets.sort((a, b) => b.length - a.length)) {
    if (!largest.some((set) => some.every((party) => set.includes(party))) && fits(some)) largest.push(some);
  }
  return largest.filter((set) => set.length > 0);
}
