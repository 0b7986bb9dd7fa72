/** The order in which a diagram reads the issues. A bad one makes it ten to eighty times as large. */
import { componentOf, componentOfAsked } from './automaton.ts';
import type { Problem } from './compile.ts';
import { bitCount } from './search.ts';
import { widthOf, type Width } from './width.ts';

export interface Orders {
  readonly natural: readonly number[];
  readonly candidates: readonly (readonly number[])[];
}

/** Looks at this many orders for each issue, and at no more than so many in all: counted, never timed, so that the same scenario gets the same order. */
const LOOKS = 4_000;
const MOST_LOOKS = 200_000;

/** Issues in the order in which the scenario has them, course issues last. */
export function naturalOrder({ scenario }: Problem): number[] {
  const numbers = scenario.issues.map((_, number) => number);
  const isCourse = (number: number) => scenario.issues[number]?.course === true;
  return [...numbers.filter((number) => !isCourse(number)), ...numbers.filter(isCourse)];
}

interface Cost {
  /** What stands between the issues read and the others: the logarithm of the number of states to expect. */
  layer: (read: Uint8Array) => number;
  order: (order: readonly number[]) => number;
}

function costFor(problem: Problem): Cost {
  const { constraints, asked, full } = problem;
  const widths: Width[] = [
    ...constraints.map((constraint) => componentOf(constraint, full)),
    ...asked.map(componentOfAsked),
  ].map((component) => widthOf(problem, component));
  const sizes = Array.from(full, (values) => Math.log2(bitCount(values)));
  const visible = new Uint8Array(full.length);
  const layer = (read: Uint8Array): number => {
    let states = 0;
    visible.fill(0);
    for (const { scope, after } of widths) {
      let [mask, all] = [0, true];
      for (let at = 0; at < scope.length; at += 1) {
        if (read[scope[at] ?? 0]) mask |= 1 << at;
        else all = false;
      }
      if (all || mask === 0) continue;
      states += after(mask);
      for (const issue of scope) visible[issue] = 1;
    }
    let values = 0;
    for (let issue = 0; issue < visible.length; issue += 1)
      if (visible[issue] && read[issue]) values += sizes[issue] ?? 0;
    return 2 ** Math.min(states, values, 1000);
  };
  return {
    layer,
    order: (order) => {
      const read = new Uint8Array(full.length);
      return order.reduce((sum, issue) => {
        read[issue] = 1;
        return sum + layer(read);
      }, 0);
    },
  };
}

/** Always the issue next after which least has to be remembered. */
function greedyOrder(issues: readonly number[], before: readonly number[], count: number, { layer }: Cost): number[] {
  const read = new Uint8Array(count);
  for (const issue of before) read[issue] = 1;
  const left = [...issues];
  const order: number[] = [];
  while (left.length > 0) {
    const costs = left.map((issue) => {
      read[issue] = 1;
      const cost = layer(read);
      read[issue] = 0;
      return cost;
    });
    const [next = 0] = left.splice(costs.indexOf(Math.min(...costs)), 1);
    read[next] = 1;
    order.push(next);
  }
  return order;
}

/** Moves one issue at a time, and keeps what is no worse. */
function improved(order: readonly number[], movable: number, looks: number, cost: Cost): number[] {
  let seed = 0x9e3779b9;
  const below = (bound: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * bound);
  };
  let best = [...order];
  let least = cost.order(best);
  for (let look = 0; look < looks; look += order.length) {
    const moved = [...best];
    const [issue = 0] = moved.splice(below(movable), 1);
    moved.splice(below(movable), 0, issue);
    const price = cost.order(moved);
    if (price <= least) [best, least] = [moved, price];
  }
  return best;
}

/** Orders worth building, from the cheapest to find to the dearest. `looks`: layers to look at in search of a better one. */
export function ordersOf(problem: Problem, looks = Math.min(LOOKS * problem.full.length, MOST_LOOKS)): number[][] {
  const natural = naturalOrder(problem);
  const cost = costFor(problem);
  const core = natural.filter((number) => problem.scenario.issues[number]?.course !== true);
  const course = natural.slice(core.length);
  const greedy = [...greedyOrder(core, [], natural.length, cost), ...greedyOrder(course, core, natural.length, cost)];
  const start = cost.order(greedy) <= cost.order(natural) ? greedy : natural;
  return looks === 0 ? [natural, greedy] : [natural, greedy, improved(start, core.length, looks, cost)];
}
