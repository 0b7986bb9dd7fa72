/** Is there a completion on which certain ends do not occur? If so, which: a walk down the diagram. */
import type { Deal } from '../model/deal.ts';
import { ENDS, endNumber, type End } from './automaton.ts';
import type { Asked } from './compile.ts';
import type { Diagram } from './diagram.ts';
import { truth, valuesIn, valuesOf, type Domains, type Goal } from './goal.ts';
import { comesTo, type Ends } from './reach.ts';

/** No end is excluded. */
export const nothing = ({ words }: Diagram): Ends => new Int32Array(words * ENDS.length);

/** Adds to `excluded` that these positions must not come to these ends. */
export function exclude(diagram: Diagram, excluded: Ends, positions: readonly number[], ...ends: End[]): Ends {
  const more = excluded.slice();
  for (const end of ends) {
    for (const position of positions) {
      const at = endNumber(end) * diagram.words + (position >> 5);
      more[at] = (more[at] ?? 0) | (1 << (position & 31));
    }
  }
  return more;
}

/** The places in the problem of the positions that a condition picks. */
export const placesOf = ({ problem }: Diagram, picks: (asked: Asked) => boolean): number[] =>
  problem.asked.flatMap((asked, place) => (picks(asked) ? [place] : []));

/** Label → whether it has none of the excluded ends. */
export function clearLabels({ labels }: Diagram, excluded: Ends): Uint8Array {
  const stride = excluded.length;
  const clear = new Uint8Array(labels.length / stride).fill(1);
  for (let place = 0; place < clear.length; place += 1)
    for (let word = 0; word < stride; word += 1)
      if (((labels[place * stride + word] ?? 0) & (excluded[word] ?? 0)) !== 0) clear[place] = 0;
  return clear;
}

/**
 * Node → whether the end can be reached from it inside the domains without an excluded end.
 * `top`: the layer above which nobody wants to know.
 */
export function passable(diagram: Diagram, domains: Domains, excluded: Ends, top = 0): Uint8Array {
  const { order, first, edges, below, label, values, given } = diagram;
  const count = order.length;
  const nodes = first[count + 1] ?? 0;
  const open = new Uint8Array(nodes);
  if (nodes === 0 || given.some((bits, word) => (bits & (excluded[word] ?? 0)) !== 0)) return open;
  const clear = clearLabels(diagram, excluded);
  open[nodes - 1] = 1;
  for (let layer = count - 1; layer >= top; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      for (let value = 0; value < width; value += 1, edge += 1) {
        const child = below[edge] ?? -1;
        if (child >= 0 && open[child] && (allowed >> value) & 1 && clear[label[edge] ?? 0]) open[node] = 1;
      }
    }
  }
  return open;
}

/** Node of the core → whether it is come to from the top, other than by way of one where it stops. */
export function cameTo(
  { order, first, edges, below, values, core }: Diagram,
  domains: Domains,
  stops: (node: number) => boolean = () => false,
): Uint8Array {
  const reached = new Uint8Array(first[core + 1] ?? 0);
  if (reached.length > 0 && !stops(0)) reached[0] = 1;
  for (let layer = 0; layer < core; layer += 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesIn(domains, order[layer] ?? 0, width);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      if (reached[node])
        for (const value of allowed) {
          const child = below[edge + value] ?? -1;
          if (child >= 0 && !reached[child] && !stops(child)) reached[child] = 1;
        }
      edge += width;
    }
  }
  return reached;
}

/** Whether some completion comes to none of the excluded ends. */
export const exists = (diagram: Diagram, domains: Domains, excluded: Ends): boolean =>
  passable(diagram, domains, excluded)[0] === 1;

/** The first completion, in the order of the options, that comes to none of the excluded ends. */
export function walk(diagram: Diagram, domains: Domains, excluded: Ends): Deal | undefined {
  const open = passable(diagram, domains, excluded);
  if (open[0] !== 1) return undefined;
  const clear = clearLabels(diagram, excluded);
  return follow(
    diagram,
    domains,
    (edge, child) => open[child] === 1 && clear[diagram.label[edge] ?? 0] === 1,
    excluded,
  );
}

/** The deal to which one comes by the first edge that is accepted, layer by layer. Of each node reached, some has to be. */
export function follow(
  diagram: Diagram,
  domains: Domains,
  accepts: (edge: number, child: number, layer: number) => boolean,
  excluded: Ends = nothing(diagram),
): Deal {
  const { order, first, edges, below, values } = diagram;
  const taken = new Int32Array(order.length);
  let node = 0;
  for (let layer = 0; layer < order.length; layer += 1) {
    const width = values[layer] ?? 0;
    const start = (edges[layer] ?? 0) + (node - (first[layer] ?? 0)) * width;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let value = 0; value < width; value += 1) {
      const child = below[start + value] ?? -1;
      if (child < 0 || !((allowed >> value) & 1) || !accepts(start + value, child, layer)) continue;
      taken[order[layer] ?? 0] = value;
      node = child;
      break;
    }
  }
  return confirmed(diagram, taken, excluded);
}

/**
 * The deal of these values, after it was judged again on the clauses themselves: a fault in the diagram must not reach the page.
 * @throws Error where the clauses say otherwise.
 */
function confirmed(diagram: Diagram, values: Int32Array, excluded: Ends): Deal {
  const { constraints, asked } = diagram.problem;
  const domains = values.map((value) => 1 << value);
  const meets = (goal: Goal) => truth(goal, domains) === 'met';
  const endAt = ({ position, satisfied, violated, premise }: Asked): End => {
    if (meets(satisfied)) return 'satisfied';
    if (meets(violated)) return 'violated';
    const waits =
      position.kind === 'offer' || (position.kind === 'expectation' && premise !== undefined && !meets(premise));
    return waits ? 'idle' : 'unsettled';
  };
  const isAsked = (place: number) => ENDS.some((_, end) => comesTo(excluded, diagram.words, place, end));
  const stands =
    constraints.every(({ goal }) => meets(goal)) &&
    asked.every((each, place) => !isAsked(place) || !comesTo(excluded, diagram.words, place, endNumber(endAt(each))));
  if (!stands) throw new Error(`an example deal does not keep what was asked of it in ${diagram.problem.scenario.id}`);
  return dealOf(diagram, values);
}

/** Issue → number of its value, as a complete deal; an issue that does not apply has no term. */
const dealOf = ({ problem: { scenario } }: Diagram, values: Int32Array): Deal =>
  Object.fromEntries(
    scenario.issues.flatMap(({ id, options }, issue) => {
      const option = options[values[issue] ?? 0];
      return option === undefined ? [] : [[id, option.id]];
    }),
  );
