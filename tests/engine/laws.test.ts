import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsBehind } from '../../src/engine/because.ts';
import { whyForced, whyImpossible } from '../../src/engine/clash.ts';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { clashingPairs } from '../../src/engine/redlines.ts';
import { reopen, settle } from '../../src/engine/settle.ts';
import { termsOf, without, type Deal } from '../../src/model/deal.ts';
import { isJudged, type PositionOf, type Scenario } from '../../src/model/scenario.ts';
import { constraintsOf, Enumerator, meets } from './oracle.ts';
import { anyTable, dealOn, RUNS, SEED } from './random.ts';

const law = (says: string, holds: (scenario: Scenario, deal: Deal, oracle: Enumerator) => void) =>
  test(`${says} (seed ${SEED}, ${RUNS} runs)`, { timeout: 60_000 + RUNS * 20 }, () => {
    fc.assert(
      fc.property(anyTable, ({ scenario, deal }) => {
        holds(scenario, deal, new Enumerator(scenario));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

const redLinesOf = (scenario: Scenario) =>
  scenario.positions.filter((position): position is PositionOf<'red line'> => position.kind === 'red line');

law('every verdict, reason and turn is that of the enumerator', (scenario, deal, oracle) => {
  const judgement = judge(compile(scenario), deal);
  expect(judgement.feasible).toBe(oracle.completions(deal).length > 0);
  if (!judgement.feasible) return expect(judgement.rulings).toEqual({});
  for (const position of scenario.positions.filter(isJudged)) {
    const { turns, ...ruling } = judgement.rulings[position.id] ?? {};
    const { turns: expected, ...verdict } = oracle.verdict(deal, position);
    expect(ruling).toEqual({ position: position.id, ...verdict });
    expect(turns && [...turns].sort()).toEqual(expected && [...expected].sort());
  }
});

law('every option stands as the enumerator says', (scenario, deal, oracle) => {
  const { options, silent, complete } = judge(compile(scenario), deal);
  const completions = oracle.completions(deal);
  for (const issue of scenario.issues) {
    for (const option of issue.options)
      expect(options[issue.id]?.[option.id]).toBe(oracle.status(deal, issue.id, option.id));
    if (completions.length > 0)
      expect(silent.includes(issue.id)).toBe(completions.every((each) => each[issue.id] === undefined));
  }
  if (completions.length > 0)
    expect(complete).toBe(scenario.issues.every(({ id }) => deal[id] !== undefined || silent.includes(id)));
});

law('settling takes off exactly the terms that fall silent', (scenario, deal, oracle) => {
  const problem = compile(scenario);
  for (const { id: issue, options } of scenario.issues) {
    for (const { id: option } of options) {
      const change = settle(problem, deal, { issue, option });
      expect(change.deal).toEqual(oracle.settle(deal, { issue, option }));
      expect(change.dropped).toEqual(
        expect.arrayContaining(
          termsOf(deal).filter((term) => term.issue !== issue && change.deal[term.issue] === undefined),
        ),
      );
      expect(reopen(problem, change.deal, issue).deal).not.toHaveProperty(issue);
    }
  }
});

law('an infeasible deal names terms and rules that clash, and none too many', (scenario, deal, oracle) => {
  const { feasible, clash } = judge(compile(scenario), deal);
  if (feasible || !clash) return expect(clash).toBeUndefined();
  expect(termsOf(deal)).toEqual(expect.arrayContaining(clash.terms));
  expect(oracle.standTogether(clash.terms, clash.rules)).toBe(false);
  for (const term of clash.terms)
    expect(
      oracle.standTogether(
        clash.terms.filter((each) => each !== term),
        clash.rules,
      ),
    ).toBe(true);
  for (const rule of clash.rules)
    expect(
      oracle.standTogether(
        clash.terms,
        clash.rules.filter((each) => each !== rule),
      ),
    ).toBe(true);
});

law(
  'why an option is impossible or forced: own terms and rules that suffice, and none too many',
  (scenario, deal, oracle) => {
    const problem = compile(scenario);
    const { feasible, options } = judge(problem, deal);
    if (!feasible) return;
    const minimal = (
      issue: string,
      { terms, rules }: ReturnType<typeof whyForced>,
      excluded: (complete: Deal) => boolean,
    ) => {
      expect(termsOf(without(deal, issue))).toEqual(expect.arrayContaining(terms));
      expect(oracle.standTogether(terms, rules, excluded)).toBe(false);
      for (const term of terms)
        expect(
          oracle.standTogether(
            terms.filter((each) => each !== term),
            rules,
            excluded,
          ),
        ).toBe(true);
      for (const rule of rules)
        expect(
          oracle.standTogether(
            terms,
            rules.filter((each) => each !== rule),
            excluded,
          ),
        ).toBe(true);
    };
    for (const [issue, statuses] of Object.entries(options)) {
      for (const [option, status] of Object.entries(statuses)) {
        if (status === 'impossible')
          minimal(issue, whyImpossible(problem, deal, { issue, option }), (complete) => complete[issue] === option);
        if (status === 'forced')
          minimal(issue, whyForced(problem, deal, issue), (complete) => complete[issue] !== option);
      }
    }
  },
);

law(
  'at least as many red lines are crossed as in the best completion, and the example crosses no more',
  (scenario, deal, oracle) => {
    const { feasible, atLeast, crossed } = judge(compile(scenario), deal);
    if (!feasible) return;
    const lines = redLinesOf(scenario);
    const violated = (complete: Deal) =>
      lines.filter((line) => meets(scenario, complete, line.violated)).map(({ id }) => id);
    const completions = oracle.completions(deal);
    expect(atLeast.count).toBe(Math.min(...completions.map((each) => violated(each).length)));
    expect(completions).toContainEqual(atLeast.example);
    expect(violated(atLeast.example ?? {})).toHaveLength(atLeast.count);
    expect(crossed).toEqual(
      lines.map(({ id }) => id).filter((id) => completions.every((each) => violated(each).includes(id))),
    );
    for (const group of atLeast.groups) {
      const spares = (members: string[]) =>
        completions.some((each) => members.every((id) => !violated(each).includes(id)));
      expect(spares(group)).toBe(false);
      for (const id of group) expect(spares(group.filter((each) => each !== id))).toBe(true);
    }
  },
);

law('the clashing pairs of red lines are those that no complete deal satisfies together', (scenario, _, oracle) => {
  const lines = redLinesOf(scenario).filter((line) =>
    oracle.complete.some((each) => meets(scenario, each, line.satisfied)),
  );
  const together = lines.flatMap((one, at) =>
    lines
      .slice(at + 1)
      .filter(
        (other) =>
          !oracle.complete.some(
            (each) => meets(scenario, each, one.satisfied) && meets(scenario, each, other.satisfied),
          ),
      )
      .map((other) => ({ positions: [one.id, other.id] })),
  );
  expect(clashingPairs(compile(scenario))).toEqual(together);
});

law('the terms behind a ruling bring it about alone, and none of them can be spared', (scenario, deal, oracle) => {
  const problem = compile(scenario);
  for (const { position: id, verdict, reason } of Object.values(judge(problem, deal).rulings)) {
    const terms = termsBehind(problem, deal, id);
    const position = scenario.positions.filter(isJudged).find((each) => each.id === id);
    if (position === undefined || reason === 'undecided') {
      expect(terms).toEqual([]);
      continue;
    }
    const ruledAlike = (some: typeof terms) => {
      const ruling = oracle.verdict(Object.fromEntries(some.map(({ issue, option }) => [issue, option])), position);
      return ruling.verdict === verdict && ruling.reason === reason;
    };
    expect(termsOf(deal)).toEqual(expect.arrayContaining(terms));
    expect(ruledAlike(terms)).toBe(true);
    for (const term of terms) expect(ruledAlike(terms.filter((each) => each !== term))).toBe(false);
  }
});

law('extending a feasible deal never changes a verdict already reached', (scenario, deal, oracle) => {
  const problem = compile(scenario);
  const before = judge(problem, deal);
  for (const longer of oracle.completions(deal).slice(0, 4)) {
    const after = judge(problem, longer);
    for (const { position, verdict } of Object.values(before.rulings)) {
      if (verdict !== 'open') expect(after.rulings[position]?.verdict).toBe(verdict);
    }
  }
});

law('the order of issues, options and positions changes no verdict', (scenario, deal) => {
  const reversed: Scenario = {
    ...scenario,
    issues: scenario.issues.map((issue) => ({ ...issue, options: issue.options.toReversed() })).toReversed(),
    positions: scenario.positions.toReversed(),
    rules: scenario.rules.toReversed(),
  };
  const plain = (each: Scenario) => {
    const { rulings, options, feasible, atLeast } = judge(compile(each), deal);
    const verdicts = Object.values(rulings).map(({ turns, ...ruling }) => ({ ...ruling, turns: turns?.toSorted() }));
    return {
      feasible,
      options,
      least: atLeast.count,
      verdicts: verdicts.toSorted((a, b) => a.position.localeCompare(b.position)),
    };
  };
  expect(plain(reversed)).toEqual(plain(scenario));
});

law('a rule that the others imply changes no answer', (scenario, deal, oracle) => {
  const excluded = oracle.all.find(
    (each) =>
      ![...constraintsOf(scenario).values()].every((keeps) => keeps(each)) &&
      Object.keys(each).length === scenario.issues.length,
  );
  if (excluded === undefined) return;
  const implied = {
    ...scenario,
    rules: [...scenario.rules, { id: 'implied', says: 'A text.', forbids: excluded, quotes: [] }],
  };
  const { clash: _, ...before } = judge(compile(scenario), deal);
  const { clash: __, ...after } = judge(compile(implied), deal);
  expect({ ...after, atLeast: after.atLeast.count }).toEqual({ ...before, atLeast: before.atLeast.count });
});

test('random deals are feasible often enough for the laws to mean something', () => {
  const tables = fc.sample(anyTable, { numRuns: 500, seed: SEED });
  const feasible = tables.filter(({ scenario, deal }) => judge(compile(scenario), deal).feasible);
  expect(feasible.length).toBeGreaterThan(150);
  expect(tables.length - feasible.length).toBeGreaterThan(50);
  expect(feasible.filter(({ deal }) => Object.keys(deal).length > 1).length).toBeGreaterThan(50);
  expect(fc.sample(dealOn(tables[0]?.scenario ?? fc.sample(anyTable, 1)[0]!.scenario), 3)).toHaveLength(3);
});
