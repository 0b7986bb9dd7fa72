/** What is refused before any reading: data that holds itself or is nested without end, and keys that reach into the language. */
import type { Flaw, Path } from './flaw.ts';

const DEPTH = 32;
const DANGEROUS = ['__proto__', 'constructor', 'prototype'];

export function unsafe(data: unknown, at: Path = [], around: readonly object[] = []): Flaw[] {
  if (typeof data !== 'object' || data === null) return [];
  if (around.includes(data)) return [{ at, says: 'holds itself: write it out' }];
  if (at.length >= DEPTH) return [{ at, says: `is nested more than ${DEPTH} levels deep: make it flatter` }];
  const entries: [string | number, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) =>
    DANGEROUS.some((name) => name === key)
      ? [{ at: [...at, key], says: `“${key}” can be no id: choose another` }]
      : unsafe(value, [...at, key], [...around, data]),
  );
}
