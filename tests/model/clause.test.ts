import { expect, test } from 'vitest';
import { formOf, issuesIn, partiesIn, type Clause, type ClauseForm } from '../../src/model/clause.ts';
import { sameDeal, termsOf, without, withTerm } from '../../src/model/deal.ts';
import { overlaps } from '../../src/model/evidence.ts';
import { inPlay } from '../../src/model/lens.ts';
import { heldBy, issuesOf, satisfiedBy, violatedBy } from '../../src/model/position.ts';
import { isJudged, isWant, type Judged, type Position } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';

const wants: Clause = {
  all: [
    { not: { fence: 'none' } },
    [{ everything: 'hill' }, { denied: 'valley' }],
    { fence: 'ridge', water: ['shared'] },
  ],
};

test.each<[name: string, clause: Clause, form: ClauseForm, issues: string[], parties: string[]]>([
  [
    'entries',
    { fence: 'ridge', water: ['shared', 'hill'] },
    {
      is: 'entries',
      entries: [
        ['fence', ['ridge']],
        ['water', ['shared', 'hill']],
      ],
    },
    ['fence', 'water'],
    [],
  ],
  [
    'or',
    [{ fence: 'ridge' }, { fence: 'none' }],
    { is: 'any', of: [{ fence: 'ridge' }, { fence: 'none' }] },
    ['fence'],
    [],
  ],
  ['and', { all: [{ fence: 'ridge' }] }, { is: 'all', of: [{ fence: 'ridge' }] }, ['fence'], []],
  ['not', { not: { water: 'hill' } }, { is: 'not', of: { water: 'hill' } }, ['water'], []],
  ['everything', { everything: 'hill' }, { is: 'everything', party: 'hill' }, [], ['hill']],
  ['denied', { denied: 'hill' }, { is: 'denied', party: 'hill' }, [], ['hill']],
  ['never', { never: 'why' }, { is: 'never', reason: 'why' }, [], []],
])('%s', (_, clause, form, issues, parties) => {
  expect(formOf(clause)).toEqual(form);
  expect(issuesIn(clause)).toEqual(issues);
  expect(partiesIn(clause)).toEqual(parties);
});

test('a clause names its issues and parties once each, however deep they stand', () => {
  expect(issuesIn(wants)).toEqual(['fence', 'water']);
  expect(partiesIn(wants)).toEqual(['hill', 'valley']);
  expect(partiesIn({ not: wants })).toEqual(['hill', 'valley']);
});

const positionOf = (id: string): Position => {
  const found = orchard.positions.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const judgedOf = (id: string): Judged => {
  const found = positionOf(id);
  if (!isJudged(found)) throw new Error(id);
  return found;
};

test.each<[id: string, satisfied: Clause, violated: Clause, held: Clause | undefined, issues: string[]]>([
  ['hill-ridge', { fence: ['ridge', 'none'] }, { fence: 'stream' }, { fence: ['ridge', 'none'] }, ['fence']],
  ['hill-harvest', { harvest: 'together' }, { harvest: 'apart' }, { not: { harvest: 'apart' } }, ['harvest']],
  [
    'hill-exchange',
    { all: [{ water: 'shared' }, { fence: 'ridge' }] },
    { all: [{ water: 'shared' }, { not: { fence: 'ridge' } }] },
    { not: { all: [{ water: 'shared' }, { not: { fence: 'ridge' } }] } },
    ['water', 'fence'],
  ],
  [
    'valley-harvest',
    { all: [{ answer: 'rejects' }, { harvest: 'apart' }] },
    { all: [{ answer: 'rejects' }, { harvest: 'together' }] },
    undefined,
    ['answer', 'harvest'],
  ],
  [
    'valley-peace',
    { all: [{ denied: 'hill' }, { denied: 'valley' }] },
    [{ everything: 'hill' }, { everything: 'valley' }],
    { all: [{ denied: 'hill' }, { denied: 'valley' }] },
    [],
  ],
])('%s: its clauses under one pair of names', (id, satisfied, violated, held, issues) => {
  const position = judgedOf(id);
  expect(satisfiedBy(position)).toEqual(satisfied);
  expect(violatedBy(position)).toEqual(violated);
  expect(heldBy(position)).toEqual(held);
  expect(issuesOf(position)).toEqual(issues);
});

test('an offer without a condition is never violated', () => {
  const exchange = judgedOf('hill-exchange');
  if (exchange.kind !== 'offer') throw new Error(exchange.kind);
  const { for: _, ...gift } = exchange;
  expect(satisfiedBy(gift)).toEqual({ water: 'shared' });
  expect(violatedBy(gift)).toEqual({ never: 'offered without a condition' });
});

test('a statement stands on the rows that it is about, and is not judged', () => {
  expect(issuesOf(positionOf('valley-trees'))).toEqual(['fence']);
  expect(isJudged(positionOf('valley-trees'))).toBe(false);
});

test('wants are red lines and demands', () => {
  expect(orchard.positions.filter(isWant).map(({ id }) => id)).toEqual([
    'hill-ridge',
    'valley-stream',
    'valley-water',
    'hill-mending',
    'valley-mending',
  ]);
});

test('a lens keeps a position in play while one piece of its evidence is left', () => {
  const ridge = positionOf('hill-ridge');
  expect(inPlay(ridge, {})).toBe(true);
  expect(inPlay(ridge, { sources: ['diary'] })).toBe(true);
  expect(inPlay(ridge, { sources: ['crier'] })).toBe(false);
  expect(inPlay(ridge, { sources: ['diary'], strengths: ['explicit'] })).toBe(false);
});

test('deals are plain and never changed', () => {
  const deal = { fence: 'ridge', water: 'shared' };
  expect(withTerm(deal, { issue: 'fence', option: 'stream' })).toEqual({ fence: 'stream', water: 'shared' });
  expect(without(deal, 'fence')).toEqual({ water: 'shared' });
  expect(termsOf(deal)).toEqual([
    { issue: 'fence', option: 'ridge' },
    { issue: 'water', option: 'shared' },
  ]);
  expect(deal).toEqual({ fence: 'ridge', water: 'shared' });
  expect(sameDeal(deal, { water: 'shared', fence: 'ridge' })).toBe(true);
  expect(sameDeal(deal, { fence: 'ridge' })).toBe(false);
  expect(sameDeal(deal, { fence: 'ridge', water: 'hill' })).toBe(false);
});

test('passages overlap where they share a character of one text', () => {
  const span = (source: string, start: number, end: number) => ({ source, start, end });
  expect(overlaps(span('a', 0, 5), span('a', 4, 9))).toBe(true);
  expect(overlaps(span('a', 0, 5), span('a', 5, 9))).toBe(false);
  expect(overlaps(span('a', 5, 9), span('a', 0, 5))).toBe(false);
  expect(overlaps(span('a', 0, 5), span('b', 0, 5))).toBe(false);
});
