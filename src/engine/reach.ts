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
  /**
   * A bit set of the positions of which some possible option of the issue, taken alone, changes which of satisfied,
   * violated and neither is still reachable.
   */
  turnedBy(issue: number): Int32Array;
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
        const from = child * stride;
        const marked = (label[edge] ?? 0) * stride;
        for (let word = 0; word < stride; word += 1)
          down[own + word] = (down[own + word] ?? 0) | (down[from + word] ?? 0) | (labels[marked + word] ?? 0);
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

  const ends = given.map((bits, word) => bits | (down[word] ?? 0));
  let turned: Int32Array[] | undefined;
  return {
    diagram,
    feasible: closes[0] === 1,
    ends,
    free,
    values: taken,
    turnedBy(issue) {
      turned ??= turnedIn(diagram, ends, taken, endsByValue(diagram, domains, down, closes));
      return turned[issue] ?? new Int32Array(words);
    },
  };
}

/** Issue → the positions turned by it. */
function turnedIn(
  { problem: { silence }, words }: Diagram,
  ends: Ends,
  taken: Int32Array,
  { ends: byValue, starts }: EndsByValue,
): Int32Array[] {
  return Array.from(taken, (possible, issue) => {
    const turned = new Int32Array(words);
    for (let rest = possible & ~valuesOf(silence, issue); rest !== 0; rest &= rest - 1)
      addTurned(turned, ends, byValue, (starts[issue] ?? 0) + (31 - Math.clz32(rest & -rest)) * ends.length);
    return turned;
  });
}

/** Adds the positions that among other ends, which start at `start`, have another of satisfied, violated and neither. */
function addTurned(turned: Int32Array, ends: Ends, others: Ends, start: number): void {
  const words = turned.length;
  const [satisfied = 0, violated = 0, unsettled = 0, idle = 0] = ENDS.map((_, end) => end * words);
  for (let word = 0; word < words; word += 1) {
    const one = (end: number) => ends[end + word] ?? 0;
    const other = (end: number) => others[start + end + word] ?? 0;
    turned[word] =
      (turned[word] ?? 0) |
      (one(satisfied) ^ other(satisfied)) |
      (one(violated) ^ other(violated)) |
      ((one(unsettled) | one(idle)) ^ (other(unsettled) | other(idle)));
  }
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
        const [from, to, marked] = [node * stride, child * stride, (label[edge] ?? 0) * stride];
        for (let word = 0; word < stride; word += 1) {
          const above = (up[from + word] ?? 0) | (labels[marked + word] ?? 0);
          up[to + word] = (up[to + word] ?? 0) | above;
          ends[ofValue + word] = (ends[ofValue + word] ?? 0) | above | (down[to + word] ?? 0);
        }
      }
    }
  }
  return { ends, starts };
}

/** Whether some of these ends is that of the position. */
export const comesTo = (ends: Ends, words: number, position: number, end: number): boolean =>
  (((ends[end * words + (position >> 5)] ?? 0) >> (position & 31)) & 1) === 1;
