/** The outcomes than which no other is as good for every weighted party and better for one. */
import type { Diagram } from './diagram.ts';
import { valuesIn, type Domains } from './goal.ts';
import { isAsGood, packed, type Packing, type Rows } from './packing.ts';
import type { Scores } from './scores.ts';
import { cameTo } from './walk.ts';

/** More than so many below one node are cut off, and it is said. */
const HELD = 20_000;

/** What is known of the nodes of the core, as long as the values stay that the layers below each may take. */
export interface Frontiers {
  /** Node → the sums below it that none betters, the greatest first; absent where nobody asked yet. */
  readonly below: (Rows | undefined)[];
  /** Node → whether some below it were cut off. */
  readonly cut: Uint8Array;
}

export const noFrontiers = ({ first, core }: Diagram): Frontiers => ({
  below: new Array<Rows | undefined>(first[core + 1] ?? 0),
  cut: new Uint8Array(first[core + 1] ?? 0),
});

/** Adds to `known` whatever is missing of the nodes that are come to. */
export function* fillFrontiers(
  diagram: Diagram,
  domains: Domains,
  { ofLabel, ofCourse, packing }: Scores,
  { below: known, cut }: Frontiers,
): Generator<void, void> {
  const { order, first, edges, below, label, values, core } = diagram;
  const wanted = cameTo(diagram, domains, (node) => known[node] !== undefined);
  const gains = ofLabel.map((sums) => packed(packing, sums));
  for (let node = first[core] ?? 0; node < (first[core + 1] ?? 0); node += 1) {
    const sums = ofCourse.get(node);
    if (wanted[node]) known[node] = sums === undefined ? new Int32Array(0) : packed(packing, sums);
  }
  let work = 0;
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesIn(domains, order[layer] ?? 0, width);
    for (
      let node = first[layer] ?? 0, edge = edges[layer] ?? 0;
      node < (first[layer + 1] ?? 0);
      node += 1, edge += width
    ) {
      if (!wanted[node]) continue;
      const lists: List[] = [];
      for (const value of allowed) {
        const child = below[edge + value] ?? -1;
        const rows = known[child];
        const gain = gains[label[edge + value] ?? 0];
        if (rows === undefined || gain === undefined || rows.length === 0) continue;
        cut[node] = (cut[node] ?? 0) | (cut[child] ?? 0);
        lists.push({ rows, gain, at: 0, kept: [] });
        work += rows.length;
      }
      const best = undominated(lists, packing);
      const most = HELD * packing.words;
      if (best.length > most) cut[node] = 1;
      known[node] = best.length > most ? best.slice(0, most) : best;
      if (work > 2_048) {
        work = 0;
        yield;
      }
    }
  }
}

/** What one value leads to: rows to each of which `gain` is still to be added, of which those before `at` are done. */
interface List {
  rows: Rows;
  gain: Rows;
  at: number;
  /** Where those of its rows start that were kept; one that bettered another is looked at sooner the next time. */
  kept: number[];
}

/**
 * The union of lists without what is bettered in it, and of equal rows one. The rows come in descending order, so that only
 * one that came before can better one that comes after, as the skyline of Kung, Luccio and Preparata (1975) is built; and
 * only one of another list, since no row of a list betters another.
 */
function undominated(all: List[], packing: Packing): Rows {
  const { words } = packing;
  const lists = all.filter((list, at) => !all.some((other, place) => isNeedless(list, other, at > place, packing)));
  const [only] = lists;
  if (only !== undefined && lists.length === 1)
    return only.rows.map((sum, place) => sum + (only.gain[place % words] ?? 0));
  const rows = new Int32Array(lists.reduce((sum, list) => sum + list.rows.length, 0) + words);
  let end = 0;
  for (let next = greatest(lists, words); next !== undefined; next = greatest(lists, words)) {
    for (let word = 0; word < words; word += 1)
      rows[end + word] = (next.rows[next.at + word] ?? 0) + (next.gain[word] ?? 0);
    next.at += words;
    if (isBettered(rows, lists, next, end, packing)) continue;
    next.kept.push(end);
    end += words;
  }
  return rows.slice(0, end);
}

/** Whether the other list has the same rows and gains as much; of two that gain the same, the later one is needless. */
function isNeedless({ rows, gain }: List, other: List, later: boolean, packing: Packing): boolean {
  if (rows !== other.rows || gain === other.gain) return rows === other.rows && later;
  return isAsGood(packing, other.gain, 0, gain, 0) && (later || !isAsGood(packing, gain, 0, other.gain, 0));
}

/** Whether a row kept of another list is as good throughout as the row at `end`. */
function isBettered(rows: Rows, lists: readonly List[], own: List, end: number, packing: Packing): boolean {
  for (const { kept } of lists) {
    if (kept === own.kept) continue;
    for (let at = 0; at < kept.length; at += 1) {
      const start = kept[at] ?? 0;
      if (!isAsGood(packing, rows, start, rows, end)) continue;
      const sooner = at >> 1;
      kept[at] = kept[sooner] ?? 0;
      kept[sooner] = start;
      return true;
    }
  }
  return false;
}

/** The list whose next row is greatest. */
function greatest(lists: readonly List[], words: number): List | undefined {
  let best: List | undefined;
  for (const list of lists)
    if (list.at < list.rows.length && (best === undefined || isGreater(list, best, words))) best = list;
  return best;
}

function isGreater(one: List, other: List, words: number): boolean {
  for (let word = 0; word < words; word += 1) {
    const a = (one.rows[one.at + word] ?? 0) + (one.gain[word] ?? 0);
    const b = (other.rows[other.at + word] ?? 0) + (other.gain[word] ?? 0);
    if (a !== b) return a > b;
  }
  return false;
}
