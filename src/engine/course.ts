/** What may still happen after the last issue of a deal: the courses below a node at the end of the core. */
import type { Diagram } from './diagram.ts';
import { valuesOf, type Domains } from './goal.ts';
import type { Ends } from './reach.ts';
import { nothing } from './walk.ts';

export interface Courses {
  /** The last node of the core. */
  readonly node: number;
  /** The ends to which positions still come, on some course. */
  readonly ends: Ends;
  /** Course issue → the values that it takes on some course. */
  readonly values: Int32Array;
}

/** For every open node at the end of the core. `open`: the nodes from which the end is reached. */
export function coursesOf(diagram: Diagram, domains: Domains, open: Uint8Array): Courses[] {
  const { first, core } = diagram;
  const found: Courses[] = [];
  for (let node = first[core] ?? 0; node < (first[core + 1] ?? 0); node += 1)
    if (open[node]) found.push(coursesFrom(diagram, domains, open, node));
  return found;
}

function coursesFrom(diagram: Diagram, domains: Domains, open: Uint8Array, node: number): Courses {
  const { order, first, edges, below, label, labels, values, core } = diagram;
  const ends = nothing(diagram);
  const taken = new Int32Array(order.length);
  let nodes = new Set([node]);
  for (let layer = core; layer < order.length; layer += 1) {
    const issue = order[layer] ?? 0;
    const width = values[layer] ?? 0;
    const next = new Set<number>();
    for (const each of nodes) {
      for (let value = 0; value < width; value += 1) {
        const edge = (edges[layer] ?? 0) + (each - (first[layer] ?? 0)) * width + value;
        const child = below[edge] ?? -1;
        if (child < 0 || !open[child] || !((valuesOf(domains, issue) >> value) & 1)) continue;
        next.add(child);
        taken[issue] = valuesOf(taken, issue) | (1 << value);
        const start = (label[edge] ?? 0) * ends.length;
        for (let word = 0; word < ends.length; word += 1) ends[word] = (ends[word] ?? 0) | (labels[start + word] ?? 0);
      }
    }
    nodes = next;
  }
  return { node, ends, values: taken };
}
