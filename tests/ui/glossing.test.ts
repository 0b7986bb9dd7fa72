import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/model/scenario.ts';
import { glossed } from '../../src/ui/glossing.ts';

const { scenario } = JSON.parse(readFileSync('scenarios/editions/ukraine-guarantees@1.json', 'utf8')) as {
  scenario: Scenario;
};
const termsIn = (text: string) =>
  glossed(scenario, text).flatMap(({ text: word, definition }) => (definition ? [word] : []));

test.each<[string, string[]]>([
  ['Is withdrawing troops the same as ceding territory?', ['ceding']],
  ['Ukraine withdraws and cedes', ['withdraws', 'cedes']],
  ['security guarantees, then a security guarantee', ['security guarantees']],
  ['a guarantee like Article 5, legally binding', ['Article 5', 'legally binding']],
  ['recede, unbinding', []],
  ['', []],
])('%j marks each term once, whole and the longest', (text, terms) => {
  expect(termsIn(text)).toEqual(terms);
});

test('nothing of a sentence is lost or changed', () => {
  for (const { says } of scenario.positions)
    expect(
      glossed(scenario, says)
        .map(({ text }) => text)
        .join(''),
    ).toBe(says);
});

test('the scenario explains about twenty terms and more', () => {
  expect(scenario.glossary.length).toBeGreaterThanOrEqual(20);
});
