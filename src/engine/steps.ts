/** From one layer to the next: what a value does to the state of each component that is under way. */
import type { Automaton } from './automaton.ts';
import type { Pool } from './interning.ts';

/** In the row of a node, a component that has come to its end. */
const SETTLED = -1;

/** What happens to one component between two layers: the states are read from slot `from` and written to slot `to`. */
export interface Step {
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

/** Adds to a label that a position comes to an end. */
export const mark = (label: Int32Array, words: number, position: number, end: number): void => {
  const at = end * words + (position >> 5);
  label[at] = (label[at] ?? 0) | (1 << (position & 31));
};

/** For each layer, what each component under way does, and how many are under way below it. */
export function planOf(
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
export function step(
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
