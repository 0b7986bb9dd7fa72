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
  /** Node → the ends to which ways from it come, and whether there is one. */
  const down = new Int32Array(nodes * stride);
  const closes = new Uint8Array(nodes);
  if (nodes > 0) closes[nodes - 1] = 1;
  for (let layer = count - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      const own = node * stride;
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child < 0 || !closes[child] || !((allowed >> value) & 1)) continue;
        closes[node] = 1;
        addTo(down, own, down, child * stride, stride);
        if (label[edge]) addTo(down, own, labels, (label[edge] ?? 0) * stride, stride);
      }
    }
  }

  const free = new Int32Array(count);
  const taken = new Int32Array(count);
  /** Node → whether it is come to. */
  const opens = new Uint8Array(nodes);
  if (nodes > 0) opens[0] = 1;
  for (let layer = 0; layer < count; layer += 1) {
    const width = values[layer] ?? 0;
    const issue = order[layer] ?? 0;
    const allowed = valuesOf(domains, issue);
    let reached = 0;
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child < 0 || !opens[node]) continue;
        if (closes[child]) reached |= 1 << value;
        if ((allowed >> value) & 1) opens[child] = 1;
      }
    }
    free[issue] = reached;
    taken[issue] = reached & allowed;
  }

  let known: EndsByValue | undefined;
  return {
    diagram,
    feasible: closes[0] === 1,
    ends: given.map((bits, word) => bits | (down[word] ?? 0)),
    free,
    values: taken,
    endsWith(issue, value) {
      known ??= endsByValue(diagram, domains, down, closes);
      const start = (known.starts[issue] ?? 0) + value * stride;
      return known.ends.subarray(start, start + stride);
    },
  };
}

interface EndsByValue {
  /** The ends of every value of every issue, one after another. */
  ends: Int32Array;
  /** Issue → where those of its values start. */
  starts: Int32Array;
}

/** What is come to above a node and below it, put together for each edge. */
function endsByValue(diagram: Diagram, domains: Domains, down: Int32Array, closes: Uint8Array): EndsByValue {
  const { order, first, edges, below, label, labels, words, values, given } = diagram;
  const stride = words * ENDS.length;
  const starts = new Int32Array(order.length);
  let room = 0;
  order.forEach((issue, layer) => {
    starts[issue] = room;
    room += (values[layer] ?? 0) * stride;
  });
  const ends = new Int32Array(room);
  for (let start = 0; start < room; start += stride) ends.set(given, start);

  const nodes = first[order.length + 1] ?? 0;
  const up = new Int32Array(nodes * stride);
  const opens = new Uint8Array(nodes);
  if (nodes > 0) opens[0] = 1;
  for (let layer = 0; layer < order.length; layer += 1) {
    const width = values[layer] ?? 0;
    const issue = order[layer] ?? 0;
    const allowed = valuesOf(domains, issue);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child < 0 || !opens[node] || !closes[child] || !((allowed >> value) & 1)) continue;
        opens[child] = 1;
        const ofValue = (starts[issue] ?? 0) + value * stride;
        addTo(up, child * stride, up, node * stride, stride);
        addTo(ends, ofValue, up, node * stride, stride);
        addTo(ends, ofValue, down, child * stride, stride);
        if (!label[edge]) continue;
        addTo(up, child * stride, labels, (label[edge] ?? 0) * stride, stride);
        addTo(ends, ofValue, labels, (label[edge] ?? 0) * stride, stride);
      }
    }
  }
  return { ends, starts };
}

/** Adds to the set of ends that stands at `at` in `to` the one that stands at `start` in `from`. */
function addTo(to: Ends, at: number, from: Ends, start: number, stride: number): void {
  for (let word = 0; word < stride; word += 1) to[at + word] = (to[at + word] ?? 0) | (from[start + word] ?? 0);
}

/** Whether some of these ends is that of the position. */
export const comesTo = (ends: Ends, words: number, position: number, end: number): boolean =>
  (((ends[end * words + (position >> 5)] ?? 0) >> (position & 31)) & 1) === 1;
