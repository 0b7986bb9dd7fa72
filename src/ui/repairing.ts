/** Aims for the smallest change, as questions to the engine, and a change told as a difference. */
import type { Mended, Repair } from '../engine/answer.ts';
import type { Question } from '../engine/question.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isWeighed } from '../model/weights.ts';
import { isWant, type Scenario } from '../model/scenario.ts';
import { listed, partyInSentence } from './naming.ts';
import type { Bit } from './say.ts';
import { REPAIR } from './words.explore.ts';

export interface Aim {
  id: string;
  /** As it stands after "so that". */
  says: string;
  question: Extract<Question, { about: 'repair' }>;
}

export const CHOSEN = 'chosen';

/** What a deal can be changed for. `chosen`: the positions picked by hand. */
export function aimsOf(scenario: Scenario, lens: Lens, chosen: readonly string[]): Aim[] {
  const playing = scenario.positions.filter((position) => inPlay(position, lens));
  const aim = (id: string, says: string, by: 'holding' | 'sparing', positions: readonly { id: string }[]): Aim => ({
    id,
    says,
    question: { about: 'repair', by, positions: positions.map((position) => position.id) },
  });
  return [
    aim(
      'sparing',
      REPAIR.sparing,
      'sparing',
      playing.filter(({ kind }) => kind === 'red line'),
    ),
    aim('unviolated', REPAIR.unviolated, 'sparing', playing.filter(isWeighed)),
    ...scenario.parties
      .map((party) => ({ party, wants: playing.filter(isWant).filter((want) => want.party === party.id) }))
      .filter(({ wants }) => wants.length > 0)
      .map(({ party, wants }) => aim(`met:${party.id}`, REPAIR.met(partyInSentence(party)), 'holding', wants)),
    aim(
      CHOSEN,
      REPAIR.chosen,
      'holding',
      playing.filter(({ id }) => chosen.includes(id)),
    ),
  ];
}

/** One issue that a change touches: what goes, and what comes in its place. */
export interface Swap {
  issue: string;
  was?: string;
  now?: string;
}

export function swapsOf({ issues }: Scenario, { drop, take }: Pick<Mended, 'drop' | 'take'>): Swap[] {
  return issues.flatMap(({ id }) => {
    const was = drop.find(({ issue }) => issue === id)?.option;
    const now = take.find(({ issue }) => issue === id)?.option;
    if (was === undefined && now === undefined) return [];
    return [{ issue: id, ...(was !== undefined && { was }), ...(now !== undefined && { now }) }];
  });
}

/** "To your deal, so that it crosses no red line: one of your answers changes. There is only one such change." */
export function repairSaid({ changes, settled, results, more, fewer, clash }: Repair, aim: string): Bit[] {
  if (results.length === 0) return clash ? [{ text: REPAIR.impossible(aim) }] : [];
  if (changes === 0 && settled === 0) return [{ text: REPAIR.none, strong: true }, { text: REPAIR.noneHow(aim) }];
  const parts = [...(changes > 0 ? [REPAIR.changes(changes)] : []), ...(settled > 0 ? [REPAIR.settled(settled)] : [])];
  return [
    { text: REPAIR.to(aim) },
    { text: listed(parts), strong: true },
    {
      text: `. ${fewer ? REPAIR.fewer : results.length === 1 && !more ? REPAIR.only : REPAIR.ties(results.length, more)}`,
    },
  ];
}
