/** The machine of a party, built from the scenario: one region per judged position, and its stance. */
import { emit, matchesState, setup, type StateValue } from 'xstate';
import type { Judgement } from '../engine/judge.ts';
import type { Evidence } from '../model/evidence.ts';
import { isJudged, type Judged, type Kind, type Party, type Scenario } from '../model/scenario.ts';
import { VERDICTS } from '../model/verdict.ts';

/** The states of a position: its verdict, or `void` where the terms cannot stand together and nothing has one. */
export const STANDINGS = [...VERDICTS, 'void'] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANCES = ['clear', 'crossed', 'void'] as const;
export type Stance = (typeof STANCES)[number];

/** The one event: the new deal, already judged, so that no machine judges again. */
export interface DealChanged {
  type: 'deal.changed';
  judgement: Judgement;
}

export type PartyEmitted =
  | { type: 'position.changed'; party: string; position: string; now: Standing; was: Standing }
  | { type: 'redLine.crossed' | 'redLine.kept'; party: string; position: string };

interface Change {
  party: string;
  position: string;
  now: Standing;
  was: Standing;
}

/** What the export and the screen of the machines say about a state. */
interface Meta {
  position: string;
  kind: Kind;
  says: string;
  evidence: Evidence[];
}

const party = setup({
  types: { events: {} as DealChanged, emitted: {} as PartyEmitted, meta: {} as Meta },
  guards: {
    stands: ({ event: { judgement } }, { position, as }: { position: string; as: Standing }) =>
      (judgement.rulings[position]?.verdict ?? 'void') === as,
    takesStance: ({ event: { judgement } }, { redLines, as }: { redLines: string[]; as: Stance }) =>
      stanceOf(judgement, redLines) === as,
  },
  actions: {
    tellChange: emit((_, change: Change) => ({ type: 'position.changed', ...change })),
    tellCrossed: emit((_, { party, position }: Change) => ({ type: 'redLine.crossed', party, position })),
    tellKept: emit((_, { party, position }: Change) => ({ type: 'redLine.kept', party, position })),
  },
});

/** Counts red lines in play only, as the page does; the states of the positions are verdicts, whatever the lens. */
function stanceOf({ feasible, crossed }: Judgement, redLines: string[]): Stance {
  if (!feasible) return 'void';
  return redLines.some((id) => crossed.includes(id)) ? 'crossed' : 'clear';
}

/** The regions of the judged positions, and `stance`. The configuration is plain JSON: guards and actions have names. */
export function partyMachine(scenario: Scenario, { id, name }: Party) {
  const positions = scenario.positions.filter(isJudged).filter((position) => position.party === id);
  const redLines = positions.filter(({ kind }) => kind === 'red line').map((position) => position.id);
  return party.createMachine({
    id,
    description: name,
    type: 'parallel',
    states: {
      ...Object.fromEntries(positions.map((position) => [position.id, regionOf(position)])),
      stance: stanceRegion(redLines),
    },
  });
}

/** The state of the region `stance`. */
export const stanceIn = (snapshot: { value: StateValue }): Stance =>
  STANCES.find((stance) => matchesState({ stance }, snapshot.value)) ?? 'clear';

const regionOf = (position: Judged) => {
  const { id, kind, says, evidence } = position;
  return party.createStateConfig({
    initial: 'open',
    description: says,
    states: Object.fromEntries(
      STANDINGS.map((was) => [
        was,
        party.createStateConfig({
          description: `${was}: ${says}`,
          meta: { position: id, kind, says, evidence },
          on: {
            'deal.changed': STANDINGS.filter((now) => now !== was).map((now) => ({
              target: now,
              guard: { type: 'stands' as const, params: { position: id, as: now } },
              actions: actionsOf(position, { party: position.party, position: id, now, was }),
            })),
          },
        }),
      ]),
    ),
  });
};

const actionsOf = ({ kind }: Judged, params: Change) => [
  { type: 'tellChange' as const, params },
  ...(kind === 'red line' && params.now === 'violated' ? [{ type: 'tellCrossed' as const, params }] : []),
  ...(kind === 'red line' && params.now === 'satisfied' ? [{ type: 'tellKept' as const, params }] : []),
];

const stanceRegion = (redLines: string[]) =>
  party.createStateConfig({
    initial: 'clear',
    states: Object.fromEntries(
      STANCES.map((was) => [
        was,
        party.createStateConfig({
          on: {
            'deal.changed': STANCES.filter((now) => now !== was).map((now) => ({
              target: now,
              guard: { type: 'takesStance' as const, params: { redLines, as: now } },
            })),
          },
        }),
      ]),
    ),
  });
