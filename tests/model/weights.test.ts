import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLink } from '../../src/model/link.ts';
import { resolve } from '../../src/model/linked.ts';
import { isWeighed, makeWeights, MOST, parseWeights, resolveWeights, type Weights } from '../../src/model/weights.ts';
import { orchard } from '../orchard/orchard.ts';

const read = (text: string): Weights => resolveWeights(orchard, parseWeights(text).weights).weights;

test.each<[string, Weights, string]>([
  ['none', {}, ''],
  ['in the scenario’s order', { 'valley-water': 3, 'hill-ridge': 10 }, 'hill-ridge.10,valley-water.03'],
  ['what weighs nothing is left out', { 'hill-ridge': 0, 'valley-water': 1 }, 'valley-water.01'],
  ['so is what cannot be weighed', { 'valley-trees': 2, 'valley-harvest': 3, moat: 4 }, ''],
  ['and what is no weight', { 'hill-ridge': 11, 'valley-water': 1.5, 'hill-mending': -1, 'valley-stream': NaN }, ''],
])('weights are written in one way only: %s', (_, weights, text) => expect(makeWeights(orchard, weights)).toBe(text));

test.each<[string, string, Weights]>([
  ['in another order', 'valley-water.03,hill-ridge.10', { 'hill-ridge': 10, 'valley-water': 3 }],
  ['the same weight twice', 'hill-ridge.02,hill-ridge.02', { 'hill-ridge': 2 }],
  ['a zero', 'hill-ridge.00,valley-water.03', { 'valley-water': 3 }],
])('reading forgives: %s', (_, text, weights) => {
  expect(parseWeights(text)).toMatchObject({ unread: [], twice: [] });
  expect(read(text)).toEqual(weights);
});

test.each<[string, string, string[]]>([
  ['a number out of bounds', 'hill-ridge.11', ['~w=hill-ridge.11']],
  ['a number far out of bounds', 'hill-ridge.999999999999999999999', ['~w=hill-ridge.999999999999999999999']],
  ['one digit, as of a link that was cut', 'hill-ridge.1', ['~w=hill-ridge.1']],
  ['a negative one', 'hill-ridge.-3', ['~w=hill-ridge.-3']],
  ['half a point', 'hill-ridge.1.5', ['~w=hill-ridge.1.5']],
  ['no number', 'hill-ridge', ['~w=hill-ridge']],
  ['cut after a comma', 'valley-water.03,&fence=ridge', ['~w=']],
  ['no position', '3', ['~w=3']],
  ['capitals', 'Hill.03', ['~w=Hill.03']],
  ['two weights of one position', 'hill-ridge.02,hill-ridge.03', ['~w=hill-ridge.02', '~w=hill-ridge.03']],
  ['a position that there is not', 'moat.03', ['~w=moat.03']],
  ['a statement', 'valley-trees.03', ['~w=valley-trees.03']],
  ['an expectation', 'valley-harvest.03', ['~w=valley-harvest.03']],
  ['words that every object knows', 'constructor.03', ['~w=constructor.03']],
])('what cannot be placed is named, and weighs nothing: %s', (_, text, named) => {
  const address = parseLink(`#/orchard@1/explore?~w=${text}`);
  if (address === undefined) throw new Error('no link');
  const { weights, unknown } = resolve(orchard, address);
  expect([...address.damage.map((damage) => damage.text), ...unknown]).toEqual(named);
  for (const piece of named) expect(weights).not.toHaveProperty(piece.replace(/^~w=|\..*$/gu, '') || 'none');
});

test('a newer format may mean something else by its weights', () => {
  const address = parseLink('#/orchard@1/explore?~w=hill-ridge.03&~v=2');
  expect(address && resolve(orchard, address).weights).toEqual({});
});

test('what was written is what is read', () => {
  const ids = orchard.positions.filter(isWeighed).map(({ id }) => id);
  const anyWeights = fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: MOST }));
  fc.assert(
    fc.property(anyWeights, (weights) => {
      const text = makeWeights(orchard, weights);
      expect(text).toMatch(/^$|\d$/u);
      expect(read(text)).toEqual(Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight > 0)));
      expect(makeWeights(orchard, read(text))).toBe(text);
    }),
  );
});

test('any text can be read, and every piece of it is kept or named', () => {
  const anyPiece = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('hill-ridge.03', 'hill-ridge.04', 'moat.01'));
  fc.assert(
    fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const text = pieces.join(',');
      const { weights, unread, twice } = parseWeights(text);
      const said = [
        ...weights.map((each) => `${each.position}.${String(each.weight).padStart(2, '0')}`),
        ...unread,
        ...twice,
      ];
      expect(said.sort()).toEqual([...new Set(text.split(','))].sort());
    }),
  );
});
