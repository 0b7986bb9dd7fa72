/** Sets of positions as bits of one number: that of place 0 is the lowest. */
export type Bits = bigint;

export const bitOf = (place: number): Bits => 1n << BigInt(place);

export const bitsOf = (places: readonly number[]): Bits => places.reduce((bits, place) => bits | bitOf(place), 0n);

export const isWithin = (part: Bits, whole: Bits): boolean => (part & ~whole) === 0n;

/** How many members a set has. */
export function bitsIn(bits: Bits): number {
  let count = 0;
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) count += 1;
  return count;
}

/** The places of the members, ascending. */
export function placesIn(bits: Bits): number[] {
  const places: number[] = [];
  for (let rest = bits, place = 0; rest !== 0n; rest >>= 1n, place += 1) if (rest & 1n) places.push(place);
  return places;
}

/** Smaller sets first; of equal size, that with the earlier members. */
export function bySize(one: Bits, other: Bits): number {
  const [a, b] = [placesIn(one), placesIn(other)];
  if (a.length !== b.length) return a.length - b.length;
  const differs = a.findIndex((place, at) => place !== b[at]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
