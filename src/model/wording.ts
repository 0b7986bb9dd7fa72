/** How the gate says what is wrong with a field. Each message reads on after the path of its place. */
import { CLAUSE_WORDS } from './clause.ts';
import { nearest } from './nearest.ts';

/** “a, b or c”. */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** What was written, as an author calls it. */
export function formOfData(data: unknown): string {
  if (data === undefined) return 'missing';
  if (data === null || data === '') return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'string') return `“${data}”`;
  if (typeof data === 'number') return `the number ${data}`;
  return typeof data === 'boolean' ? `the word ${String(data)}` : 'a group of fields';
}

/** What is wrong with the fields of an object: it is none, lacks one, or has others than the known ones. */
export function misplaced(expected: string | null, input: unknown, object: unknown, known: readonly string[]): string {
  if (expected === 'Object') return `is ${formOfData(input)}: write its fields, ${known.join(', ')}`;
  if (expected !== 'never') return 'is missing: write it';
  const unknown = Object.keys(object ?? {}).filter((key) => !known.includes(key));
  return unknown.map((key) => unknownField(key, known)).join('; ');
}

function unknownField(key: string, known: readonly string[]): string {
  const [only] = known;
  if (only !== undefined && known.length === 1 && CLAUSE_WORDS.some((word) => word === only))
    return `“${key}” stands beside “${only}”: put both clauses into one “all” list`;
  const near = nearest(key, known);
  return `“${key}” is no field here: ${near === undefined ? `known are ${known.join(', ')}` : `did you mean “${near}”?`}`;
}
