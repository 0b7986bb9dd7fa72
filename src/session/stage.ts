/** Where the visitor's last talk stands. */
import type { Desk } from './desk.svelte.ts';
import { replay, type Stage } from './record.ts';
import { talkAt } from './talking.svelte.ts';

/** None where none was begun in this browser. */
export function lastStage(desk: Desk): Stage | undefined {
  const [book] = talkAt(desk).earlier;
  const talk = book?.lines[book.line];
  if (book === undefined || talk === undefined) return undefined;
  const { start, entries } = replay(desk.problem, { ...talk, moves: talk.moves.slice(0, book.at) });
  return (entries.at(-1) ?? start).stage;
}
