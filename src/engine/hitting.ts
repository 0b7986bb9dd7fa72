/** Smallest-by-inclusion sets that share a member with each of several sets. After Berge (1984): one set after another. */
import { bitOf, bySize, isWithin, placesIn, type Bits } from './bits.ts';

/**
 * All minimal hitting sets, the smallest first; or nothing where there are more than `most` on the way.
 * Yields now and then, so that whoever runs it may stop.
 */
export function* hittingSets(sets: readonly Bits[], most: number): Generator<void, Bits[] | undefined> {
  let hitting: Bits[] = [0n];
  for (const set of [...sets].sort(bySize)) {
    const already = hitting.filter((each) => (each & set) !== 0n);
    const extended = new Set<Bits>();
    for (const each of hitting) {
      if ((each & set) !== 0n) continue;
      for (const place of placesIn(set)) {
        const more = each | bitOf(place);
        // What one that hits already is part of is not minimal; two extended ones are parts of each other only where equal.
        if (!already.some((other) => (other & set) === bitOf(place) && isWithin(other, more))) extended.add(more);
      }
      if (already.length + extended.size > most) return undefined;
      yield;
    }
    hitting = [...already, ...extended];
  }
  return hitting.sort(bySize);
}
