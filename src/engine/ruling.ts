import type { Reason, Verdict } from '../model/verdict.ts';
import type { Asked, Problem } from './compile.ts';
import { valuesOf, type Goal } from './goal.ts';
import { bitCount } from './search.ts';
import { exists, reachable, type Space } from './space.ts';

export interface Ruling {
  position: string;
  verdict: Verdict;
  /** Why it is open; only of an open position. */
  reason?: Reason;
  /** The open issues that its verdict hangs on; only where the reason is `undecided`. */
  turns?: string[];
}

/** The verdict on one position. */
export function ruleOn(problem: Problem, space: Space, asked: Asked): Ruling {
  const position = asked.position.id;
  const possible = (...goals: Goal[]) => exists(problem, space, ...goals);
  if (!possible(asked.unsatisfied)) return { position, verdict: 'satisfied' };
  if (!possible(asked.unviolated)) return { position, verdict: 'violated' };
  if (possible(asked.satisfied) || possible(asked.violated)) {
    return { position, verdict: 'open', reason: 'undecided', turns: turnsOf(problem, space, asked) };
  }
  return {
    position,
    verdict: 'open',
    reason: possible(asked.premise ?? { is: 'all', of: [] }) ? 'unsettled' : reasonOf(asked),
  };
}

const reasonOf = ({ position }: Asked): Reason => (position.kind === 'offer' ? 'untaken' : 'untriggered');

/** The goals by which a position comes to each of its ends. */
const endsOf = ({ satisfied, violated, unsatisfied, unviolated }: Asked): Goal[][] => [
  [satisfied],
  [violated],
  [unsatisfied, unviolated],
];

/**
 * The open issues of which some possible option, taken alone, changes which of satisfied, violated and neither is still
 * reachable; where none alone does, all that still vary. An option can only take ends away, so the first lost one decides.
 */
function turnsOf(problem: Problem, space: Space, asked: Asked): string[] {
  const reached = endsOf(asked).filter((end) => exists(problem, space, ...end));
  const varying = asked.scope
    .map((issue) => ({ issue, values: reachable(problem, space, issue) }))
    .filter(({ values }) => bitCount(values) > 1);
  const turning = varying.filter(({ issue, values }) => {
    for (let rest = values & ~valuesOf(problem.silence, issue); rest !== 0; rest &= rest - 1) {
      const taken: Goal = { is: 'in', issue, mask: rest & -rest };
      if (reached.some((end) => !exists(problem, space, taken, ...end))) return true;
    }
    return false;
  });
  const chosen = turning.length > 0 ? turning : varying;
  return problem.scenario.issues
    .filter((_, number) => chosen.some(({ issue }) => issue === number))
    .map(({ id }) => id);
}
