import { expect, test } from 'vitest';
import type { Concession, Mended } from '../../src/engine/answer.ts';
import { compile } from '../../src/engine/compile.ts';
import { ask, sessionOf } from '../../src/engine/explore.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import { byParties, firstKnot, hingeOf, isExcluded, knotSaid, sparing } from '../../src/ui/clashing.ts';
import { givenBy, playingIn, waysOf, waysSaid } from '../../src/ui/conceding.ts';
import { onTheTable, putOff } from '../../src/ui/exampling.ts';
import { aimsOf, repairSaid, swapsOf } from '../../src/ui/repairing.ts';
import { plain } from '../../src/ui/say.ts';
import { pointsOf, utilitiesOf, weighedParties } from '../../src/ui/weighing.ts';
import { exactly, many } from '../../src/ui/words.explore.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const session = sessionOf(problem);
const clashesOf = (deal: Deal) => ask(session, { deal, lens: {} }, { about: 'clashes' });
const concessionsOf = (deal: Deal) => ask(session, { deal, lens: {} }, { about: 'concessions' });
const set = (...positions: string[]): Concession => ({ positions, taken: [], example: {} });
const partyOf = (id: string) => orchard.parties.find((party) => party.id === id)!;

test.each([
  [0n, '0 deals'],
  [1n, '1 deal'],
  [18_446_744_073_709_551_617n, '18,446,744,073,709,551,617 deals'],
])('numbers of deals are printed to the last digit: %s', (count, said) => expect(many(count, 'deal')).toBe(said));

test('the smallest clash is told first, by the parties it lies between', () => {
  const knot = firstKnot(orchard, clashesOf({}))!;
  expect(plain(knotSaid(orchard, knot, false))).toBe(
    'Hill’s red line (no fence below the ridge), and Valley’s red line (a fence along the stream). No deal satisfies both.',
  );
});

test('positions that hold on no deal with the visitor’s answers are told together', () => {
  const knot = firstKnot(orchard, clashesOf({ fence: 'stream', water: 'hill' }))!;
  expect(knot.left.map(({ id }) => id)).toEqual(['hill-ridge', 'valley-water']);
  expect(plain(knotSaid(orchard, knot, true))).toMatch(/No deal with your answers satisfies either of them\.$/u);
});

test('pairs that share a position, and the party of the other, are told as one', () => {
  const because = { terms: [], rules: [] };
  const sets = [
    { positions: ['hill-ridge', 'valley-stream'], because },
    { positions: ['hill-ridge', 'valley-water'], because },
    { positions: ['hill-mending', 'valley-water'], because },
  ];
  const knot = firstKnot(orchard, { sets, more: false })!;
  expect([knot.left, knot.right].map((side) => side.map(({ id }) => id))).toEqual([
    ['hill-ridge'],
    ['valley-stream', 'valley-water'],
  ]);
  expect(knot.sets).toEqual(sets.slice(0, 2));
  expect(plain(knotSaid(orchard, knot, false))).toContain(
    'either Valley’s red line (a fence along the stream) or its ask (the spring shared). No deal satisfies both.',
  );
});

test('every answer to the question between two positions is excluded by one of them', () => {
  const hinge = hingeOf(problem, firstKnot(orchard, clashesOf({}))!, { deal: {}, lens: {} })!;
  expect(hinge.issue.id).toBe('fence');
  for (const { judgement } of hinge.rows)
    expect(hinge.positions.some((position) => isExcluded(position, judgement.rulings[position.id]!))).toBe(true);
  expect(sparing(hinge)).toEqual([]);
});

test('all clashes are grouped by parties, and none is lost', () => {
  const { sets } = clashesOf({});
  const groups = byParties(orchard, sets);
  expect(groups.flatMap((group) => group.sets)).toHaveLength(sets.length);
  expect(groups[0]?.parties).toEqual(['Hill', 'Valley']);
});

test('what many ways share is told once, the fewest positions first', () => {
  const ways = waysOf([set('a', 'x'), set('a', 'y'), set('b', 'c'), set('d', 'e', 'f')]);
  expect(ways.map(({ core, oneOf }) => [core, oneOf])).toEqual([
    [['a'], ['x', 'y']],
    [['b', 'c'], []],
    [['d', 'e', 'f'], []],
  ]);
});

test('however ways are told, they are the same sets', () => {
  const { sets } = concessionsOf({});
  const told = waysOf(sets).flatMap(({ core, oneOf }) =>
    oneOf.length === 0 ? [core] : oneOf.map((one) => [...core, one]),
  );
  const sorted = (all: readonly (readonly string[])[]) => all.map((each) => [...each].sort().join(' ')).sort();
  expect(sorted(told)).toEqual(sorted(sets.map(({ positions }) => positions)));
});

test('one way is what would have to be given up; of several, either', () => {
  expect(plain(waysSaid(orchard, waysOf([set('hill-ridge', 'valley-water')]), 2))).toBe(
    'Hill’s red line (no fence below the ridge) and Valley’s ask (the spring shared) would have to be given up.',
  );
  expect(plain(waysSaid(orchard, waysOf(concessionsOf({}).sets), 2))).toMatch(/^Either .*; or .*; or .*\.$/u);
});

test('per party what it would give up', () => {
  expect(
    givenBy(orchard, ['valley-water', 'hill-ridge']).map(({ party, positions }) => [party.id, positions.length]),
  ).toEqual([
    ['hill', 1],
    ['valley', 1],
  ]);
  expect(playingIn(orchard, {}).some(({ kind }) => kind === 'statement' || kind === 'expectation')).toBe(false);
});

test('a change is a difference: what goes, what comes, question by question', () => {
  const mended: Pick<Mended, 'drop' | 'take'> = {
    drop: [{ issue: 'fence', option: 'ridge' }],
    take: [
      { issue: 'fence', option: 'stream' },
      { issue: 'water', option: 'shared' },
    ],
  };
  expect(swapsOf(orchard, mended)).toEqual([
    { issue: 'fence', was: 'ridge', now: 'stream' },
    { issue: 'water', now: 'shared' },
  ]);
});

test.each<[string, Deal, string]>([
  [
    'met:valley',
    { fence: 'ridge' },
    'one of your answers changes and two open questions are decided. There is only one',
  ],
  ['sparing', { fence: 'ridge' }, 'No deal does that, so that it crosses no red line: these exclude each other.'],
  ['met:valley', { fence: 'stream', water: 'shared', mending: 'both' }, 'that is so however your deal is finished.'],
])('the smallest change for %s of %o', (id, deal, said) => {
  const aim = aimsOf(orchard, {}, []).find((each) => each.id === id)!;
  expect(plain(repairSaid(ask(session, { deal, lens: {} }, aim.question), aim.says))).toContain(said);
});

test('an example shows what is on the table, and nothing of what follows', () => {
  expect(onTheTable(orchard, { fence: 'ridge', answer: 'accepts', harvest: 'apart' })).toEqual({ fence: 'ridge' });
  const [issue] = orchard.issues;
  const later = { ...issue!, options: [{ ...issue!.options[0]!, label: 'In later talks' }] };
  expect(putOff({ ...orchard, issues: [later] }, { fence: 'ridge' })).toHaveLength(1);
  expect(putOff(orchard, { fence: 'ridge' })).toEqual([]);
});

test('the map: every point once, marked for what it is, and the visitor’s own deal', () => {
  const weights = { 'hill-ridge': 7, 'valley-stream': 5, 'valley-water': 2 };
  expect(weighedParties(orchard, {}, weights).map(({ id }) => id)).toEqual(['hill', 'valley']);
  const answer = ask(session, { deal: {}, lens: {} }, { about: 'map', weights, axes: ['hill', 'valley'] });
  const own = utilitiesOf(orchard, judge(problem, { fence: 'ridge', water: 'shared', mending: 'both' }), {}, weights);
  expect(own).toMatchObject({ hill: 7, valley: 2 });
  const points = pointsOf(answer, [partyOf('hill'), partyOf('valley')], own);
  expect(points.reduce((sum, { count }) => sum + count, 0n)).toBe(9n);
  expect(points.find(({ x, y }) => x === 7 && y === 2)?.marks).toContain('your deal');
  expect(utilitiesOf(orchard, judge(problem, { fence: 'ridge' }), {}, weights)).toBeUndefined();
  expect(exactly(points.length)).toBe('4');
});
