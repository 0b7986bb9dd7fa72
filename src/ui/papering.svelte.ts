/** What was asked to be printed, from one screen to the next; a fresh page prints the pack. */
import { PACK, SHEETS, type SheetKind } from './handouts.ts';

let chosen = $state.raw<readonly SheetKind[]>(PACK);

export const papering = {
  get chosen() {
    return chosen;
  },
  ask(kinds: readonly SheetKind[]): void {
    chosen = SHEETS.filter((kind) => kinds.includes(kind));
  },
};
