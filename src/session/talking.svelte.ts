/** The talk at a desk: its book, the live machine with its clock, and where both are kept. */
import { makeMoves, parseMoves } from '../model/moves.ts';
import type { Move, Setting, Talk } from '../model/talk.ts';
import { makeTalkFile, parseTalkFile, type Book, type ReadBook } from '../model/talkfile.ts';
import type { Desk } from './desk.svelte.ts';
import { replay, type Replayed } from './record.ts';
import { clockOf, type Clock } from './clock.ts';

/** A longer address is passed on as a file: programs that send messages cut it. */
export const LONGEST_ADDRESS = 2_000;
/** How many talks are kept; the oldest gives way. */
export const SHELVED = 20;

export interface Talking {
  /** The talk as far as it stands; none before one is begun. */
  readonly talk: Talk | undefined;
  readonly book: Book | undefined;
  readonly replayed: Replayed | undefined;
  /** It came with a link and is not the visitor's own until they make a move. */
  readonly visited: boolean;
  /** What of a link could not be read. */
  readonly unread: readonly string[];
  /** The link was cut short. */
  readonly cut: boolean;
  /** The first move of the link that cannot be made where it stands. */
  readonly impossible: string | undefined;
  /** The link leaves out what groups said in words of their own. */
  readonly hasWords: boolean;
  readonly fits: boolean;
  /** When the time of this round is over, as a time of the browser's clock; only while it runs. */
  readonly deadline: number | undefined;
  /** Talks that were begun before this one, the latest first. */
  readonly earlier: readonly Book[];
  begin(setting: Setting): void;
  /** False: the move cannot be made where the talk stands. */
  make(move: Move): boolean;
  /** To after so many moves of a line. What was done after that is kept. */
  goTo(at: number, line?: number): void;
  /** Leaves the talk; it is kept among the earlier ones. */
  leave: () => void;
  takeUp(earlier: Book): void;
  open(text: string): ReadBook;
  file(): string;
  /** Goes along with the address. */
  follow(written: string | undefined): void;
  /** The clock stops. */
  stop: () => void;
}

const upTo = ({ lines, line, at }: Book): Talk | undefined => {
  const talk = lines[line];
  return talk && { ...talk, moves: talk.moves.slice(0, at) };
};

export function talkAt(desk: Desk): Talking {
  const { scenario, problem, edition } = desk;
  const key = `parley:talk:${scenario.id}@${edition}`;
  const kept = readShelf();
  let shelf = $state.raw(kept.books);
  let book = $state.raw<Book>();
  let visited = $state(false);
  let unread = $state.raw<readonly string[]>([]);
  let cut = $state(false);
  let impossible = $state<string>();
  const talk = $derived(book && upTo(book));
  const replayed = $derived(talk && replay(problem, talk, desk.lens));
  const written = $derived(talk && makeMoves(scenario, talk));
  let clock: Clock | undefined;
  let deadline = $state<number>();
  /** The round that the deadline is that of. */
  let round = 0;

  /** What cannot be read, because a newer version wrote it, stays on the shelf as it is. */
  function readShelf(): { books: Book[]; others: unknown[] } {
    const texts: unknown = parsed(desk.shelf.read(key));
    const read = (Array.isArray(texts) ? texts : []).map((text: unknown) => ({
      text,
      book: typeof text === 'string' ? parseTalkFile(scenario, edition, text) : undefined,
    }));
    return {
      books: read.flatMap(({ book: each }) => (each?.ok ? [each.book] : [])),
      others: read.flatMap(({ text, book: each }) => (each?.ok ? [] : [text])),
    };
  }

  /** The present book stands first on the shelf, where it is the visitor's own. */
  function keep(next: Book | undefined, own = true): void {
    const others = shelf.filter((each) => each !== book);
    book = next;
    visited = !own;
    if (own) {
      shelf = next ? [next, ...others].slice(0, SHELVED) : shelf;
      const texts = shelf.map((each) => makeTalkFile(scenario, edition, each));
      desk.shelf.write(key, JSON.stringify([...texts, ...kept.others]));
    }
    desk.show({ carried: { '~t': written } });
  }

  /** The machine runs live for its clock alone: what it says besides, the record says as well. */
  function wind(): void {
    clock?.stop();
    clock = undefined;
    deadline = undefined;
    round = 0;
    if (talk?.setting.minutes === undefined) return;
    clock = clockOf(problem, talk, (context, running) => {
      const minutes = context.setting.minutes ?? 0;
      if (!running || context.late) deadline = undefined;
      else if (round !== context.round || deadline === undefined) deadline = Date.now() + minutes * 60_000;
      round = context.round;
      // The clock alone has called it: it becomes a move like any other, so that the talk can be made again.
      if (context.late && !(replayed?.entries.at(-1) ?? replayed?.start)?.context.late) record({ type: 'time.passed' });
    });
  }

  /** One more move of the book, which is sure to be one. */
  function record(move: Move): void {
    if (book === undefined || talk === undefined) return;
    const { lines, line, at } = book;
    const whole = lines[line]?.moves.length ?? 0;
    const next = { ...talk, moves: [...talk.moves, move] };
    // On from the end the line grows; on from before it a new one begins, and the old one stays.
    keep(
      at === whole
        ? { lines: lines.with(line, next), line, at: at + 1 }
        : { lines: [...lines, next], line: lines.length, at: at + 1 },
    );
  }

  const api: Talking = {
    get talk() {
      return talk;
    },
    get book() {
      return book;
    },
    get replayed() {
      return replayed;
    },
    get visited() {
      return visited;
    },
    get unread() {
      return unread;
    },
    get cut() {
      return cut;
    },
    get impossible() {
      return impossible;
    },
    get hasWords() {
      return talk?.moves.some((move) => move.type === 'answer.given' && move.words !== undefined) ?? false;
    },
    get fits() {
      return desk.address.length <= LONGEST_ADDRESS;
    },
    get deadline() {
      return deadline;
    },
    get earlier() {
      return shelf.filter((each) => each !== book);
    },
    begin(setting) {
      book = undefined;
      keep({ lines: [{ setting, moves: [] }], line: 0, at: 0 });
      wind();
    },
    make(move) {
      if (talk === undefined) return false;
      if (replay(problem, { ...talk, moves: [...talk.moves, move] }).stopped !== undefined) return false;
      record(move);
      clock?.send(move);
      return true;
    },
    goTo(at, line = book?.line ?? 0) {
      if (book && (book.lines[line]?.moves.length ?? -1) >= at) {
        keep({ ...book, line, at }, !visited);
        wind();
      }
    },
    leave: () => {
      book = undefined;
      visited = false;
      unread = [];
      cut = false;
      impossible = undefined;
      desk.show({ carried: { '~t': undefined } });
      wind();
    },
    takeUp: (earlier) => {
      book = earlier;
      keep(earlier);
      wind();
    },
    open(text) {
      const read = parseTalkFile(scenario, edition, text);
      if (read.ok) {
        book = undefined;
        keep(read.book);
        wind();
      }
      return read;
    },
    file: () => (book ? makeTalkFile(scenario, edition, book) : ''),
    follow(address) {
      if (address === undefined || address === written) return;
      const read = parseMoves(scenario, address);
      const { stopped } = replay(problem, read.talk);
      const made = stopped === undefined ? read.talk.moves : read.talk.moves.slice(0, read.talk.moves.indexOf(stopped));
      const linked: Talk = { ...read.talk, moves: made };
      cut = read.cut;
      unread = read.unread;
      // The piece of the first move that was not made: the last but one, before the number of pieces.
      impossible =
        stopped &&
        makeMoves(scenario, { ...linked, moves: [...made, stopped] })
          .split(';')
          .at(-2);
      const { seats, start } = linked.setting;
      // A link of which nothing could be read begins no talks.
      if (made.length + seats.length + Object.keys(start).length === 0 && (cut || unread.length > 0)) {
        if (visited) api.leave();
        else desk.show({ carried: { '~t': undefined } });
        [cut, unread] = [read.cut, read.unread];
        return;
      }
      const own = shelf[0] && upTo(shelf[0]);
      // The visitor's own talk under its own address is no visit.
      if (own && makeMoves(scenario, own) === address) keep(shelf[0]);
      else keep({ lines: [linked], line: 0, at: made.length }, false);
      wind();
    },
    stop: () => clock?.stop(),
  };
  return api;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
