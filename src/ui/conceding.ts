/** What would have to be given up, arranged so that it can be read: what many ways share is told once. */
import type { Concession } from '../engine/answer.ts';
import { isWeighed } from '../model/weights.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import type { Position, Scenario } from '../model/scenario.ts';
import { capital, ownedSaid, positionsOf } from './clashing.ts';
import { listed } from './naming.ts';
import type { Bit } from './say.ts';
import { CONCESSION, inWords } from './words.explore.ts';

/** Ways that differ in one position: the core, and one of several beside it. Without those, the core alone. */
export interface Way {
  core: readonly string[];
  oneOf: readonly string[];
  sets: readonly Concession[];
}

/** The positions that can hold on a deal and stand in the texts switched on. */
export const playingIn = ({ positions }: Scenario, lens: Lens): Position[] =>
  positions.filter((position) => isWeighed(position) && inPlay(position, lens));

/** The fewest positions first; among ways of the same size, those that tell the most sets at once. */
export function waysOf(sets: readonly Concession[]): Way[] {
  const ways: Way[] = [];
  let left = sets;
  while (left.length > 0) {
    const size = left[0]?.positions.length ?? 0;
    const core = commonest(left.filter(({ positions }) => positions.length === size));
    const told =
      core && left.filter(({ positions }) => positions.length === size && core.every((id) => positions.includes(id)));
    const [first] = left;
    if (core !== undefined && told !== undefined && told.length > 1) {
      ways.push({
        core,
        oneOf: told.map(({ positions }) => positions.find((id) => !core.includes(id)) ?? ''),
        sets: told,
      });
      left = left.filter((set) => !told.includes(set));
    } else {
      if (first !== undefined) ways.push({ core: first.positions, oneOf: [], sets: [first] });
      left = left.slice(1);
    }
  }
  return ways
    .map((way, at) => ({ way, at }))
    .sort((a, b) => sizeOf(a.way) - sizeOf(b.way) || a.at - b.at)
    .map(({ way }) => way);
}

const sizeOf = ({ sets }: Way): number => sets[0]?.positions.length ?? 0;

/** The positions without one that most of the sets have in common; the first of several. Never none. */
function commonest(sets: readonly Concession[]): string[] | undefined {
  const counts = new Map<string, { core: string[]; count: number }>();
  for (const { positions } of sets)
    for (const id of positions) {
      const core = positions.filter((each) => each !== id);
      if (core.length === 0) continue;
      const key = core.join(' ');
      const known = counts.get(key) ?? { core, count: 0 };
      known.count += 1;
      counts.set(key, known);
    }
  const most = Math.max(0, ...[...counts.values()].map(({ count }) => count));
  return [...counts.values()].find(({ count }) => count === most)?.core;
}

/** "Either Ukraine’s red line (…) and one of three more, or …, would have to be given up." */
export function waysSaid(scenario: Scenario, ways: readonly Way[], shown: number): Bit[] {
  const told = ways.slice(0, shown).map(({ core, oneOf }) => {
    const beside = oneOf.length > 0 ? `, and one of ${inWords(oneOf.length)} more` : '';
    return `${ownedSaid(scenario, positionsOf(scenario, core))}${beside}`;
  });
  const rest = ways.slice(shown).reduce((sum, { sets }) => sum + sets.length, 0);
  if (rest > 0)
    told.push(rest === 1 ? 'one other set of positions' : `one of ${inWords(rest)} other sets of positions`);
  if (told.length === 1) return [{ text: capital(CONCESSION.only(told[0] ?? '')) }];
  return [
    { text: 'Either ' },
    ...told.flatMap((text, at): Bit[] => [
      { text: at === 0 ? '' : ' or ', strong: true },
      { text: `${text}${at === told.length - 1 ? '.' : ';'}` },
    ]),
  ];
}

/** What each party gives up in one set: "Ukraine: no ceding of territory". */
export const givenBy = (scenario: Scenario, ids: readonly string[]) =>
  scenario.parties
    .map((party) => ({ party, positions: positionsOf(scenario, ids).filter((each) => each.party === party.id) }))
    .filter(({ positions }) => positions.length > 0);

/** Whose positions the core holds: "Ukraine", "Ukraine and Russia". */
export const giversSaid = (scenario: Scenario, core: readonly string[]): string =>
  listed(givenBy(scenario, core).map(({ party }) => party.name));
