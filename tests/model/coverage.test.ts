import { expect, test } from 'vitest';
import { spansOf, uncovered } from '../../src/model/coverage.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';

const bare: Scenario = {
  ...orchard,
  ...{ parties: [], silent: [], gates: [], issues: [], rules: [], positions: [] },
  ...{ presets: [], moments: [], disagreements: [], readings: [] },
};
const { talks: _, ...untalked } = bare;
const reading = (start: number, end: number) => ({
  source: 'diary',
  start,
  end,
  as: 'process' as const,
  because: 'so',
});

test.each<[name: string, spans: [number, number][], left: string[]]>([
  ['nothing accounts for it', [], ['One two. Three.']],
  ['all of it at once', [[0, 15]], []],
  [
    'in pieces, white space between',
    [
      [0, 8],
      [9, 15],
    ],
    [],
  ],
  [
    'overlapping, and in any order',
    [
      [4, 15],
      [0, 6],
    ],
    [],
  ],
  [
    'one inside the other',
    [
      [0, 12],
      [2, 4],
    ],
    ['ee.'],
  ],
  ['a gap at the beginning', [[4, 15]], ['One']],
  [
    'a gap in the middle, cut to its words',
    [
      [0, 3],
      [9, 15],
    ],
    ['two.'],
  ],
  ['a gap at the end', [[0, 8]], ['Three.']],
])('%s', (_, spans, left) => {
  const text = 'One two. Three.';
  const scenario = { ...untalked, readings: spans.map(([start, end]) => reading(start, end)) };
  expect(uncovered(scenario, { id: 'diary', text }).map(({ start, end }) => text.slice(start, end))).toEqual(left);
});

test('a passage of another text does not count', () => {
  const scenario = { ...untalked, readings: [{ ...reading(0, 3), source: 'letter' }] };
  expect(uncovered(scenario, { id: 'diary', text: 'One' })).toHaveLength(1);
});

test('everything that quotes gives spans', () => {
  expect(spansOf(untalked)).toEqual([]);
  for (const part of [
    'parties',
    'silent',
    'gates',
    'issues',
    'positions',
    'presets',
    'moments',
    'disagreements',
    'readings',
    'talks',
  ] as const)
    expect(spansOf({ ...untalked, [part]: orchard[part] }).length, part).toBeGreaterThan(0);
});
