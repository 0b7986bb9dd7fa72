/** The outcomes than which no other is as good for every weighted party and better for one. */
import type { Diagram } from './diagram.ts';
import { valuesOf, type Domains } from './goal.ts';
import type { Scores, Sums } from './scores.ts';

/** More than so many below one node are cut off, and it is said. */
const HELD = 20_000;

/** Rows of one sum per party, the greatest first, compared from the first party on; no row is as good as another throughout. */
export type Rows = Int32Array;

export interface Frontiers {
  /** Node of the core → the sums below it that none betters. */
  below: ReadonlyMap<number, Rows>;
  more: boolean;
}

export function* frontiersOf(diagram: Diagram, domains: Domains, scores: Scores): Generator<void, Frontiers> {
  const { order, first, edges, below, label, values, core } = diagram;
  const size = scores.parties.length;
  const found = new Map<number, Rows>([...scores.ofCourse].map(([node, sums]) => [node, Int32Array.from(sums)]));
  const gains = scores.ofLabel.map((sums) => Int32Array.from(sums));
  let more = false;
  let work = 0;
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      const lists: List[] = [];
      for (let value = 0; value < width; value += 1, edge += 1) {
        const rows = (allowed >> value) & 1 ? found.get(below[edge] ?? -1) : undefined;
        const gain = gains[label[edge] ?? 0];
        if (rows !== undefined && gain !== undefined) lists.push({ rows, gain, at: 0 });
      }
      if (lists.length === 0) continue;
      const best = undominated(lists, size);
      more ||= best.length > HELD * size;
      found.set(node, best.length > HELD * size ? best.slice(0, HELD * size) : best);
      work += best.length;
      if (work > 4_096) {
        work = 0;
        yield;
      }
    }
  }
  return { below: found, more };
}

/** Whether these sums are a row. */
export function hasRow(rows: Rows | undefined, sums: Sums): boolean {
  if (rows === undefined) return false;
  for (let start = 0; start < rows.length; start += sums.length)
    if (sums.every((sum, party) => rows[start + party] === sum)) return true;
  return false;
}

/** What one value leads to: rows to each of which `gain` is still to be added, of which those before `at` are done. */
interface List {
  rows: Rows;
  gain: Int32Array;
  at: number;
}

/**
 * The union of lists without what is bettered in it, and of equal rows one. The rows come in descending order, so that only
 * one that came before can better one that comes after, as the skyline of Kung, Luccio and Preparata (1975) is built.
 */
function undominated(lists: List[], size: number): Rows {
  const [only] = lists;
  if (only !== undefined && lists.length === 1)
    return only.rows.map((sum, place) => sum + (only.gain[place % size] ?? 0));
  const room = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  const kept = new Int32Array(room);
  let end = 0;
  for (let next = greatest(lists, size); next !== undefined; next = greatest(lists, size)) {
    for (let party = 0; party < size; party += 1)
      kept[end + party] = (next.rows[next.at + party] ?? 0) + (next.gain[party] ?? 0);
    next.at += size;
    if (!isBettered(kept, end, size)) end += size;
  }
  return kept.slice(0, end);
}

/** Whether some row before `end` is as good throughout as the row at `end`. The first party's sum never is less. */
function isBettered(kept: Rows, end: number, size: number): boolean {
  for (let start = 0; start < end; start += size) {
    let party = 1;
    while (party < size && (kept[start + party] ?? 0) >= (kept[end + party] ?? 0)) party += 1;
    if (party >= size) return true;
  }
  return false;
}

/** The list whose next row is greatest. */
function greatest(lists: readonly List[], size: number): List | undefined {
  let best: List | undefined;
  for (const list of lists)
    if (list.at < list.rows.length && (best === undefined || isGreater(list, best, size))) best = list;
  return best;
}

function isGreater(one: List, other: List, size: number): boolean {
  for (let party = 0; party < size; party += 1) {
    const a = (one.rows[one.at + party] ?? 0) + (one.gain[party] ?? 0);
    const b = (other.rows[other.at + party] ?? 0) + (other.gain[party] ?? 0);
    if (a !== b) return a > b;
  }
  return false;
}
