/** What was asked to be printed, from one screen to the next; a fresh page prints the pack. */
import { PACK, HANDOUTS, type HandoutKind } from './handouts.ts';

let chosen = $state.raw<readonly HandoutKind[]>(PACK);

export const papering = {
  get chosen() {
    return chosen;
  },
  ask(kinds: readonly HandoutKind[]): void {
    chosen = HANDOUTS.filter((kind) => kinds.includes(kind));
  },
};
