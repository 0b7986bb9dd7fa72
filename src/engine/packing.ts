/**
 * One sum for each of several parties, packed into few whole numbers: a field for each, the first party's highest, and above
 * each field a bit that stays empty. So packed sums are added as they are, compared as they are from the first party on, and
 * compared party by party all at once (after Lamport, Multiple byte processing with full-word instructions, 1975).
 */
import type { Sums } from './scores.ts';

/** Rows of packed sums, one after another. */
export type Rows = Int32Array;

export interface Packing {
  /** Words to a row. */
  readonly words: number;
  /** Party → its word, and how far its field is from the right. */
  readonly fields: readonly { word: number; shift: number }[];
  /** Word → the bits above its fields. */
  readonly guards: Int32Array;
  readonly mask: number;
}

/** The sign is not used. */
const BITS = 31;

/** `most`: what no sum exceeds. */
export function packingOf(parties: number, most: number): Packing {
  const bits = 32 - Math.clz32(most) + 1;
  const perWord = Math.floor(BITS / bits);
  const words = Math.max(1, Math.ceil(parties / perWord));
  const fields = Array.from({ length: parties }, (_, party) => ({
    word: Math.floor(party / perWord),
    shift: (perWord - 1 - (party % perWord)) * bits,
  }));
  const guards = new Int32Array(words);
  for (const { word, shift } of fields) guards[word] = (guards[word] ?? 0) | (1 << (shift + bits - 1));
  return { words, fields, guards, mask: (1 << (bits - 1)) - 1 };
}

export function packed({ words, fields }: Packing, sums: Sums): Rows {
  const row = new Int32Array(words);
  fields.forEach(({ word, shift }, party) => (row[word] = (row[word] ?? 0) + ((sums[party] ?? 0) << shift)));
  return row;
}

/** The sums in the row that starts at `start`. */
export const unpacked = ({ fields, mask }: Packing, rows: Rows, start: number): Sums =>
  fields.map(({ word, shift }) => ((rows[start + word] ?? 0) >> shift) & mask);

/** Whether the row that starts at `one` is as good for every party as that which starts at `two` in others. */
export function isAsGood({ words, guards }: Packing, rows: Rows, one: number, others: Rows, two: number): boolean {
  for (let word = 0; word < words; word += 1) {
    const guard = guards[word] ?? 0;
    // A field that had to borrow from the bit above it was the smaller one.
    if (((((rows[one + word] ?? 0) | guard) - (others[two + word] ?? 0)) & guard) !== guard) return false;
  }
  return true;
}

/** Whether this is one of the rows. */
export function hasRow({ words }: Packing, rows: Rows | undefined, row: Rows): boolean {
  if (rows === undefined) return false;
  for (let start = 0; start < rows.length; start += words) {
    let word = 0;
    while (word < words && rows[start + word] === row[word]) word += 1;
    if (word === words) return true;
  }
  return false;
}
