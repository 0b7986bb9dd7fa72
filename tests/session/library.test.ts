import { expect, test } from 'vitest';
import { makeLibrary } from '../../src/session/library.ts';
import { orchard } from '../orchard/orchard.ts';
import { fakeLibrary } from './fakes.ts';

test('a library lists what it has, the newest edition first, and the working draft as edition 0', () =>
  expect(fakeLibrary().scenarios).toEqual([{ id: 'orchard', newest: 2, editions: [2, 1, 0] }]));

test('while nothing is published the working draft is the newest', () =>
  expect(makeLibrary({ '/scenarios/orchard.yaml': () => Promise.resolve(orchard) }, {}, {}).scenarios).toEqual([
    { id: 'orchard', newest: 0, editions: [0] },
  ]));

test.each([
  ['an edition', 'orchard', 1, { edition: 1, newest: 2 }],
  ['the working draft', 'orchard', 0, { edition: 0, newest: 2 }],
  ['no such edition', 'orchard', 7, undefined],
  ['no such scenario', 'meadow', 1, undefined],
  ['a word that every object knows', 'constructor', 1, undefined],
])('opening %s', async (_, id, edition, opened) => {
  const found = await fakeLibrary().load(id, edition);
  if (opened === undefined) expect(found).toBeUndefined();
  else expect(found).toEqual({ scenario: orchard, ...opened });
});

test('an edition that was withdrawn says why, and opens', async () => {
  const library = fakeLibrary([{ edition: 1, sha256: '', withdrawn: 'a quote was cut' }]);
  expect(await library.load('orchard', 1)).toMatchObject({ edition: 1, withdrawn: 'a quote was cut' });
  expect(await library.load('orchard', 2)).not.toHaveProperty('withdrawn');
});
