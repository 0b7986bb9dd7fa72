import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aimedAt } from '../../src/engine/attain.ts';
import { compile } from '../../src/engine/compile.ts';
import {
  aimedOf,
  choicesOf,
  contestedOf,
  crossingsOf,
  judgeOnce,
  mostDifferent,
  predictedOf,
  rightAbout,
  ruledOf,
  SILENT,
} from '../../src/engine/counted.ts';
import { judge } from '../../src/engine/judge.ts';
import { EMPTY, withEntries, type Entry } from '../../src/model/board.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Answer, Contested, HandIn } from '../../src/model/handin.ts';
import { orchardLesson, orchardLessons } from '../orchard/lessons.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const asking = { problem, agenda: ['fence', 'water'], exercise: orchardLesson, lessons: orchardLessons };
const judging = judgeOnce(problem);

interface Group {
  deal?: Deal;
  answers?: Answer[];
  contested?: Contested[];
}
const sheetsOf = (...groups: Group[]) => {
  const entries = groups.map(({ deal = {}, answers = [], contested = [] }, at): Entry => {
    const handIn: HandIn = {
      scenario: 'orchard',
      edition: 2,
      exercise: 'abcdef',
      group: at + 1,
      tag: `a${String(at).padStart(3, '0')}`,
      deal,
      answers,
      contested,
    };
    return { is: 'handIn', handIn, raw: '', line: 1 };
  });
  return withEntries(EMPTY, entries).board.sheets;
};
const ruled = (...deals: Deal[]) => ruledOf(asking, judging, sheetsOf(...deals.map((deal) => ({ deal }))));

const RIDGE = { fence: 'ridge', water: 'shared' };
const STREAM = { fence: 'stream', water: 'shared' };
const NEVER = { fence: 'none', water: 'hill' };

test('choices are counted by question; not decided is not the same as cannot arise', () => {
  const counts = choicesOf(['fence', 'mending'], ruled(RIDGE, RIDGE, STREAM, {}, { fence: 'none' }));
  expect(Object.fromEntries(counts.get('fence') ?? [])).toEqual({ ridge: 2, stream: 1, '': 1, none: 1 });
  expect(Object.fromEntries(counts.get('mending') ?? [])).toEqual({ '': 4, [SILENT]: 1 });
});

test('red lines are counted of finished deals, in the order of the scenario; unfinished and impossible ones apart', () => {
  expect(crossingsOf(orchard, ruled(STREAM, STREAM, RIDGE, { fence: 'ridge' }, { water: 'hill' }, NEVER))).toEqual({
    finished: 3,
    unfinished: 2,
    void: 1,
    lines: [
      { position: 'hill-ridge', finished: 2, unfinished: 0 },
      { position: 'valley-stream', finished: 1, unfinished: 1 },
    ],
    clear: 0,
    atLeast: [{ count: 1, deals: 2 }],
  });
  expect(crossingsOf(orchard, [])).toMatchObject({ finished: 0, lines: [], atLeast: [] });
});

const guessing = (guesses: Answer['guesses'], fixed = true): Group => ({
  answers: [{}, { ...(guesses && { guesses }), ...(fixed && { fixed }) }],
});

test('a prediction is right where it is what the judge says of the deal of its task; an unfixed one does not count', () => {
  const predicted = predictedOf(
    asking,
    judging,
    sheetsOf(
      guessing({ 'hill-ridge': 'satisfied', 'valley-stream': 'violated', 'valley-water': 'open' }),
      guessing({ 'hill-ridge': 'violated', 'valley-water': 'satisfied' }),
      guessing({ 'hill-ridge': 'satisfied' }, false),
      {},
    ),
  );
  expect(predicted).toMatchObject([
    {
      place: 1,
      made: 2,
      positions: [
        { position: 'hill-ridge', verdict: 'satisfied', guesses: { satisfied: 1, violated: 1, open: 0 } },
        { position: 'valley-stream', verdict: 'violated', guesses: { satisfied: 0, violated: 1, open: 0 } },
        { position: 'valley-water', verdict: 'satisfied', guesses: { satisfied: 1, violated: 0, open: 1 } },
      ],
    },
  ]);
  expect(rightAbout(orchard, predicted, 'hill')).toEqual({ right: 1, all: 2 });
  expect(rightAbout(orchard, predicted, 'valley')).toEqual({ right: 2, all: 3 });
});

test('a goal is met where the engine says so, whatever is claimed', () => {
  const claiming = (answer: Answer): Group => ({ answers: [{}, {}, answer] });
  const meets = (aim: Parameters<typeof aimedAt>[2], deal: Deal) =>
    aimedAt(problem, judging(deal), aim, asking.agenda).met;
  const hold = {
    ...asking,
    exercise: { ...orchardLesson, tasks: [{ id: 'firmest' }, { id: 'ridge' }, { id: 'hold' }] },
  };
  const aimed = aimedOf(
    hold,
    meets,
    sheetsOf(
      claiming({ claim: 'found', deal: RIDGE }),
      claiming({ claim: 'found', deal: STREAM }),
      claiming({ claim: 'found' }),
      claiming({ claim: 'none' }),
      {},
    ),
  );
  expect(aimed).toMatchObject([{ place: 2, met: 1, unmet: 1, unseen: 1, none: 1 }]);
});

test('contested readings stand together by position, in the order of the scenario', () => {
  const contest = (position: string, why: string): Contested => ({ position, kind: 'none', why });
  const sheets = sheetsOf(
    { contested: [contest('valley-stream', 'a'), contest('hill-ridge', 'b')] },
    { contested: [contest('hill-ridge', 'c')] },
  );
  expect(
    contestedOf(orchard, sheets).map(({ position, by }) => [position, by.map(({ contested }) => contested.why)]),
  ).toEqual([
    ['hill-ridge', ['b', 'c']],
    ['valley-stream', ['a']],
  ]);
});

test.each<[string, Deal[], [Deal, Deal] | undefined]>([
  ['nothing to compare', [RIDGE], undefined],
  ['only equal deals', [RIDGE, RIDGE], undefined],
  [
    'the pair with most questions answered differently',
    [RIDGE, STREAM, { fence: 'stream', water: 'hill' }],
    [RIDGE, { fence: 'stream', water: 'hill' }],
  ],
  ['undecided differs from decided', [RIDGE, {}, STREAM], [RIDGE, {}]],
])('two that differ most: %s', (_, deals, expected) => {
  const pair = mostDifferent(asking.agenda, sheetsOf(...deals.map((deal) => ({ deal }))));
  expect(pair?.map(({ handIn }) => handIn.deal)).toEqual(expected);
});

test('remembering changes no judgement', () => {
  const anyDeal = fc
    .tuple(...orchard.issues.map(({ options }) => fc.constantFrom(undefined, ...options.map(({ id }) => id))))
    .map((taken): Deal =>
      Object.fromEntries(taken.flatMap((option, at) => (option ? [[orchard.issues[at]!.id, option]] : []))),
    );
  fc.assert(
    fc.property(anyDeal, (deal) => {
      const { deal: _known, ...first } = judging(deal);
      const { deal: _own, ...own } = judge(problem, deal);
      expect(first).toEqual(own);
    }),
    { numRuns: 60 },
  );
});
