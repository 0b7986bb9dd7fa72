import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeQuote } from '../../src/model/place.ts';
import { findQuote, fold } from '../../src/model/quote.ts';

const text = 'The fence is old.\nThe fence  runs along\nthe ridge (or so “they” say). It costs $5.';
const said = (found: ReturnType<typeof findQuote>) =>
  typeof found === 'string' ? found : text.slice(found.start, found.end);

test.each<[name: string, quote: string, after: string | undefined, found: string]>([
  ['words that stand once', 'is old', undefined, 'is old'],
  ['white space is folded', 'fence runs along the ridge', undefined, 'fence  runs along\nthe ridge'],
  ['white space around the quote is let go', '  is\nold. ', undefined, 'is old.'],
  ['signs stand for themselves', '(or so “they” say). It costs $5.', undefined, '(or so “they” say). It costs $5.'],
  ['a straight mark is not a curly one', '"they"', undefined, 'missing'],
  ['a capital is not a small letter', 'the Fence', undefined, 'missing'],
  ['words that are not there', 'the wall', undefined, 'missing'],
  ['words that stand twice', 'The fence', undefined, 'ambiguous'],
  ['told apart by the words before', 'The fence', 'is old.', 'The fence'],
  ['the words before are folded as well', 'the ridge', 'fence runs   along', 'the ridge'],
  ['the words before must end right there', 'The fence', 'The', 'missing'],
  ['places that overlap are two', 'e', 'Th', 'ambiguous'],
])('%s', (_, quote, after, found) => {
  expect(said(findQuote(text, quote, after))).toBe(found);
});

describe('whatever the text', () => {
  const word = fc.stringMatching(/^[a-c.$^()[\]“’é😀]{1,3}$/u);
  const gap = fc.constantFrom(' ', '\n', '  ', ' \r\n');
  const anyText = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 }).map((parts) => parts.flat().join(''));
  const cut = fc.tuple(anyText, fc.nat(), fc.nat()).map(([whole, from, length]) => {
    const words = [...whole.matchAll(/\S+/gu)];
    const first = words[from % words.length];
    const last = words[Math.min(words.length - 1, (from % words.length) + (length % 5))];
    const start = first?.index ?? 0;
    return { whole, start, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
  });

  test('what was cut out of it is found where it was, or is ambiguous', () => {
    fc.assert(
      fc.property(cut, ({ whole, start, end }) => {
        const quote = fold(whole.slice(start, end));
        const found = findQuote(whole, quote);
        if (found === 'ambiguous') expect(fold(whole).indexOf(quote)).not.toBe(fold(whole).lastIndexOf(quote));
        else expect(found).toEqual({ start, end });
      }),
    );
  });

  test('with all that stands before it, a quote is never ambiguous', () => {
    fc.assert(
      fc.property(cut, ({ whole, start, end }) => {
        const found = findQuote(whole, fold(whole.slice(start, end)), whole.slice(0, start));
        if (start > 0) expect(found).toEqual({ start, end });
      }),
    );
  });

  test('what is found is the quote, but for its white space', () => {
    fc.assert(
      fc.property(anyText, anyText, (whole, quote) => {
        const found = findQuote(whole, quote);
        if (typeof found === 'object') expect(fold(whole.slice(found.start, found.end))).toBe(fold(quote));
        if (found === 'missing') expect(fold(whole)).not.toContain(fold(quote));
      }),
    );
  });
});

test('a quote that is not found shows where text and quote part', () => {
  expect(placeQuote(text, 'fence.txt', 'The fence runs along the stream')).toBe(
    'not found in fence.txt: up to “fence runs along the” it agrees, but not with “stream”: copy it exactly as it stands there',
  );
});
