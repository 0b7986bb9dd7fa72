/**
 * The smallest partial deals that force a goal: every complete deal which extends one of them meets it. They are the prime
 * implicants of the goal under the rules, and say on a transition, in full, what the engine finds out by reasoning.
 */
import type { Problem } from './compile.ts';
import { diagramFor, diagramOf, type Diagram } from './diagram.ts';
import { negate, type Goal } from './goal.ts';
import type { Term } from '../model/deal.ts';

/** A partial deal, as terms in the order of the issues. */
export type Part = readonly Term[];

/** What forces the verdicts of a position. A deal that extends a part of `Forcing.infeasible` has none. */
export interface Forces {
  satisfied: readonly Part[];
  violated: readonly Part[];
}

export interface Forcing {
  /** Of an infeasible problem the empty part, which every deal extends. */
  infeasible: readonly Part[];
  /** Judged position → what forces it; absent where that would take more parts than anybody wants to read. */
  positions: Readonly<Record<string, Forces>>;
}

/** More parts than this for one position are not written out. */
export const MOST = 500;

/** While they are put together there may be more for a time; but not without end. */
const AT_WORK = 4 * MOST;

/**
 * For the judged positions of these ids. Nothing where what is infeasible alone takes too many parts.
 * @throws TooLarge
 */
export function forcingOf(problem: Problem, ids: readonly string[]): Forcing | undefined {
  const infeasible = forcedBy(problem, undefined);
  if (infeasible === undefined) return undefined;
  const positions: Record<string, Forces> = {};
  // What no deal extends forces everything, and says nothing of the goal.
  const forces = (goal: Goal) =>
    forcedBy(problem, goal)?.filter((part) => !infeasible.some((none) => isPart(none, part)));
  for (const { position, satisfied, violated } of problem.asked) {
    if (!ids.includes(position.id)) continue;
    const [met, denied] = [forces(satisfied), forces(violated)];
    if (met === undefined || denied === undefined || met.length + denied.length > MOST) continue;
    positions[position.id] = { satisfied: met.map(termsIn(problem)), violated: denied.map(termsIn(problem)) };
  }
  return { infeasible: infeasible.map(termsIn(problem)), positions };
}

/** Terms as numbers, ascending: the issue's number and the option's. */
type Packed = readonly number[];
const WIDTH = 32;

const termsIn =
  ({ scenario }: Problem) =>
  (packed: Packed): Part =>
    packed.flatMap((term) => {
      const issue = scenario.issues[Math.floor(term / WIDTH)];
      const option = issue?.options[term % WIDTH];
      return issue === undefined || option === undefined ? [] : [{ issue: issue.id, option: option.id }];
    });

/**
 * The smallest sets of terms that force a goal; without one, those that no complete deal extends. A complete deal gets in
 * their way if it keeps the rules and fails the goal: so each set must differ from each of those deals in some term.
 */
function forcedBy(problem: Problem, goal: Goal | undefined): readonly Packed[] | undefined {
  const fails = goal === undefined ? [] : [{ id: 'fails', goal: negate(goal, problem.full) }];
  const { order } = diagramOf(problem);
  const against = diagramFor({ ...problem, constraints: [...problem.constraints, ...fails], asked: [] }, order);
  return partsIn(against);
}

/** From the bottom: at each node, what keeps every way from there to the end from being extended. */
function partsIn({ problem, order, first, edges, below, values }: Diagram): readonly Packed[] | undefined {
  const nodes = first[order.length + 1] ?? 0;
  if (nodes === 0) return [[]];
  const parts: (readonly Packed[])[] = [];
  parts[nodes - 1] = [];
  for (let layer = order.length - 1; layer >= 0; layer -= 1) {
    const issue = order[layer] ?? 0;
    const options = problem.scenario.issues[issue]?.options.length ?? 0;
    const width = values[layer] ?? 0;
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      const children = [...below.subarray(edge, edge + width)];
      edge += width;
      const partsOf = (child: number): readonly Packed[] => (child < 0 ? [[]] : (parts[child] ?? []));
      const distinct = [...new Set(children)];
      let open: readonly Packed[] | undefined = [[]];
      for (const child of distinct) open = open && joined(open, partsOf(child));
      if (open === undefined) return undefined;
      if (distinct.length === 1) {
        parts[node] = open;
        continue;
      }
      const chosen = children
        .slice(0, options)
        .flatMap((child, value) => partsOf(child).map((part) => withTerm(part, issue * WIDTH + value)));
      const all = smallest([...open, ...chosen]);
      if (all.length > AT_WORK) return undefined;
      parts[node] = all;
    }
  }
  return parts[0];
}

/** Each of the one side together with each of the other, but for those that give one question two answers. */
function joined(one: readonly Packed[], other: readonly Packed[]): readonly Packed[] | undefined {
  const all: Packed[] = [];
  for (const a of one) {
    if (other.some((b) => isPart(b, a))) {
      all.push(a);
      continue;
    }
    for (const b of other) {
      const both = union(a, b);
      if (both !== undefined) all.push(both);
    }
    if (all.length > AT_WORK * 20) return undefined;
  }
  const kept = smallest(all);
  return kept.length > AT_WORK ? undefined : kept;
}

/** Those of which no other is a part, the shortest first. */
function smallest(sets: readonly Packed[]): readonly Packed[] {
  const kept: Packed[] = [];
  for (const set of sets.toSorted((a, b) => a.length - b.length))
    if (!kept.some((each) => isPart(each, set))) kept.push(set);
  return kept;
}

const withTerm = (set: Packed, term: number): Packed => [...set, term].sort((a, b) => a - b);

function isPart(part: Packed, whole: Packed): boolean {
  let at = 0;
  for (const term of part) {
    while (at < whole.length && (whole[at] ?? 0) < term) at += 1;
    if (whole[at] !== term) return false;
    at += 1;
  }
  return true;
}

function union(a: Packed, b: Packed): Packed | undefined {
  const all = [...new Set([...a, ...b])].sort((x, y) => x - y);
  const clash = all.some((term, at) => at > 0 && Math.floor((all[at - 1] ?? 0) / WIDTH) === Math.floor(term / WIDTH));
  return clash ? undefined : all;
}
