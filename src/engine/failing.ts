/**
 * Which completions fail what is asked of all of them, and through which values they go. A course may be chosen freely: a
 * deal fails where no course of it comes to none of the excluded ends.
 */
import type { Diagram } from './diagram.ts';
import { valuesOf, type Domains } from './goal.ts';
import type { Ends } from './reach.ts';
import { clearLabels, nothing, passable } from './walk.ts';

export interface Failing {
  feasible: boolean;
  /** Some completion fails. */
  fails: boolean;
  /** Issue → the values that some completion takes, and those of them with which none fails. */
  values: Int32Array;
  sure: Int32Array;
}

export function failingIn(diagram: Diagram, domains: Domains, excluded: Ends): Failing {
  const { order, first, edges, below, label, values, core } = diagram;
  const possible = passable(diagram, domains, nothing(diagram));
  const clear = clearLabels(diagram, excluded);
  const spared = passable(diagram, domains, excluded);
  const start = first[core] ?? 0;
  const end = first[core + 1] ?? 0;
  const fails = new Uint8Array(end);
  for (let node = start; node < end; node += 1) fails[node] = Number(!spared[node]);
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    eachEdge(layer, (node, edge, child) => {
      if (possible[child] && (fails[child] || !clear[label[edge] ?? 0])) fails[node] = 1;
    });
  }
  const REACHED = 1;
  const FAILED = 2;
  const above = new Uint8Array(end);
  const taken = new Int32Array(order.length);
  const failed = new Int32Array(order.length);
  if (possible[0]) above[0] = REACHED;
  for (let layer = 0; layer < core; layer += 1) {
    const issue = order[layer] ?? 0;
    eachEdge(layer, (node, edge, child, value) => {
      const reached = above[node] ?? 0;
      if (reached === 0 || !possible[child]) return;
      const then = clear[label[edge] ?? 0] ? reached : reached | FAILED;
      above[child] = (above[child] ?? 0) | then;
      taken[issue] = valuesOf(taken, issue) | (1 << value);
      if (then & FAILED || fails[child]) failed[issue] = valuesOf(failed, issue) | (1 << value);
    });
  }
  return {
    feasible: possible[0] === 1,
    fails: fails[0] === 1,
    values: taken,
    sure: taken.map((bits, issue) => bits & ~valuesOf(failed, issue)),
  };

  function eachEdge(layer: number, look: (node: number, edge: number, child: number, value: number) => void): void {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1)
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child >= 0 && (allowed >> value) & 1) look(node, edge, child, value);
      }
  }
}
