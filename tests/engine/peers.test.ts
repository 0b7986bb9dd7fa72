/** Where the enumerator cannot go: other engines, on scenarios of 10^9 to 10^12 deals. */
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { ask, sessionOf } from '../../src/engine/explore.ts';
import { satisfiedBy, violatedBy } from '../../src/model/position.ts';
import { issuesIn, type Clause } from '../../src/model/clause.ts';
import type { Deal } from '../../src/model/deal.ts';
import { isJudged, type Scenario } from '../../src/model/scenario.ts';
import { randomFrom } from '../bench/table.mjs';
import { synthetic } from '../bench/synthetic.ts';
import { Junction } from './junction.ts';
import { meets } from './oracle.ts';
import { Clingo, MiniSat, type PeerAnswer } from './peers.ts';
import { RUNS } from './random.ts';

const SIZES = [9, 10.5, 12];
/** 200 in the long run. */
const SCENARIOS = Math.max(3, Math.min(200, Math.ceil(RUNS / 500)));
const scenarios = Array.from({ length: SCENARIOS }, (_, seed) =>
  synthetic(seed + 1_000, { size: SIZES[seed % SIZES.length]!, local: seed % 4 !== 3 || seed % SIZES.length === 0 }),
);

/** An empty deal, and some with a few terms. */
function dealsOn({ issues }: Scenario, seed: number): Deal[] {
  const random = randomFrom(seed + 7);
  const some = (count: number): Deal =>
    Object.fromEntries(
      Array.from({ length: count }, () => {
        const issue = issues[random(issues.length)]!;
        return [issue.id, issue.options[random(issue.options.length)]!.id];
      }),
    );
  return [{}, some(3), some(8)];
}

const sessionFor = (scenario: Scenario) => sessionOf(compile(scenario));

function answerOf(session: ReturnType<typeof sessionOf>, deal: Deal): PeerAnswer | undefined {
  const { total, options, positions } = ask(session, { deal, lens: {} }, { about: 'count' });
  if (total === 0n) return undefined;
  const where = (accepts: (each: { satisfied: bigint; violated: bigint }) => boolean) =>
    Object.entries(positions).flatMap(([id, each]) => (accepts(each) ? [id] : []));
  return {
    possible: Object.entries(options).flatMap(([issue, counts]) =>
      Object.entries(counts).flatMap(([option, count]) => (count > 0n ? [`${issue}=${option}`] : [])),
    ),
    satisfied: where(({ satisfied }) => satisfied === total),
    violated: where(({ violated }) => violated === total),
  };
}

test(`counts are those of dense tables, on ${SCENARIOS} scenarios`, { timeout: 60_000 + SCENARIOS * 20_000 }, () => {
  scenarios.forEach((scenario, seed) => {
    const session = sessionFor(scenario);
    const junction = new Junction(scenario);
    const factor = (clause: Clause) => junction.factor(issuesIn(clause), (each) => meets(scenario, each, clause));
    for (const deal of dealsOn(scenario, seed).slice(0, 2)) {
      const { total, options, positions } = ask(session, { deal, lens: {} }, { about: 'count' });
      expect(total).toBe(BigInt(junction.count(deal)));
      for (const [issue, counts] of Object.entries(options))
        for (const [option, count] of Object.entries(counts))
          expect(count).toBe(
            BigInt(
              junction.count(
                deal,
                junction.factor([issue], (each) => each[issue] === option),
              ),
            ),
          );
      for (const position of scenario.positions.filter(isJudged))
        expect(positions[position.id]).toEqual({
          satisfied: BigInt(junction.count(deal, factor(satisfiedBy(position)))),
          violated: BigInt(junction.count(deal, factor(violatedBy(position)))),
        });
    }
  });
});

test(
  `clingo and MiniSat answer alike, on ${SCENARIOS} scenarios`,
  { timeout: 60_000 + SCENARIOS * 20_000 },
  async () => {
    for (const [seed, scenario] of scenarios.entries()) {
      const session = sessionFor(scenario);
      const { problem } = session;
      const [clingo, minisat] = [new Clingo(problem), new MiniSat(problem)];
      const line = problem.asked.find(({ position }) => position.kind === 'red line');
      for (const deal of dealsOn(scenario, seed)) {
        const answer = answerOf(session, deal);
        expect(await clingo.answer(deal)).toEqual(answer);
        expect(minisat.answer(deal)).toEqual(answer);
        if (line === undefined) continue;
        const about = { about: 'repair', positions: [line.position.id], by: 'holding' } as const;
        const { changes, clash } = ask(session, { deal, lens: {} }, about);
        const expected = clash ? undefined : changes;
        expect(await clingo.changes(deal, line.satisfied)).toBe(expected);
        expect(minisat.changes(deal, line.satisfied)).toBe(expected);
      }
    }
  },
);
