/** How much of a component has to be remembered between two issues: the measure by which an order is good or bad. */
import type { Component } from './automaton.ts';
import type { Problem } from './compile.ts';
import { scopeOf, truth, valuesOf, type Domains, type Goal } from './goal.ts';
import { bitCount } from './search.ts';

/** The binary logarithm of the number of states after the issues of a bit set over `scope` have been read. */
export interface Width {
  readonly scope: readonly number[];
  readonly after: (read: number) => number;
}

/** Components with more assignments than this are estimated. */
const COUNTED = 4096;
/** Up to so many issues in a scope, each width is worked out once. */
const TABLED = 12;

export function widthOf({ full }: Problem, { goals, scope }: Component): Width {
  const sizes = scope.map((issue) => bitCount(valuesOf(full, issue)));
  const assignments = sizes.reduce((product, size) => product * size, 1);
  const measure =
    assignments <= COUNTED
      ? counted(endsOf(full, goals, scope, sizes, assignments), sizes)
      : estimated(goals, scope, sizes);
  const known = new Float64Array(2 ** Math.min(scope.length, TABLED)).fill(-1);
  return {
    scope,
    after(read) {
      const before = known[read] ?? -1;
      if (before >= 0) return before;
      const width = Math.log2(measure(read));
      if (read < known.length) known[read] = width;
      return width;
    },
  };
}

/** For every assignment of the scope, the first issue's value changing fastest: the number of the goal that decides. */
function endsOf(
  full: Domains,
  goals: readonly Goal[],
  scope: readonly number[],
  sizes: readonly number[],
  count: number,
): Uint8Array {
  const domains = full.slice();
  return Uint8Array.from({ length: count }, (_, assignment) => {
    let rest = assignment;
    scope.forEach((issue, at) => {
      domains[issue] = 1 << (rest % (sizes[at] ?? 1));
      rest = Math.floor(rest / (sizes[at] ?? 1));
    });
    const decides = goals.findIndex((goal) => truth(goal, domains) === 'met');
    return decides < 0 ? goals.length : decides;
  });
}

/** Counts the different ways in which the ends can depend on the issues not yet read. */
const counted =
  (ends: Uint8Array, sizes: readonly number[]) =>
  (read: number): number => {
    const rows = new Map<number, number[]>();
    ends.forEach((end, assignment) => {
      let [row, stride, rest] = [0, 1, assignment];
      sizes.forEach((size, at) => {
        if ((read >> at) & 1) row += stride * (rest % size);
        stride *= size;
        rest = Math.floor(rest / size);
      });
      const ofRow = rows.get(row);
      if (ofRow === undefined) rows.set(row, [end]);
      else ofRow.push(end);
    });
    return new Set([...rows.values()].map((row) => row.join(''))).size;
  };

/** No more than one for each way in which the parts that are read in half can stand, and than there are values read. */
const estimated =
  (goals: readonly Goal[], scope: readonly number[], sizes: readonly number[]) =>
  (read: number): number => {
    const isRead = (issue: number) => (read >> scope.indexOf(issue)) & 1;
    const halves = goals
      .flatMap((goal) => (goal.is === 'in' ? [goal] : goal.of))
      .map(scopeOf)
      .filter((issues) => issues.some(isRead) && !issues.every(isRead));
    const values = sizes.reduce((product, size, at) => product * ((read >> at) & 1 ? size : 1), 1);
    return Math.min(2 ** halves.length + 1, values);
  };
