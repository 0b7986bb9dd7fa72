/** What happens where there is too much: a better order, a refusal that names the issues, an answer that says it is not all. */
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { surrendersOf } from '../../src/engine/concessions.ts';
import { diagramFor, diagramOf, TooLarge } from '../../src/engine/diagram.ts';
import { ask, sessionOf } from '../../src/engine/explore.ts';
import { failuresOf } from '../../src/engine/holding.ts';
import { hittingSets } from '../../src/engine/hitting.ts';
import { judge } from '../../src/engine/judge.ts';
import { leastChanged } from '../../src/engine/leastchanged.ts';
import { naturalOrder, ordersOf } from '../../src/engine/order.ts';
import { exclude, nothing } from '../../src/engine/walk.ts';
import { isJudged } from '../../src/model/scenario.ts';
import { synthetic } from '../bench/synthetic.ts';
import { orchard } from '../orchard/orchard.ts';
import { blank, demand, question, redLine } from './blank.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, number) => number);
const table = { deal: {}, lens: {} };

test('a scenario whose own order is bad gets a better one, says how far that is, and counts the same', () => {
  const problem = compile(synthetic(3, { size: 9, local: false }));
  const shares: number[] = [];
  const found = diagramOf(problem, (share) => shares.push(share));
  const natural = diagramFor(problem, naturalOrder(problem));
  expect(found.below.length).toBeLessThan(natural.below.length);
  expect(shares.length).toBeGreaterThan(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  const counts = [found, natural].map((session) => ask(session, table, { about: 'count' }));
  expect(counts[0]).toEqual(counts[1]);
  expect(diagramOf(problem), 'made once').toBe(found);
});

test('too large: the issues that had to be remembered together are named', () => {
  const problem = compile(synthetic(3, { size: 9, local: false }));
  let thrown: unknown;
  try {
    diagramFor(problem, naturalOrder(problem), { cap: 100 });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TooLarge);
  const { issues } = thrown as TooLarge;
  expect(issues.length).toBeGreaterThan(1);
  expect(problem.scenario.issues.map(({ id }) => id)).toEqual(expect.arrayContaining([...issues]));
});

test('a clause over fourteen issues has no bearing on which orders are tried, and each of them reads every issue once', () => {
  const issues = numbered(14).map((number) => question(`i${number}`, ['a', 'b', 'c']));
  const wide = Object.fromEntries(issues.map(({ id }) => [id, ['a', 'b']]));
  const either = issues.map(({ id }) => ({ [id]: 'c' }));
  const problem = compile({
    ...blank,
    issues,
    positions: [
      redLine('wide', 'hill', wide),
      demand('either', 'valley', either),
      demand('first', 'hill', { i0: 'a' }),
    ],
  });
  for (const order of ordersOf(problem)) expect([...order].sort((a, b) => a - b)).toEqual(numbered(14));
  const { positions, total } = ask(sessionOf(problem), table, { about: 'count' });
  expect(total).toBe(3n ** 14n);
  expect(positions['wide']?.satisfied).toBe(2n ** 14n);
  expect(positions['either']?.satisfied).toBe(3n ** 14n - 2n ** 14n);
});

/** Thirteen questions on which hill and valley each want the opposite: 2^13 ways to give up enough. */
const opposed = compile({
  ...blank,
  issues: numbered(13).map((number) => question(`i${number}`)),
  positions: numbered(13).flatMap((number) => [
    demand(`hill${number}`, 'hill', { [`i${number}`]: 'a' }),
    demand(`valley${number}`, 'valley', { [`i${number}`]: 'b' }),
  ]),
});

test('where there are too many concessions to go through, a thousand are listed, and the clashes found are all true', () => {
  const session = sessionOf(opposed);
  const { sets, more } = ask(session, table, { about: 'concessions' });
  expect([sets.length, more]).toEqual([1_000, true]);
  const clashes = ask(session, table, { about: 'clashes' });
  expect(clashes.more).toBe(true);
  for (const { positions } of clashes.sets) {
    const [one = '', other = ''] = positions;
    expect(positions).toHaveLength(2);
    expect(one.replace('hill', '')).toBe(other.replace('valley', ''));
  }
});

test('a search for concessions can be ended by the number of ways looked at, too', () => {
  const steps = surrendersOf(sessionOf(opposed), opposed.full, numbered(26), { works: 50 });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(step.value.more).toBe(true);
});

test('a repair with too many ways gives one of which nothing can be left out, and says that fewer may do', () => {
  const aims = numbered(13).map((number) => `hill${number}`);
  const [repaired] = [opposed].map((problem) =>
    ask(sessionOf(problem), table, { about: 'repair', positions: aims, by: 'holding' }),
  );
  expect(repaired).toMatchObject({ changes: 0, settled: 13, fewer: true, more: true });
  const [{ deal } = { deal: {} }] = repaired?.results ?? [];
  const holds = (terms: typeof deal) =>
    aims.every((aim) => judge(opposed, terms).rulings[aim]?.verdict === 'satisfied');
  expect(holds(deal)).toBe(true);
  for (const issue of Object.keys(deal))
    expect(holds(Object.fromEntries(Object.entries(deal).filter(([id]) => id !== issue)))).toBe(false);
});

test('ways to change a deal, and sets that hit others, are gone through no further than was asked', () => {
  const session = sessionOf(opposed);
  const deal = Object.fromEntries(opposed.scenario.issues.map(({ id }) => [id, 'a']));
  const noHill = exclude(session, nothing(session), [0, 2], 'satisfied');
  expect(leastChanged(session, deal, noHill, 1_000)).toMatchObject({ changes: 2, more: false });
  const three = compile({
    ...blank,
    issues: [question('land', ['a', 'b', 'c', 'd'])],
    positions: [demand('one', 'hill', { land: 'a' })],
  });
  const others = exclude(sessionOf(three), nothing(session), [0], 'satisfied');
  const { kept, more } = leastChanged(sessionOf(three), { land: 'a' }, others, 2);
  expect([kept.length, more]).toEqual([2, true]);
  expect(hittingSets([3n, 12n, 48n], 3).next().done).toBe(false);
  const steps = hittingSets([3n, 12n, 48n], 3);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  expect(step.value).toBeUndefined();
});

test('without any question there is one deal, in which nothing is decided', () => {
  const problem = compile({ ...blank, positions: [redLine('never', 'hill', { never: 'nothing meets it' })] });
  expect(ask(sessionOf(problem), table, { about: 'count' }).total).toBe(1n);
  expect(judge(problem, {})).toMatchObject({ feasible: true, complete: true, crossed: ['never'] });
  const { sets, unavoidable } = ask(sessionOf(problem), table, { about: 'concessions' });
  expect([sets.length, unavoidable]).toEqual([1, ['never']]);
  expect(ask(sessionOf(problem), table, { about: 'zone' })).toMatchObject({
    sparing: { count: 0n },
    pivotal: ['hill'],
  });
});

test('an expectation takes no part in what holds', () => {
  const expectations = orchard.positions.filter(isJudged).filter(({ kind }) => kind === 'expectation');
  expect(expectations.length).toBeGreaterThan(0);
  for (const expectation of expectations) expect(failuresOf(expectation)).toEqual([]);
});

test('the orchard is small: its own order is kept', () => {
  const problem = compile(orchard);
  expect(diagramOf(problem).order).toEqual(naturalOrder(problem));
});
