import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { settle } from '../../src/engine/settle.ts';
import type { Issue, Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';

const issue = (id: string, options: string[], when?: Issue['when']): Issue => ({
  id,
  name: id,
  question: id,
  topic: orchard.topics[0]?.id ?? '',
  ...(when && { when }),
  options: options.map((option) => ({ id: option, label: option, clause: option, quotes: [] })),
});

/** Two questions that cannot both apply: what is done with the wall, and what with the hedge. */
const issues = [
  issue('border', ['wall', 'hedge']),
  issue('gate', ['open', 'shut']),
  issue('height', ['low', 'high'], { border: 'wall' }),
  issue('trimming', ['spring', 'autumn'], { border: 'hedge' }),
];
const garden: Scenario = { ...orchard, issues, rules: [], positions: [], presets: [] };

// Found by the long run: which of the two was dropped hung on which question the scenario has first.
test.each([
  ['in their order', garden],
  ['the other way round', { ...garden, issues: issues.toReversed() }],
])('two terms that exclude each other are a clash, and neither is dropped: %s', (_, scenario) => {
  const problem = compile(scenario);
  const { deal, dropped } = settle(problem, { height: 'low', trimming: 'spring' }, { issue: 'gate', option: 'open' });
  expect(dropped).toEqual([]);
  expect(deal).toEqual({ gate: 'open', height: 'low', trimming: 'spring' });
  expect(
    judge(problem, deal)
      .clash?.terms.map((term) => term.issue)
      .toSorted(),
  ).toEqual(['height', 'trimming']);
});

test('what hangs on a term that was dropped is dropped with it', () => {
  const deep = { ...garden, issues: [...issues, issue('colour', ['red', 'grey'], { height: 'high' })] };
  const before = { border: 'wall', height: 'high', colour: 'red' };
  const { dropped } = settle(compile(deep), before, { issue: 'border', option: 'hedge' });
  expect(dropped.map((term) => term.issue)).toEqual(['height', 'colour']);
});
