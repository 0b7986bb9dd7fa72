/** The machines of all parties of a scenario, told together of every new deal. */
import { createActor } from 'xstate';
import type { Judgement } from '../engine/judge.ts';
import type { Scenario } from '../model/scenario.ts';
import { live } from './live.svelte.ts';
import { partyMachine, stanceIn, type Stance } from './party.ts';

export interface Parties {
  tell(judgement: Judgement): void;
  /** Party → state of the region `stance` of its machine. */
  readonly stances: Readonly<Record<string, Stance>>;
}

export function startParties(scenario: Scenario): Parties {
  const parties = scenario.parties.map((party) => {
    const actor = createActor(partyMachine(scenario, party)).start();
    return { id: party.id, actor, party: live(actor) };
  });
  return {
    tell(judgement) {
      for (const { actor } of parties) actor.send({ type: 'deal.changed', judgement });
    },
    get stances() {
      return Object.fromEntries(parties.map(({ id, party }) => [id, stanceIn(party.current)]));
    },
  };
}
