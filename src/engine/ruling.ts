import type { Reason, Verdict } from '../model/verdict.ts';
import { endNumber, type End } from './automaton.ts';
import { valuesOf } from './goal.ts';
import { comesTo, type Reach } from './reach.ts';
import { bitCount } from './search.ts';

export interface Ruling {
  position: string;
  verdict: Verdict;
  /** Why it is open; only of an open position. */
  reason?: Reason;
  /** The open issues that its verdict hangs on; only where the reason is `undecided`. */
  turns?: string[];
}

const SATISFIED = endNumber('satisfied');
const VIOLATED = endNumber('violated');
const UNSETTLED = endNumber('unsettled');
const IDLE = endNumber('idle');

/** The verdict on the position at this place of the problem. Only where the deal is feasible. */
export function ruleOn(reach: Reach, place: number): Ruling {
  const { position } = askedAt(reach, place);
  const { words } = reach.diagram;
  const comes = (end: number) => comesTo(reach.ends, words, place, end);
  const [satisfied, violated, unsettled, idle] = [comes(SATISFIED), comes(VIOLATED), comes(UNSETTLED), comes(IDLE)];
  const neither = unsettled || idle;
  if (satisfied && !violated && !neither) return { position: position.id, verdict: 'satisfied' };
  if (violated && !satisfied && !neither) return { position: position.id, verdict: 'violated' };
  if (satisfied || violated)
    return { position: position.id, verdict: 'open', reason: 'undecided', turns: turnsOf(reach, place) };
  const waiting: Reason = position.kind === 'offer' ? 'untaken' : 'untriggered';
  return { position: position.id, verdict: 'open', reason: unsettled ? 'unsettled' : waiting };
}

/** Whether the position comes to this end on every completion. */
export const alwaysComesTo = ({ ends, diagram: { words } }: Reach, place: number, end: End): boolean =>
  [SATISFIED, VIOLATED, UNSETTLED, IDLE].every(
    (each) => comesTo(ends, words, place, each) === (each === endNumber(end)),
  );

function askedAt({ diagram }: Reach, place: number) {
  const asked = diagram.problem.asked[place];
  if (asked === undefined) throw new RangeError(`no judged position ${place} in ${diagram.problem.scenario.id}`);
  return asked;
}

/**
 * The open issues of which some possible option, taken alone, changes which of satisfied, violated and neither is still
 * reachable; where none alone does, all that still vary.
 */
function turnsOf(reach: Reach, place: number): string[] {
  const { diagram, values } = reach;
  const varying = askedAt(reach, place).scope.filter((issue) => bitCount(valuesOf(values, issue)) > 1);
  const turning = varying.filter((issue) => ((reach.turnedBy(issue)[place >> 5] ?? 0) >> (place & 31)) & 1);
  const chosen = turning.length > 0 ? turning : varying;
  return diagram.problem.scenario.issues.filter((_, issue) => chosen.includes(issue)).map(({ id }) => id);
}
