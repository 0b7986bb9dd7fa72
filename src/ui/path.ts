/** The numbers behind the path: what each step of the negotiation did to each party's red lines and asks. */
import type { Judgement } from '../engine/judge.ts';
import type { Lens } from '../model/lens.ts';
import type { Party, Scenario } from '../model/scenario.ts';
import type { Cause } from '../session/history.ts';
import { wantsOf } from './asks.ts';
import { issueOf, termLabel } from './naming.ts';
import type { Plot } from './plot.ts';
import { DEAL } from './words.ts';
import { CHARTS } from './words.charts.ts';

export interface Point {
  crossed: number;
  met: number;
}

export interface Track {
  party: Party;
  /** One per step; none where the terms cannot stand together, because such a deal has no verdicts. */
  points: (Point | undefined)[];
}

/** A party's red lines crossed and asks met, step by step. */
export const pathOf = (scenario: Scenario, judgements: readonly Judgement[], lens: Lens): Track[] =>
  scenario.parties.map((party) => {
    const wants = wantsOf(scenario, party.id, lens);
    const point = ({ feasible, rulings }: Judgement): Point | undefined =>
      feasible
        ? {
            crossed: wants.filter(({ kind, id }) => kind === 'red line' && rulings[id]?.verdict === 'violated').length,
            met: wants.filter(({ id }) => rulings[id]?.verdict === 'satisfied').length,
          }
        : undefined;
    return { party, points: judgements.map(point) };
  });

/** The highest count on any track: at least one, so that an axis can be drawn. The same for all parties. */
export const highest = (tracks: readonly Track[]): number =>
  Math.max(1, ...tracks.flatMap(({ points }) => points.map((point) => Math.max(point?.crossed ?? 0, point?.met ?? 0))));

/** A small chart for each party, all of one height. `did`: what each step did; `now`: where one stands. */
export const plotsOf = (tracks: readonly Track[], top: number, did: readonly string[], now: number): Plot[] =>
  tracks.map(({ points }) => ({
    shape: 'steps',
    steps: did,
    lines: [
      { name: CHARTS.asksMet, verdict: 'satisfied', values: points.map((point) => point?.met) },
      { name: CHARTS.crossed, verdict: 'violated', values: points.map((point) => point?.crossed) },
    ],
    top,
    now,
  }));

/** What a step did, in as few words as a row of a table has room for. */
export function stepSaid(scenario: Scenario, cause: Cause): string {
  switch (cause.type) {
    case 'term.settled':
      return termLabel(scenario, cause);
    case 'term.reopened':
      return `${issueOf(scenario, cause.issue)?.name ?? cause.issue}: ${DEAL.undecided}`;
    case 'preset.taken':
      return scenario.presets.find(({ id }) => id === cause.preset)?.name ?? cause.preset;
    case 'deal.cleared':
      return CHARTS.cleared;
    case 'link.opened':
      return CHARTS.link;
    case 'example.opened':
      return CHARTS.example;
    case 'draft.resumed':
      return CHARTS.resumed;
    default:
      return CHARTS.opened;
  }
}
