import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aimedAt, attain } from '../../src/engine/attain.ts';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Aim } from '../../src/model/lesson.ts';
import { satisfiedBy, violatedBy } from '../../src/model/position.ts';
import { isJudged, type Judged, type Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';
import { Enumerator, meets } from './oracle.ts';
import { anyTable, FEWER, SEED } from './random.ts';

const anyAim = fc.record({
  is: fc.constantFrom('sparing' as const, 'holding' as const),
  picks: fc.array(fc.nat(), { maxLength: 4 }),
});

const aimOn = (scenario: Scenario, { is, picks }: { is: Aim['is']; picks: readonly number[] }): Aim => {
  const judged = scenario.positions.filter(isJudged);
  const positions = picks.flatMap((pick) => judged[pick % Math.max(judged.length, 1)]?.id ?? []);
  return { is, positions: [...new Set(positions)] };
};

/** By the clauses alone: on a complete deal. */
function has(scenario: Scenario, deal: Deal, is: Aim['is'], position: Judged): boolean {
  return is === 'sparing' ? !meets(scenario, deal, violatedBy(position)) : meets(scenario, deal, satisfiedBy(position));
}

const chosenIn = (scenario: Scenario, ids: readonly string[]): Judged[] =>
  scenario.positions.filter(isJudged).filter(({ id }) => ids.includes(id));

test(
  `a deal is found exactly where the enumerator has one, and what excludes it cannot be had (seed ${SEED}, ${FEWER} runs)`,
  { timeout: 60_000 + FEWER * 20 },
  () => {
    fc.assert(
      fc.property(anyTable, anyAim, ({ scenario, deal }, written) => {
        const oracle = new Enumerator(scenario);
        const aim = aimOn(scenario, written);
        const completions = oracle.completions(deal);
        const fit = (ids: readonly string[]) =>
          completions.some((each) =>
            chosenIn(scenario, ids).every((position) => has(scenario, each, aim.is, position)),
          );
        if (completions.length === 0) return;
        const attained = attain(compile(scenario), deal, aim);
        expect(attained.deal !== undefined).toBe(fit(aim.positions));
        if (attained.deal !== undefined) {
          expect(attained.deal).toMatchObject(deal);
          expect(chosenIn(scenario, aim.positions).every((each) => has(scenario, attained.deal, aim.is, each))).toBe(
            true,
          );
          // What the key shows counts when a student builds it.
          const judged = judge(compile(scenario), attained.deal);
          const agenda = scenario.issues.map(({ id }) => id);
          expect(aimedAt(compile(scenario), judged, aim, agenda).met).toBe(true);
          return;
        }
        const { positions } = attained.clash;
        expect(fit(positions)).toBe(false);
        for (const left of positions)
          expect(fit(positions.filter((each) => each !== left)), 'none can be spared').toBe(true);
      }),
      { numRuns: FEWER, seed: SEED },
    );
  },
);

const problem = compile(orchard);
const RED = orchard.positions.filter(({ kind }) => kind === 'red line').map(({ id }) => id);
const AGENDA = ['fence', 'water'];

test.each<[string, Deal, Aim['is'], readonly string[], Partial<ReturnType<typeof aimedAt>>]>([
  ['nothing decided spares nothing', {}, 'sparing', ['hill-ridge'], { met: false, undecided: AGENDA }],
  ['a half deal does not count', { fence: 'ridge' }, 'sparing', ['hill-ridge'], { met: false, undecided: ['water'] }],
  ['a whole one does', { fence: 'ridge', water: 'shared' }, 'sparing', ['hill-ridge'], { met: true }],
  [
    'a crossed line is named',
    { fence: 'stream', water: 'shared' },
    'sparing',
    ['hill-ridge'],
    { met: false, unmet: ['hill-ridge'] },
  ],
  ['a demand is met at once', { fence: 'ridge' }, 'holding', ['hill-ridge'], { met: true, undecided: [] }],
  ['or not yet', {}, 'holding', ['hill-ridge'], { met: false, unmet: ['hill-ridge'] }],
  ['terms that cannot stand together meet nothing', { fence: 'none', water: 'hill' }, 'holding', [], { met: false }],
])('%s', (_, deal, is, positions, expected) => {
  expect(aimedAt(problem, judge(problem, deal), { is, positions: [...positions] }, AGENDA)).toMatchObject(expected);
});

test('a red line that will be crossed however the rest is answered is not spared by leaving it out of the lesson', () => {
  const aimed = aimedAt(problem, judge(problem, {}), { is: 'sparing', positions: RED }, []);
  expect(aimed).toMatchObject({
    met: false,
    undecided: [],
    unmet: [],
    forced: attain(problem, {}, { is: 'sparing', positions: RED }).clash !== undefined,
  });
});
