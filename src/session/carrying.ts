/** What an address carries beside the terms, and to which screens each piece of it belongs. */
import { CARRIED, SCREENS, type Address, type Carried, type Screen } from '../model/link.ts';
import type { Resolved } from '../model/linked.ts';

/** A teacher's screens: they are about a class, and neither bring a deal nor take one along. */
const APART: readonly Screen[] = ['teach', 'builder', 'board', 'paper'];

export const isApart = (screen: Screen): boolean => APART.includes(screen);

/** A talk, the second deal of a comparison, and an exercise outside of it: for who is inside takes it along everywhere. */
const HOMES: Required<Record<keyof Carried, readonly Screen[]>> = {
  '~t': ['talks'],
  '~b': ['compare'],
  '~h': ['exercise', 'board'],
  '~x': SCREENS.filter(
    (screen) => (isApart(screen) && screen !== 'teach') || screen === 'present' || screen === 'exercise',
  ),
};

const sifted = (carried: Carried, keeps: (homes: readonly Screen[]) => boolean): Carried =>
  Object.fromEntries(
    CARRIED.flatMap((key) => (carried[key] !== undefined && keeps(HOMES[key]) ? [[key, carried[key]]] : [])),
  );

/** The pieces that a screen takes. */
export const carriedTo = (screen: Screen, carried: Carried): Carried =>
  sifted(carried, (homes) => homes.includes(screen));

/** A talk and a comparison are found again as they were left, also where another screen was looked at in between. */
export const carriedOn = (before: Carried, { screen, carried }: Address): Carried => ({
  ...sifted(before, (homes) => !homes.includes(screen)),
  ...carried,
});

/** How the deal is looked at: all that a link carries beside the terms. */
export const seenBy = ({ screen, carried }: Address, { lens, agenda, weights }: Resolved) => ({
  screen,
  carried,
  lens,
  agenda,
  weights,
});
