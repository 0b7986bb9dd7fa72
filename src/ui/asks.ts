/** The numbers behind the chart of asks. What a party gives is no part of them: it never counts as what it got. */
import type { Ruling } from '../engine/judge.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isWant, type Party, type Scenario, type Want } from '../model/scenario.ts';

export interface Asks {
  party: Party;
  met: number;
  contradicted: number;
  undecided: number;
  /** Those of the undecided that no further term settles: the texts do not say. */
  unsettled: number;
}

/** The red lines and demands of a party that have evidence within the lens. */
export const wantsOf = (scenario: Scenario, party: string, lens: Lens): Want[] =>
  scenario.positions.filter(isWant).filter((want) => want.party === party && inPlay(want, lens));

/** What each party asks, counted by verdict, in the scenario's own order of parties: a count is no ranking. */
export function asksOf(scenario: Scenario, rulings: Readonly<Record<string, Ruling>>, lens: Lens): Asks[] {
  return scenario.parties.map((party) => {
    const verdicts = wantsOf(scenario, party.id, lens).map(({ id }) => rulings[id]);
    const count = (holds: (ruling: Ruling) => boolean) => verdicts.filter((ruling) => ruling && holds(ruling)).length;
    return {
      party,
      met: count(({ verdict }) => verdict === 'satisfied'),
      contradicted: count(({ verdict }) => verdict === 'violated'),
      undecided: count(({ verdict }) => verdict === 'open'),
      unsettled: count(({ reason }) => reason === 'unsettled'),
    };
  });
}

/** How long the longest bar is: at least one, so that an axis can be drawn. */
export const longest = (asks: readonly Asks[]): number =>
  Math.max(1, ...asks.map(({ met, contradicted, undecided }) => met + contradicted + undecided));
