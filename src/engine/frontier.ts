/** The outcomes than which no other is as good for every weighted party and better for one. */
import type { Diagram } from './diagram.ts';
import { valuesOf, type Domains } from './goal.ts';
import { plus, type Scores, type Sums } from './scores.ts';

/** More than so many below one node are cut off, and it is said. */
const HELD = 20_000;

export interface Frontiers {
  /** Node of the core → the sums below it that none betters. */
  below: ReadonlyMap<number, readonly Sums[]>;
  more: boolean;
}

export function* frontiersOf(diagram: Diagram, domains: Domains, scores: Scores): Generator<void, Frontiers> {
  const { order, first, edges, below, label, values, core } = diagram;
  const found = new Map<number, readonly Sums[]>([...scores.ofCourse].map(([node, sums]) => [node, [sums]]));
  let more = false;
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      const all: Sums[] = [];
      for (let value = 0; value < width; value += 1, edge += 1) {
        const rest = (allowed >> value) & 1 ? found.get(below[edge] ?? -1) : undefined;
        const gain = scores.ofLabel[label[edge] ?? 0];
        if (rest !== undefined && gain !== undefined) for (const sums of rest) all.push(plus(sums, gain));
      }
      if (all.length === 0) continue;
      const best = undominated(all);
      more ||= best.length > HELD;
      found.set(node, best.slice(0, HELD));
      if (node % 64 === 0) yield;
    }
  }
  return { below: found, more };
}

/** Keeps of equal sums one. In descending order only an earlier one can be better. */
function undominated(all: readonly Sums[]): Sums[] {
  const kept: Sums[] = [];
  for (const sums of [...all].sort(descending))
    if (!kept.some((better) => sums.every((sum, party) => sum <= (better[party] ?? 0)))) kept.push(sums);
  return kept;
}

function descending(one: Sums, other: Sums): number {
  for (const [party, sum] of one.entries()) {
    const differs = (other[party] ?? 0) - sum;
    if (differs !== 0) return differs;
  }
  return 0;
}
