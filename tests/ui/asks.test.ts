import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Lens } from '../../src/model/lens.ts';
import { asksOf, longest } from '../../src/ui/asks.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const asks = (deal: Deal, lens: Lens = {}) => asksOf(orchard, judge(problem, deal).rulings, lens);
const counts = (deal: Deal, lens: Lens = {}) =>
  asks(deal, lens).map(({ party, met, contradicted, undecided, unsettled }) => [
    party.id,
    met.count,
    contradicted.count,
    undecided.count,
    unsettled,
  ]);

test.each<[string, Deal, Lens, (string | number)[][]]>([
  [
    'nothing decided: every ask is undecided',
    {},
    {},
    [
      ['hill', 0, 0, 2, 0],
      ['valley', 0, 0, 3, 0],
    ],
  ],
  [
    'a red line counts with the demands',
    { fence: 'ridge' },
    {},
    [
      ['hill', 1, 0, 1, 0],
      ['valley', 0, 1, 2, 0],
    ],
  ],
  [
    'what a party gives is never counted',
    { fence: 'ridge', water: 'shared' },
    {},
    [
      ['hill', 1, 0, 1, 0],
      ['valley', 1, 1, 1, 0],
    ],
  ],
  [
    'what no term settles is undecided and counted as such; what follows by a rule is met',
    { fence: 'none' },
    {},
    [
      ['hill', 1, 0, 1, 1],
      ['valley', 1, 1, 1, 1],
    ],
  ],
  [
    'a lens takes asks out of play',
    { fence: 'ridge' },
    { sources: ['diary'] },
    [
      ['hill', 1, 0, 0, 0],
      ['valley', 0, 0, 0, 0],
    ],
  ],
])('%s', (_, deal, lens, expected) => expect(counts(deal, lens)).toEqual(expected));

test('the parties keep the order of the scenario, whoever has more', () => {
  expect(asks({ fence: 'stream', water: 'shared' }).map(({ party }) => party.id)).toEqual(['hill', 'valley']);
});

test('a deal without verdicts counts nothing, and an axis still has a length', () => {
  expect(counts({ fence: 'none', water: 'hill' })).toEqual([
    ['hill', 0, 0, 0, 0],
    ['valley', 0, 0, 0, 0],
  ]);
  expect(longest(asks({ fence: 'none', water: 'hill' }))).toBe(1);
  expect(longest(asks({}))).toBe(3);
});

test('red lines are counted apart among the asks, because their sign has a double edge', () => {
  expect(
    asks({ fence: 'ridge' }).map(({ met, contradicted, undecided }) => [met.red, contradicted.red, undecided.red]),
  ).toEqual([
    [1, 0, 0],
    [0, 1, 0],
  ]);
});
