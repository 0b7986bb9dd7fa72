/** The board of a class while this page is open; kept beyond that only where the teacher says so. */
import { EMPTY, withEntries, withoutSheet, withTick, type Added, type Board, type Tick } from '../model/board.ts';
import { makeBoardFile } from '../model/boardfile.ts';
import { readBoardText, type Readers } from '../model/boardtext.ts';
import { withHands, type Hands } from '../model/hands.ts';
import type { Desk } from '../session/desk.svelte.ts';

export interface Boarding {
  readonly board: Board;
  /** In this browser's storage; `failing`: it was to be, and is not. */
  readonly keeping: 'no' | 'yes' | 'failing';
  /** Reads a text, or several files at once, and says what came of it. */
  add: (texts: readonly { text: string; file?: string }[]) => Added;
  remove: (key: string) => void;
  tick: (key: string, tick: Tick, on: boolean) => void;
  hand: (issue: string, option: string, count: number) => void;
  setHands: (hands: Hands) => void;
  dropUnread: () => void;
  clear: () => void;
  keep: (on: boolean) => void;
}

/** By scenario, edition and lesson: found again after another screen was looked at. */
const boards: Record<string, Boarding> = {};

export function boardOn(desk: Desk, readers: Readers, lesson: string): Boarding {
  const name = `${desk.scenario.id}@${desk.edition}:${lesson}`;
  return (boards[name] ??= openBoard(desk, readers, `parley:board:${name}`));
}

function openBoard({ shelf, scenario, edition }: Desk, readers: Readers, key: string): Boarding {
  const stored = shelf.read(key);
  let board = $state.raw<Board>(
    stored === undefined ? EMPTY : withEntries(EMPTY, readBoardText(stored, readers)).board,
  );
  let keeping = $state.raw<Boarding['keeping']>(stored === undefined ? 'no' : 'yes');

  function put(next: Board): void {
    board = next;
    if (keeping !== 'no') store();
  }
  function store(): void {
    keeping = shelf.write(key, makeBoardFile({ scenario: scenario.id, edition }, board)) ? 'yes' : 'failing';
  }

  return {
    get board() {
      return board;
    },
    get keeping() {
      return keeping;
    },
    add(texts) {
      const entries = texts.flatMap(({ text, file }) => readBoardText(text, readers, file));
      const { board: next, told } = withEntries(board, entries);
      put(next);
      return told;
    },
    remove: (sheet) => put(withoutSheet(board, sheet)),
    tick: (sheet, tick, on) => put(withTick(board, sheet, tick, on)),
    hand: (issue, option, count) => put({ ...board, hands: withHands(board.hands, issue, option, count) }),
    setHands: (hands) => put({ ...board, hands }),
    dropUnread: () => put({ ...board, refused: [] }),
    clear: () => put(EMPTY),
    keep(on) {
      if (on) return store();
      keeping = 'no';
      shelf.write(key, undefined);
    },
  };
}
