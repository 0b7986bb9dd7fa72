/** The record of a talk: its moves made again, one after another, and what each of them changed. Nothing of it is stored. */
import { initialTransition, matchesState, transition } from 'xstate';
import type { Problem } from '../engine/compile.ts';
import { judge, type Judgement } from '../engine/judge.ts';
import type { Deal } from '../model/deal.ts';
import type { Lens } from '../model/lens.ts';
import type { Move, Talk } from '../model/talk.ts';
import { changedIn } from './seats.ts';
import { awaited, talksMachine, waitingGates, type TalksContext } from './talks.ts';

export const STAGES = ['drafting', 'putForward', 'ratifying', 'refused', 'inForce', 'failed'] as const;
/** Where the talks stand: the state of their machine, told plainly. */
export type Stage = (typeof STAGES)[number];

/** Where the talks stand after some of their moves. */
export interface Standing {
  stage: Stage;
  context: TalksContext;
  /** The seated parties that have not answered yet. */
  awaited: string[];
  /** The gates that have not ruled yet. */
  gates: string[];
  /** The deal on the table with what follows it, judged. */
  judgement: Judgement;
}

/** One move, and what it changed. */
export interface Entry extends Standing {
  move: Move;
  before: Standing;
  /** The questions answered differently now, with what was and is answered. */
  changed: { issue: string; was?: string; now?: string }[];
}

export interface Replayed {
  start: Standing;
  entries: Entry[];
  /** The first move that cannot be made where it stands; none after it is. */
  stopped?: Move;
}

/** The talk made again from its moves. The lens narrows which red lines count as crossed. */
export function replay(problem: Problem, { setting, moves }: Talk, lens: Lens = {}): Replayed {
  const machine = talksMachine(problem);
  let [snapshot] = initialTransition(machine, setting);
  const standing = (): Standing => ({
    stage: STAGES.find((stage) => isAt(snapshot.value, stage)) ?? 'drafting',
    context: snapshot.context,
    awaited: awaited(problem, snapshot.context),
    gates: waitingGates(problem, snapshot.context),
    judgement: judge(problem, { ...snapshot.context.deal, ...snapshot.context.follows }, lens),
  });
  const start = standing();
  const entries: Entry[] = [];
  let before = start;
  for (const move of moves) {
    if (!snapshot.can(move)) return { start, entries, stopped: move };
    [snapshot] = transition(machine, snapshot, move);
    const after = standing();
    entries.push({
      ...after,
      move,
      before,
      changed: changesBetween(problem, before.judgement.deal, after.judgement.deal),
    });
    before = after;
  }
  return { start, entries };
}

const isAt = (value: Parameters<typeof matchesState>[1], stage: Stage): boolean =>
  matchesState(stage, value) || matchesState({ round: stage }, value);

const changesBetween = ({ scenario }: Problem, before: Deal, after: Deal): Entry['changed'] =>
  changedIn(scenario, before, after).map((issue) => {
    const [was, now] = [before[issue], after[issue]];
    return { issue, ...(was !== undefined && { was }), ...(now !== undefined && { now }) };
  });
