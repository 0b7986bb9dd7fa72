/** The machine of the negotiation: a deal and the causes by which it came about. */
import { assign, setup } from 'xstate';
import type { Problem } from '../engine/compile.ts';
import { reopen, settle } from '../engine/settle.ts';
import { dealWith, sameDeal, type Deal } from '../model/deal.ts';
import { dealOf, within, withStep, type Bounds, type History, type Step } from './history.ts';

export type NegotiationEvent =
  | { type: 'term.settled'; issue: string; option: string }
  | { type: 'term.reopened'; issue: string }
  | { type: 'preset.taken'; preset: string }
  | { type: 'deal.cleared' }
  | { type: 'deal.undone' }
  | { type: 'deal.redone' }
  | { type: 'step.revisited'; at: number }
  | { type: 'link.opened' | 'example.opened'; deal: Deal };

/** The machine for one scenario, or for an exercise on it. `tellParties` is given to it: by itself it tells nobody. */
export const negotiationMachine = (problem: Problem, bounds?: Bounds) =>
  setup({
    types: {
      context: {} as History,
      input: {} as History,
      events: {} as NegotiationEvent,
    },
    guards: {
      changesDeal: ({ context, event }) => stepOf(problem, bounds, dealOf(context), event) !== undefined,
      isStep: ({ context, event }) => placeOf(context, event) !== undefined,
    },
    actions: {
      takeStep: assign(({ context, event }) => {
        const step = stepOf(problem, bounds, dealOf(context), event);
        return step === undefined ? {} : withStep(context, step);
      }),
      goToStep: assign(({ context, event }) => {
        const at = placeOf(context, event);
        return at === undefined ? {} : { at, from: context.at };
      }),
      tellParties: () => {},
    },
  }).createMachine({
    id: 'negotiation',
    context: ({ input }) => input,
    on: {
      'term.settled': { guard: 'changesDeal', actions: ['takeStep', 'tellParties'] },
      'term.reopened': { guard: 'changesDeal', actions: ['takeStep', 'tellParties'] },
      'preset.taken': { guard: 'changesDeal', actions: ['takeStep', 'tellParties'] },
      'deal.cleared': { guard: 'changesDeal', actions: ['takeStep', 'tellParties'] },
      'link.opened': { guard: 'changesDeal', actions: ['takeStep', 'tellParties'] },
      'example.opened': { guard: 'changesDeal', actions: ['takeStep', 'tellParties'] },
      'deal.undone': { guard: 'isStep', actions: ['goToStep', 'tellParties'] },
      'deal.redone': { guard: 'isStep', actions: ['goToStep', 'tellParties'] },
      'step.revisited': { guard: 'isStep', actions: ['goToStep', 'tellParties'] },
    },
  });

/** The step to which an event leads. None where the deal stays the same: what changes nothing need not be undone. */
function stepOf(problem: Problem, bounds: Bounds | undefined, deal: Deal, event: NegotiationEvent): Step | undefined {
  const step = changedBy(problem, deal, event, bounds?.start);
  const kept = step && (bounds === undefined ? step.deal : within(step.deal, bounds));
  if (step === undefined || kept === undefined || sameDeal(kept, deal)) return undefined;
  // A single answer is taken as it is said or not at all; a whole deal as far as it may be.
  const single = event.type === 'term.settled' || event.type === 'term.reopened';
  return single && !sameDeal(kept, step.deal) ? undefined : { ...step, deal: kept };
}

function changedBy(problem: Problem, deal: Deal, event: NegotiationEvent, start: Deal = {}): Step | undefined {
  switch (event.type) {
    case 'term.settled': {
      const { issue, option } = event;
      const known = problem.scenario.issues.some(
        ({ id, options }) => id === issue && options.some((each) => each.id === option),
      );
      if (!known) return undefined;
      const was = deal[issue];
      const change = settle(problem, deal, { issue, option });
      return {
        deal: change.deal,
        cause: { type: 'term.settled', issue, option, ...(was !== undefined && { was }), dropped: change.dropped },
      };
    }
    case 'term.reopened': {
      const { issue } = event;
      const was = deal[issue];
      if (was === undefined) return undefined;
      const change = reopen(problem, deal, issue);
      return { deal: change.deal, cause: { type: 'term.reopened', issue, was, dropped: change.dropped } };
    }
    case 'preset.taken': {
      const preset = problem.scenario.presets.find(({ id }) => id === event.preset);
      if (preset === undefined) return undefined;
      return { deal: dealWith(preset.terms), cause: { type: 'preset.taken', preset: preset.id } };
    }
    case 'deal.cleared':
      return { deal: start, cause: { type: 'deal.cleared' } };
    case 'link.opened':
    case 'example.opened':
      return { deal: event.deal, cause: { type: event.type } };
    default:
      return undefined;
  }
}

/** The step to which an event goes back or on, if there is one and it is not the present one. */
function placeOf({ steps, at }: History, event: NegotiationEvent): number | undefined {
  const place = wantedPlace(at, event);
  return place !== at && steps[place] !== undefined ? place : undefined;
}

function wantedPlace(at: number, event: NegotiationEvent): number {
  switch (event.type) {
    case 'deal.undone':
      return at - 1;
    case 'deal.redone':
      return at + 1;
    case 'step.revisited':
      return event.at;
    default:
      return at;
  }
}
