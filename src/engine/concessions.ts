/**
 * What would have to be given up: the smallest-by-inclusion sets of positions without which all others hold together,
 * the fewest first. A best-first walk down the diagram (Hart, Nilsson and Raphael 1968): from each node the least number
 * still to be given up is known, so ways come to the end in the order of what they give up, and one that gives up all that
 * an earlier one did is no smallest one.
 */
import type { Diagram } from './diagram.ts';
import { valuesOf, type Domains } from './goal.ts';
import { bitsIn, isWithin, type Bits } from './bits.ts';
import { holding } from './holding.ts';

export interface Surrenders {
  /** Bit sets of places, the fewest members first. */
  sets: Bits[];
  /** The walk was ended before all were found. */
  more: boolean;
}

/** `works`: the most ways to look at. Yields now and then, so that whoever runs it may stop. */
export function* surrendersOf(
  diagram: Diagram,
  domains: Domains,
  places: readonly number[],
  { most = 1_000, works = 400_000 } = {},
): Generator<void, Surrenders> {
  const lost = lossesOf(diagram, places);
  const least = leastBelow(diagram, domains, lost);
  const start = lost.given;
  const found: Bits[] = [];
  const from = least[0] ?? Infinity;
  if (from === Infinity) return { sets: [], more: false };

  const { order, first, edges, below, label, values } = diagram;
  const end = (first[order.length + 1] ?? 1) - 1;
  const layers = layersOf(diagram);
  /** Size → the ways of it still to be followed: a node, and what was given up on the way to it. */
  const waiting: [node: number, given: Bits][][] = [];
  const wait = (node: number, given: Bits) => {
    const size = bitsIn(given) + (least[node] ?? Infinity);
    if (size === Infinity) return;
    while (waiting.length <= size) waiting.push([]);
    waiting[size]?.push([node, given]);
  };
  /** Node → what was given up on ways that were followed from it. */
  const followed = new Map<number, Bits[]>();
  wait(0, start);
  let work = 0;
  for (const ofSize of waiting) {
    // Ways of the same size join while it is gone through.
    for (const [node, given] of ofSize) {
      if (found.some((each) => isWithin(each, given))) continue;
      const before = followed.get(node);
      if (before?.some((each) => isWithin(each, given))) continue;
      if (before === undefined) followed.set(node, [given]);
      else before.push(given);
      if (node === end) {
        found.push(given);
        if (found.length === most) return { sets: found, more: true };
        continue;
      }
      work += 1;
      if (work > works) return { sets: found, more: true };
      if (work % 1_000 === 0) yield;
      const layer = layers[node] ?? 0;
      const width = values[layer] ?? 0;
      const edge = (edges[layer] ?? 0) + (node - (first[layer] ?? 0)) * width;
      const allowed = valuesOf(domains, order[layer] ?? 0);
      for (let value = 0; value < width; value += 1) {
        const child = below[edge + value] ?? -1;
        if (child >= 0 && (allowed >> value) & 1) wait(child, given | (lost.of[label[edge + value] ?? 0] ?? 0n));
      }
    }
  }
  return { sets: found, more: false };
}

/** Label → the positions given up with it; and those given up on every deal. */
function lossesOf(diagram: Diagram, places: readonly number[]): { of: Bits[]; given: Bits } {
  const excluded = holding(diagram, places);
  const stride = excluded.length;
  const lostIn = (label: Int32Array) => {
    let lost = 0n;
    for (let word = 0; word < stride; word += 1) {
      const bits = (label[word] ?? 0) & (excluded[word] ?? 0);
      lost |= BigInt(bits >>> 0) << BigInt((word % diagram.words) * 32);
    }
    return lost;
  };
  const { labels, given } = diagram;
  return {
    of: Array.from({ length: labels.length / stride }, (_, place) =>
      lostIn(labels.subarray(place * stride, (place + 1) * stride)),
    ),
    given: lostIn(given),
  };
}

/** Node → the fewest positions that are given up on the way to the end; Infinity where there is none. */
function leastBelow(diagram: Diagram, domains: Domains, { of }: { of: Bits[] }): Float64Array {
  const { order, first, edges, below, label, values } = diagram;
  const sizes = of.map(bitsIn);
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
