/** How many deals come to each pair of sums of two parties. */
import { sizeBits } from './count.ts';
import type { Diagram } from './diagram.ts';
import { exactly } from './exact.ts';
import { valuesIn, type Domains } from './goal.ts';
import type { Scores, Sums } from './scores.ts';
import { newTally, takeFrom, tallyUp, type Tallied } from './tally.ts';
import { cameTo } from './walk.ts';

/** The sums of the two parties on the axes as one number. A party without weights has 0. */
export interface Keys {
  of(sums: Sums): number;
  at(x: number, y: number): number;
  x(key: number): number;
  y(key: number): number;
}

export function keysFor({ parties, packing }: Scores, axes: readonly [string, string]): Keys {
  const [across = -1, up = -1] = axes.map((party) => parties.indexOf(party));
  const span = packing.mask + 1;
  const sumAt = (sums: Sums, place: number) => (place < 0 ? 0 : (sums[place] ?? 0));
  const keyAt = (x: number, y: number) => x * span + y;
  return {
    of: (sums) => keyAt(sumAt(sums, across), sumAt(sums, up)),
    at: keyAt,
    x: (key) => Math.floor(key / span),
    y: (key) => key % span,
  };
}

/** Pair of sums → how many deals come to it. */
export function* spreadOf(
  diagram: Diagram,
  domains: Domains,
  scores: Scores,
  keys: Keys,
): Generator<void, Map<number, bigint>> {
  const start = keys.of(scores.given);
  const near = yield* spreadFromTop(diagram, domains, scores, keys, 0);
  const counts = exactly(sizeBits(diagram), (modulus) => {
    if (modulus === 0) return near.sums;
    // The keys come in the same order whatever the sums are reduced by.
    const pass = spreadFromTop(diagram, domains, scores, keys, modulus);
    for (;;) {
      const step = pass.next();
      if (step.done === true) return step.value.sums;
    }
  });
  return new Map(Array.from(near.keys, (key, place) => [key + start, counts[place] ?? 0n]));
}

/** A layer at a time, of which only the one below is remembered. `tell`: told what is below each node. */
export function* spreadFromTop(
  diagram: Diagram,
  domains: Domains,
  { ofLabel, ofCourse }: Scores,
  keys: Keys,
  modulus: number,
  tell?: (node: number, spread: Tallied) => void,
): Generator<void, Tallied> {
  const { order, first, edges, below, label, values, core } = diagram;
  const reached = cameTo(diagram, domains);
  const gains = Int32Array.from(ofLabel, (sums) => keys.of(sums));
  const tally = newTally();
  /** The spreads of a layer, and its first node. */
  let [under, bottom] = [new Array<Tallied | undefined>(), first[core] ?? 0];
  for (let node = bottom; node < (first[core + 1] ?? 0); node += 1) {
    const sums = ofCourse.get(node);
    const spread = sums && { keys: Int32Array.of(keys.of(sums)), sums: Float64Array.of(1) };
    under.push(spread);
    if (spread) tell?.(node, spread);
  }
  let work = 0;
  for (let layer = core - 1; layer >= 0; layer -= 1) {
    const width = values[layer] ?? 0;
    const allowed = valuesIn(domains, order[layer] ?? 0, width);
    const top = first[layer] ?? 0;
    const own = new Array<Tallied | undefined>(bottom - top);
    for (let node = top, edge = edges[layer] ?? 0; node < bottom; node += 1, edge += width) {
      if (!reached[node]) continue;
      for (const value of allowed) {
        const rest = under[(below[edge + value] ?? -1) - bottom];
        if (rest === undefined) continue;
        const gain = gains[label[edge + value] ?? 0] ?? 0;
        for (let at = 0; at < rest.keys.length; at += 1)
          tallyUp(tally, (rest.keys[at] ?? 0) + gain, rest.sums[at] ?? 0, modulus);
        work += rest.keys.length;
      }
      if (tally.size > 0) {
        const spread = takeFrom(tally);
        own[node - top] = spread;
        tell?.(node, spread);
      }
      if (work > 20_000) {
        work = 0;
        yield;
      }
    }
    [under, bottom] = [own, top];
  }
  return under[0] ?? { keys: new Int32Array(0), sums: new Float64Array(0) };
}
