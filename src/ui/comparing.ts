/** Two deals side by side: what differs between them, and what is the same. */
import type { Judgement, Ruling } from '../engine/judge.ts';
import type { Deal } from '../model/deal.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isJudged, type Issue, type Judged, type Option, type Party, type Scenario } from '../model/scenario.ts';
import type { Bit } from './say.ts';
import { totalsOf } from './totals.ts';
import { COMPARE } from './words.compare.ts';

/** A is the deal on the table, B the one beside it. */
export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];
export type Both<Thing> = Readonly<Record<Side, Thing>>;

export const bothOf = <From, To>({ a, b }: Both<From>, of: (one: From) => To): Both<To> => ({ a: of(a), b: of(b) });

/** Some things of the scenario, each in its order, parted by whether it is the same in both deals. */
export interface Parted<Thing> {
  differ: Thing[];
  same: Thing[];
}

function parted<Thing>(things: readonly Thing[], differs: (thing: Thing) => boolean): Parted<Thing> {
  return { differ: things.filter(differs), same: things.filter((thing) => !differs(thing)) };
}

/** The questions, by whether both deals give them the same answer or none. */
export const issuesParted = ({ issues }: Scenario, { a, b }: Both<Deal>): Parted<Issue> =>
  parted(issues, ({ id }) => a[id] !== b[id]);

/** What a deal says on a question. `derived`: not decided, but only this answer is left. */
export type Said = { is: 'own' | 'derived'; option: Option } | { is: 'silent' | 'open' };

export function saidOn({ id, options }: Issue, { deal, feasible, silent, options: statuses }: Judgement): Said {
  const own = options.find((option) => option.id === deal[id]);
  if (own !== undefined) return { is: 'own', option: own };
  if (!feasible) return { is: 'open' };
  if (silent.includes(id)) return { is: 'silent' };
  const only = options.find((option) => statuses[id]?.[option.id] === 'forced');
  return only === undefined ? { is: 'open' } : { is: 'derived', option: only };
}

/** A position with its ruling in both deals. */
export interface Ruled {
  position: Judged;
  ruling: Both<Ruling>;
}

/** The judged positions in play, by whether their verdict is another. Reasons may differ without it. None without verdicts. */
export function positionsParted({ positions }: Scenario, { a, b }: Both<Judgement>, lens: Lens): Parted<Ruled> {
  const ruled = positions.filter(isJudged).flatMap((position): Ruled[] => {
    const [inA, inB] = [a.rulings[position.id], b.rulings[position.id]];
    return inA && inB && inPlay(position, lens) ? [{ position, ruling: { a: inA, b: inB } }] : [];
  });
  return parted(ruled, ({ ruling }) => ruling.a.verdict !== ruling.b.verdict);
}

/** The same by party, in the scenario's order of parties: an order is no ranking. */
export const byParty = ({ parties }: Scenario, ruled: readonly Ruled[]): { party: Party; ruled: readonly Ruled[] }[] =>
  parties
    .map((party) => ({ party, ruled: ruled.filter(({ position }) => position.party === party.id) }))
    .filter((each) => each.ruled.length > 0);

/** A party's totals in words, those sentences alone that differ. */
export interface Totals {
  party: Party;
  sentences: Both<string>[];
}

/** The parties that have judged positions in play, by whether their totals differ. */
export function totalsParted(scenario: Scenario, both: Both<Judgement>, lens: Lens): Parted<Totals> {
  const totals = scenario.parties.flatMap((party): Totals[] => {
    const positions = scenario.positions.filter((each) => each.party === party.id && inPlay(each, lens));
    const said = bothOf(both, (judgement) =>
      totalsOf(positions, judgement, !positions.some(({ id }) => judgement.crossed.includes(id))),
    );
    // One sentence per kind, and the same kinds in both: the positions are the same.
    const sentences = said.a.map((a, at) => ({ a, b: said.b[at] ?? '' }));
    return sentences.length === 0 ? [] : [{ party, sentences: sentences.filter(({ a, b }) => a !== b) }];
  });
  return parted(totals, ({ sentences }) => sentences.length > 0);
}

/** The sides whose terms cannot stand together. */
export const voidIn = (both: Both<Judgement>): Side[] => SIDES.filter((side) => !both[side].feasible);

/** "3 of 20 questions are answered differently, and with them 6 of 25 positions turn." */
export function comparedSaid(scenario: Scenario, both: Both<Judgement>, lens: Lens): Bit[] {
  const all = scenario.issues.length;
  const differ = issuesParted(scenario, { a: both.a.deal, b: both.b.deal }).differ.length;
  const empty = voidIn(both);
  if (differ === 0) return [{ text: COMPARE.alike(all) }, ...(empty.length > 0 ? [{ text: COMPARE.void(empty) }] : [])];
  const lead: Bit[] = [{ text: COMPARE.only }, { text: COMPARE.of(differ, all), strong: true }];
  if (empty.length > 0) return [...lead, { text: COMPARE.apart(differ) }, { text: COMPARE.void(empty) }];
  const { differ: turns, same } = positionsParted(scenario, both, lens);
  const answered = { text: COMPARE.answered(differ) + COMPARE.withThem(differ) };
  if (turns.length === 0) return [...lead, answered, { text: COMPARE.noneTurns }];
  return [
    ...lead,
    answered,
    { text: COMPARE.of(turns.length, turns.length + same.length), strong: true },
    { text: COMPARE.turn(turns.length) },
  ];
}
