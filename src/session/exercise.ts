/** The machine of an exercise on one device: who is here, which task is in hand, what was answered, and what is fixed. */
import { assign, setup } from 'xstate';
import { MOST_TABLES } from '../model/exercise.ts';
import type { Answer, Contested } from '../model/handin.ts';
import type { Verdict } from '../model/verdict.ts';

/** All that a group has done. Plain data: it is kept in this browser, and travels in a file. */
export interface Work {
  /** The number of its table; 0: none given yet. */
  group: number;
  /** How often it drew another role. */
  redrawn: number;
  /** Random, given once: a second hand-in of the same work is known by it. */
  tag: string;
  /** The task in hand. */
  at: number;
  answers: readonly Answer[];
  contested: readonly Contested[];
}

/** Of each task: the positions that are to be guessed, where it is a prediction. */
export type Predictions = readonly (readonly string[])[];

export interface ExerciseInput {
  tag: string;
  predictions: Predictions;
  /** Work that is gone on with. */
  work?: Work;
}

export type ExerciseEvent =
  | { type: 'group.given'; group: number }
  | { type: 'role.redrawn' }
  | { type: 'work.begun' }
  | { type: 'task.opened'; at: number }
  | { type: 'answer.written'; at: number; answer: Pick<Answer, 'words' | 'sentence' | 'claim' | 'deal' | 'option'> }
  | { type: 'guess.made'; at: number; position: string; guess: Verdict }
  | { type: 'guesses.fixed'; at: number }
  | { type: 'reading.contested'; contested: Contested }
  | { type: 'reading.restored'; position: string }
  | { type: 'handIn.opened' }
  | { type: 'work.taken'; work: Work }
  | { type: 'work.cleared'; tag: string };

export interface ExerciseContext extends Work {
  predictions: Predictions;
}

const blank = (tag: string, predictions: Predictions): ExerciseContext => ({
  group: 0,
  redrawn: 0,
  tag,
  at: 0,
  answers: predictions.map(() => ({})),
  contested: [],
  predictions,
});

/** The work with its answers made as many as there are tasks. */
const taken = (work: Work, predictions: Predictions): ExerciseContext => ({
  ...work,
  answers: predictions.map((_, place) => work.answers[place] ?? {}),
  at: Math.min(Math.max(work.at, 0), Math.max(predictions.length - 1, 0)),
  predictions,
});

export const exerciseMachine = setup({
  types: {
    context: {} as ExerciseContext,
    input: {} as ExerciseInput,
    events: {} as ExerciseEvent,
  },
  guards: {
    isGroup: (_, { group }: { group: number }) => Number.isInteger(group) && group >= 1 && group <= MOST_TABLES,
    isTask: ({ context }, { at }: { at: number }) => context.answers[at] !== undefined,
    /** What was fixed stays as it was guessed: the verdicts have been seen. */
    isOpen: ({ context }, { at }: { at: number }) =>
      context.answers[at]?.fixed !== true && context.answers[at] !== undefined,
    allGuessed: ({ context }, { at }: { at: number }) =>
      (context.predictions[at]?.length ?? 0) > 0 &&
      (context.predictions[at]?.every((position) => context.answers[at]?.guesses?.[position] !== undefined) ?? false),
  },
  actions: {
    write: assign(({ context }, { at, answer }: { at: number; answer: Partial<Answer> }) => ({
      answers: context.answers.map((each, place) => (place === at ? said(each, answer) : each)),
    })),
    contest: assign(({ context }, { contested }: { contested: Contested }) => ({
      contested: [...context.contested.filter(({ position }) => position !== contested.position), contested],
    })),
    restore: assign(({ context }, { position }: { position: string }) => ({
      contested: context.contested.filter((each) => each.position !== position),
    })),
  },
}).createMachine({
  id: 'exercise',
  context: ({ input }) =>
    input.work === undefined ? blank(input.tag, input.predictions) : taken(input.work, input.predictions),
  initial: 'arriving',
  on: {
    'work.cleared': {
      target: '.arriving',
      actions: assign(({ context, event }) => blank(event.tag, context.predictions)),
    },
    'work.taken': {
      target: '.arriving',
      actions: assign(({ context, event }) => taken(event.work, context.predictions)),
    },
    'group.given': {
      guard: { type: 'isGroup', params: ({ event }) => ({ group: event.group }) },
      // Another table draws its own role.
      actions: assign(({ context, event }) => ({
        group: event.group,
        redrawn: event.group === context.group ? context.redrawn : 0,
      })),
    },
    'role.redrawn': { actions: assign(({ context }) => ({ redrawn: context.redrawn + 1 })) },
  },
  states: {
    arriving: {
      on: { 'work.begun': 'working' },
    },
    working: {
      on: {
        'task.opened': {
          guard: { type: 'isTask', params: ({ event }) => ({ at: event.at }) },
          actions: assign(({ event }) => ({ at: event.at })),
        },
        'answer.written': {
          guard: { type: 'isTask', params: ({ event }) => ({ at: event.at }) },
          actions: { type: 'write', params: ({ event }) => ({ at: event.at, answer: event.answer }) },
        },
        'guess.made': {
          guard: { type: 'isOpen', params: ({ event }) => ({ at: event.at }) },
          actions: {
            type: 'write',
            params: ({ context, event }) => ({
              at: event.at,
              answer: { guesses: { ...context.answers[event.at]?.guesses, [event.position]: event.guess } },
            }),
          },
        },
        'guesses.fixed': {
          guard: { type: 'allGuessed', params: ({ event }) => ({ at: event.at }) },
          actions: { type: 'write', params: ({ event }) => ({ at: event.at, answer: { fixed: true } }) },
        },
        'reading.contested': {
          actions: { type: 'contest', params: ({ event }) => ({ contested: event.contested }) },
        },
        'reading.restored': {
          actions: { type: 'restore', params: ({ event }) => ({ position: event.position }) },
        },
        'handIn.opened': 'handingIn',
      },
    },
    handingIn: {
      on: {
        'task.opened': {
          target: 'working',
          guard: { type: 'isTask', params: ({ event }) => ({ at: event.at }) },
          actions: assign(({ event }) => ({ at: event.at })),
        },
      },
    },
  },
});

/** An empty text, or nothing, takes a part of the answer off. */
const said = (answer: Answer, more: Partial<Answer>): Answer =>
  Object.fromEntries(
    Object.entries<unknown>({ ...answer, ...more }).filter(([, part]) => part !== undefined && part !== ''),
  );
