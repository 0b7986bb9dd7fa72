/** What the completions of a deal come to: one pass up the diagram and one down, over bit sets of positions. */
import { ENDS } from './automaton.ts';
import type { Diagram } from './diagram.ts';
import { valuesOf, type Domains } from './goal.ts';

/** For each end, a bit set of positions, one end after another: what some completion comes to, as a label of the diagram. */
export type Ends = Int32Array;

export interface Reach {
  readonly diagram: Diagram;
  /** Some completion exists. */
  readonly feasible: boolean;
  /** The ends that completions come to. */
  readonly ends: Ends;
  /** Issue → the values that completions take once its own term, if it has one, is taken off; the others as they are. */
  readonly free: Int32Array;
  /** Issue → the values that completions take. */
  readonly values: Int32Array;
  /** The ends to which completions come on which the issue takes this value. */
  endsWith(issue: number, value: number): Ends;
}

/** Whether and how completions exist: `domains` holds, issue by issue, the values that the deal leaves. */
export function reachOf(diagram: Diagram, domains: Domains): Reach {
  const { order, first, edges, below, label, labels, words, values, given } = diagram;
  const stride = words * ENDS.length;
  const count = order.length;
  const nodes = first[count + 1] ?? 0;
  const down = new Int32Array(nodes * stride);
  const up = new Int32Array(nodes * stride);
  const opens = new Uint8Array(nodes);
  const closes = new Uint8Array(nodes);
  const free = new Int32Array(count);
  const taken = new Int32Array(count);

  if (nodes > 0) closes[nodes - 1] = 1;
  for (let layer = count - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child < 0 || !closes[child] || !((allowed >> value) & 1)) continue;
        closes[node] = 1;
        const labelled = (label[edge] ?? 0) * stride;
        for (let word = 0; word < stride; word += 1) {
          down[node * stride + word] =
            (down[node * stride + word] ?? 0) | (labels[labelled + word] ?? 0) | (down[child * stride + word] ?? 0);
        }
      }
    }
  }
  // Room for the ends of every value of every issue, one after another.
  const places = new Int32Array(count);
  let room = 0;
  order.forEach((issue, layer) => {
    places[issue] = room;
    room += (values[layer] ?? 0) * stride;
  });
  const seen = new Int32Array(room);
  for (let word = 0; word < room; word += 1) seen[word] = given[word % stride] ?? 0;
  const feasible = closes[0] === 1;
  if (nodes > 0) opens[0] = 1;
  for (let layer = 0; layer < count; layer += 1) {
    const issue = order[layer] ?? 0;
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, issue);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      if (!opens[node]) {
        edge += width;
        continue;
      }
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child < 0) continue;
        const isAllowed = (allowed >> value) & 1;
        if (closes[child]) free[issue] = (free[issue] ?? 0) | (1 << value);
        if (!isAllowed) continue;
        opens[child] = 1;
        const labelled = (label[edge] ?? 0) * stride;
        const ends = (places[issue] ?? 0) + value * stride;
        const goesOn = closes[child];
        if (goesOn) taken[issue] = (taken[issue] ?? 0) | (1 << value);
        for (let word = 0; word < stride; word += 1) {
          const above = (up[node * stride + word] ?? 0) | (labels[labelled + word] ?? 0);
          up[child * stride + word] = (up[child * stride + word] ?? 0) | above;
          if (goesOn) seen[ends + word] = (seen[ends + word] ?? 0) | above | (down[child * stride + word] ?? 0);
        }
      }
    }
  }
  return {
    diagram,
    feasible,
    ends: given.map((bits, word) => bits | (down[word] ?? 0)),
    free,
    values: taken,
    endsWith(issue, value) {
      const start = (places[issue] ?? 0) + value * stride;
      return seen.subarray(start, start + stride);
    },
  };
}

/** Whether some of these ends is that of the position. */
export const comesTo = (ends: Ends, words: number, position: number, end: number): boolean =>
  (((ends[end * words + (position >> 5)] ?? 0) >> (position & 31)) & 1) === 1;
