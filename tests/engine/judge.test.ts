import { expect, test } from 'vitest';
import { termsBehind } from '../../src/engine/because.ts';
import { whyForced, whyImpossible } from '../../src/engine/clash.ts';
import { compile, goalOf } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { clashingPairs } from '../../src/engine/redlines.ts';
import { witness } from '../../src/engine/search.ts';
import { reopen, settle } from '../../src/engine/settle.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { Position, Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
/** The orchard with a rule that leaves no fence as the only line. */
const walled = compile({
  ...orchard,
  rules: [
    ...orchard.rules,
    { id: 'no-line', says: 'No line is left.', forbids: { fence: ['ridge', 'stream'] }, quotes: [] },
  ],
} satisfies Scenario);

test.each([
  [
    'an untouched deal leaves a red line open, and says what it turns on',
    {},
    'hill-ridge',
    { verdict: 'open', reason: 'undecided', turns: ['fence'] },
  ],
  ['a red line is satisfied by any of its options', { fence: 'none' }, 'hill-ridge', { verdict: 'satisfied' }],
  ['a red line is violated by the option that it rejects', { fence: 'stream' }, 'hill-ridge', { verdict: 'violated' }],
  [
    'a verdict can follow from a rule: no fence, so the water is shared',
    { fence: 'none' },
    'valley-water',
    { verdict: 'satisfied' },
  ],
  [
    'a demand about a silent issue stays unsettled',
    { fence: 'none' },
    'hill-mending',
    { verdict: 'open', reason: 'unsettled' },
  ],
  [
    'a demand about a conditional issue turns on its condition too',
    {},
    'hill-mending',
    { verdict: 'open', reason: 'undecided', turns: ['mending'] },
  ],
  ['an offer that is not taken up is open', { water: 'hill' }, 'hill-exchange', { verdict: 'open', reason: 'untaken' }],
  [
    'an offer taken with its condition is satisfied',
    { water: 'shared', fence: 'ridge' },
    'hill-exchange',
    { verdict: 'satisfied' },
  ],
  [
    'an offer taken without its condition is violated',
    { water: 'shared', fence: 'stream' },
    'hill-exchange',
    { verdict: 'violated' },
  ],
  [
    'an offer taken, its condition undecided, is open',
    { water: 'shared' },
    'hill-exchange',
    { verdict: 'open', reason: 'undecided', turns: ['fence'] },
  ],
  [
    'an expectation whose condition is not met is open',
    { answer: 'accepts' },
    'valley-harvest',
    { verdict: 'open', reason: 'untriggered' },
  ],
  [
    'an expectation is satisfied where what it expects follows',
    { answer: 'rejects', harvest: 'apart' },
    'valley-harvest',
    { verdict: 'satisfied' },
  ],
  [
    'an expectation is violated where something else follows',
    { answer: 'rejects', harvest: 'together' },
    'valley-harvest',
    { verdict: 'violated' },
  ],
  [
    'what nothing can violate is open where it is not satisfied',
    { water: 'shared' },
    'hill-keeps-water',
    { verdict: 'open', reason: 'unsettled' },
  ],
  [
    'the principle is violated where one side gets everything',
    { fence: 'ridge', mending: 'both' },
    'valley-peace',
    { verdict: 'violated' },
  ],
  [
    'the principle is satisfied where each side is denied something',
    { fence: 'ridge', mending: 'hill' },
    'valley-peace',
    { verdict: 'satisfied' },
  ],
])('%s', (_, deal, position, ruling) => {
  expect(judge(problem, deal).rulings[position]).toEqual({ position, ...ruling });
});

test.each([
  [
    'a chosen option is chosen, and its rivals stay possible',
    { fence: 'ridge' },
    'fence',
    { ridge: 'chosen', stream: 'possible', none: 'possible' },
  ],
  [
    'a rule excludes one option and forces the other',
    { fence: 'none' },
    'water',
    { shared: 'forced', hill: 'impossible' },
  ],
  ['an issue whose condition fails is silent', { fence: 'none' }, 'mending', { both: 'silent', hill: 'silent' }],
  [
    'an option that only silences an own term is possible',
    { mending: 'both' },
    'fence',
    { ridge: 'possible', stream: 'possible', none: 'possible' },
  ],
])('%s', (_, deal, issue, statuses) => {
  expect(judge(problem, deal).options[issue]).toEqual(statuses);
});

test('why an option is impossible: the own term and the rule', () => {
  expect(whyImpossible(problem, { fence: 'none', answer: 'accepts' }, { issue: 'water', option: 'hill' })).toEqual({
    terms: [{ issue: 'fence', option: 'none' }],
    rules: ['open-water'],
  });
});

test('why an option is the only one left: likewise', () => {
  expect(whyForced(problem, { fence: 'none' }, 'water')).toEqual({
    terms: [{ issue: 'fence', option: 'none' }],
    rules: ['open-water'],
  });
});

test('a term that falls silent is taken off with the change that silences it', () => {
  expect(settle(problem, { fence: 'ridge', mending: 'both' }, { issue: 'fence', option: 'none' })).toEqual({
    deal: { fence: 'none' },
    dropped: [{ issue: 'mending', option: 'both' }],
  });
  expect(reopen(problem, { fence: 'ridge', mending: 'both' }, 'fence')).toEqual({
    deal: { mending: 'both' },
    dropped: [],
  });
});

test('where the terms cannot stand together anyway, nothing is taken off', () => {
  const clashing = { fence: 'none', water: 'hill', mending: 'both' };
  expect(settle(problem, clashing, { issue: 'answer', option: 'accepts' })).toEqual({
    deal: { ...clashing, answer: 'accepts' },
    dropped: [],
  });
});

test('a verdict that no single answer moves turns on all that still vary', () => {
  const both: Clause = { all: [{ fence: 'ridge' }, { water: 'shared' }] };
  const neither: Clause = { not: [{ fence: 'ridge' }, { water: 'shared' }] };
  const alike: Scenario = {
    ...orchard,
    rules: [],
    positions: orchard.positions.map((position): Position =>
      position.id === 'hill-ridge' && position.kind === 'red line'
        ? { ...position, satisfied: [both, neither], violated: { not: [both, neither] } }
        : position,
    ),
  };
  expect(judge(compile(alike), {}).rulings['hill-ridge']?.turns).toEqual(['fence', 'water']);
});

test('an infeasible deal has no verdicts, and names what clashes', () => {
  expect(judge(problem, { fence: 'none', water: 'hill', answer: 'accepts' })).toMatchObject({
    feasible: false,
    rulings: {},
    crossed: [],
    clash: {
      terms: [
        { issue: 'fence', option: 'none' },
        { issue: 'water', option: 'hill' },
      ],
      rules: ['open-water'],
    },
  });
});

test('a term of a silent issue clashes with the condition of that issue', () => {
  expect(judge(problem, { fence: 'none', mending: 'both' }).clash).toEqual({
    terms: [
      { issue: 'fence', option: 'none' },
      { issue: 'mending', option: 'both' },
    ],
    rules: ['when:mending'],
  });
});

test('two red lines exclude each other, so one at least is crossed however the deal is finished', () => {
  expect(clashingPairs(problem)).toEqual([{ positions: ['hill-ridge', 'valley-stream'] }]);
  expect(judge(problem, {}).atLeast).toMatchObject({ count: 1, groups: [['hill-ridge', 'valley-stream']] });
});

test('the lens takes red lines out of what is counted, and changes no verdict', () => {
  const letterOnly = judge(problem, { fence: 'ridge' }, { sources: ['letter'] });
  expect(letterOnly.crossed).toEqual([]);
  expect(letterOnly.atLeast.count).toBe(0);
  expect(letterOnly.rulings).toEqual(judge(problem, { fence: 'ridge' }).rulings);
  expect(judge(problem, { fence: 'ridge' }, { strengths: ['explicit'] }).crossed).toEqual(['valley-stream']);
});

test('a deal is complete when every issue that can apply has a term', () => {
  expect(judge(problem, { fence: 'none', water: 'shared', answer: 'accepts', harvest: 'apart' }).complete).toBe(true);
  expect(judge(problem, { fence: 'ridge', water: 'shared', answer: 'accepts', harvest: 'apart' }).complete).toBe(false);
});

test('a witness extends the deal and meets the goals, or there is none', () => {
  const shared = goalOf(problem, { water: 'shared' });
  expect(witness(problem, { fence: 'stream' }, shared)).toMatchObject({ fence: 'stream', water: 'shared' });
  expect(witness(problem, { water: 'hill' }, shared)).toBeUndefined();
});

test('a rule can silence an issue and force a red line across', () => {
  const { silent, crossed, options } = judge(walled, {});
  expect(silent).toEqual(['mending']);
  expect(crossed).toEqual(['valley-stream']);
  expect(options['fence']).toEqual({ ridge: 'impossible', stream: 'impossible', none: 'forced' });
});

test.each([
  ['an issue', { moat: 'deep' }, 'no issue "moat" in orchard'],
  ['an option', { fence: 'moat' }, 'no option "moat" of issue "fence" in orchard'],
])('a clause that names %s which the scenario does not have is refused', (_, clause, says) => {
  expect(() => goalOf(problem, clause)).toThrow(says);
});

test('nothing stands behind the ruling on a position that there is not, or on terms that cannot stand together', () => {
  expect(termsBehind(problem, { fence: 'ridge' }, 'nobody')).toEqual([]);
  expect(termsBehind(walled, { fence: 'ridge' }, 'hill-ridge')).toEqual([]);
});
