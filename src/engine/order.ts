/** The order in which a diagram reads the issues. A bad one makes it ten to eighty times as large. */
import { componentOf, componentOfAsked } from './automaton.ts';
import type { Problem } from './compile.ts';
import { bitCount } from './search.ts';
import { widthOf } from './width.ts';

/** Looks at so many layers for each issue, and at no more than so many in all: counted, never timed, so that the same scenario gets the same order. */
const LOOKS = 4_000;
const MOST_LOOKS = 200_000;

/** Issues in the order in which the scenario has them, course issues last. */
export function naturalOrder({ scenario }: Problem): number[] {
  const numbers = scenario.issues.map((_, number) => number);
  const isCourse = (number: number) => scenario.issues[number]?.course === true;
  return [...numbers.filter((number) => !isCourse(number)), ...numbers.filter(isCourse)];
}

/**
 * What a diagram in a given order would cost: over all layers, the sum of the states to expect, which are no more than the
 * ways in which the components under way can stand, and than the assignments of the read issues that these depend on.
 * Kept up as issues are read, one after another.
 */
interface Reading {
  restart(): void;
  /** Reads an issue; gives the cost of the layer below it. */
  read(issue: number): number;
}

function readingOf(problem: Problem): Reading {
  const { constraints, asked, full } = problem;
  const widths = [...constraints.map((each) => componentOf(each, full)), ...asked.map(componentOfAsked)].map(
    (component) => widthOf(problem, component),
  );
  const count = full.length;
  /** Issue → the components that read it, and the bit that it has in them. */
  const readers = Array.from({ length: count }, (_, issue) =>
    widths.flatMap(({ scope }, component) => {
      const at = scope.indexOf(issue);
      return at < 0 ? [] : [{ component, bit: 1 << at }];
    }),
  );
  const whole = widths.map(({ scope }) => 2 ** scope.length - 1);
  const sizes = Array.from(full, (values) => Math.log2(bitCount(values)));
  const masks = new Int32Array(widths.length);
  const isRead = new Uint8Array(count);
  const needed = new Int32Array(count);
  let states = 0;
  let values = 0;

  /** A component comes under way, or is done: what it depends on is needed once more, or once less. */
  function need(component: number, change: 1 | -1): void {
    for (const issue of widths[component]?.scope ?? []) {
      const before = needed[issue] ?? 0;
      needed[issue] = before + change;
      if (isRead[issue] && (before === 0 || before + change === 0)) values += change * (sizes[issue] ?? 0);
    }
  }
  return {
    restart() {
      masks.fill(0);
      isRead.fill(0);
      needed.fill(0);
      [states, values] = [0, 0];
    },
    read(issue) {
      isRead[issue] = 1;
      if ((needed[issue] ?? 0) > 0) values += sizes[issue] ?? 0;
      for (const { component, bit } of readers[issue] ?? []) {
        const before = masks[component] ?? 0;
        const after = before | bit;
        masks[component] = after;
        if (before !== 0) states -= widths[component]?.after(before) ?? 0;
        if (after !== whole[component]) states += widths[component]?.after(after) ?? 0;
        if (before === 0 && after !== whole[component]) need(component, 1);
        if (before !== 0 && after === whole[component]) need(component, -1);
      }
      return 2 ** Math.min(states, values, 1000);
    },
  };
}

function costOf(reading: Reading, order: readonly number[]): number {
  reading.restart();
  return order.reduce((sum, issue) => sum + reading.read(issue), 0);
}

/** Always the issue next after which least has to be remembered. */
function greedyOrder(reading: Reading, issues: readonly number[], before: readonly number[]): number[] {
  const left = [...issues];
  const order: number[] = [];
  while (left.length > 0) {
    const costs = left.map((issue) => {
      costOf(reading, [...before, ...order]);
      return reading.read(issue);
    });
    order.push(...left.splice(costs.indexOf(Math.min(...costs)), 1));
  }
  return order;
}

/** Moves one issue, or turns a stretch around, and keeps what is no worse. */
function improved(reading: Reading, order: readonly number[], movable: number, looks: number): number[] {
  let seed = 0x9e3779b9;
  const below = (bound: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * bound);
  };
  let best = [...order];
  let least = costOf(reading, best);
  for (let look = order.length; look < looks; look += order.length) {
    const moved = [...best];
    const [one, other] = [below(movable), below(movable)];
    if (below(3) === 0) {
      const [from, to] = [Math.min(one, other), Math.max(one, other) + 1];
      moved.splice(from, to - from, ...moved.slice(from, to).reverse());
    } else moved.splice(other, 0, ...moved.splice(one, 1));
    const price = costOf(reading, moved);
    if (price <= least) [best, least] = [moved, price];
  }
  return best;
}

/** Orders worth building, the most promising first. */
export function ordersOf(problem: Problem): number[][] {
  const natural = naturalOrder(problem);
  const reading = readingOf(problem);
  const core = natural.filter((number) => problem.scenario.issues[number]?.course !== true);
  const course = natural.slice(core.length);
  const greedy = [...greedyOrder(reading, core, []), ...greedyOrder(reading, course, core)];
  const looks = Math.min(LOOKS * natural.length, MOST_LOOKS);
  const started = [greedy, natural].map((order) => improved(reading, order, core.length, looks / 2));
  return [...started, greedy, natural].sort((a, b) => costOf(reading, a) - costOf(reading, b));
}
