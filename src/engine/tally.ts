/** Numbers added up by key, as fast as they come: open addressing over flat arrays, made once and used again and again. */

/** Keys and their sums, in the order in which the keys came. */
export interface Tallied {
  readonly keys: Int32Array;
  readonly sums: Float64Array;
}

export interface Tally {
  keys: Int32Array;
  sums: Float64Array;
  size: number;
  /** The key's place plus one, or 0. */
  slots: Int32Array;
  /** Place of a key → its slot. */
  taken: Int32Array;
}

const madeFor = (room: number): Tally => ({
  keys: new Int32Array(room / 2),
  sums: new Float64Array(room / 2),
  size: 0,
  slots: new Int32Array(room),
  taken: new Int32Array(room / 2),
});

export const newTally = (): Tally => madeFor(128);

/** Adds to the sum of a key. `modulus`: what sums are reduced by, or 0. */
export function tallyUp(tally: Tally, key: number, sum: number, modulus: number): void {
  const { keys, sums, slots, taken } = tally;
  const mask = slots.length - 1;
  let slot = spread(key) & mask;
  for (let found = slots[slot] ?? 0; found !== 0; found = slots[slot] ?? 0) {
    if (keys[found - 1] === key) {
      const more = (sums[found - 1] ?? 0) + sum;
      sums[found - 1] = modulus === 0 ? more : more % modulus;
      return;
    }
    slot = (slot + 1) & mask;
  }
  keys[tally.size] = key;
  sums[tally.size] = sum;
  taken[tally.size] = slot;
  tally.size += 1;
  slots[slot] = tally.size;
  if (tally.size === keys.length) grow(tally);
}

/** All that was added since it was last taken. */
export function takeFrom(tally: Tally): Tallied {
  const { slots, taken, keys, sums, size } = tally;
  for (let place = 0; place < size; place += 1) slots[taken[place] ?? 0] = 0;
  tally.size = 0;
  return { keys: keys.slice(0, size), sums: sums.slice(0, size) };
}

function grow(tally: Tally): void {
  const { keys, sums } = tally;
  Object.assign(tally, madeFor(tally.slots.length * 2));
  keys.forEach((key, place) => tallyUp(tally, key, sums[place] ?? 0, 0));
}

/** Knuth's multiplicative hashing: the high bits of the product hang on all bits of the key. */
const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 8;
