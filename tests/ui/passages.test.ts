import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, isCrowded, placeWithin, sentenceAround } from '../../src/ui/passages.ts';

const mark = (id: string, start: number, end: number) => ({ id, start, end });
const shown = (text: string, ...marks: ReturnType<typeof mark>[]) =>
  cut(text, marks).map((each) => `${each.text}:${each.marks.map(({ id }) => id).join('')}`);

describe('a text is cut where marks begin and end', () => {
  test.each([
    ['unmarked, it is one segment', 'abcdef', [], ['abcdef:']],
    ['a mark has its own segment', 'abcdef', [mark('x', 2, 4)], ['ab:', 'cd:x', 'ef:']],
    ['two that overlap make three', 'abcdef', [mark('x', 0, 4), mark('y', 2, 6)], ['ab:x', 'cd:xy', 'ef:y']],
    ['one inside the other', 'abcdef', [mark('x', 0, 6), mark('y', 2, 4)], ['ab:x', 'cd:xy', 'ef:x']],
    ['the same words twice', 'abcdef', [mark('x', 2, 4), mark('y', 2, 4)], ['ab:', 'cd:xy', 'ef:']],
    ['neighbours do not touch', 'abcdef', [mark('x', 0, 3), mark('y', 3, 6)], ['abc:x', 'def:y']],
    ['an empty mark covers nothing', 'abcdef', [mark('x', 3, 3)], ['abc:', 'def:']],
    ['a mark beyond the text covers what there is', 'abc', [mark('x', 1, 9)], ['a:', 'bc:x']],
    ['an empty text has no segment', '', [], []],
  ])('%s', (_, text, marks, segments) => expect(shown(text, ...marks)).toEqual(segments));

  const marked = fc.string({ unit: 'grapheme' }).chain((text) =>
    fc.record({
      text: fc.constant(text),
      marks: fc.array(
        fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => mark('m', Math.min(a, b), Math.max(a, b))),
      ),
    }),
  );

  test('the segments joined are the text again', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        expect(
          cut(text, marks)
            .map((each) => each.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('every mark covers its own words and nothing else, and ends once', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const segments = cut(text, marks);
        for (const each of marks.filter(({ start, end }) => start < end)) {
          const under = segments.filter(({ marks: covering }) => covering.includes(each));
          expect(under.map(({ text: words }) => words).join('')).toBe(text.slice(each.start, each.end));
          expect(segments.filter(({ ends }) => ends.includes(each))).toHaveLength(1);
        }
      }),
    );
  });
});

test('several marks on the same words are one passage, other words below them another', () => {
  const [same] = cut('abc', [mark('x', 0, 3), mark('y', 0, 3)]);
  const [, other] = cut('abc', [mark('x', 0, 2), mark('y', 1, 3)]);
  expect(same && isCrowded(same)).toBe(false);
  expect(other && isCrowded(other)).toBe(true);
});

test.each([
  ['inside the passage', 'he firmly rejected it', 0, 21, 'firmly rejected', 'firmly rejected'],
  ['across a line break', 'he firmly\nrejected it', 0, 21, 'firmly rejected', 'firmly\nrejected'],
  ['outside the passage', 'he firmly rejected it', 0, 9, 'firmly rejected', undefined],
  ['with signs of its own', 'what (if) not?', 0, 14, '(if) not?', '(if) not?'],
])('the deciding words are found %s', (_, text, start, end, words, found) => {
  const place = placeWithin(text, { start, end }, words);
  expect(place && text.slice(place.start, place.end)).toBe(found);
});

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  const { start: from, end: to } = sentenceAround(text, { start, end: start + words.length });
  return text.slice(from, to);
};

test.each([
  ['from stop to stop', 'It rains. The hill is wet. So be it.', 'hill', 'The hill is wet.'],
  ['the first', 'The hill is wet. So be it.', 'hill', 'The hill is wet.'],
  ['the last, without what trails', 'It rains. The hill is wet.\n\n\n', 'hill', 'The hill is wet.'],
  ['over a line break', 'It rains. The hill\nis wet. So be it.', 'hill', 'The hill\nis wet.'],
  ['not over a blank line', 'A Letter from the Hill\n\nThe hill is wet. So be it.', 'wet', 'The hill is wet.'],
  ['not over a heading', '**On hills**\nThe hill is wet.', 'wet', 'The hill is wet.'],
  ['over initials', 'It rains. The U.S. Senate met on the hill. So be it.', 'hill', 'The U.S. Senate met on the hill.'],
  ['not over initials that end one', 'Talks go on in the U.S. The hill is wet.', 'hill', 'The hill is wet.'],
  ['with its closing mark', 'It rains. “The hill is wet.” So be it.', 'hill', '“The hill is wet.”'],
  [
    'two, for a passage that spans two',
    'It rains. The hill is wet. So be it. Amen.',
    'wet. So',
    'The hill is wet. So be it.',
  ],
])('a sentence reaches %s', (_, text, words, sentence) => expect(around(text, words)).toBe(sentence));

test.each(readdirSync('seeds'))('around every word of %s stands a sentence that holds it', (file) => {
  const text = readFileSync(`seeds/${file}`, 'utf8');
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    const { start, end } = sentenceAround(text, { start: index, end: index + word.length });
    expect(start <= index && end >= index + word.length).toBe(true);
    expect(end - start).toBeLessThan(500);
  }
});
