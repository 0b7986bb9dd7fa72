/** How near to a deal there is one that comes to none of the excluded ends, and all ways to be so near. */
import type { Deal } from '../model/deal.ts';
import type { Diagram } from './diagram.ts';
import { valuesOf } from './goal.ts';
import type { Ends } from './reach.ts';
import { domainsOf } from './search.ts';
import { clearLabels, passable } from './walk.ts';

/** What becomes of the own terms: those kept, and those changed for another. The rest went. */
export interface Kept {
  deal: Deal;
  /** The own terms on course issues: not counted, and left as they are. */
  course: Deal;
}

export interface LeastChanged {
  /** How many own terms go, at least. */
  changes: number;
  /** Every way for the own terms to be changed so little; none where no deal comes to none of the excluded ends. */
  kept: Kept[];
  more: boolean;
}

export function leastChanged(diagram: Diagram, deal: Deal, excluded: Ends, most: number): LeastChanged {
  const { problem, order, first, edges, below, label, values, core } = diagram;
  const { scenario, full } = problem;
  const clear = clearLabels(diagram, excluded);
  const own = domainsOf(problem, deal);
  const isOwn = (issue: number) => deal[scenario.issues[issue]?.id ?? ''] !== undefined;
  const price = (issue: number, value: number) => Number(isOwn(issue) && !((valuesOf(own, issue) >> value) & 1));

  const open = passable(diagram, full, excluded);
  const least = Float64Array.from({ length: first[core + 1] ?? 0 }, (_, node) =>
    node >= (first[core] ?? 0) && open[node] ? 0 : Infinity,
  );
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const prices = Float64Array.from({ length: width }, (_, value) => price(order[layer] ?? 0, value));
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      let best = Infinity;
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child < 0 || !clear[label[edge] ?? 0]) continue;
        best = Math.min(best, (least[child] ?? Infinity) + (prices[value] ?? 0));
      }
      least[node] = best;
    }
  }

  const changes = least[0] ?? Infinity;
  if (changes === Infinity) return { changes: 0, kept: [], more: false };

  /** Ways to change the own terms above a layer, each with the nodes to which it leads. */
  let ways: { spent: number; terms: [issue: number, value: number][]; nodes: Set<number> }[] = [
    { spent: 0, terms: [], nodes: new Set([0]) },
  ];
  let more = false;
  for (let layer = 0; layer < core; layer += 1) {
    const issue = order[layer] ?? 0;
    ways = ways.flatMap(({ spent, terms, nodes }) => {
      const then = new Map<number, Set<number>>();
      for (const node of nodes)
        for (const [value, child] of waysFrom(layer, node)) {
          if (spent + price(issue, value) + (least[child] ?? Infinity) > changes) continue;
          const key = isOwn(issue) ? value : 0;
          then.set(key, (then.get(key) ?? new Set()).add(child));
        }
      return [...then].map(([value, below]) => ({
        spent: isOwn(issue) ? spent + price(issue, value) : spent,
        terms: isOwn(issue) ? [...terms, [issue, value] satisfies [number, number]] : terms,
        nodes: below,
      }));
    });
    if (ways.length > most) [ways, more] = [ways.slice(0, most), true];
  }
  const course = Object.fromEntries(
    order.slice(core).flatMap((issue) => {
      const id = scenario.issues[issue]?.id ?? '';
      return deal[id] === undefined ? [] : [[id, deal[id]]];
    }),
  );
  return { changes, kept: ways.map(({ terms }) => ({ deal: dealOf(terms), course })), more };

  function* waysFrom(layer: number, node: number): Generator<[value: number, child: number]> {
    const width = values[layer] ?? 0;
    const edge = (edges[layer] ?? 0) + (node - (first[layer] ?? 0)) * width;
    for (let value = 0; value < width; value += 1) {
      const child = below[edge + value] ?? -1;
      if (child >= 0 && clear[label[edge + value] ?? 0]) yield [value, child];
    }
  }

  /** A value beyond the options is *does not apply*: the term goes, and none comes in its place. */
  function dealOf(terms: readonly [number, number][]): Deal {
    return Object.fromEntries(
      terms.flatMap(([issue, value]) => {
        const { id = '', options = [] } = scenario.issues[issue] ?? {};
        const option = options[value];
        return option === undefined ? [] : [[id, option.id]];
      }),
    );
  }
}
