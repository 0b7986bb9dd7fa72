/**
 * What would have to be given up: the smallest-by-inclusion sets of positions without which all others hold together,
 * the fewest first. A best-first walk down the diagram (Hart, Nilsson and Raphael 1968): from each node the least number
 * still to be given up is known, so ways come to the end in the order of what they give up, and one that gives up all that
 * an earlier one did is no smallest one.
 */
import { bitsOf, type Bits } from './bits.ts';
import type { Diagram } from './diagram.ts';
import { valuesOf, type Domains } from './goal.ts';
import { holding } from './holding.ts';
import type { Ends } from './reach.ts';
import { bitCount } from './search.ts';

export interface Surrenders {
  /** Bit sets of places, the fewest members first. */
  sets: Bits[];
  /** The walk was ended before all were found. */
  more: boolean;
}

/** Ways under way: for each the node that it has come to, and the positions given up on it, as `words` words. */
interface Ways {
  readonly words: number;
  readonly nodes: number[];
  given: Int32Array;
}

/** `most`: sets to find, `works`: ways to look at. Yields now and then, so that whoever runs it may stop. */
export function* surrendersOf(
  diagram: Diagram,
  domains: Domains,
  places: readonly number[],
  { most = 1_000, works = 400_000 } = {},
): Generator<void, Surrenders> {
  const { order, first, edges, below, label, values, words } = diagram;
  const excluded = holding(diagram, places);
  const lost = lossesOf(diagram.labels, excluded, words);
  const sizes = sizesOf(lost, words);
  const least = leastBelow(diagram, domains, sizes);
  const layers = layersOf(diagram);
  const end = (first[order.length + 1] ?? 1) - 1;

  const ways: Ways = { words, nodes: [], given: new Int32Array(1_024) };
  /** Size → the ways of it still to be followed. */
  const waiting: number[][] = [];
  /** A way that gives up what another does, and what one more label does. */
  function wait(node: number, from: Int32Array, start: number, more: Int32Array, label: number, size: number): void {
    if ((least[node] ?? Infinity) === Infinity) return;
    const way = ways.nodes.push(node) - 1;
    if ((way + 1) * words > ways.given.length) ways.given = grown(ways.given);
    for (let word = 0; word < words; word += 1)
      ways.given[way * words + word] = (from[start + word] ?? 0) | (more[label * words + word] ?? 0);
    const whole = size + (least[node] ?? 0);
    while (waiting.length <= whole) waiting.push([]);
    waiting[whole]?.push(way);
  }
  const given = lossesOf(diagram.given, excluded, words);
  const none = new Int32Array(words);
  if (least.length > 0) wait(0, none, 0, given, 0, sizesOf(given, words)[0] ?? 0);

  const found: number[] = [];
  /** Node → the ways that were followed from it. */
  const followed = new Map<number, number[]>();
  const sets = () => found.map((way) => bitsOf(placesAt(ways, way)));
  let work = 0;
  for (const [size, ofSize] of waiting.entries()) {
    // Ways of the same size join while it is gone through.
    for (const way of ofSize) {
      const node = ways.nodes[way] ?? 0;
      const before = followed.get(node);
      if (givesUpAllOf(ways, way, found) || (before !== undefined && givesUpAllOf(ways, way, before))) continue;
      if (before === undefined) followed.set(node, [way]);
      else before.push(way);
      if (node === end) {
        found.push(way);
        if (found.length === most) return { sets: sets(), more: true };
        continue;
      }
      work += 1;
      if (work > works) return { sets: sets(), more: true };
      if (work % 1_000 === 0) yield;
      const layer = layers[node] ?? 0;
      const width = values[layer] ?? 0;
      const edge = (edges[layer] ?? 0) + (node - (first[layer] ?? 0)) * width;
      const allowed = valuesOf(domains, order[layer] ?? 0);
      const sizeSoFar = size - (least[node] ?? 0);
      for (let value = 0; value < width; value += 1) {
        const child = below[edge + value] ?? -1;
        if (child < 0 || !((allowed >> value) & 1)) continue;
        const labelled = label[edge + value] ?? 0;
        wait(child, ways.given, way * words, lost, labelled, sizeSoFar + (sizes[labelled] ?? 0));
      }
    }
  }
  return { sets: sets(), more: false };
}

/** Whether a way gives up all that one of the others does. */
function givesUpAllOf({ given, words }: Ways, way: number, others: readonly number[]): boolean {
  for (const other of others) {
    let word = 0;
    while (word < words && ((given[other * words + word] ?? 0) & ~(given[way * words + word] ?? 0)) === 0) word += 1;
    if (word === words) return true;
  }
  return false;
}

function placesAt({ given, words }: Ways, way: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < words * 32; place += 1)
    if (((given[way * words + (place >> 5)] ?? 0) >> (place & 31)) & 1) places.push(place);
  return places;
}

function grown(words: Int32Array): Int32Array {
  const more = new Int32Array(words.length * 2);
  more.set(words);
  return more;
}

/** Label → the positions given up with it: those that come to an end by which they do not hold. */
function lossesOf(labels: Int32Array, excluded: Ends, words: number): Int32Array {
  const stride = excluded.length;
  const lost = new Int32Array((labels.length / stride) * words);
  labels.forEach((bits, at) => {
    const to = Math.floor(at / stride) * words + (at % words);
    lost[to] = (lost[to] ?? 0) | (bits & (excluded[at % stride] ?? 0));
  });
  return lost;
}

/** How many positions each set of them has. */
const sizesOf = (sets: Int32Array, words: number): Int32Array =>
  Int32Array.from({ length: sets.length / words }, (_, set) =>
    sets.subarray(set * words, (set + 1) * words).reduce((sum, bits) => sum + bitCount(bits), 0),
  );

/** Node → the fewest positions that are given up on the way to the end; Infinity where there is none. */
function leastBelow(diagram: Diagram, domains: Domains, sizes: Int32Array): Float64Array {
  const { order, first, edges, below, label, values } = diagram;
  const nodes = first[order.length + 1] ?? 0;
  const least = new Float64Array(nodes).fill(Infinity);
  if (nodes > 0) least[nodes - 1] = 0;
  for (let layer = order.length - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child < 0 || !((allowed >> value) & 1)) continue;
        least[node] = Math.min(least[node] ?? Infinity, (least[child] ?? Infinity) + (sizes[label[edge] ?? 0] ?? 0));
      }
    }
  }
  return least;
}

/** Node → its layer. */
function layersOf({ first, order }: Diagram): Int32Array {
  const layers = new Int32Array(first[order.length + 1] ?? 0);
  for (let layer = 0; layer <= order.length; layer += 1) layers.fill(layer, first[layer], first[layer + 1]);
  return layers;
}
