import type { Strength } from './evidence.ts';
import type { Position } from './scenario.ts';

/** The texts and strengths switched on; absent means all. It takes positions out of play and changes no verdict. */
export interface Lens {
  sources?: readonly string[];
  strengths?: readonly Strength[];
}

/** Whether a position has evidence within the lens. */
export const inPlay = (position: Position, { sources, strengths }: Lens): boolean =>
  position.evidence.some(
    ({ source, strength }) => (sources?.includes(source) ?? true) && (strengths?.includes(strength) ?? true),
  );
