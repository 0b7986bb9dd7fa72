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
  ['an edition', 'orchard', 1, { edition: 1, newest: 2, shelf: 11 }],
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
  const library = fakeLibrary([{ edition: 1, code: 1, sha256: '', withdrawn: 'a quote was cut' }]);
  expect(await library.load('orchard', 1)).toMatchObject({ edition: 1, withdrawn: 'a quote was cut' });
  expect(await library.load('orchard', 2)).not.toHaveProperty('withdrawn');
});

test('the register leads from an edition to its number in codes and back', () => {
  const library = fakeLibrary([
    { edition: 1, code: 3, sha256: '' },
    { edition: 2, code: 5, sha256: '' },
    { edition: 9, code: 9, sha256: '' },
  ]);
  expect(library.shelfOf('orchard', 2)).toBe(5);
  expect(library.shelfOf('orchard', 0), 'a working draft has none').toBeUndefined();
  expect(library.shelfOf('meadow', 1)).toBeUndefined();
  expect(library.editionOf(3)).toEqual({ id: 'orchard', edition: 1 });
  expect(library.editionOf(4), 'a number never given').toBeUndefined();
  expect(library.editionOf(9), 'an edition whose file is not here').toBeUndefined();
});
