/** The machine of the talks: a deal is put forward, answered, asked of the gates on which it depends, and in force or refused. */
import { assign, raise, setup } from 'xstate';
import type { Problem } from '../engine/compile.ts';
import type { Deal } from '../model/deal.ts';
import { CHAIR, type Answer, type Move, type Ruled, type Setting } from '../model/talk.ts';
import { gatesFor, hindranceOf, isAsked, mayTable } from './seats.ts';

export interface TalksContext {
  setting: Setting;
  /** From 1. */
  round: number;
  /** Who put the deal forward; nobody before the first one is. */
  by: string | undefined;
  /** What is on the table: before the first proposal, the terms at the start. */
  deal: Deal;
  /** What follows the deal, as the chair said. */
  follows: Deal;
  answers: Readonly<Record<string, Answer>>;
  /** Gate → how it ruled on this deal. */
  ruled: Readonly<Record<string, Ruled>>;
  /** The time of this round is over. */
  late: boolean;
}

/** The longest delay that a browser can keep. */
const FOR_EVER = 2 ** 31 - 1;

/** The seated parties that are asked for an answer; who put the deal forward has given theirs by that. */
const answering = ({ scenario }: Problem, { setting, by }: TalksContext): string[] =>
  by === undefined ? [] : setting.seats.filter((party) => party !== by && isAsked(scenario, party));

/** Those of them who have not answered yet. */
export const awaited = (problem: Problem, context: TalksContext): string[] =>
  answering(problem, context).filter((party) => context.answers[party] === undefined);

/** The gates that have not ruled yet. */
export const waitingGates = (problem: Problem, { deal, ruled }: TalksContext): string[] =>
  gatesFor(problem, deal).filter((gate) => ruled[gate] === undefined);

export const hasRoundsLeft = ({ setting: { rounds }, round }: TalksContext): boolean =>
  rounds === undefined || round < rounds;

const isAtTable = ({ setting: { seats } }: TalksContext, by: string): boolean => by === CHAIR || seats.includes(by);

export const talksMachine = (problem: Problem) =>
  setup({
    types: { context: {} as TalksContext, input: {} as Setting, events: {} as Move },
    delays: {
      roundTime: ({ context: { setting } }) =>
        setting.minutes === undefined ? FOR_EVER : setting.minutes * 60 * 1_000,
    },
    guards: {
      mayPut: ({ context, event }) =>
        event.type === 'proposal.put' &&
        isAtTable(context, event.by) &&
        mayTable(problem.scenario, event.by) &&
        hindranceOf(problem, event.by, context.deal, event.deal) === undefined,
      mayCounter: ({ context, event }) =>
        event.type === 'proposal.put' &&
        awaited(problem, context).includes(event.by) &&
        hasRoundsLeft(context) &&
        mayTable(problem.scenario, event.by) &&
        hindranceOf(problem, event.by, context.deal, event.deal) === undefined,
      mayAnswer: ({ context, event }) => event.type === 'answer.given' && awaited(problem, context).includes(event.by),
      chairDecides: ({ context }) => answering(problem, context).length === 0,
      everyoneAnswered: ({ context }) =>
        answering(problem, context).length > 0 && awaited(problem, context).length === 0,
      someoneRefused: ({ context: { answers } }) => Object.values(answers).includes('refused'),
      gateWaits: ({ context }) => waitingGates(problem, context).length > 0,
      gateRejects: ({ context, event }) =>
        event.type === 'gate.ruled' &&
        event.ruled === 'rejected' &&
        waitingGates(problem, context).includes(event.gate),
      gateApproves: ({ context, event }) =>
        event.type === 'gate.ruled' &&
        event.ruled === 'approved' &&
        waitingGates(problem, context).includes(event.gate),
      roundsLeft: ({ context }) => hasRoundsLeft(context),
      isTimed: ({ context: { setting, late } }) => setting.minutes !== undefined && !late,
      isCourse: ({ event }) =>
        event.type === 'course.settled' &&
        problem.scenario.issues.some(
          ({ id, course, options }) =>
            id === event.issue &&
            course === true &&
            (event.option === undefined || options.some((option) => option.id === event.option)),
        ),
    },
    actions: {
      putForward: assign(({ event }) =>
        event.type === 'proposal.put' ? { by: event.by, deal: event.deal, answers: {}, ruled: {}, follows: {} } : {},
      ),
      openRound: assign(({ context }) => ({ round: context.round + 1, by: undefined, answers: {}, late: false })),
      noteAnswer: assign(({ context, event }) =>
        event.type === 'answer.given' ? { answers: { ...context.answers, [event.by]: event.answer } } : {},
      ),
      noteDecision: assign(({ event }) =>
        event.type === 'deal.decided' ? { answers: { [CHAIR]: event.answer } } : {},
      ),
      noteRuling: assign(({ context, event }) =>
        event.type === 'gate.ruled' ? { ruled: { ...context.ruled, [event.gate]: event.ruled } } : {},
      ),
      noteTime: assign({ late: true }),
      settleCourse: assign(({ context, event }) => {
        if (event.type !== 'course.settled') return {};
        const { [event.issue]: _, ...others } = context.follows;
        return { follows: event.option === undefined ? others : { ...others, [event.issue]: event.option } };
      }),
      callTime: raise({ type: 'time.passed' }),
    },
  }).createMachine({
    id: 'talks',
    context: ({ input }) => ({
      setting: input,
      round: 1,
      by: undefined,
      deal: input.start,
      follows: {},
      answers: {},
      ruled: {},
      late: false,
    }),
    initial: 'round',
    states: {
      round: {
        description: 'A round: a deal is drafted, put forward and answered.',
        initial: 'drafting',
        after: { roundTime: { guard: 'isTimed', actions: 'callTime' } },
        on: {
          'time.passed': { guard: 'isTimed', actions: 'noteTime' },
          'talks.ended': { target: 'failed' },
          // A counter-proposal refuses the one on the table, and opens the next round with another.
          'proposal.put': {
            guard: 'mayCounter',
            target: '.putForward',
            reenter: true,
            actions: ['openRound', 'putForward'],
          },
        },
        states: {
          drafting: {
            description: 'Somebody drafts a proposal.',
            on: { 'proposal.put': { guard: 'mayPut', target: 'putForward', actions: 'putForward' } },
          },
          putForward: {
            description: 'A proposal is put forward; every seated party answers it, or else the chair.',
            on: {
              'answer.given': { guard: 'mayAnswer', target: 'putForward', actions: 'noteAnswer' },
              'deal.decided': { guard: 'chairDecides', target: '#talks.answered', actions: 'noteDecision' },
            },
            always: { guard: 'everyoneAnswered', target: '#talks.answered' },
          },
        },
      },
      answered: {
        description: 'All answers are in.',
        always: [
          { guard: 'someoneRefused', target: 'refused' },
          { guard: 'gateWaits', target: 'ratifying' },
          { target: 'inForce' },
        ],
      },
      ratifying: {
        description: 'The deal waits for the gates on which it depends.',
        on: {
          'gate.ruled': [
            { guard: 'gateRejects', target: 'refused', actions: 'noteRuling' },
            { guard: 'gateApproves', target: 'answered', actions: 'noteRuling' },
          ],
          'talks.ended': { target: 'failed' },
        },
      },
      refused: {
        description: 'The deal is refused.',
        on: {
          'round.opened': { guard: 'roundsLeft', target: 'round', actions: 'openRound' },
          'talks.ended': { target: 'failed' },
          'course.settled': { guard: 'isCourse', actions: 'settleCourse' },
        },
      },
      inForce: {
        description: 'The deal is in force.',
        on: { 'course.settled': { guard: 'isCourse', actions: 'settleCourse' } },
      },
      failed: {
        description: 'The talks have failed.',
        on: { 'course.settled': { guard: 'isCourse', actions: 'settleCourse' } },
      },
    },
  });
