/** What every part of the class board is given. */
import type { Asking, Crossings, Judging, Ruled } from '../engine/counted.ts';
import type { Board } from '../model/board.ts';
import type { Desk } from '../session/desk.svelte.ts';
import type { Named } from './sheets.ts';

export interface Parts {
  desk: Desk;
  asking: Asking;
  judging: Judging;
  board: Board;
  ruled: readonly Ruled[];
  crossings: Crossings;
  named: readonly Named[];
}
