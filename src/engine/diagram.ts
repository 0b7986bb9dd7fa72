/**
 * All complete deals of a scenario as one multi-valued decision diagram: a node is what is left open by the terms above it,
 * an edge is a value of the layer's issue, and says which positions have come to an end with it.
 * Built from the top, a layer at a time, over the states of the automata; then equal nodes are merged from the bottom.
 */
import { automatonOf, componentOf, componentOfAsked, ENDS, type Automaton } from './automaton.ts';
import type { Problem } from './compile.ts';
import { valuesOf } from './goal.ts';
import { fnv, intern, poolOf, type Hash } from './interning.ts';
import { DEAD, merged } from './merging.ts';
import { naturalOrder, ordersOf } from './order.ts';
import { bitCount } from './search.ts';
import { mark, planOf, step } from './steps.ts';

export interface Diagram {
  readonly problem: Problem;
  /** Layer → its issue. */
  readonly order: readonly number[];
  /** The layer before which all issues are read that are in a deal; course issues come after it. */
  readonly core: number;
  /** Layer → its first node; one entry more for the single node at the end. Without nodes no complete deal exists. */
  readonly first: Int32Array;
  /** Layer → its first edge. A node has an edge for each value of its issue, *does not apply* last. */
  readonly edges: Int32Array;
  readonly values: Int32Array;
  /** Edge → the node below, or -1. */
  readonly below: Int32Array;
  /** Edge → the place of its label in `labels`. */
  readonly label: Int32Array;
  /** For each label and end, a bit set of the positions (by their place in `problem.asked`) that come to it. */
  readonly labels: Int32Array;
  /** Words to a bit set of positions. */
  readonly words: number;
  /** How many nodes were made before equal ones were merged. */
  readonly made: number;
  /** The positions that end the same on every deal, as a label. */
  readonly given: Int32Array;
}

/** A scenario whose diagram would not fit, with the issues that make it so. */
export class TooLarge extends Error {
  constructor(readonly issues: readonly string[]) {
    super(`too many deals have to be told apart after ${issues.join(', ')}`);
  }
}

export interface Making {
  /** The most nodes. */
  cap?: number;
  hash?: Hash;
  /** Told how much is done, from 0 to 1. */
  tell?: (share: number) => void;
}

const NODES = 2_000_000;

/** @throws TooLarge */
export function diagramFor(
  problem: Problem,
  order: readonly number[],
  { cap = NODES, hash = fnv, tell }: Making = {},
): Diagram {
  const { constraints, asked, full, scenario } = problem;
  const layerOf = new Int32Array(order.length);
  order.forEach((issue, layer) => (layerOf[issue] = layer));
  const kept = constraints.map((constraint) => automatonOf(problem, componentOf(constraint, full), layerOf));
  const judged = asked.map((each) => automatonOf(problem, componentOfAsked(each), layerOf));

  const words = Math.max(1, Math.ceil(asked.length / 32));
  const stride = words * ENDS.length;
  const given = new Int32Array(stride);
  judged.forEach(({ start }, position) => start < 0 && mark(given, words, position, ~start));
  const impossible = kept.some(({ start }) => start === ~0);

  const plan = planOf(
    order.length,
    kept.filter(({ start }) => start >= 0),
    judged,
  );
  const values = Int32Array.from(order, (issue) => bitCount(valuesOf(full, issue)));
  const labels = poolOf(stride, hash);
  const label = new Int32Array(stride);
  intern(labels, label);

  const below: number[][] = [];
  const marks: number[][] = [];
  let pool = poolOf(0, hash);
  if (!impossible) intern(pool, new Int32Array(0));
  let total = 0;
  for (let layer = 0; layer < order.length; layer += 1) {
    const { steps, slots } = plan[layer] ?? { steps: [], slots: 0 };
    const next = poolOf(slots, hash);
    const row = new Int32Array(slots);
    const [children, ofLayer]: [number[], number[]] = [[], []];
    for (let node = 0; node < pool.size; node += 1) {
      for (let value = 0; value < (values[layer] ?? 0); value += 1) {
        label.fill(0);
        const alive = step(steps, pool, node, value, values[layer] ?? 0, row, label, words);
        children.push(alive ? intern(next, row) : DEAD);
        ofLayer.push(alive ? intern(labels, label) : 0);
      }
      if (total + next.size > cap) throw new TooLarge(blamed(problem, order, layer, [...kept, ...judged]));
    }
    tell?.((layer + 1) / order.length);
    below.push(children);
    marks.push(ofLayer);
    pool = next;
    total += next.size;
  }
  const core = order.findIndex((issue) => scenario.issues[issue]?.course === true);
  return {
    problem,
    order,
    core: core < 0 ? order.length : core,
    ...merged(below, marks, values, pool.size > 0, hash),
    values,
    labels: labels.words.slice(0, labels.size * stride),
    words,
    made: total,
    given,
  };
}

/** The issues that had to be remembered where it overflowed: those read, of which something under way still depends. */
function blamed(
  { scenario }: Problem,
  order: readonly number[],
  layer: number,
  automata: readonly Automaton[],
): string[] {
  const remembered = automata
    .filter(({ places }) => (places[0] ?? Infinity) <= layer && (places.at(-1) ?? -1) > layer)
    .flatMap(({ places }) => places.filter((place) => place <= layer));
  return [...new Set(remembered)]
    .sort((a, b) => a - b)
    .flatMap((place) => scenario.issues[order[place] ?? 0]?.id ?? []);
}

const known = new WeakMap<Problem, Diagram>();

/** Up to this many nodes, to look for a better order costs more than it saves. */
const SMALL = 4_000;

/**
 * The diagram of a problem, made when it is first asked for. The same scenario always gets the same one.
 * @throws TooLarge
 */
export function diagramOf(problem: Problem, tell?: Making['tell']): Diagram {
  const before = known.get(problem);
  if (before !== undefined) return before;
  const diagram = smallest(problem, tell);
  known.set(problem, diagram);
  return diagram;
}

const knownOfLines = new WeakMap<Problem, Diagram>();

/**
 * The diagram of a problem that tells apart no more than its red lines: much smaller, and enough for what is asked of them,
 * or of the rules alone. Its places are those of the red lines among themselves.
 * @throws TooLarge
 */
export function redLineDiagramOf(problem: Problem): Diagram {
  const before = knownOfLines.get(problem);
  if (before !== undefined) return before;
  const asked = problem.asked.filter(({ position }) => position.kind === 'red line');
  const diagram = diagramFor({ ...problem, asked }, diagramOf(problem).order);
  knownOfLines.set(problem, diagram);
  return diagram;
}

function smallest(problem: Problem, tell?: Making['tell']): Diagram {
  const natural = attempted(problem, naturalOrder(problem), { cap: SMALL });
  if (!(natural instanceof TooLarge)) return natural;
  const orders = ordersOf(problem);
  let best: Diagram | TooLarge = natural;
  let cap = NODES;
  for (const [done, order] of orders.entries()) {
    const built = attempted(problem, order, { cap, tell: (share) => tell?.((done + share) / orders.length) });
    if (built instanceof TooLarge) {
      if (best === natural) best = built;
    } else if (best instanceof TooLarge || built.below.length < best.below.length) {
      best = built;
      // One that is already larger before its nodes are merged is not worth going on with.
      cap = Math.min(cap, built.made);
    }
  }
  if (best instanceof TooLarge) throw best;
  return best;
}

function attempted(problem: Problem, order: readonly number[], making: Making): Diagram | TooLarge {
  try {
    return diagramFor(problem, order, making);
  } catch (thrown) {
    if (thrown instanceof TooLarge) return thrown;
    throw thrown;
  }
}
