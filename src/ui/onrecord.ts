/** What the texts have on record of a party about a deal. Whoever plays the party, or nobody, this is no answer of theirs. */
import type { Judgement, Ruling } from '../engine/judge.ts';
import { issuesOf } from '../model/position.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isJudged, isWant, type Issue, type Judged, type Scenario } from '../model/scenario.ts';

export interface Line {
  position: Judged;
  ruling: Ruling;
}

export interface OnRecord {
  /** Red lines that the deal crosses, and other positions that it contradicts. */
  against: Line[];
  /** Offers that it takes without their condition. */
  without: Line[];
  /** Offers that it takes up, their condition met. */
  taken: Line[];
  /** Red lines kept, demands met and what else is satisfied. */
  kept: Line[];
  /** Wants that hang on what the deal leaves open. */
  undecided: Line[];
  /** Wants that no further term settles. */
  unsettled: Line[];
  /** The questions that the deal answers and on which the party has nothing in these texts. */
  silent: Issue[];
}

export function onRecord(scenario: Scenario, judgement: Judgement, party: string, lens: Lens): OnRecord {
  const own = scenario.positions.filter((position) => position.party === party && inPlay(position, lens));
  const lines = own.filter(isJudged).flatMap((position): Line[] => {
    const ruling = judgement.rulings[position.id];
    return ruling ? [{ position, ruling }] : [];
  });
  const those = (holds: (line: Line) => boolean) => lines.filter(holds);
  const spoken = new Set(own.flatMap((position) => issuesOf(position)));
  return {
    against: those(({ position, ruling }) => ruling.verdict === 'violated' && position.kind !== 'offer'),
    without: those(({ position, ruling }) => ruling.verdict === 'violated' && position.kind === 'offer'),
    taken: those(({ position, ruling }) => ruling.verdict === 'satisfied' && position.kind === 'offer'),
    kept: those(({ position, ruling }) => ruling.verdict === 'satisfied' && position.kind !== 'offer'),
    undecided: those(({ position, ruling }) => isWant(position) && ruling.reason === 'undecided'),
    unsettled: those(({ position, ruling }) => isWant(position) && ruling.reason === 'unsettled'),
    silent: scenario.issues.filter(({ id }) => judgement.deal[id] !== undefined && !spoken.has(id)),
  };
}
