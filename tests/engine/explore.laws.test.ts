/** What is said of the whole space of deals, against the enumerator. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Excluding } from '../../src/engine/answer.ts';
import { compile } from '../../src/engine/compile.ts';
import { ask, sessionOf } from '../../src/engine/explore.ts';
import type { Question, Table } from '../../src/engine/question.ts';
import type { Weights } from '../../src/model/weights.ts';
import type { Deal } from '../../src/model/deal.ts';
import { termsOf } from '../../src/model/deal.ts';
import { isJudged, type Judged, type Scenario } from '../../src/model/scenario.ts';
import { anyAsked, FEWER, SEED, type Asked } from './random.ts';
import { isPart, sorted, Spaces } from './spaces.ts';

const law = (says: string, holds: (asked: Asked & { spaces: Spaces; table: Table }) => void, runs = FEWER) =>
  test(`${says} (seed ${SEED}, ${runs} runs)`, { timeout: 60_000 + runs * 30 }, () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        holds({ ...asked, spaces: new Spaces(asked.scenario), table: { deal: asked.deal, lens: asked.lens } });
      }),
      { numRuns: runs, seed: SEED },
    );
  });

const putTo = <About extends Question>(scenario: Scenario, table: Table, question: About) =>
  ask(sessionOf(compile(scenario)), table, question);

const idsOf = (sets: readonly { positions: readonly string[] }[]) => sets.map(({ positions }) => positions);

const isSmallestFirst = (sets: readonly { positions: readonly string[] }[]) => {
  const sizes = idsOf(sets).map(({ length }) => length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
};

/** The example is one of the completions, and the positions hold on it. */
function showsThatHold(spaces: Spaces, deal: Deal, example: Deal | undefined, positions: readonly string[]) {
  expect(spaces.oracle.completions(deal)).toContainEqual(example);
  for (const position of named(spaces, positions)) expect(spaces.holds(example ?? {}, position)).toBe(true);
}

const named = ({ scenario }: Spaces, ids: readonly string[]): Judged[] =>
  scenario.positions.filter(isJudged).filter(({ id }) => ids.includes(id));

/** The terms and rules exclude what is asked of the positions, and none of them can be spared. */
function isWhy(
  { oracle }: Spaces,
  deal: Deal,
  { because: { terms, rules } }: Excluding,
  accepts: (complete: Deal) => boolean,
) {
  expect(termsOf(deal)).toEqual(expect.arrayContaining([...terms]));
  expect(oracle.standTogether(terms, rules, accepts)).toBe(false);
  for (const term of terms) {
    const fewer = terms.filter((each) => each !== term);
    expect(oracle.standTogether(fewer, rules, accepts)).toBe(true);
  }
  for (const rule of rules) {
    const fewer = rules.filter((each) => each !== rule);
    expect(oracle.standTogether(terms, fewer, accepts)).toBe(true);
  }
}

law('counts are those of the enumerator', ({ scenario, table, spaces }) => {
  expect(putTo(scenario, table, { about: 'count' })).toEqual(spaces.count(table.deal));
});

law(
  'clashes are the smallest sets that hold on no completion, each with its reasons',
  ({ scenario, table, spaces }) => {
    const { sets, more } = putTo(scenario, table, { about: 'clashes' });
    expect(sorted(idsOf(sets))).toEqual(sorted(spaces.clashes(table.deal, table.lens)));
    expect(more).toBe(false);
    isSmallestFirst(sets);
    for (const each of sets) {
      const positions = named(spaces, each.positions);
      isWhy(spaces, table.deal, each, (complete) => positions.every((position) => spaces.holds(complete, position)));
    }
  },
);

law('concessions are the smallest sets without which the others hold', ({ scenario, table, spaces }) => {
  const { sets, more, unavoidable } = putTo(scenario, table, { about: 'concessions' });
  expect(sorted(idsOf(sets))).toEqual(sorted(spaces.concessions(table.deal, table.lens)));
  expect(more).toBe(false);
  isSmallestFirst(sets);
  const all = spaces.partaking(table.lens).map(({ id }) => id);
  expect([...unavoidable].sort()).toEqual(
    all.filter((id) => sets.length > 0 && sets.every(({ positions }) => positions.includes(id))).sort(),
  );
  for (const { positions, taken, example } of sets) {
    const kept = all.filter((id) => !positions.includes(id));
    showsThatHold(spaces, table.deal, example, kept);
    expect(taken).toEqual(
      spaces
        .partaking(table.lens)
        .filter((position) => position.kind === 'offer' && spaces.satisfies(example, position))
        .map(({ id }) => id),
    );
  }
});

law('clashes and concessions are each other’s smallest hitting sets', ({ scenario, table, spaces }) => {
  const clashes = idsOf(putTo(scenario, table, { about: 'clashes' }).sets);
  const concessions = idsOf(putTo(scenario, table, { about: 'concessions' }).sets);
  if (spaces.oracle.completions(table.deal).length === 0) return expect([clashes, concessions]).toEqual([[], []]);
  const hits = (set: readonly string[], sets: readonly (readonly string[])[]) =>
    sets.every((each) => each.some((id) => set.includes(id)));
  const isSmallestHitting = (set: readonly string[], sets: readonly (readonly string[])[]) =>
    hits(set, sets) &&
    set.every(
      (id) =>
        !hits(
          set.filter((each) => each !== id),
          sets,
        ),
    );
  expect(clashes.every((set) => isSmallestHitting(set, concessions))).toBe(true);
  expect(concessions.every((set) => isSmallestHitting(set, clashes))).toBe(true);
});

law('combinations are the largest sets that hold on one deal', ({ scenario, table, spaces }) => {
  const { sets, everywhere, inAll, inNone, more } = putTo(scenario, table, { about: 'combinations' });
  const expected = spaces.combinations(table.deal, table.lens);
  expect(sorted(idsOf(sets))).toEqual(sorted(expected.sets));
  expect(sorted([everywhere, inAll, inNone])).toEqual(sorted([expected.everywhere, expected.inAll, expected.inNone]));
  expect([...everywhere].sort()).toEqual([...expected.everywhere].sort());
  expect([...inAll].sort()).toEqual([...expected.inAll].sort());
  expect([...inNone].sort()).toEqual([...expected.inNone].sort());
  expect(more).toBe(false);
  const sizes = sets.map(({ positions }) => positions.length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  for (const { positions, example } of sets) showsThatHold(spaces, table.deal, example, [...positions, ...everywhere]);
});

law('the zone is that of the enumerator, with the parties that keep it empty', ({ scenario, table, spaces }) => {
  const { sparing, satisfying, fitting, pivotal } = putTo(scenario, table, { about: 'zone' });
  const expected = spaces.zone(table.deal, table.lens);
  expect([sparing.count, satisfying.count]).toEqual([expected.sparing, expected.satisfying]);
  expect(sorted(fitting)).toEqual(sorted(expected.fitting));
  expect([...pivotal].sort()).toEqual([...expected.pivotal].sort());
  const lines = spaces.partaking(table.lens).filter(({ kind }) => kind === 'red line');
  expect(sparing.example === undefined).toBe(sparing.count === 0n);
  expect(satisfying.example === undefined).toBe(satisfying.count === 0n);
  const completions = spaces.oracle.completions(table.deal);
  if (sparing.example) {
    expect(completions).toContainEqual(sparing.example);
    for (const line of lines) expect(spaces.violates(sparing.example, line)).toBe(false);
  }
  if (satisfying.example)
    showsThatHold(
      spaces,
      table.deal,
      satisfying.example,
      lines.map(({ id }) => id),
    );
});

law('a repair changes least, then settles least, and every way to do so is listed', (asked) => {
  const { scenario, table, spaces, chosen, by } = asked;
  const repair = putTo(scenario, table, { about: 'repair', positions: chosen, by });
  const expected = spaces.repair(table.deal, chosen, by);
  expect(repair.more).toBe(false);
  expect(repair.clash === undefined).toBe(expected !== undefined);
  const accepts = (ids: readonly string[]) => (complete: Deal) =>
    named(spaces, ids).every((each) =>
      by === 'holding' ? spaces.holds(complete, each) : !spaces.violates(complete, each),
    );
  if (expected === undefined || repair.clash) {
    const clash = repair.clash;
    expect(repair.results).toEqual([]);
    if (clash === undefined) return;
    expect(isPart(clash.positions, chosen)).toBe(true);
    expect(spaces.oracle.complete.some(accepts(clash.positions))).toBe(false);
    for (const id of clash.positions)
      expect(spaces.oracle.complete.some(accepts(clash.positions.filter((each) => each !== id)))).toBe(true);
    return isWhy(spaces, {}, clash, accepts(clash.positions));
  }
  expect({ changes: repair.changes, settled: repair.settled }).toEqual({
    changes: expected.changes,
    settled: expected.settled,
  });
  const told = (deal: Deal) => termsOf(deal).map(({ issue, option }) => `${issue}=${option}`);
  expect(sorted(repair.results.map(({ deal }) => told(deal)))).toEqual(expected.results);
  for (const { deal, drop, take } of repair.results) {
    const gone = told(table.deal).filter((term) => !told(deal).includes(term));
    const come = told(deal).filter((term) => !told(table.deal).includes(term));
    const plain = (terms: readonly { issue: string; option: string }[]) =>
      terms.map(({ issue, option }) => `${issue}=${option}`).sort();
    expect([plain(drop), plain(take)]).toEqual([gone.sort(), come.sort()]);
    expect(drop).toHaveLength(repair.changes);
  }
});

const outcome = (utilities: Weights) => Object.entries(utilities).map(([party, sum]) => `${party}:${sum}`);

law('the weighted view: best, bubbles, frontier, Nash and max-min', ({ scenario, table, spaces, weights, axes }) => {
  const seen = putTo(scenario, table, { about: 'map', weights, axes });
  const expected = spaces.map(table.deal, table.lens, weights, axes);
  expect(seen.best).toEqual(expected.best);
  expect(seen.bubbles.map(({ x, y, count }) => `${x},${y}: ${count}`).sort()).toEqual([...expected.bubbles].sort());
  expect(sorted(seen.frontier.map(outcome))).toEqual(expected.frontier);
  expect(sorted(seen.nash.map(({ utilities }) => outcome(utilities)))).toEqual(expected.nash);
  expect(sorted(seen.maxMin.map(({ utilities }) => outcome(utilities)))).toEqual(expected.maxMin);
  const sumsOn = (example: Deal) => spaces.map({ ...table.deal, ...spaces.coreOf(example) }, table.lens, weights, axes);
  for (const { utilities, example } of [...seen.nash, ...seen.maxMin]) {
    expect(spaces.oracle.completions(table.deal)).toContainEqual(example);
    expect(sumsOn(example).best).toEqual(utilities);
  }
  const [across, up] = axes;
  const isAt = (sums: Weights, x: number, y: number) => (sums[across] ?? 0) === x && (sums[up] ?? 0) === y;
  for (const { x, y } of seen.bubbles) {
    const { example = {} } = putTo(scenario, table, { about: 'point', weights, axes, at: [x, y] });
    expect(spaces.oracle.completions(table.deal)).toContainEqual(example);
    expect(sumsOn(example).bubbles).toEqual([`${x},${y}: 1`]);
    const best = seen.frontier.filter((sums) => isAt(sums, x, y));
    if (best.length > 0) expect(best).toContainEqual(sumsOn(example).best);
  }
  const [x, y] = [seen.best[across] ?? 0, 1 + (seen.best[up] ?? 0)];
  expect(putTo(scenario, table, { about: 'point', weights, axes, at: [x, y] })).toEqual({});
});
