/** The clock of the rounds: the machine of the talks, run live beside its record. */
import { createActor } from 'xstate';
import type { Problem } from '../engine/compile.ts';
import type { Move, Talk } from '../model/talk.ts';
import { talksMachine, type TalksContext } from './talks.ts';

export interface Clock {
  send(move: Move): void;
  stop(): void;
}

/** Starts where the talk stands. `tell`: told of every change, and whether a round is under way. */
export function clockOf(
  problem: Problem,
  { setting, moves }: Talk,
  tell: (context: TalksContext, running: boolean) => void,
): Clock {
  const actor = createActor(talksMachine(problem), { input: setting }).start();
  for (const move of moves) actor.send(move);
  const say = () => {
    const snapshot = actor.getSnapshot();
    tell(snapshot.context, typeof snapshot.value === 'object');
  };
  const watching = actor.subscribe(say);
  say();
  return {
    send: (move) => actor.send(move),
    stop() {
      watching.unsubscribe();
      actor.stop();
    },
  };
}
