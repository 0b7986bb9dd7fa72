/** Rows of whole numbers, each kept once and known by its place: what makes equal parts of a diagram one part. */

/** Mixes the words of a row. A weak one costs time and changes no answer. */
export type Hash = (words: Int32Array, start: number, length: number) => number;

/** After FNV-1a (Fowler, Noll, Vo), over words in place of bytes, with a last mixing of the high bits into the low. */
export const fnv: Hash = (words, start, length) => {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + length; at += 1) hash = Math.imul(hash ^ (words[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
};

export interface Pool {
  /** Words to a row. */
  readonly stride: number;
  readonly hash: Hash;
  /** The rows one after another; room for more behind them. */
  words: Int32Array;
  size: number;
  /** Open addressing with linear probing: the row's place plus one, or 0. */
  slots: Int32Array;
}

export const poolOf = (stride: number, hash: Hash = fnv): Pool => ({
  stride,
  hash,
  words: new Int32Array(stride * 16),
  size: 0,
  slots: new Int32Array(32),
});

/** The place of the first `stride` words of `row` in the pool; they are added if they are not there. */
export function intern(pool: Pool, row: Int32Array): number {
  const { stride } = pool;
  const mask = pool.slots.length - 1;
  let slot = pool.hash(row, 0, stride) & mask;
  for (let found = pool.slots[slot] ?? 0; found !== 0; found = pool.slots[slot] ?? 0) {
    if (holds(pool, found - 1, row)) return found - 1;
    slot = (slot + 1) & mask;
  }
  if ((pool.size + 1) * stride > pool.words.length) pool.words = doubled(pool.words, stride);
  pool.words.set(row.subarray(0, stride), pool.size * stride);
  pool.size += 1;
  pool.slots[slot] = pool.size;
  if (pool.size * 2 > pool.slots.length) spread(pool);
  return pool.size - 1;
}

function holds({ words, stride }: Pool, place: number, row: Int32Array): boolean {
  const start = place * stride;
  for (let at = 0; at < stride; at += 1) if (words[start + at] !== row[at]) return false;
  return true;
}

function doubled(words: Int32Array, stride: number): Int32Array {
  const more = new Int32Array(Math.max(words.length * 2, stride * 16));
  more.set(words);
  return more;
}

function spread(pool: Pool): void {
  pool.slots = new Int32Array(pool.slots.length * 2);
  const mask = pool.slots.length - 1;
  for (let place = 0; place < pool.size; place += 1) {
    let slot = pool.hash(pool.words, place * pool.stride, pool.stride) & mask;
    while (pool.slots[slot] !== 0) slot = (slot + 1) & mask;
    pool.slots[slot] = place + 1;
  }
}
