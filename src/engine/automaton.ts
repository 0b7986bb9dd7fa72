/**
 * A constraint or a position as an automaton that reads the issues in a given order: its state is what is left of its
 * clauses once the issues read so far have their values. Minimal, so that deals which leave the same open lead to one state.
 */
import type { Asked, Constraint, Problem } from './compile.ts';
import { negate, NEVER, scopeOf, valuesOf, type Domains, type Goal } from './goal.ts';
import { bitCount } from './search.ts';

/** How a position ends on a complete deal. `idle`: an offer is not taken up, an expectation not triggered. */
export const ENDS = ['satisfied', 'violated', 'unsettled', 'idle'] as const;
export type End = (typeof ENDS)[number];
export const endNumber = (end: End): number => ENDS.indexOf(end);

/** Goals of which the first that is met decides; the last one's number where none is. */
export interface Component {
  readonly goals: readonly Goal[];
  /** The issues that it reads. */
  readonly scope: readonly number[];
}

/** Ends 0: broken. Ends 1: kept. */
export const componentOf = ({ goal }: Constraint, full: Domains): Component => ({
  goals: [negate(goal, full)],
  scope: scopeOf(goal),
});

/** Ends by the number of its end. */
export function componentOfAsked({ position, satisfied, violated, premise }: Asked): Component {
  const goals = [satisfied, violated, ...(position.kind === 'expectation' && premise !== undefined ? [premise] : [])];
  // An offer that is neither taken up nor taken without its condition is not taken: its end is `idle`, and nothing is unsettled.
  return {
    goals: position.kind === 'offer' ? [...goals, NEVER] : position.kind === 'expectation' ? goals : [...goals, ALWAYS],
    scope: [...new Set(goals.flatMap(scopeOf))],
  };
}

export interface Automaton {
  /** The layers at which it reads, ascending. */
  readonly places: readonly number[];
  /** For each of them: state × value → the next state, or `~end`. A value is the number of an option, *does not apply* last. */
  readonly tables: readonly Int32Array[];
  /** The first state, or `~end` where every deal ends the same. */
  readonly start: number;
}

const ALWAYS: Goal = { is: 'all', of: [] };

/** `layerOf`: issue → its layer. */
export function automatonOf({ full }: Problem, { goals, scope }: Component, layerOf: Int32Array): Automaton {
  const issues = [...scope].sort((a, b) => (layerOf[a] ?? 0) - (layerOf[b] ?? 0));
  const known = issues.map(() => new Map<string, number>());
  const rows = issues.map((): number[][] => []);
  const places = new Map<string, number>();

  function stateOf(depth: number, left: readonly Goal[]): number {
    const end = endOf(left);
    if (end !== undefined) return ~end;
    const key = left.map(keyOf).join('|');
    const before = known[depth]?.get(key);
    if (before !== undefined) return before;
    const issue = issues[depth] ?? 0;
    const next = Array.from({ length: bitCount(valuesOf(full, issue)) }, (_, value) =>
      stateOf(
        depth + 1,
        left.map((goal) => assume(goal, issue, 1 << value)),
      ),
    );
    const state = merged(depth, next);
    known[depth]?.set(key, state);
    return state;
  }

  /** States that lead to the same ends by the same values are one; one that leads to a single end is that end. */
  function merged(depth: number, next: number[]): number {
    const [first = 0] = next;
    if (first < 0 && next.every((each) => each === first)) return first;
    const key = `${depth}:${next.join()}`;
    const place = places.get(key) ?? rows[depth]?.push(next) ?? 0;
    places.set(key, place);
    return place - 1;
  }

  // To assume nothing leaves of each goal what is not certain from the start.
  const start = stateOf(
    0,
    goals.map((goal) => assume(goal, -1, 0)),
  );
  return {
    places: issues.map((issue) => layerOf[issue] ?? 0),
    tables: rows.map((row) => Int32Array.from(row.flat())),
    start,
  };
}

/** The end that what is left of the goals comes to, as soon as it is certain. */
function endOf(goals: readonly Goal[]): number | undefined {
  for (const [number, goal] of goals.entries()) {
    const known = constant(goal);
    if (known === undefined) return undefined;
    if (known) return number;
  }
  return goals.length;
}

const constant = (goal: Goal): boolean | undefined =>
  goal.is !== 'in' && goal.of.length === 0 ? goal.is === 'all' : undefined;

/** What is left of a goal once an issue has a value. */
function assume(goal: Goal, issue: number, value: number): Goal {
  if (goal.is === 'in') return goal.issue !== issue ? goal : (goal.mask & value) !== 0 ? ALWAYS : NEVER;
  const decisive = goal.is === 'any';
  const left: Goal[] = [];
  for (const part of goal.of) {
    const after = assume(part, issue, value);
    const known = constant(after);
    if (known === decisive) return after;
    if (known === undefined) left.push(after);
  }
  const [only] = left;
  return only !== undefined && left.length === 1 ? only : { is: goal.is, of: left };
}

const keyOf = (goal: Goal): string =>
  goal.is === 'in' ? `${goal.issue}.${goal.mask}` : `${goal.is === 'all' ? '&' : '+'}(${goal.of.map(keyOf).join()})`;
