/** The numbers behind the chart of asks. What a party gives is no part of them: it never counts as what it got. */
import type { Ruling } from '../engine/judge.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isWant, type Party, type Scenario, type Want } from '../model/scenario.ts';

export interface Tally {
  count: number;
  /** How many of them are red lines. */
  red: number;
}

export interface Asks {
  party: Party;
  met: Tally;
  contradicted: Tally;
  undecided: Tally;
  /** Those of the undecided that no further term settles: the texts do not say. */
  unsettled: number;
}

/** The red lines and demands of a party that have evidence within the lens. */
export const wantsOf = (scenario: Scenario, party: string, lens: Lens): Want[] =>
  scenario.positions.filter(isWant).filter((want) => want.party === party && inPlay(want, lens));

/** What each party asks, counted by verdict, in the scenario's own order of parties: a count is no ranking. */
export function asksOf(scenario: Scenario, rulings: Readonly<Record<string, Ruling>>, lens: Lens): Asks[] {
  return scenario.parties.map((party) => {
    const wants = wantsOf(scenario, party.id, lens);
    const those = (holds: (ruling: Ruling) => boolean) =>
      wants.filter(({ id }) => {
        const ruling = rulings[id];
        return ruling !== undefined && holds(ruling);
      });
    const tally = (wanted: Ruling['verdict']): Tally => {
      const found = those(({ verdict }) => verdict === wanted);
      return { count: found.length, red: found.filter(({ kind }) => kind === 'red line').length };
    };
    return {
      party,
      met: tally('satisfied'),
      contradicted: tally('violated'),
      undecided: tally('open'),
      unsettled: those(({ reason }) => reason === 'unsettled').length,
    };
  });
}

/** How long the longest row is: at least one, so that an axis can be drawn. */
export const longest = (asks: readonly Asks[]): number =>
  Math.max(1, ...asks.map(({ met, contradicted, undecided }) => met.count + contradicted.count + undecided.count));
