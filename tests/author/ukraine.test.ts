import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readScenario, showFlaw } from '../../src/author/read.ts';
import { spansOf, uncovered } from '../../src/model/coverage.ts';
import type { Scenario } from '../../src/model/scenario.ts';

const reading = readScenario('scenarios/ukraine-guarantees.yaml');
const scenario: Scenario | undefined = reading.ok ? reading.value : undefined;
const sources = scenario?.sources ?? [];

test('it has no flaw', () => {
  expect(reading.ok ? [] : reading.flaws.map(showFlaw)).toEqual([]);
});

test('it has its five texts, each byte for byte that of its seed', () => {
  expect(sources).toHaveLength(5);
  for (const { file, text } of sources) expect(Buffer.from(text)).toEqual(readFileSync(`seeds/${file}`));
});

test.each(sources)('nothing in $file is dropped: every word lies in a span', (source) => {
  const gaps = scenario ? uncovered(scenario, source) : [];
  expect(gaps.map(({ start, end }) => source.text.slice(start, end))).toEqual([]);
});

test.each(sources)('every span of $file begins and ends with a word of it', ({ id, text }) => {
  const spans = scenario ? spansOf(scenario).filter(({ source }) => source === id) : [];
  expect(spans.length).toBeGreaterThan(0);
  for (const { start, end } of spans) {
    const passage = text.slice(start, end);
    expect([start, end, passage]).toEqual([start, end, passage.trim()]);
    expect(passage).not.toBe('');
  }
});

test('every quote that its author wrote stands word for word in its seed', () => {
  const yaml = readFileSync('scenarios/ukraine-guarantees.yaml', 'utf8');
  const oneLine = (words: string) => words.replace(/\s+/gu, ' ').trim();
  const seeds = sources.map(({ text }) => oneLine(text));
  const quotes = [...yaml.matchAll(/\bquote: "((?:[^"\\]|\\.)*)"/gu)].map(([, quote = '']) =>
    quote.replace(/\\(.)/gu, '$1'),
  );
  expect(quotes.length).toBeGreaterThan(100);
  for (const quote of quotes)
    expect(
      seeds.some((seed) => seed.includes(oneLine(quote))),
      quote,
    ).toBe(true);
});

test('each position shows its evidence, and each option its passages or the mark that no text proposes it', () => {
  for (const { id, evidence } of scenario?.positions ?? []) expect(evidence.length, id).toBeGreaterThan(0);
  for (const { id, options } of scenario?.issues ?? [])
    for (const { id: option, quotes, unproposed } of options)
      expect(quotes.length > 0, `${id}: ${option}`).toBe(unproposed !== true);
});
