/** The smallest partial deals that force a verdict, against the plain enumerator. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { forcingOf, type Forcing, type Part } from '../../src/engine/forcing.ts';
import type { Deal } from '../../src/model/deal.ts';
import { satisfiedBy, violatedBy } from '../../src/model/position.ts';
import { isJudged, type Judged, type Position, type Scenario } from '../../src/model/scenario.ts';
import ukraine from '../../scenarios/ukraine-guarantees.yaml';
import { blank, demand, question } from './blank.ts';
import { Enumerator, meets } from './oracle.ts';
import { anyScenario, dealOn, FEWER, SEED } from './random.ts';

const idsOf = ({ positions }: Scenario) => positions.filter(isJudged).map(({ id }) => id);
const forced = (scenario: Scenario): Forcing => {
  const forcing = forcingOf(compile(scenario), idsOf(scenario));
  if (forcing === undefined) throw new Error('too many parts');
  return forcing;
};
const within = (deal: Deal) => (part: Part) => part.every(({ issue, option }) => deal[issue] === option);
const dealOf = (part: Part): Deal => Object.fromEntries(part.map(({ issue, option }) => [issue, option]));
const fewerBy = (part: Part): Part[] => part.map((left) => part.filter((term) => term !== left));

const verdictBy = ({ infeasible, positions }: Forcing, position: string, deal: Deal) => {
  if (infeasible.some(within(deal))) return 'void';
  if (positions[position]?.satisfied.some(within(deal))) return 'satisfied';
  return positions[position]?.violated.some(within(deal)) ? 'violated' : 'open';
};

const RUNS = Math.min(FEWER, 300);

test(
  `law: what the parts say of a deal is its verdict, and no part can spare a term (seed ${SEED}, ${RUNS} runs)`,
  { timeout: 60_000 },
  () => {
    const tables = anyScenario.chain((scenario) =>
      fc.record({
        scenario: fc.constant(scenario),
        deals: fc.array(dealOn(scenario), { minLength: 1, maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(tables, ({ scenario, deals }) => {
        const oracle = new Enumerator(scenario);
        const forcing = forced(scenario);
        const judged = scenario.positions.filter(isJudged);
        for (const deal of deals) {
          const feasible = oracle.completions(deal).length > 0;
          for (const position of judged)
            expect(verdictBy(forcing, position.id, deal)).toBe(
              feasible ? oracle.verdict(deal, position).verdict : 'void',
            );
        }
        for (const part of forcing.infeasible) expectSmallest(part, (deal) => oracle.completions(deal).length === 0);
        for (const position of judged) expectNeeded(oracle, forcing, position);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
);

function expectSmallest(part: Part, forces: (deal: Deal) => boolean) {
  expect(forces(dealOf(part))).toBe(true);
  for (const fewer of fewerBy(part)) expect(forces(dealOf(fewer))).toBe(false);
}

function expectNeeded(oracle: Enumerator, { positions }: Forcing, position: Judged) {
  for (const [parts, clause] of [
    [positions[position.id]?.satisfied, satisfiedBy(position)],
    [positions[position.id]?.violated, violatedBy(position)],
  ] as const)
    for (const part of parts ?? []) {
      expect(oracle.completions(dealOf(part))).not.toEqual([]);
      expectSmallest(part, (deal) => oracle.completions(deal).every((each) => meets(oracle.scenario, each, clause)));
    }
}

/** One of the two answers of each of so many pairs of questions. */
const ofEachPair = (pairs: number): Scenario => {
  const ids = Array.from({ length: pairs * 2 }, (_, place) => `q${place}`);
  const all = Array.from({ length: pairs }, (_, pair) => [{ [`q${pair * 2}`]: 'a' }, { [`q${pair * 2 + 1}`]: 'a' }]);
  const positions: Position[] = [demand('pairs', 'hill', { all }), demand('first', 'hill', { q0: 'a' })];
  return { ...blank, issues: ids.map((id) => question(id)), positions };
};

test('a position that takes more parts than anybody reads is left out, and no other', () => {
  expect(forced(ofEachPair(8)).positions['pairs']?.satisfied).toHaveLength(256);
  expect(Object.keys(forced(ofEachPair(9)).positions)).toEqual(['first']);
});

test('where no complete deal keeps the rules, every deal is infeasible', () => {
  const rules = ['a', 'b'].map((option) => ({ id: option, says: '', forbids: { q: option }, quotes: [] }));
  expect(forced({ ...blank, issues: [question('q')], rules }).infeasible).toEqual([[]]);
});

test('of the real scenario, every position is written in full', () => {
  const { positions, infeasible } = forced(ukraine);
  expect(Object.keys(positions)).toEqual(idsOf(ukraine));
  expect(infeasible.length).toBeLessThan(50);
  expect(positions['ukr-territory']?.violated).toEqual([
    [{ issue: 'occupied', option: 'ceded' }],
    [{ issue: 'donetsk', option: 'cedes' }],
  ]);
});
