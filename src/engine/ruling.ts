import type { Reason, Verdict } from '../model/verdict.ts';
import type { Asked, Problem } from './compile.ts';
import { truth, type Domains, type Goal } from './goal.ts';
import { reachable } from './options.ts';
import { bitCount, exists } from './search.ts';

export interface Ruling {
  position: string;
  verdict: Verdict;
  /** Why it is open; only of an open position. */
  reason?: Reason;
  /** The open issues that its verdict hangs on; only where the reason is `undecided`. */
  turns?: string[];
}

/** Which ends a position can still come to. */
interface Reach {
  satisfied: boolean;
  violated: boolean;
  neither: boolean;
}

/** The verdict on one position. `domains` are those of a feasible deal. */
export function ruleOn(problem: Problem, domains: Domains, asked: Asked): Ruling {
  const position = asked.position.id;
  const possible = (...goals: Goal[]) => exists(problem, domains, ...goals);
  if (truth(asked.satisfied, domains) === 'met' || !possible(asked.unsatisfied))
    return { position, verdict: 'satisfied' };
  if (truth(asked.violated, domains) === 'met' || !possible(asked.unviolated)) return { position, verdict: 'violated' };
  const reach = reachOf(problem, domains, asked);
  if (reach.satisfied || reach.violated) {
    return { position, verdict: 'open', reason: 'undecided', turns: turnsOf(problem, domains, asked, reach) };
  }
  return {
    position,
    verdict: 'open',
    reason: possible(asked.premise ?? { is: 'all', of: [] }) ? 'unsettled' : reasonOf(asked),
  };
}

const reasonOf = ({ position }: Asked): Reason => (position.kind === 'offer' ? 'untaken' : 'untriggered');

function reachOf(problem: Problem, domains: Domains, asked: Asked, ...goals: Goal[]): Reach {
  return {
    satisfied: exists(problem, domains, ...goals, asked.satisfied),
    violated: exists(problem, domains, ...goals, asked.violated),
    neither: exists(problem, domains, ...goals, asked.unsatisfied, asked.unviolated),
  };
}

/**
 * The open issues of which some possible option, taken alone, changes what is still reachable; where none alone does,
 * all that still vary.
 */
function turnsOf(problem: Problem, domains: Domains, asked: Asked, reach: Reach): string[] {
  const varying = asked.scope
    .map((issue) => ({ issue, values: reachable(problem, domains, issue) }))
    .filter(({ values }) => bitCount(values) > 1);
  const turning = varying.filter(({ issue, values }) => {
    for (let rest = values & ~(problem.silence[issue] ?? 0); rest !== 0; rest &= rest - 1) {
      const then = reachOf(problem, domains, asked, { is: 'in', issue, mask: rest & -rest });
      if (then.satisfied !== reach.satisfied || then.violated !== reach.violated || then.neither !== reach.neither)
        return true;
    }
    return false;
  });
  const chosen = turning.length > 0 ? turning : varying;
  return chosen.map(({ issue }) => problem.scenario.issues[issue]?.id ?? '');
}
