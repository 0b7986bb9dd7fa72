/** The principles that speak of one side getting everything, and how much each of those sides gets. */
import type { Judgement, Ruling } from '../engine/judge.ts';
import { partiesIn } from '../model/clause.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import type { Party, PositionOf, Scenario } from '../model/scenario.ts';
import { wantsOf } from './asks.ts';

export interface Everything {
  position: PositionOf<'principle'>;
  ruling: Ruling;
  /** The sides that it speaks of: how many of their wants are met, of how many. */
  sides: { party: Party; met: number; wants: number }[];
}

/** All wants count, whatever texts are switched on: a clause ranges over the whole scenario. */
export function everythingAsked(scenario: Scenario, { rulings }: Judgement, lens: Lens): Everything[] {
  return scenario.positions.flatMap((position) => {
    const ruling = rulings[position.id];
    if (position.kind !== 'principle' || ruling === undefined || !inPlay(position, lens)) return [];
    const named = [...partiesIn(position.violated), ...partiesIn(position.satisfied)];
    const sides = scenario.parties
      .filter(({ id }) => named.includes(id))
      .map((party) => {
        const wants = wantsOf(scenario, party.id, {});
        const met = wants.filter(({ id }) => rulings[id]?.verdict === 'satisfied').length;
        return { party, met, wants: wants.length };
      });
    return sides.length > 0 ? [{ position, ruling, sides }] : [];
  });
}
