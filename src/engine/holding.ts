/** What it is for a position to hold on a complete deal, as ends of the diagram. */
import { inPlay, type Lens } from '../model/lens.ts';
import type { Judged } from '../model/scenario.ts';
import type { End } from './automaton.ts';
import type { Diagram } from './diagram.ts';
import type { Goal } from './goal.ts';
import type { Ends } from './reach.ts';
import { exclude, nothing, placesOf } from './walk.ts';

/** The ends by which a position does not hold; none for an expectation, which takes no part. */
export function failuresOf({ kind }: Judged): readonly End[] {
  switch (kind) {
    case 'expectation':
      return [];
    case 'plan':
    case 'offer':
      return ['violated'];
    default:
      return ['violated', 'unsettled', 'idle'];
  }
}

/** The places of the positions that can hold or be given up, and that have evidence within the lens. */
export const partakingIn = (diagram: Diagram, lens: Lens): number[] =>
  placesOf(diagram, ({ position }) => position.kind !== 'expectation' && inPlay(position, lens));

/** The ends that do not occur where all these positions hold. */
export const holding = (diagram: Diagram, places: readonly number[]): Ends =>
  places.reduce((excluded, place) => {
    const position = diagram.problem.asked[place]?.position;
    return position === undefined ? excluded : exclude(diagram, excluded, [place], ...failuresOf(position));
  }, nothing(diagram));

/** The goals that are met where all these positions hold. */
export const goalsHolding = ({ problem }: Diagram, places: readonly number[]): Goal[] =>
  places.flatMap((place) => {
    const asked = problem.asked[place];
    if (asked === undefined) return [];
    return failuresOf(asked.position).length > 1 ? [asked.satisfied] : [asked.unviolated];
  });

export const idsAt = ({ problem }: Diagram, places: readonly number[]): string[] =>
  places.flatMap((place) => problem.asked[place]?.position.id ?? []);
