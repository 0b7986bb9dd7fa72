/**
 * What the machines of the parties were told of late, and which transitions they took. It runs machines of its own, watched
 * through XState's inspector, so that the others need not be watched.
 */
import { untrack } from 'svelte';
import { createActor, type InspectionEvent } from 'xstate';
import type { Judgement } from '../engine/judge.ts';
import type { Scenario } from '../model/scenario.ts';
import { activeIn, chartOf, moveOf, type Chart, type Move } from './chart.ts';
import type { Desk } from './desk.svelte.ts';
import type { Cause } from './history.ts';
import { partyMachine } from './party.ts';

/** Something that changed the deal, and what it came to. */
export interface Happening {
  judgement: Judgement;
  cause: Cause;
  /** The cause was taken back. */
  undone: boolean;
}

export interface Entry extends Happening {
  number: number;
  event: string;
  /** Machine → the ids of its active states. */
  active: Readonly<Record<string, readonly string[]>>;
  /** Machine → the transitions that it took. */
  moves: Readonly<Record<string, readonly Move[]>>;
}

export interface Tape {
  readonly charts: readonly Chart[];
  /** The last ones, the oldest first. */
  readonly entries: readonly Entry[];
  /** The one to be drawn: the last, unless paused. */
  readonly shown: Entry | undefined;
  readonly paused: boolean;
  /** What was told last is not told again. */
  tell: (happening: Happening) => void;
  /** Stays at an entry, whatever else happens. */
  pause: (number?: number) => void;
  step: (by: 1 | -1) => void;
  resume: () => void;
  stop: () => void;
}

const KEPT = 50;

export function startTape(scenario: Scenario): Tape {
  let entries = $state.raw<readonly Entry[]>([]);
  let held = $state<number>();
  let told = 0;
  /** Machine → the transitions seen since the last event. */
  let seen: Record<string, Move[]> = {};

  const machines = scenario.parties.map((party) => {
    const machine = partyMachine(scenario, party);
    const watch = (inspected: InspectionEvent) => {
      if (inspected.type !== '@xstate.microstep' || inspected.event.type.startsWith('xstate.')) return;
      (seen[party.id] ??= []).push(...inspected._transitions.map(moveOf));
    };
    return { chart: chartOf(machine), actor: createActor(machine, { inspect: watch }).start() };
  });
  // What is held may have been let go of by what came after.
  const shown = () =>
    held === undefined ? entries.at(-1) : (entries.find(({ number }) => number === held) ?? entries[0]);

  return {
    charts: machines.map(({ chart }) => chart),
    get entries() {
      return entries;
    },
    get shown() {
      return shown();
    },
    get paused() {
      return held !== undefined;
    },
    tell: (happening) =>
      untrack(() => {
        if (entries.at(-1)?.judgement === happening.judgement) return;
        const event = { type: 'deal.changed' as const, judgement: happening.judgement };
        seen = {};
        for (const { actor } of machines) actor.send(event);
        const active = machines.map(({ chart, actor }) => [chart.id, activeIn(actor.getSnapshot().value)] as const);
        const entry = {
          ...happening,
          number: told,
          event: event.type,
          active: Object.fromEntries(active),
          moves: seen,
        };
        told += 1;
        entries = [...entries, entry].slice(-KEPT);
      }),
    pause: (number = entries.at(-1)?.number) => (held = number),
    step(by) {
      const at = (shown()?.number ?? 0) + by;
      if (entries.some(({ number }) => number === at)) held = at;
    },
    resume: () => (held = undefined),
    stop() {
      for (const { actor } of machines) actor.stop();
    },
  };
}

/** What happened until now, step by step; the last is what stands on the table. */
export function happenedOn(desk: Desk): Happening[] {
  const before = desk.steps.slice(Math.max(0, desk.at - KEPT), desk.at);
  return [
    ...before.map((step) => ({ judgement: desk.judgementOf(step), cause: step.cause, undone: false })),
    nowOn(desk),
  ];
}

/** The last change of a desk. */
export function nowOn({ steps, at, from, cause, judgement }: Desk): Happening {
  const undone = from !== undefined && from > at ? steps[at + 1] : undefined;
  return { judgement, cause: undone?.cause ?? cause, undone: undone !== undefined };
}
