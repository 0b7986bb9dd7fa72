import { expect, test } from 'vitest';
import { admit } from '../../src/author/read.ts';
import { readYaml } from '../../src/author/yaml.ts';
import { parseScenario } from '../../src/model/parse.ts';
import { orchardTexts, orchardYaml } from '../orchard/orchard.ts';

const YAML = `one:
  two: here
  list:
    - first
    - { inner: value }
  '007': quoted
  shared: &shared
    deep: down
  again: *shared
  nothing:
`;

test.each<[path: (string | number)[], key: true | undefined, line: number, column: number]>([
  [[], undefined, 1, 1],
  [['one'], undefined, 1, 1],
  [['one', 'two'], undefined, 2, 8],
  [['one', 'two'], true, 2, 3],
  [['one', 'list'], undefined, 3, 3],
  [['one', 'list', 0], undefined, 4, 7],
  [['one', 'list', 1], undefined, 5, 7],
  [['one', 'list', 1, 'inner'], undefined, 5, 16],
  [['one', '007'], undefined, 6, 10],
  [['one', 'again', 'deep'], undefined, 8, 11],
  [['one', 'nothing'], undefined, 10, 3],
  [['one', 'missing'], undefined, 1, 1],
  [['one', 'list', 7, 'deeper'], undefined, 3, 3],
  [['one', 'two', 'deeper'], undefined, 2, 8],
])('the place of %j (name meant: %s) is %i:%i', (at, key, line, column) => {
  expect(readYaml(YAML).placeOf({ at, ...(key && { key }) })).toEqual({ line, column });
});

test('only whole numbers are numbers, so that a source may be called 000', () => {
  expect(readYaml('a: 000\nb: 12\nc: 0\nd: 1e3\ne: 0x1F\nf: -3\ng: 1.5\nh: true\ni: no\nj: null').data).toEqual({
    ...{ a: '000', b: 12, c: 0, d: '1e3', e: '0x1F', f: -3, g: '1.5', h: true, i: 'no', j: null },
  });
});

test.each<[name: string, yaml: string, says: string]>([
  ['a file with nothing in it', '', '1:1: is empty: write its fields, '],
  ['a file that is text', 'Hello', '1:1: is “Hello”: write its fields, '],
  ['a file that is a list', '- a', '1:1: is a list: give it named fields'],
  [
    'a name that stands twice in quotation marks',
    "'a': 1\n'a': 2",
    '2:1: “a” stands twice: give the second another name, or put both together',
  ],
  ['a list that holds itself', 'a: &a [*a, *a]', '1:8: a[0]: holds itself: write it out'],
  ['an alias of nothing', 'a: *nope', '1:4: “*nope” has no anchor before it: write “&nope” there'],
  [
    'pieces of pieces without end',
    [
      'a: &a [1]',
      ...['b', 'c', 'd', 'e'].map((each, n) => `${each}: &${each} [${`*${'abcd'[n] ?? ''}, `.repeat(9)}]`),
    ].join('\n'),
    '1:1: repeats pieces of pieces without end: write them out',
  ],
  [
    'nested without end',
    `a: ${'['.repeat(40)}${']'.repeat(40)}`,
    `1:35: a${'[0]'.repeat(31)}: is nested more than 32 levels deep: make it flatter`,
  ],
])('%s', (_, yaml, says) => {
  const reading = admit('orchard', yaml, () => undefined);
  const first = reading.ok ? undefined : reading.flaws[0];
  expect(`${first?.line}:${first?.column}: ${first?.says}`).toContain(says);
});

test('a file whose name is no id', () => {
  const reading = admit('The Orchard', orchardYaml, () => undefined);
  expect(reading).toEqual({
    ok: false,
    flaws: [
      { line: 1, column: 1, says: '“The Orchard” is no id: name the file in lower-case letters, digits and dashes' },
    ],
  });
});

test('an empty source text', () => {
  const { data } = readYaml(orchardYaml);
  const parsed = parseScenario('orchard', data, { ...orchardTexts, 'diary.txt': ' \n' });
  expect(parsed).toEqual({
    ok: false,
    flaws: [{ at: ['sources', 'diary', 'file'], says: '“diary.txt” is empty: a source needs its text' }],
  });
});

test('an issue of more options than the judge can hold', () => {
  const options = Array.from(
    { length: 31 },
    (_, n) => `      o${n + 10}: { label: O${n}, clause: it is ${n}, unproposed: true }\n`,
  );
  const yaml = orchardYaml.replace(
    '      hill:\n        label: Hill alone\n        clause: Hill keeps',
    () => `${options.join('')}      hill:\n        label: Hill alone\n        clause: Hill keeps`,
  );
  const reading = admit('orchard', yaml, (name) => new Map(Object.entries(orchardTexts)).get(name));
  expect(reading.ok ? [] : reading.flaws.map(({ says }) => says)).toEqual([
    'issues.water.options: has more than 30 options: make two issues of it',
  ]);
});
