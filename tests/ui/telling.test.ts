import { expect, test } from 'vitest';
import { asSentence, tellDeal } from '../../src/ui/telling.ts';
import { evidenceWithin, quoteOf, textOf } from '../../src/ui/quoting.ts';
import { orchard } from '../orchard/orchard.ts';

test('a deal is told term by term, in the order of the issues and not of the clicks', () => {
  const { terms, open, silent } = tellDeal(orchard, { water: 'shared', fence: 'none' }, ['mending']);
  expect(terms).toEqual([
    { issue: 'fence', sentence: 'There is no fence.', unproposed: true },
    { issue: 'water', sentence: 'Both villages use the spring.', unproposed: false },
  ]);
  expect(open).toEqual(['answer', 'harvest']);
  expect(silent).toEqual(['mending']);
});

test.each([
  ['the fence runs along the ridge', 'The fence runs along the ridge.'],
  ['The deal ends the war!', 'The deal ends the war!'],
])('"%s" is told as "%s"', (clause, sentence) => expect(asSentence(clause)).toBe(sentence));

const ridge = orchard.positions.find(({ id }) => id === 'hill-ridge');

test('a quote stands on one line, and its text is numbered as the scenario has it', () => {
  const pieces = ridge?.evidence.map((piece) => `${quoteOf(orchard, piece)} (${textOf(orchard, piece.source)})`);
  expect(pieces?.[0]).toBe('firmly rejected any fence below the ridge. (Text 1)');
  expect(pieces?.join('')).not.toMatch(/\n/u);
});

test('a lens leaves out pieces of evidence, and each keeps its number', () => {
  const within = ridge && evidenceWithin(ridge, { strengths: ['reported'] });
  expect(within?.map(({ at, piece }) => [at, piece.strength])).toEqual([[1, 'reported']]);
});
