/**
 * All complete deals of a scenario as one multi-valued decision diagram: a node is what is left open by the terms above it,
 * an edge is a value of the layer's issue, and says which positions have come to an end with it.
 * Built from the top, a layer at a time, over the states of the automata; then equal nodes are merged from the bottom.
 */
import { automatonOf, componentOf, componentOfAsked, ENDS, type Automaton } from './automaton.ts';
import type { Problem } from './compile.ts';
import { valuesOf } from './goal.ts';
import { fnv, intern, poolOf, type Hash, type Pool } from './interning.ts';
import { naturalOrder, ordersOf } from './order.ts';
import { bitCount } from './search.ts';

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
}

const NODES = 2_000_000;
const DEAD = -1;
const SETTLED = -1;

/** What happens to one component between two layers: the states are read from slot `from` and written to slot `to`. */
interface Step {
  /** -1: the component has not been read yet, and is in its first state. */
  from: number;
  start: number;
  /** -1: it is read for the last time. */
  to: number;
  /** The table of this layer; none where the layer is not read. */
  table: Int32Array | undefined;
  /** The place of the position; -1 for a constraint. */
  position: number;
}

/** @throws TooLarge */
export function diagramFor(
  problem: Problem,
  order: readonly number[],
  { cap = NODES, hash = fnv }: Making = {},
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
        const alive = follow(steps, pool, node, value, values[layer] ?? 0, row, label, words);
        children.push(alive ? intern(next, row) : DEAD);
        ofLayer.push(alive ? intern(labels, label) : 0);
      }
      if (total + next.size > cap) throw new TooLarge(blamed(problem, order, layer));
    }
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
    given,
  };
}

const mark = (label: Int32Array, words: number, position: number, end: number): void => {
  const at = end * words + (position >> 5);
  label[at] = (label[at] ?? 0) | (1 << (position & 31));
};

/** For each layer, what each component under way does, and how many are under way below it. */
function planOf(
  count: number,
  kept: readonly Automaton[],
  judged: readonly Automaton[],
): { steps: Step[]; slots: number }[] {
  const automata = [
    ...kept.map((automaton) => ({ automaton, position: -1 })),
    ...judged.map((automaton, position) => ({ automaton, position })),
  ].filter(({ automaton }) => automaton.start >= 0);
  let above = new Map<Automaton, number>();
  return Array.from({ length: count }, (_, layer) => {
    const under = new Map<Automaton, number>();
    const steps = automata.flatMap(({ automaton, position }): Step[] => {
      const { places, tables, start } = automaton;
      const [opens = 0, closes = 0] = [places[0], places.at(-1)];
      if (layer < opens || layer > closes) return [];
      if (layer < closes) under.set(automaton, under.size);
      return [
        {
          from: above.get(automaton) ?? -1,
          start,
          to: under.get(automaton) ?? -1,
          table: tables[places.indexOf(layer)],
          position,
        },
      ];
    });
    above = under;
    return { steps, slots: under.size };
  });
}

/** Writes the states and the label to which a value leads. False: it breaks a constraint. */
function follow(
  steps: readonly Step[],
  { words: states, stride }: Pool,
  node: number,
  value: number,
  values: number,
  row: Int32Array,
  label: Int32Array,
  words: number,
): boolean {
  for (const { from, start, to, table, position } of steps) {
    const state = from < 0 ? start : (states[node * stride + from] ?? SETTLED);
    let then = state;
    if (table !== undefined && state !== SETTLED) {
      const after = table[state * values + value] ?? 0;
      then = after < 0 ? SETTLED : after;
      if (after < 0 && position >= 0) mark(label, words, position, ~after);
      else if (after === ~0) return false;
    }
    if (to >= 0) row[to] = then;
  }
  return true;
}

/** The widest layer is the one that overflowed; the issues that it had to remember are those near it. */
const blamed = ({ scenario }: Problem, order: readonly number[], layer: number): string[] =>
  order.slice(Math.max(0, layer - 4), layer + 1).flatMap((issue) => scenario.issues[issue]?.id ?? []);

/** Nodes with the same edges become one, those without a way to the end go, and all are numbered from the top. */
function merged(below: number[][], marks: number[][], values: Int32Array, ends: boolean, hash: Hash) {
  const count = below.length;
  const pools: Pool[] = [];
  let places = Int32Array.of(ends ? 0 : DEAD);
  for (let layer = count - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const [children = [], labels = []] = [below[layer], marks[layer]];
    const pool = poolOf(width * 2, hash);
    const row = new Int32Array(width * 2);
    const kept = new Int32Array(children.length / width);
    for (let node = 0; node < kept.length; node += 1) {
      let alive = false;
      for (let value = 0; value < width; value += 1) {
        const child = places[children[node * width + value] ?? DEAD] ?? DEAD;
        row[value] = child;
        row[width + value] = child < 0 ? 0 : (labels[node * width + value] ?? 0);
        alive ||= child >= 0;
      }
      kept[node] = alive ? intern(pool, row) : DEAD;
    }
    pools.unshift(pool);
    places = kept;
  }
  const first = new Int32Array(count + 2);
  const edges = new Int32Array(count + 1);
  pools.forEach(({ size }, layer) => {
    first[layer + 1] = (first[layer] ?? 0) + size;
    edges[layer + 1] = (edges[layer] ?? 0) + size * (values[layer] ?? 0);
  });
  const exists = (pools[0]?.size ?? Number(ends)) > 0;
  first[count + 1] = (first[count] ?? 0) + Number(exists);
  const flat = new Int32Array(edges[count] ?? 0);
  const label = new Int32Array(flat.length);
  pools.forEach(({ words, size, stride }, layer) => {
    const width = values[layer] ?? 0;
    for (let node = 0; node < size; node += 1) {
      for (let value = 0; value < width; value += 1) {
        const edge = (edges[layer] ?? 0) + node * width + value;
        const child = words[node * stride + value] ?? DEAD;
        flat[edge] = child < 0 ? DEAD : child + (first[layer + 1] ?? 0);
        label[edge] = words[node * stride + width + value] ?? 0;
      }
    }
  });
  return { first, edges, below: flat, label };
}

const known = new WeakMap<Problem, Diagram>();

/** Up to this many nodes, to look for a better order costs more than it saves. */
const SMALL = 4_000;

/**
 * The diagram of a problem, made when it is first asked for. The same scenario always gets the same one.
 * @throws TooLarge
 */
export function diagramOf(problem: Problem): Diagram {
  const before = known.get(problem);
  if (before !== undefined) return before;
  const diagram = smallest(problem);
  known.set(problem, diagram);
  return diagram;
}

function smallest(problem: Problem): Diagram {
  const natural = attempted(problem, naturalOrder(problem), SMALL);
  if (!(natural instanceof TooLarge)) return natural;
  const built = ordersOf(problem).map((order) => attempted(problem, order, NODES));
  const fitting = built.flatMap((each) => (each instanceof TooLarge ? [] : [each]));
  const [best] = fitting.sort((a, b) => a.below.length - b.below.length);
  if (best !== undefined) return best;
  throw built.find((each) => each instanceof TooLarge) ?? natural;
}

function attempted(problem: Problem, order: readonly number[], cap: number): Diagram | TooLarge {
  try {
    return diagramFor(problem, order, { cap });
  } catch (thrown) {
    if (thrown instanceof TooLarge) return thrown;
    throw thrown;
  }
}
