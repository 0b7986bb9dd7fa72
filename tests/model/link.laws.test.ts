import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deal } from '../../src/model/deal.ts';
import { AGENDAS, parseLink, SCREENS } from '../../src/model/link.ts';
import { makeLink, narrowed, resolve, type View } from '../../src/model/linked.ts';
import { STRENGTHS } from '../../src/model/strength.ts';
import { isWeighed, MOST, type Weights } from '../../src/model/weights.ts';
import { orchard } from '../orchard/orchard.ts';

const seed = Number(process.env['PARLEY_SEED'] ?? 20_261_125);
/** Damaged links and codes together; half of them here. */
const numRuns = Number(process.env['PARLEY_LINKS'] ?? 100_000) / 2;
const PATIENCE = 60_000 + numRuns;

const anyDeal: fc.Arbitrary<Deal> = fc
  .tuple(
    ...orchard.issues.map(({ id, options }) =>
      fc.option(fc.constantFrom(...options).map((option) => [id, option.id] as const)),
    ),
  )
  .chain((terms) => fc.shuffledSubarray(terms.filter((term) => term !== null)))
  .map((terms) => Object.fromEntries(terms));

const anyWeights: fc.Arbitrary<Weights> = fc
  .dictionary(
    fc.constantFrom(...orchard.positions.filter(isWeighed).map(({ id }) => id)),
    fc.integer({ min: 1, max: MOST }),
  )
  .map((weights) => ({ ...weights }));

const anyView: fc.Arbitrary<View> = fc.record({
  deal: anyDeal,
  edition: fc.integer({ min: 0, max: 9999 }),
  screen: fc.constantFrom(...SCREENS),
  agenda: fc.constantFrom(...AGENDAS),
  lens: fc
    .record(
      { sources: fc.subarray(orchard.sources.map(({ id }) => id)), strengths: fc.subarray([...STRENGTHS]) },
      { requiredKeys: [] },
    )
    .map((lens) => narrowed(orchard, lens)),
  weights: anyWeights,
});

test('what was written is what is read, for every deal and view', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const link = makeLink(orchard, view);
      const address = parseLink(link);
      expect(address).toMatchObject({
        scenario: 'orchard',
        edition: view.edition,
        screen: view.screen,
        damage: [],
        unknownKeys: [],
      });
      if (address === undefined) return;
      const { deal, lens, agenda, weights } = view;
      expect(resolve(orchard, address)).toEqual({ deal, lens, agenda, weights, unknown: [] });
      expect(makeLink(orchard, { ...view, ...resolve(orchard, address) })).toBe(link);
      expect(link).toMatch(/[a-z0-9]$/iu);
    }),
    { seed, numRuns: 2_000 },
  );
}, 60_000);

/** What happens to links: cut, a letter lost, changed, doubled or put in, two letters swapped, a part repeated. */
const anyDamage = fc.record({
  how: fc.constantFrom('cut', 'lose', 'change', 'put in', 'swap', 'repeat', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  by: fc.oneof(
    fc.constantFrom(...Array.from('&=?#/@~%,-; .\n“é😀\0')),
    fc.string({ minLength: 1, maxLength: 3, unit: 'grapheme' }),
    fc.constant('%E0%A4%A'),
    fc.constant('__proto__=x'),
  ),
});

function damaged(link: string, { how, at, by }: { how: string; at: number; by: string }): string {
  const place = Math.floor(at * link.length);
  const [before, after] = [link.slice(0, place), link.slice(place)];
  switch (how) {
    case 'cut':
      return before;
    case 'lose':
      return before + after.slice(1);
    case 'change':
      return before + by + after.slice(1);
    case 'put in':
      return before + by + after;
    case 'swap':
      return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
    case 'repeat':
      return link + after;
    default:
      return before + after.slice(0, 1) + after;
  }
}

/** The pieces of a query, read as plainly as can be: a second opinion on what a text says. */
const piecesOf = (text: string): string[] => {
  let plain = text.replace(/[\t\n\r]/gu, '').replace(/[\s.,;:!)\]}>'"“”’*_]+$/u, '');
  for (let times = 0; times < 3; times++) {
    plain = plain.replace(/%([2-7][\da-f])/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  const link = plain.slice(plain.indexOf('#/'));
  return (link.includes('?') ? link.slice(link.indexOf('?') + 1) : '').replace(/&(?:amp;)+/gu, '&').split('&');
};

test(
  'a damaged link throws nothing, says nothing that does not stand in it, and loses no piece without a word',
  () => {
    fc.assert(
      fc.property(anyView, fc.array(anyDamage, { minLength: 1, maxLength: 3 }), (view, damages) => {
        const text = damages.reduce(damaged, makeLink(orchard, view));
        const address = parseLink(text);
        if (address === undefined) return;
        const { deal, lens, weights, unknown } = resolve(orchard, address);
        const pieces = piecesOf(text);
        const accepted = Object.entries(deal).map(([issue, option]) => `${issue}=${option}`);
        for (const term of accepted) expect(pieces).toContain(term);
        for (const issue of Object.keys(deal)) {
          expect(
            new Set(pieces.filter((piece) => piece.startsWith(`${issue}=`) && /^[a-z-]+=[a-z][a-z0-9-]*$/u.test(piece)))
              .size,
            'one answer per issue',
          ).toBe(1);
        }
        if (lens.sources !== undefined) expect(pieces.some((piece) => piece.startsWith('~lens='))).toBe(true);
        const weighed = pieces.flatMap((piece) =>
          piece.startsWith('~w=') ? piece.slice('~w='.length).split(',') : [],
        );
        for (const [position, weight] of Object.entries(weights))
          expect(weighed).toContain(`${position}.${String(weight).padStart(2, '0')}`);
        const named = new Set([...unknown, ...address.damage.map((damage) => damage.text)]);
        const newer = address.damage.some(({ is }) => is === 'format');
        const own = (piece: string) => piece.startsWith('~') && !named.has(piece);
        if (!newer) {
          const lost = pieces.filter(
            (piece) => piece !== '' && !accepted.includes(piece) && !named.has(piece) && !own(piece),
          );
          expect(lost).toEqual([]);
        }
      }),
      { seed, numRuns },
    );
  },
  PATIENCE,
);

test('a link cut short keeps only what was said before the cut', () => {
  fc.assert(
    fc.property(anyView, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (view, at) => {
      const link = makeLink(orchard, view);
      const address = parseLink(link.slice(0, Math.floor(at * link.length)));
      if (address !== undefined) expect(view.deal).toMatchObject(resolve(orchard, address).deal);
    }),
    { seed, numRuns: 2_000 },
  );
}, 60_000);

test(
  'any text at all can be read without a throw',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        parseLink(text);
        const address = parseLink(`#/orchard@1/deal?${text}`);
        if (address !== undefined) expect(() => resolve(orchard, address)).not.toThrow();
      }),
      { seed, numRuns: numRuns / 10 },
    );
  },
  PATIENCE,
);
