/** How many deals there are. Course issues are projected away: a deal that several courses may follow counts once. */
import type { Count } from './answer.ts';
import { ENDS, endNumber } from './automaton.ts';
import { coursesOf } from './course.ts';
import type { Diagram } from './diagram.ts';
import { exactly, type Pass } from './exact.ts';
import { valuesIn, valuesOf, type Domains } from './goal.ts';
import type { Ends } from './reach.ts';
import { bitCount } from './search.ts';
import { clearLabels, nothing, passable } from './walk.ts';

/** Deals within the domains that come to none of the excluded ends. */
export function sizeOf(diagram: Diagram, domains: Domains, excluded: Ends): bigint {
  if (diagram.given.some((bits, word) => (bits & (excluded[word] ?? 0)) !== 0)) return 0n;
  const open = passable(diagram, domains, excluded, diagram.core);
  const clear = clearLabels(diagram, excluded);
  const [size = 0n] = exactly(sizeBits(diagram), (modulus) =>
    sumsBelow(diagram, domains, open, clear, modulus).subarray(1, 2),
  );
  return size;
}

/** The count of all deals, of those that take each option, and of those that satisfy and violate each position, whatever course follows. */
export function countOf(diagram: Diagram, domains: Domains): Count {
  const { scenario, asked } = diagram.problem;
  const offsets = offsetsOf(diagram);
  const room = 1 + offsets.room + 2 * asked.length;
  const open = passable(diagram, domains, nothing(diagram), diagram.core);
  const sums = exactly(sizeBits(diagram), tally(diagram, domains, open, room));
  const sum = (place: number) => sums[place] ?? 0n;
  return {
    total: sum(0),
    options: Object.fromEntries(
      scenario.issues.map(({ id, options }, issue) => [
        id,
        Object.fromEntries(options.map((option, value) => [option.id, sum(1 + (offsets.of[issue] ?? 0) + value)])),
      ]),
    ),
    positions: Object.fromEntries(
      asked.map(({ position }, place) => [
        position.id,
        { satisfied: sum(1 + offsets.room + place), violated: sum(1 + offsets.room + asked.length + place) },
      ]),
    ),
  };
}

/** The binary logarithm of the number of assignments, which no count exceeds. */
export const sizeBits = ({ problem: { full }, order, core }: Diagram): number =>
  order.slice(0, core).reduce((bits, issue) => bits + Math.log2(bitCount(valuesOf(full, issue))), 0);

/** Issue → where the counts of its values stand. */
function offsetsOf({ problem: { full } }: Diagram): { of: number[]; room: number } {
  let room = 0;
  const of = Array.from(full, (values) => {
    room += bitCount(values);
    return room - bitCount(values);
  });
  return { of, room };
}

/**
 * Node of the core, plus one → how many ways lead on from it; 0 stands for no node.
 * `open`: the nodes at the end of the core from which there is a course. `clear`: the labels that an edge may have.
 */
function sumsBelow(
  { order, first, edges, below, label, values, core }: Diagram,
  domains: Domains,
  open: Uint8Array,
  clear: Uint8Array | undefined,
  modulus: number,
): Float64Array {
  const end = first[core + 1] ?? 0;
  // Where there is no node, there is a place for the first one all the same: nothing leads on from it.
  const sums = new Float64Array(Math.max(end, 1) + 1);
  for (let node = first[core] ?? 0; node < end; node += 1) sums[node + 1] = open[node] ?? 0;
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesIn(domains, order[layer] ?? 0, width);
    const start = edges[layer] ?? 0;
    const top = first[layer] ?? 0;
    const nodes = (first[layer + 1] ?? 0) - top;
    for (let node = 0, edge = start; node < nodes; node += 1, edge += width) {
      let sum = 0;
      for (const value of allowed)
        if (clear === undefined || clear[label[edge + value] ?? 0]) sum += sums[(below[edge + value] ?? -1) + 1] ?? 0;
      sums[top + node + 1] = modulus === 0 ? sum : sum % modulus;
    }
  }
  return sums;
}

/** Total, then the values of every issue, then the positions satisfied, then those violated. */
const tally =
  (diagram: Diagram, domains: Domains, open: Uint8Array, room: number): Pass =>
  (modulus) => {
    const { order, first, edges, below, label, labels, values, core, words, given } = diagram;
    const stride = words * ENDS.length;
    const reduced = (sum: number) => (modulus === 0 ? sum : sum % modulus);
    const ways = sumsBelow(diagram, domains, open, undefined, modulus);
    const prefix = new Float64Array(ways.length);
    const offsets = offsetsOf(diagram);
    const sums = new Float64Array(room);
    const ofLabel = new Float64Array(labels.length / stride);
    const add = (to: Float64Array, place: number, sum: number) => (to[place] = reduced((to[place] ?? 0) + sum));
    prefix[0] = 1;
    for (let layer = 0; layer < core; layer += 1) {
      const width = values[layer] ?? 0;
      const issue = order[layer] ?? 0;
      const allowed = valuesIn(domains, issue, width);
      const ofValues = 1 + (offsets.of[issue] ?? 0);
      for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
        const above = prefix[node] ?? 0;
        if (above !== 0)
          for (const value of allowed) {
            const child = below[edge + value] ?? -1;
            if (child < 0) continue;
            prefix[child] = reduced((prefix[child] ?? 0) + above);
            const through = reduced(above * (ways[child + 1] ?? 0));
            add(sums, ofValues + value, through);
            add(ofLabel, label[edge + value] ?? 0, through);
          }
        edge += width;
      }
    }
    const total = ways[1] ?? 0;
    sums[0] = total;
    const courses = coursesOf(diagram, domains, open);
    for (const issue of order.slice(core))
      for (const { node, values: taken } of courses)
        for (const value of valuesIn(taken, issue, 32))
          add(sums, 1 + (offsets.of[issue] ?? 0) + value, prefix[node] ?? 0);
    for (const [row, end] of [endNumber('satisfied'), endNumber('violated')].entries()) {
      const start = 1 + offsets.room + row * diagram.problem.asked.length;
      /** Adds a sum to each position of the set that stands at `at`. */
      const addToAll = (sets: Int32Array, at: number, sum: number) => {
        for (let word = 0; word < words; word += 1)
          for (let rest = sets[at + word] ?? 0; rest !== 0; rest &= rest - 1)
            add(sums, start + word * 32 + 31 - Math.clz32(rest & -rest), sum);
      };
      addToAll(given, end * words, total);
      for (let each = 0; each < ofLabel.length; each += 1) {
        const sum = ofLabel[each] ?? 0;
        if (sum !== 0) addToAll(labels, each * stride + end * words, sum);
      }
      for (const { node, ends } of courses) addToAll(onlyEnds(ends, words, end), 0, prefix[node] ?? 0);
    }
    return sums;
  };

/** The positions that come to this end below a node, whatever the course: on some, and to no other on any. */
function onlyEnds(ends: Ends, words: number, end: number): Int32Array {
  return Int32Array.from({ length: words }, (_, word) =>
    ENDS.reduce(
      (only, __, other) => (other === end ? only : only & ~(ends[other * words + word] ?? 0)),
      ends[end * words + word] ?? 0,
    ),
  );
}
