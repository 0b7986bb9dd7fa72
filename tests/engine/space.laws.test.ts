/** What must be true of the answers whatever the scenario, without anything to compare them with. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { diagramFor } from '../../src/engine/diagram.ts';
import { ask, sessionOf, type Session } from '../../src/engine/explore.ts';
import { naturalOrder, ordersOf } from '../../src/engine/order.ts';
import type { Question } from '../../src/engine/question.ts';
import { without, type Deal } from '../../src/model/deal.ts';
import { satisfiedBy } from '../../src/model/position.ts';
import { isJudged, type Judged, type Scenario } from '../../src/model/scenario.ts';
import { blank, demand, question, redLine } from './blank.ts';
import { findings } from './findings.ts';
import { constraintsOf, Enumerator } from './oracle.ts';
import { anyAsked, dealOn, FEWER, SEED, type Asked } from './random.ts';
import { copied, copies, mirrored, spelledOut, turnedOver } from './rewriting.ts';
import { sorted } from './spaces.ts';

/** `rarely`: one run in so many, where a run takes long. */
const law = (says: string, holds: (asked: Asked, session: Session) => void, rarely = 1) =>
  test(`${says} (seed ${SEED}, ${Math.ceil(FEWER / rarely)} runs)`, { timeout: 60_000 + FEWER * 30 }, () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        holds(asked, sessionFor(asked.scenario));
      }),
      { numRuns: Math.ceil(FEWER / rarely), seed: SEED },
    );
  });

const sessionFor = (scenario: Scenario): Session => sessionOf(compile(scenario));
const countOf = (session: Session, deal: Deal) => ask(session, { deal, lens: {} }, { about: 'count' });

law('deciding an option leaves exactly its count', ({ scenario, deal }, session) => {
  const { options } = countOf(session, deal);
  for (const { id, options: all } of scenario.issues) {
    if (deal[id] !== undefined) continue;
    for (const option of all)
      expect(countOf(session, { ...deal, [id]: option.id }).total).toBe(options[id]?.[option.id]);
  }
});

law('the counts of the options of an issue that always applies sum to the total', ({ scenario, deal }, session) => {
  const { total, options } = countOf(session, deal);
  for (const { id, when, course } of scenario.issues) {
    const sum = Object.values(options[id] ?? {}).reduce((all, each) => all + each, 0n);
    if (course) expect(sum >= (when ? 0n : total)).toBe(true);
    else if (when) expect(sum <= total).toBe(true);
    else expect(sum).toBe(total);
  }
});

law('what satisfies a position and what satisfies its opposite are all there is', ({ scenario, deal }) => {
  const judged = scenario.positions.filter(isJudged);
  const opposites = judged.map((position): Judged => {
    const { evidence, short, says, why, words, party } = position;
    return {
      id: `not-${position.id}`,
      kind: 'principle',
      ...{ evidence, short, says, why, words, party },
      satisfied: { not: satisfiedBy(position) },
      violated: satisfiedBy(position),
    };
  });
  const issues = scenario.issues.map(({ course: _, ...issue }) => issue);
  const both = { ...scenario, issues, positions: [...scenario.positions, ...opposites] };
  const { total, positions } = countOf(sessionFor(both), deal);
  for (const { id } of judged) {
    const [one, other] = [positions[id], positions[`not-${id}`]];
    expect((one?.satisfied ?? 0n) + (other?.satisfied ?? 0n)).toBe(total);
    expect(one?.satisfied).toBe(other?.violated);
  }
});

law('names and the order of everything change no answer', (asked, session) => {
  const name = mirrored(asked.scenario);
  const turned = turnedOver(asked.scenario);
  const renamed = <Value>(record: Readonly<Record<string, Value>>, value: (each: Value) => Value) =>
    Object.fromEntries(Object.entries(record).map(([id, each]) => [name(id), value(each)]));
  const [x, y] = asked.axes;
  const same = {
    ...asked,
    deal: renamed(asked.deal, name),
    chosen: asked.chosen.map(name),
    weights: renamed(asked.weights, (weight) => weight),
    axes: [name(x), name(y)] as const,
  };
  expect(findings(sessionFor(turned), same, name)).toEqual(findings(session, asked));
});

law('a hash by which all states collide, and any order of the issues, change no answer', (asked, session) => {
  const { problem } = session;
  const natural = naturalOrder(problem);
  const core = natural.filter((issue) => problem.scenario.issues[issue]?.course !== true);
  const backwards = [...core.toReversed(), ...natural.slice(core.length).toReversed()];
  const expected = findings(session, asked);
  expect(findings(diagramFor(problem, natural, { hash: () => 0 }), asked)).toEqual(expected);
  expect(findings(diagramFor(problem, backwards), asked)).toEqual(expected);
});

law(
  'the orders worth building are orders, courses last, and change no answer',
  (asked, session) => {
    const { problem } = session;
    const isCourse = (issue: number) => problem.scenario.issues[issue]?.course === true;
    const expected = findings(session, asked);
    for (const order of ordersOf(problem)) {
      expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, place) => place));
      expect(order.findIndex(isCourse)).toBe(order.some(isCourse) ? order.length - order.filter(isCourse).length : -1);
      expect(findings(diagramFor(problem, order), asked)).toEqual(expected);
    }
  },
  20,
);

law('`everything` and `denied` mean what they say, spelled out', (asked, session) => {
  expect(findings(sessionFor(spelledOut(asked.scenario)), asked)).toEqual(findings(session, asked));
});

law('a rule that the others imply changes no answer', (asked, session) => {
  const { scenario } = asked;
  const excluded = new Enumerator(scenario).all.find(
    (each) =>
      Object.keys(each).length === scenario.issues.length &&
      ![...constraintsOf(scenario).values()].every((keeps) => keeps(each)),
  );
  if (excluded === undefined) return;
  const implied = { id: 'implied', says: 'A text.', forbids: excluded, quotes: [] };
  const more = { ...scenario, rules: [...scenario.rules, implied] };
  expect(findings(sessionFor(more), asked)).toEqual(findings(session, asked));
});

test(
  `a session answers after any clicks as a new one does (seed ${SEED}, ${FEWER} runs)`,
  { timeout: 60_000 + FEWER * 30 },
  () => {
    const clicked = anyAsked.chain((asked) =>
      fc.record({ asked: fc.constant(asked), deals: fc.array(dealOn(asked.scenario), { minLength: 2, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(clicked, ({ asked, deals }) => {
        const session = sessionFor(asked.scenario);
        for (const deal of [...deals, asked.deal, ...deals]) {
          const now = { ...asked, deal };
          expect(findings(session, now)).toEqual(findings(sessionFor(asked.scenario), now));
        }
      }),
      { numRuns: Math.ceil(FEWER / 4), seed: SEED },
    );
  },
);

law('the same question gets the same answer, examples, reasons and order of all included', (asked, session) => {
  const { scenario, deal, lens, chosen, by, weights, axes } = asked;
  const questions: Question[] = [
    { about: 'count' },
    { about: 'clashes' },
    { about: 'concessions' },
    { about: 'combinations' },
    { about: 'zone' },
    { about: 'repair', positions: chosen, by },
    { about: 'map', weights, axes },
  ];
  const other = sessionFor(scenario);
  // Asked of the other from the last to the first: an answer must not hang on what was asked before.
  const answers = questions.map((question) => ask(session, { deal, lens }, question));
  const again = questions.toReversed().map((question) => ask(other, { deal, lens }, question));
  expect(again.toReversed()).toEqual(answers);
});

law(
  'what a session remembers of other deals and weights changes no answer',
  (asked, session) => {
    const { scenario, deal, lens, chosen, by, weights, axes } = asked;
    const terms = Object.entries(deal);
    const deals = [deal, {}, ...terms.map(([issue]) => without(deal, issue)), deal];
    const others = Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, 11 - weight]));
    for (const [at, each] of deals.entries()) {
      const questions: Question[] = [
        { about: 'map', weights: at % 3 === 2 ? others : weights, axes },
        { about: 'point', weights, axes, at: [weights[chosen[0] ?? ''] ?? 0, 0] },
        { about: 'repair', positions: at % 2 === 1 ? chosen.slice(1) : chosen, by },
      ];
      const fresh = sessionFor(scenario);
      for (const question of questions)
        expect(ask(session, { deal: each, lens }, question)).toEqual(ask(fresh, { deal: each, lens }, question));
    }
  },
  4,
);

law('one term more or less moves the smallest change by one at most', (asked, session) => {
  const { scenario, deal, chosen, by } = asked;
  const changesOf = (each: Deal) =>
    ask(session, { deal: each, lens: {} }, { about: 'repair', positions: chosen, by }).changes;
  const changes = changesOf(deal);
  for (const { id, options } of scenario.issues) {
    const { [id]: own, ...less } = deal;
    const near = options.filter((option) => option.id !== own).map((option) => ({ ...deal, [id]: option.id }));
    for (const each of [less, ...near]) expect(Math.abs(changesOf(each) - changes)).toBeLessThanOrEqual(1);
  }
});

law('two copies beside each other: counts multiply, sets are products, sums are sums', (asked, session) => {
  const { scenario, deal, weights } = asked;
  const both = (terms: Readonly<Record<string, string>>) => ({
    ...terms,
    ...Object.fromEntries(Object.entries(terms).map(([id, option]) => [copied(id, 1), option])),
  });
  const doubled = findings(sessionFor(copies(spelledOut(scenario), 2)), {
    ...asked,
    deal: both(deal),
    chosen: [...asked.chosen, ...asked.chosen.map((id) => copied(id, 1))],
    weights: { ...weights, ...Object.fromEntries(Object.entries(weights).map(([id, sum]) => [copied(id, 1), sum])) },
  });
  const single = findings(session, asked);
  const pairs = (sets: readonly string[]) =>
    sorted(
      sets.flatMap((one) =>
        sets.map((other) => [
          ...one.split(',').filter(Boolean),
          ...other
            .split(',')
            .filter(Boolean)
            .map((id) => copied(id, 1)),
        ]),
      ),
    );
  const isFeasible = single.total > 0n;
  expect(doubled.total).toBe(single.total ** 2n);
  for (const [issue, options] of Object.entries(single.options))
    for (const [option, count] of Object.entries(options)) {
      expect(doubled.options[issue]?.[option]).toBe(count * single.total);
      expect(doubled.options[copied(issue, 1)]?.[option]).toBe(count * single.total);
    }
  expect(doubled.combinations).toEqual(pairs(single.combinations));
  expect(doubled.concessions).toEqual(pairs(single.concessions));
  if (isFeasible)
    expect(doubled.clashes).toEqual(
      sorted([
        ...single.clashes.map((set) => set.split(',')),
        ...single.clashes.map((set) => set.split(',').map((id) => copied(id, 1))),
      ]),
    );
  expect(doubled.zone).toEqual(single.zone.map((count) => count ** 2n));
  expect(doubled.changes).toBe(single.changes === undefined ? undefined : 2 * single.changes);
  expect(doubled.best).toEqual(Object.fromEntries(Object.entries(single.best).map(([party, sum]) => [party, 2 * sum])));
  expect(doubled.frontier).toEqual(maximaOfSums(single.frontier));
  expect(doubled.bubbles).toEqual(spreadsOf(spread(single.bubbles), spread(single.bubbles)));
});

type Spread = ReadonlyMap<string, bigint>;

const spread = (bubbles: readonly string[]): Spread =>
  new Map(bubbles.map((bubble) => bubble.split(': ')).map(([sums = '', count = '']) => [sums, BigInt(count)]));

/** How many pairs of deals come to each pair of sums. */
function together(one: Spread, other: Spread): Spread {
  const sums = new Map<string, bigint>();
  for (const [a, count] of one)
    for (const [b, times] of other) {
      const [[x = 0, y = 0], [u = 0, v = 0]] = [a.split(',').map(Number), b.split(',').map(Number)];
      const key = `${x + u},${y + v}`;
      sums.set(key, (sums.get(key) ?? 0n) + count * times);
    }
  return sums;
}

const spreadsOf = (one: Spread, other: Spread): string[] =>
  [...together(one, other)].map(([sums, count]) => `${sums}: ${count}`).sort();

/** Of all sums of two outcomes, those that no other betters. */
function maximaOfSums(frontier: readonly string[]): string[] {
  const outcomes = frontier.map((each) => each.split(',').map((sum) => sum.split(':')));
  const sums = outcomes.flatMap((one) =>
    outcomes.map((other) => one.map(([party = '', sum], at) => [party, Number(sum) + Number(other[at]?.[1])] as const)),
  );
  const betters = (one: (typeof sums)[number], other: (typeof sums)[number]) =>
    one.every(([, sum], at) => sum >= (other[at]?.[1] ?? 0)) && one.some(([, sum], at) => sum > (other[at]?.[1] ?? 0));
  const best = sums.filter((sum) => !sums.some((other) => betters(other, sum)));
  return [...new Set(sorted(best.map((sum) => sum.map((each) => each.join(':')))))];
}

test('counts stay exact far beyond what a double can hold', { timeout: 60_000 }, () => {
  // 79 deals: a double holds powers of even numbers too long, those of an odd one need all their bits.
  const scenario: Scenario = {
    ...blank,
    issues: ['i0', 'i1', 'i2', 'i3'].map((id) => question(id, ['o0', 'o1', 'o2'])),
    rules: [{ id: 'r0', says: 'A text.', quotes: [], forbids: { i0: 'o0', i1: 'o0', i2: 'o0', i3: ['o0', 'o1'] } }],
    positions: [
      redLine('p0', 'hill', [{ i0: 'o0' }, { i1: ['o1', 'o2'] }]),
      demand('p1', 'hill', { i2: 'o1', i3: 'o1' }),
      demand('p2', 'valley', { i0: ['o1', 'o2'] }),
      redLine('p3', 'valley', { not: { i1: 'o2', i2: 'o2' } }),
    ],
  };
  const weights = { p0: 3, p1: 2, p2: 5, p3: 1 };
  const session = sessionFor(scenario);
  const { total, options, positions } = countOf(session, {});
  const { sparing } = ask(session, { deal: {}, lens: {} }, { about: 'zone' });
  const axes = ['hill', 'valley'] as const;
  const bubblesOf = (each: Session, sums: Readonly<Record<string, number>>) =>
    ask(each, { deal: {}, lens: {} }, { about: 'map', weights: sums, axes })
      .bubbles.map(({ x, y, count }) => `${x},${y}: ${count}`)
      .sort();
  const single = spread(bubblesOf(session, weights));
  for (const count of [6, 9, 11, 20, 30]) {
    const many = sessionFor(copies(spelledOut(scenario), count));
    const rest = total ** BigInt(count - 1);
    const counted = countOf(many, {});
    expect(counted.total).toBe(total * rest);
    for (const [issue, each] of Object.entries(options))
      for (const [option, number] of Object.entries(each)) {
        expect(counted.options[issue]?.[option]).toBe(number * rest);
        expect(counted.options[copied(issue, count - 1)]?.[option]).toBe(number * rest);
      }
    for (const [position, { satisfied, violated }] of Object.entries(positions))
      expect(counted.positions[position]).toEqual({ satisfied: satisfied * rest, violated: violated * rest });
    const zone = ask(many, { deal: {}, lens: {} }, { about: 'zone' });
    expect(zone.sparing.count).toBe(sparing.count ** BigInt(count));
    if (count > 12) continue;
    const sums = Object.entries(weights).flatMap(([id, sum]) =>
      Array.from({ length: count }, (_, copy) => [copied(id, copy), sum] satisfies [string, number]),
    );
    let spreads: Spread = new Map([['0,0', 1n]]);
    for (let copy = 0; copy < count; copy += 1) spreads = together(spreads, single);
    expect(bubblesOf(many, Object.fromEntries(sums))).toEqual(spreadsOf(spreads, new Map([['0,0', 1n]])));
  }
  expect(total).toBe(79n);
});
