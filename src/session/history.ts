/** The steps by which a deal came about. Pure: the machine of the negotiation and the draft both read it. */
import type { Deal, Term } from '../model/deal.ts';

/** Why a deal changed. Effects (verdicts, sentences) are derived from it, never stored. */
export type Cause =
  | { type: 'opened' }
  /** `was`: the option that the term replaced. `dropped`: own terms of issues that can then no longer apply. */
  | { type: 'term.settled'; issue: string; option: string; was?: string; dropped: Term[] }
  | { type: 'term.reopened'; issue: string; was: string; dropped: Term[] }
  | { type: 'preset.taken'; preset: string }
  | { type: 'deal.cleared' }
  /** A visit: a deal from a link, or one that Explore or Compare shows. */
  | { type: 'link.opened' | 'example.opened' }
  | { type: 'draft.resumed' };

export interface Step {
  deal: Deal;
  cause: Cause;
}

export interface History {
  steps: readonly Step[];
  /** The present step. What lies after it can be redone. */
  at: number;
  /** The step that was the present one before; absent at the start. Tells an undo from a new step. */
  from?: number;
}

/** What an exercise holds the deal to. */
export interface Bounds {
  /** The deal with which it begins, and to which it is cleared. */
  start: Deal;
  /** The questions that may be answered. */
  agenda: readonly string[];
  /** Those whose answer stays as it starts. */
  locked: readonly string[];
}

/** The part of a deal that lies within the bounds, with the locked terms as they are. */
export const within = (deal: Deal, { start, agenda, locked }: Bounds): Deal =>
  Object.fromEntries(
    agenda.flatMap((issue) => {
      const option = locked.includes(issue) ? start[issue] : deal[issue];
      return option === undefined ? [] : [[issue, option]];
    }),
  );

/** The deal of the present step. */
export const dealOf = ({ steps, at }: History): Deal => steps[at]?.deal ?? {};

export const causeOf = ({ steps, at }: History): Cause => steps[at]?.cause ?? { type: 'opened' };

/** The history with one more step; what could have been redone is cut off. */
export const withStep = ({ steps, at }: History, step: Step): History => ({
  steps: [...steps.slice(0, at + 1), step],
  at: at + 1,
  from: at,
});

/** The deal is another's, until the visitor changes it. */
export const isVisit = ({ type }: Cause): boolean => type === 'link.opened' || type === 'example.opened';

/** The nearest step at or below the present one that is the visitor's own. */
export function ownStep({ steps, at }: History): number | undefined {
  const index = steps.slice(0, at + 1).findLastIndex(({ cause }) => !isVisit(cause));
  return index < 0 ? undefined : index;
}
