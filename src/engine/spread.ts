/** How many deals come to each pair of sums of two parties. */
import type { Diagram } from './diagram.ts';
import { exactly } from './exact.ts';
import { sizeBits } from './count.ts';
import { valuesOf, type Domains } from './goal.ts';
import type { Scores, Sums } from './scores.ts';

/** Node of the core → the pairs of sums below it. */
export type Spreads = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Sums of weights stay far below this. */
const SPAN = 2 ** 20;
export const keyOf = (x: number, y: number): number => x * SPAN + y;
export const xOf = (key: number): number => Math.floor(key / SPAN);
export const yOf = (key: number): number => key % SPAN;

/** The key of the two parties on the axes; a party without weights has 0. */
export function keyFor({ parties }: Scores, [x, y]: readonly [string, string], sums: Sums): number {
  const sumOf = (party: string) => (parties.includes(party) ? (sums[parties.indexOf(party)] ?? 0) : 0);
  return keyOf(sumOf(x), sumOf(y));
}

/** Pair of sums → how many deals come to it. `spreads`: those below every node, as plain doubles. */
export function spreadOf(
  diagram: Diagram,
  domains: Domains,
  scores: Scores,
  axes: readonly [string, string],
  spreads: Spreads,
): Map<number, bigint> {
  const start = keyFor(scores, axes, scores.given);
  const keys = [...(spreads.get(0)?.keys() ?? [])];
  const counts = exactly(sizeBits(diagram), (modulus) => {
    const below = modulus === 0 ? spreads : spreadsBelow(diagram, domains, scores, axes, modulus);
    return Float64Array.from(keys, (key) => below.get(0)?.get(key) ?? 0);
  });
  return new Map(keys.map((key, place) => [key + start, counts[place] ?? 0n]));
}

export function spreadsBelow(
  diagram: Diagram,
  domains: Domains,
  scores: Scores,
  axes: readonly [string, string],
  modulus: number,
): Spreads {
  const { order, first, edges, below, label, values, core } = diagram;
  const gains = scores.ofLabel.map((sums) => keyFor(scores, axes, sums));
  const spreads = new Map<number, Map<number, number>>(
    [...scores.ofCourse].map(([node, sums]) => [node, new Map([[keyFor(scores, axes, sums), 1]])]),
  );
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesOf(domains, order[layer] ?? 0);
    for (let node = first[layer] ?? 0, edge = edges[layer] ?? 0; node < (first[layer + 1] ?? 0); node += 1) {
      const spread = new Map<number, number>();
      for (let value = 0; value < width; value += 1, edge += 1) {
        const rest = (allowed >> value) & 1 ? spreads.get(below[edge] ?? -1) : undefined;
        if (rest === undefined) continue;
        const gain = gains[label[edge] ?? 0] ?? 0;
        for (const [key, count] of rest) {
          const sum = (spread.get(key + gain) ?? 0) + count;
          spread.set(key + gain, modulus === 0 ? sum : sum % modulus);
        }
      }
      if (spread.size > 0) spreads.set(node, spread);
    }
  }
  return spreads;
}
