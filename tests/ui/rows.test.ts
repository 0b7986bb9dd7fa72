import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Lens } from '../../src/model/lens.ts';
import { linesOf, shapeOf, wholeCells, type Plan } from '../../src/ui/rows.ts';
import { positionsShown, rowsFor, silentOn } from '../../src/ui/standing.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const planned = (deal: Deal, more: Partial<Plan> & { lens?: Lens } = {}): Plan => ({
  scenario: orchard,
  judgement: judge(problem, deal),
  lens: {},
  issues: orchard.issues,
  byTopic: false,
  shut: new Set(),
  unfolded: new Set(),
  ...more,
});
const cell = (deal: Deal, row: string, party: string, more?: Partial<Plan>) => {
  const line = linesOf(planned(deal, more)).find(({ id }) => id === row);
  return line?.is === 'row' ? line.cells.find((each) => each.party.id === party) : undefined;
};
const ids = (deal: Deal, more?: Partial<Plan>) => linesOf(planned(deal, more)).map(({ id }) => id);

test.each<[string, Deal, Partial<Plan>, string[]]>([
  [
    'a conditional question is folded while nothing decides that it applies',
    {},
    {},
    ['fence', 'water', 'fold:mending', 'answer', 'harvest'],
  ],
  ['it unfolds once its condition is met', { fence: 'ridge' }, {}, ['fence', 'water', 'mending', 'answer', 'harvest']],
  ['it unfolds by hand', {}, { unfolded: new Set(['mending']) }, ['fence', 'water', 'mending', 'answer', 'harvest']],
  ['its answer keeps it open', { mending: 'both' }, {}, ['fence', 'water', 'mending', 'answer', 'harvest']],
  [
    'topics stand above their questions',
    {},
    { byTopic: true },
    ['topic:land', 'fence', 'water', 'fold:mending', 'topic:follows', 'answer', 'harvest'],
  ],
  [
    'a folded topic hides them',
    {},
    { byTopic: true, shut: new Set(['land']) },
    ['topic:land', 'topic:follows', 'answer', 'harvest'],
  ],
])('%s', (_, deal, more, lines) => expect(ids(deal, more)).toEqual(lines));

test('a question that can no longer apply says so', () =>
  expect(linesOf(planned({ fence: 'none' })).find(({ is }) => is === 'fold')).toMatchObject({ silent: true }));

test('a position on two questions has its mark above and a further one below, joined by a bracket', () => {
  const offer = (row: string) => cell({}, row, 'hill')?.spots.find(({ position }) => position.id === 'hill-exchange');
  const rows = rowsFor(
    orchard,
    orchard.positions.find(({ id }) => id === 'hill-exchange') ?? orchard.positions[0] ?? fail(),
  );
  expect([...rows].sort()).toEqual(['fence', 'water']);
  expect([offer('fence')?.again, offer('water')?.again]).toEqual([false, true]);
  expect(cell({}, 'fence', 'hill')?.rails).toMatchObject([{ position: 'hill-exchange', part: 'start', lane: 0 }]);
  expect(cell({}, 'water', 'hill')?.rails).toMatchObject([{ position: 'hill-exchange', part: 'end', lane: 0 }]);
});

test('red lines come first in a cell, statements apart', () => {
  expect(cell({}, 'fence', 'hill')?.spots[0]?.position.kind).toBe('red line');
  expect(cell({}, 'fence', 'valley')?.said.map(({ id }) => id)).toEqual(['valley-trees']);
});

test('a lens empties cells, and the cell knows that something is said elsewhere', () => {
  expect(cell({}, 'fence', 'valley', { lens: { sources: ['letter'] } })).toMatchObject({
    spots: [],
    said: [],
    emptied: true,
  });
  expect(
    cell({}, 'mending', 'valley', { unfolded: new Set(['mending']), lens: { sources: ['letter'] } })?.emptied,
  ).toBe(false);
});

test('what is about the deal as a whole stands in its own row', () =>
  expect(wholeCells(planned({})).map(({ spots }) => spots.map(({ position }) => position.id))).toEqual([
    [],
    ['valley-peace'],
  ]));

test('the lines stay the same while only verdicts change', () => {
  expect(shapeOf(planned({ fence: 'ridge' }))).toBe(shapeOf(planned({ fence: 'stream' })));
  expect(shapeOf(planned({ fence: 'ridge' }))).not.toBe(shapeOf(planned({ fence: 'none' })));
});

test('what a party is silent on, and what of it is counted', () => {
  const [hill, valley] = orchard.parties;
  const issues = orchard.issues.slice(0, 2);
  expect(hill && silentOn({ scenario: orchard, issues: orchard.issues }, hill).map(({ id }) => id)).toEqual(['answer']);
  expect(valley && positionsShown({ scenario: orchard, issues, lens: {} }, valley).map(({ id }) => id)).toEqual([
    'valley-stream',
    'valley-water',
    'valley-peace',
    'valley-trees',
  ]);
});

function fail(): never {
  throw new Error('the orchard has no positions');
}
