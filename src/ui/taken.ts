/** The transitions of an event, one line each: which region of which party went from where to where. */
import type { Scenario } from '../model/scenario.ts';
import type { Move } from '../session/chart.ts';
import { boxesOf, movesByRegion, type Lane } from './lanes.ts';

export interface Line {
  id: string;
  /** Three letters. */
  party: string;
  says: string;
}

export function takenSaid(
  { parties }: Scenario,
  lanes: Readonly<Record<string, readonly Lane[]>>,
  moves: Readonly<Record<string, readonly Move[]>>,
): Line[] {
  return parties.flatMap(({ id: party, letters }) => {
    const took = movesByRegion(moves[party] ?? []);
    return (lanes[party] ?? []).flatMap((lane) => {
      const move = took.get(lane.id);
      if (move === undefined) return [];
      const word = (id: string | undefined) => boxesOf(lane).find((box) => box.id === id)?.word ?? id ?? '';
      return [
        { id: `${party}.${lane.id}`, party: letters, says: `${lane.title}: ${word(move.from)} → ${word(move.to[0])}` },
      ];
    });
  });
}
