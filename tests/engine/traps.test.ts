/** Where engines like this one are known to go wrong, each by a scenario in which it shows. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { ask, sessionOf } from '../../src/engine/explore.ts';
import type { Question } from '../../src/engine/question.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { blank, demand, question, redLine } from './blank.ts';

const rule = (id: string, forbids: Clause) => ({ id, says: id, quotes: [], forbids });

/** Three questions of two answers; the hill wants the first answered a, the valley the second, both the third. */
const three: Scenario = {
  ...blank,
  issues: [question('x'), question('y'), question('z')],
  positions: [
    demand('hill-x', 'hill', { x: 'a' }),
    demand('valley-y', 'valley', { y: 'a' }),
    demand('hill-z', 'hill', { z: 'a' }),
    demand('valley-z', 'valley', { z: 'b' }),
  ],
};

const putTo = <Asked extends Question>(scenario: Scenario, deal: Deal, asked: Asked) =>
  ask(sessionOf(compile(scenario)), { deal, lens: {} }, asked);

const WEIGHTS = { 'hill-x': 1, 'valley-y': 1, 'hill-z': 5, 'valley-z': 5 };
const AXES = ['hill', 'valley'] as const;

test('changes that are equally small are all listed', () => {
  const either = { ...three, positions: [demand('p', 'hill', [{ x: 'a' }, { y: 'a' }])] };
  const { changes, results } = putTo(either, { x: 'b', y: 'b' }, { about: 'repair', positions: ['p'], by: 'holding' });
  expect(changes).toBe(1);
  expect(results.map(({ deal }) => deal)).toEqual(
    expect.arrayContaining([
      { x: 'a', y: 'b' },
      { x: 'b', y: 'a' },
    ]),
  );
  expect(results).toHaveLength(2);
});

test('two neighbouring questions are settled together, where neither will do alone', () => {
  const together = { ...three, positions: [demand('p', 'hill', { all: [{ x: 'a' }, { y: 'a' }] })] };
  const { settled, results } = putTo(together, {}, { about: 'repair', positions: ['p'], by: 'holding' });
  expect(settled).toBe(2);
  expect(results.map(({ deal }) => deal)).toEqual([{ x: 'a', y: 'a' }]);
});

test('the largest groups of parties whose red lines fit are listed, and no smaller one', () => {
  const parties = ['hill', 'valley', 'mill'].map((id) => ({ ...blank.parties[0]!, id, name: id }));
  const positions = [
    redLine('hill-x', 'hill', { x: 'a' }),
    redLine('valley-x', 'valley', { x: 'b' }),
    redLine('mill-y', 'mill', { y: 'a' }),
  ];
  const { fitting, pivotal } = putTo({ ...three, parties, positions }, {}, { about: 'zone' });
  expect(fitting.map((group) => group.toSorted()).toSorted()).toEqual([
    ['hill', 'mill'],
    ['mill', 'valley'],
  ]);
  expect([...pivotal].sort()).toEqual(['hill', 'valley']);
});

test('ways to settle open questions that are equally few are all listed', () => {
  const either = { ...three, positions: [demand('p', 'hill', [{ x: 'a' }, { y: 'a' }])] };
  const { changes, settled, results } = putTo(either, {}, { about: 'repair', positions: ['p'], by: 'holding' });
  expect([changes, settled]).toEqual([0, 1]);
  expect(results.map(({ deal }) => deal)).toEqual(expect.arrayContaining([{ x: 'a' }, { y: 'a' }]));
  expect(results).toHaveLength(2);
});

test('outcomes of equal worth stand once on the frontier, and deals that come to them are all counted', () => {
  const indifferent = { ...three, issues: [...three.issues, question('w')] };
  const map = putTo(indifferent, {}, { about: 'map', weights: WEIGHTS, axes: AXES });
  expect(map.frontier).toEqual(
    expect.arrayContaining([
      { hill: 6, valley: 1 },
      { hill: 1, valley: 6 },
    ]),
  );
  expect(map.frontier).toHaveLength(2);
  expect(map.bubbles.map(({ count }) => count)).toEqual(map.bubbles.map(() => 2n));
  expect(map.bubbles).toHaveLength(8);
});

test('the greatest product and the best worst-off are shared by all that reach them', () => {
  const { nash, maxMin } = putTo(three, {}, { about: 'map', weights: WEIGHTS, axes: AXES });
  expect(nash).toHaveLength(2);
  expect(maxMin).toHaveLength(2);
});

test('a party that reaches nothing still has an outcome', () => {
  const weights = { 'hill-x': 3 };
  const map = putTo(three, { x: 'b' }, { about: 'map', weights, axes: AXES });
  expect(map.best).toEqual({ hill: 0 });
  expect(map.frontier).toEqual([{ hill: 0 }]);
  expect(map.bubbles.map(({ x, y, count }) => [x, y, count])).toEqual([[0, 0, 4n]]);
});

test('without weights there is no frontier', () => {
  const map = putTo(three, {}, { about: 'map', weights: {}, axes: AXES });
  expect(map).toMatchObject({ best: {}, frontier: [], nash: [], maxMin: [], bubbles: [] });
});

describe('of terms that cannot stand together', () => {
  const bound = { ...three, rules: [rule('not-both', { x: 'a', y: 'a' })] };
  const deal = { x: 'a', y: 'a' };

  test('all numbers are 0', () => {
    const { total, options, positions } = putTo(bound, deal, { about: 'count' });
    expect(total).toBe(0n);
    expect(Object.values(options).flatMap((each) => Object.values(each))).toEqual([0n, 0n, 0n, 0n, 0n, 0n]);
    expect(new Set(Object.values(positions).flatMap((each) => [each.satisfied, each.violated]))).toEqual(new Set([0n]));
  });

  test('no set is listed', () => {
    for (const about of ['clashes', 'concessions', 'combinations'] as const)
      expect(putTo(bound, deal, { about })).toMatchObject({ sets: [], more: false });
    expect(putTo(bound, deal, { about: 'zone' })).toEqual({
      sparing: { count: 0n },
      satisfying: { count: 0n },
      fitting: [],
      pivotal: [],
    });
    expect(putTo(bound, deal, { about: 'map', weights: WEIGHTS, axes: AXES })).toMatchObject({
      frontier: [],
      bubbles: [],
    });
  });

  test('the smallest change is told all the same', () => {
    const { changes, results } = putTo(bound, deal, { about: 'repair', positions: ['hill-x'], by: 'holding' });
    expect(changes).toBe(1);
    expect(results.map((each) => each.deal)).toEqual([{ x: 'a', y: 'b' }]);
  });
});

test('rules that leave no deal at all leave no number and no set', () => {
  const none = { ...three, rules: [rule('a', { x: 'a' }), rule('b', { x: 'b' })] };
  expect(putTo(none, {}, { about: 'count' }).total).toBe(0n);
  expect(putTo(none, {}, { about: 'clashes' }).sets).toEqual([]);
  const { results, clash } = putTo(none, {}, { about: 'repair', positions: ['hill-x'], by: 'holding' });
  expect(results).toEqual([]);
  expect(clash).toEqual({ positions: [], because: { terms: [], rules: ['a', 'b'] } });
});

test('a scenario without positions has deals, and nothing to be given up', () => {
  const bare = { ...three, positions: [] };
  expect(putTo(bare, {}, { about: 'count' })).toMatchObject({ total: 8n, positions: {} });
  expect(putTo(bare, {}, { about: 'clashes' }).sets).toEqual([]);
  expect(putTo(bare, {}, { about: 'concessions' }).sets.map(({ positions }) => positions)).toEqual([[]]);
});

test('more positions than fit into one word are all told apart', () => {
  const issues = Array.from({ length: 12 }, (_, at) => question(`x${at}`));
  const positions = Array.from({ length: 70 }, (_, at) =>
    demand(`p${at}`, at % 2 ? 'hill' : 'valley', { [`x${at % 12}`]: at < 35 ? 'a' : 'b' }),
  );
  const many = { ...blank, issues, positions };
  const { positions: counts } = putTo(many, { x0: 'a' }, { about: 'count' });
  expect(positions.map(({ id }) => counts[id]?.satisfied)).toEqual(
    positions.map((_, at) => (at % 12 === 0 ? (at < 35 ? 2048n : 0n) : 1024n)),
  );
  expect(putTo(many, {}, { about: 'zone' }).satisfying.count).toBe(4096n);
});

test('an *and* and an *or* of the same parts, left over by different answers, are told apart', () => {
  const both: Clause = { all: [{ x: 'a' }, { y: 'a' }, { z: 'a' }] };
  const either: Clause = { all: [{ x: 'b' }, [{ y: 'a' }, { z: 'a' }]] };
  const depending = { ...three, positions: [demand('p', 'hill', [both, either])] };
  expect(putTo(depending, {}, { about: 'count' }).positions['p']).toEqual({ satisfied: 4n, violated: 4n });
  expect(putTo(depending, { x: 'a' }, { about: 'count' }).positions['p']).toEqual({ satisfied: 1n, violated: 3n });
});
