import type { Deal } from '../model/deal.ts';
import type { Problem } from './compile.ts';
import { truth, valuesOf, type Domains, type Goal } from './goal.ts';
import { domainsOf, propagate, solve } from './search.ts';

/** The completions of a feasible deal, as far as they are known; every question about them adds to what is known. */
export interface Space {
  /** Every value that is not excluded by looking at one constraint at a time. */
  readonly domains: Domains;
  /** Completions met on the way, one value per issue; the first answers for all issues that a search does not touch. */
  readonly seen: [Domains, ...Domains[]];
}

/** The space of a deal, or nothing where no complete deal extends it. */
export function spaceOf(problem: Problem, deal: Deal): Space | undefined {
  const domains = domainsOf(problem, deal);
  const pending = propagate(domains, goalsOf(problem), problem.touching);
  const found = pending && solve(domains, pending, problem.touching);
  return found && { domains, seen: [found.map(lowest)] };
}

/** The space of a deal with fewer terms than the deal of `space`: its completions are known to be among them. */
export function widened(problem: Problem, { seen }: Space, shorter: Deal): Space {
  const domains = domainsOf(problem, shorter);
  propagate(domains, goalsOf(problem), problem.touching);
  return { domains, seen: [...seen] };
}

/** Whether some completion meets every goal. */
export function exists(problem: Problem, { domains, seen }: Space, ...goals: Goal[]): boolean {
  const meetsAll = (complete: Domains) => goals.every((goal) => truth(goal, complete) === 'met');
  if (seen.some(meetsAll)) return true;
  if (goals.some((goal) => truth(goal, domains) === 'unmet')) return false;
  const found = solve(domains, goals, problem.touching);
  if (found === undefined) return false;
  seen.push(found.map((values, issue) => (values === domains[issue] ? valuesOf(seen[0], issue) : lowest(values))));
  return true;
}

/** The values that an issue takes in some completion. */
export function reachable(problem: Problem, space: Space, issue: number): number {
  let values = 0;
  for (let rest = valuesOf(space.domains, issue); rest !== 0; rest &= rest - 1) {
    const mask = lowest(rest);
    if (exists(problem, space, { is: 'in', issue, mask })) values |= mask;
  }
  return values;
}

const goalsOf = ({ constraints }: Problem): Goal[] => constraints.map(({ goal }) => goal);

const lowest = (bits: number): number => bits & -bits;
