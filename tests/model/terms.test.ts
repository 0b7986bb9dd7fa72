import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deal } from '../../src/model/deal.ts';
import { parseLink } from '../../src/model/link.ts';
import { makeLink } from '../../src/model/linked.ts';
import { makeTerms, parseTerms } from '../../src/model/terms.ts';
import { orchard } from '../orchard/orchard.ts';

const anyDeal: fc.Arbitrary<Deal> = fc
  .tuple(
    ...orchard.issues.map(({ id, options }) =>
      fc.option(fc.constantFrom(...options).map((option) => [id, option.id] as const)),
    ),
  )
  .chain((terms) => fc.shuffledSubarray(terms.filter((term) => term !== null)))
  .map((terms) => Object.fromEntries(terms));

test.each<[string, Deal, string]>([
  ['no term', {}, 'none'],
  ['one', { fence: 'ridge' }, 'fence.ridge'],
  ['in the order of the agenda', { water: 'shared', fence: 'stream' }, 'fence.stream,water.shared'],
])('a second deal is written in one way only: %s', (_, deal, text) => expect(makeTerms(orchard, deal)).toBe(text));

test.each<[string, string, Deal, string[]]>([
  ['a former id', 'fence.brook', { fence: 'stream' }, []],
  ['the same term twice', 'fence.ridge,fence.ridge', { fence: 'ridge' }, []],
  ['another order', 'water.hill,fence.ridge', { fence: 'ridge', water: 'hill' }, []],
  ['two answers to one question: neither counts', 'fence.ridge,fence.stream', {}, ['fence.ridge', 'fence.stream']],
  ['an unknown question', 'moat.deep,fence.ridge', { fence: 'ridge' }, ['moat.deep']],
  ['an unknown answer', 'fence.wall', {}, ['fence.wall']],
  ['cut in the middle', 'fence.ridge,wat', { fence: 'ridge' }, ['wat']],
  ['cut after a dot', 'fence.ridge,water.', { fence: 'ridge' }, ['water.']],
  ['nothing between commas', 'fence.ridge,', { fence: 'ridge' }, ['']],
  ['the word for nothing beside something', 'none,fence.ridge', { fence: 'ridge' }, ['none']],
  ['words that every object knows', 'constructor.name,__proto__.x', {}, ['__proto__.x', 'constructor.name']],
])('reading names what it cannot place: %s', (_, text, deal, unknown) => {
  const read = parseTerms(orchard, text);
  expect(read.deal).toEqual(deal);
  expect([...read.unknown].sort()).toEqual([...unknown].sort());
});

test('what was written is what is read, by itself and in a link', () => {
  fc.assert(
    fc.property(anyDeal, anyDeal, (deal, other) => {
      const text = makeTerms(orchard, other);
      expect(parseTerms(orchard, text)).toEqual({ deal: other, unknown: [] });
      const link = makeLink(orchard, {
        edition: 1,
        screen: 'compare',
        deal,
        lens: {},
        agenda: 'full',
        carried: { '~b': text },
      });
      expect(parseLink(link)).toMatchObject({
        screen: 'compare',
        carried: { '~b': text },
        damage: [],
        unknownKeys: [],
      });
      expect(link).toMatch(/[a-z0-9]$/iu);
    }),
  );
});

test('any text can be read, and every piece of it is kept or named', () => {
  const anyPiece = fc.oneof(
    fc.string({ maxLength: 9 }).filter((piece) => !piece.includes(',')),
    fc.constantFrom('fence.ridge', 'fence.stream', 'water.shared', 'moat.deep', 'none', 'fence.'),
  );
  fc.assert(
    fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const text = pieces.join();
      const { deal, unknown } = parseTerms(orchard, text);
      const kept = Object.entries(deal).map(([issue, option]) => `${issue}.${option}`);
      const said = text === 'none' ? [] : [...new Set(pieces)];
      expect([...new Set([...kept, ...unknown])].sort()).toEqual(said.sort());
    }),
  );
});
