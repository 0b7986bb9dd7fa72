/** What switching texts and strengths on and off does to the positions. */
import { inPlay, type Lens } from '../model/lens.ts';
import type { Position, Scenario, Source } from '../model/scenario.ts';
import { STRENGTHS, type Strength } from '../model/strength.ts';

export const isOn = ({ sources }: Lens, id: string): boolean => sources?.includes(id) ?? true;
export const isFirm = ({ strengths }: Lens, strength: Strength): boolean => strengths?.includes(strength) ?? true;
export const isNarrow = ({ sources, strengths }: Lens): boolean => sources !== undefined || strengths !== undefined;

/** The lens with one text switched the other way. */
export function switchSource({ sources }: Scenario, lens: Lens, id: string): Lens {
  const on = sources.map((source) => source.id).filter((each) => isOn(lens, each) !== (each === id));
  return { ...lens, sources: on };
}

/** The lens with one strength switched the other way. */
export const switchStrength = (lens: Lens, strength: Strength): Lens => ({
  ...lens,
  strengths: STRENGTHS.filter((each) => isFirm(lens, each) !== (each === strength)),
});

export interface Standing {
  /** With evidence in this text. */
  here: Position[];
  /** Of those, the ones with none in any other text that is switched on. */
  only: Position[];
}

/** The positions that stand in a text, whether or not it is switched on. */
export function standingIn({ positions, sources }: Scenario, lens: Lens, id: string): Standing {
  const others = sources.map((source) => source.id).filter((each) => each !== id && isOn(lens, each));
  const here = positions.filter((position) => inPlay(position, { ...lens, sources: [id] }));
  return { here, only: here.filter((position) => !inPlay(position, { ...lens, sources: others })) };
}

/** The positions that the lens leaves nothing of. */
export const goneUnder = ({ positions }: Scenario, lens: Lens): Position[] =>
  positions.filter((position) => !inPlay(position, lens));

export const wordsIn = ({ text }: Source): number => text.match(/\S+/gu)?.length ?? 0;
