/**
 * A clause made ready for search: issues are numbers, options are bits, negation is pushed to the leaves.
 * `{ is: 'all', of: [] }` is always met, `{ is: 'any', of: [] }` never.
 */
export type Goal =
  | { readonly is: 'in'; readonly issue: number; readonly mask: number }
  | { readonly is: 'all' | 'any'; readonly of: readonly Goal[] };

/** Per issue a bit set of the values it may still take: its options and, where it is conditional, *does not apply*. */
export type Domains = Int32Array;

/** Of a goal on domains: met by every completion, by none, or not known from the domains alone. */
export type Truth = 'met' | 'unmet' | 'unknown';

/** The values of one issue. An issue of the problem always has some: the default only satisfies the compiler. */
export const valuesOf = (domains: Domains, issue: number): number => domains[issue] ?? 0;

/** The same as a list, least first; only values below `width`. */
export function valuesIn(domains: Domains, issue: number, width: number): number[] {
  const listed: number[] = [];
  for (let value = 0; value < width; value += 1) if ((valuesOf(domains, issue) >> value) & 1) listed.push(value);
  return listed;
}

export const NEVER: Goal = { is: 'any', of: [] };

export function truth(goal: Goal, domains: Domains): Truth {
  if (goal.is === 'in') {
    const domain = valuesOf(domains, goal.issue);
    if ((domain & goal.mask) === 0) return 'unmet';
    return (domain & ~goal.mask) === 0 ? 'met' : 'unknown';
  }
  const decisive: Truth = goal.is === 'all' ? 'unmet' : 'met';
  let all: Truth = goal.is === 'all' ? 'met' : 'unmet';
  for (const part of goal.of) {
    const known = truth(part, domains);
    if (known === decisive) return decisive;
    if (known === 'unknown') all = 'unknown';
  }
  return all;
}

/** The goal that is met exactly where this one is not. `full`: every value of each issue, *does not apply* included. */
export function negate(goal: Goal, full: Domains): Goal {
  if (goal.is === 'in') return { is: 'in', issue: goal.issue, mask: valuesOf(full, goal.issue) & ~goal.mask };
  return { is: goal.is === 'all' ? 'any' : 'all', of: goal.of.map((part) => negate(part, full)) };
}

/** The numbers of the issues that a goal reads. */
export function scopeOf(goal: Goal): number[] {
  return goal.is === 'in' ? [goal.issue] : [...new Set(goal.of.flatMap(scopeOf))];
}
