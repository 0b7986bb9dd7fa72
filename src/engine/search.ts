/**
 * Is there a completion that meets these goals? Depth first over bit sets, with propagation; exact.
 *
 * A constraint is looked at only once an issue that it reads has been narrowed. That is sound where the domains to start
 * from belong to a feasible deal: what was never touched is met by the completion that is known to exist. So a question
 * about one topic does not walk through the others.
 */
import type { Deal } from '../model/deal.ts';
import type { Problem } from './compile.ts';
import { truth, valuesOf, type Domains, type Goal } from './goal.ts';

/** Issue → the constraints to wake when it is narrowed. */
export type Touching = readonly (readonly Goal[])[];

/** The domains that the own terms of a deal leave, before anything is concluded from them. Unknown terms are not looked at. */
export function domainsOf({ scenario, full }: Problem, deal: Deal): Domains {
  return Int32Array.from(scenario.issues, ({ id, options }, number) => {
    const option = options.findIndex((each) => each.id === deal[id]);
    return option < 0 ? valuesOf(full, number) : 1 << option;
  });
}

/** Domains inside `domains` in which every value meets every goal, or nothing where there are none. `domains` stay as they were. */
export function solve(domains: Domains, goals: readonly Goal[], touching: Touching): Domains | undefined {
  const narrowed = domains.slice();
  const pending = propagate(narrowed, goals, touching);
  if (pending === undefined) return undefined;
  const branch = tightest(pending, narrowed);
  if (branch === undefined) return narrowed;
  for (let rest = valuesOf(narrowed, branch); rest !== 0; rest &= rest - 1) {
    const tried = narrowed.slice();
    tried[branch] = rest & -rest;
    const found = solve(tried, [...pending, ...wokenBy(touching, branch)], touching);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Narrows `domains` in place as far as the goals force it. Gives the goals that are not settled by the domains that
 * remain, or nothing where a goal cannot be met any more.
 */
export function propagate(domains: Domains, goals: readonly Goal[], touching: Touching): Goal[] | undefined {
  const pending = new Set(goals);
  const narrowed: number[] = [];
  do {
    narrowed.length = 0;
    for (const goal of pending) {
      const before = narrowed.length;
      const known = enforce(goal, domains, narrowed);
      if (known === 'unmet') return undefined;
      if (known === 'met') pending.delete(goal);
      for (let at = before; at < narrowed.length; at += 1) {
        for (const woken of wokenBy(touching, narrowed[at])) pending.add(woken);
      }
    }
  } while (narrowed.length > 0);
  return [...pending];
}

/** No constraint is woken where the search is given its constraints as goals. */
const wokenBy = (touching: Touching, issue = -1): readonly Goal[] => touching[issue] ?? [];

/** Makes the goal hold as far as one look can; notes the issues that lost a value. */
function enforce(goal: Goal, domains: Domains, narrowed: number[]): ReturnType<typeof truth> {
  if (goal.is === 'in') {
    const domain = valuesOf(domains, goal.issue);
    const left = domain & goal.mask;
    if (left === 0) return 'unmet';
    if (left !== domain) {
      domains[goal.issue] = left;
      narrowed.push(goal.issue);
    }
    return 'met';
  }
  if (goal.is === 'all') {
    let all: ReturnType<typeof truth> = 'met';
    for (const part of goal.of) {
      const known = enforce(part, domains, narrowed);
      if (known === 'unmet') return 'unmet';
      if (known === 'unknown') all = 'unknown';
    }
    return all;
  }
  let only: Goal | undefined;
  for (const part of goal.of) {
    const known = truth(part, domains);
    if (known === 'met') return 'met';
    if (known === 'unmet') continue;
    if (only !== undefined) return 'unknown';
    only = part;
  }
  return only === undefined ? 'unmet' : enforce(only, domains, narrowed);
}

/** The unsettled issue with the fewest values among those that a pending goal reads. */
function tightest(pending: readonly Goal[], domains: Domains): number | undefined {
  let best: number | undefined;
  let fewest = Infinity;
  const look = (goal: Goal): void => {
    if (goal.is !== 'in') return goal.of.forEach(look);
    const size = bitCount(valuesOf(domains, goal.issue));
    if (size > 1 && size < fewest) [best, fewest] = [goal.issue, size];
  };
  pending.forEach(look);
  return best;
}

/** How many values a bit set holds. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** A complete deal that extends `deal`, keeps every rule and meets every goal; nothing where there is none. */
export function witness(problem: Problem, deal: Deal, ...goals: Goal[]): Deal | undefined {
  const all = [...goals, ...problem.constraints.map(({ goal }) => goal)];
  const found = solve(domainsOf(problem, deal), all, problem.touching);
  return found && dealOf(problem, found);
}

/** The deal that takes the first value left of each issue; an issue that does not apply has no term. */
function dealOf({ scenario, silence }: Problem, domains: Domains): Deal {
  return Object.fromEntries(
    scenario.issues.flatMap(({ id, options }, number) => {
      const domain = valuesOf(domains, number);
      const first = options.find((_, bit) => (domain & (1 << bit)) !== 0);
      return first === undefined || domain === valuesOf(silence, number) ? [] : [[id, first.id]];
    }),
  );
}
