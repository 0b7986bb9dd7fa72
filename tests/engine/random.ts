/** Small random scenarios, every kind of position and rule among them, and deals on them. */
import fc from 'fast-check';
import type { Clause } from '../../src/model/clause.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Issue, Position, Scenario } from '../../src/model/scenario.ts';

export const RUNS = Number(process.env['PARLEY_RUNS'] ?? 2_000);
export const SEED = Number(process.env['PARLEY_SEED'] ?? 20_261_125);

const PARTIES = ['hill', 'valley'] as const;
const text = 'A text.';
const base = {
  evidence: [{ source: '000', start: 0, end: 1, strength: 'reported' as const }],
  short: text,
  says: text,
  why: text,
  words: text,
};

/** A clause over some of the issues; `wide` also ranges over the wants of a party. */
const clauseOver = (issues: readonly Issue[], wide = false): fc.Arbitrary<Clause> =>
  fc.letrec<{ clause: Clause }>((tie) => ({
    clause: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...issues).chain((issue) =>
        fc
          .subarray(
            issue.options.map(({ id }) => id),
            { minLength: 1 },
          )
          .map((options): Clause => ({ [issue.id]: options.length === 1 ? (options[0] ?? '') : options })),
      ),
      ...(wide
        ? [
            fc.constantFrom(...PARTIES).map((everything): Clause => ({ everything })),
            fc.constantFrom(...PARTIES).map((denied): Clause => ({ denied })),
          ]
        : []),
      fc.array(tie('clause'), { minLength: 1, maxLength: 3 }),
      fc.array(tie('clause'), { minLength: 1, maxLength: 3 }).map((all): Clause => ({ all })),
      tie('clause').map((not): Clause => ({ not })),
    ),
  })).clause;

const issueAfter = (before: readonly Issue[]): fc.Arbitrary<Issue> =>
  fc
    .record({
      size: fc.integer({ min: 2, max: 3 }),
      when: before.length > 0 ? fc.option(clauseOver(before), { freq: 2, nil: undefined }) : fc.constant(undefined),
    })
    .map(({ size, when }) => ({
      id: `i${before.length}`,
      name: text,
      question: text,
      topic: 'land',
      ...(when && { when }),
      options: Array.from({ length: size }, (_, each) => ({ id: `o${each}`, label: text, clause: text, quotes: [] })),
    }));

const issuesOf = (count: number, before: readonly Issue[] = []): fc.Arbitrary<readonly Issue[]> =>
  count === 0 ? fc.constant(before) : issueAfter(before).chain((issue) => issuesOf(count - 1, [...before, issue]));

const positionOver = (issues: readonly Issue[], id: string): fc.Arbitrary<Position> => {
  const narrow = clauseOver(issues);
  const wide = clauseOver(issues, true);
  const party = fc.constantFrom(...PARTIES);
  const apart = (satisfied: Clause, violated: Clause) => ({
    satisfied,
    violated: { all: [violated, { not: satisfied }] },
  });
  return fc.oneof(
    fc
      .record({ kind: fc.constantFrom('red line' as const, 'demand' as const), party, s: narrow, v: narrow })
      .map(({ kind, party: owner, s, v }): Position => ({ id, kind, party: owner, ...base, ...apart(s, v) })),
    fc
      .record({ kind: fc.constantFrom('principle' as const, 'plan' as const), party, s: wide, v: wide })
      .map(({ kind, party: owner, s, v }): Position => ({ id, kind, party: owner, ...base, ...apart(s, v) })),
    fc
      .record({ party, gives: narrow, for: fc.option(narrow, { nil: undefined }) })
      .map((offer): Position => ({ id, kind: 'offer', ...base, ...offer })),
    fc.record({ party, if: narrow, then: narrow, s: narrow }).map(({ s, ...expectation }): Position => ({
      id,
      kind: 'expectation',
      ...base,
      ...expectation,
      excludes: { all: [s, { not: expectation.then }] },
    })),
    fc.record({ party }).map((statement): Position => ({ id, kind: 'statement', ...base, ...statement, about: [] })),
  );
};

export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    issues: fc.integer({ min: 1, max: 5 }).chain((count) => issuesOf(count)),
    rules: fc.integer({ min: 0, max: 3 }),
    positions: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ issues, rules, positions }) =>
    fc.record({
      issues: fc.constant([...issues]),
      rules: fc
        .array(clauseOver(issues), { minLength: rules, maxLength: rules })
        .map((all) => all.map((forbids, each) => ({ id: `r${each}`, says: text, forbids, quotes: [] }))),
      positions: fc.tuple(...Array.from({ length: positions }, (_, each) => positionOver(issues, `p${each}`))),
    }),
  )
  .map((parts): Scenario => ({
    format: 1,
    id: 'random',
    title: text,
    about: text,
    language: 'en',
    sources: [],
    silent: [],
    gates: [],
    topics: [{ id: 'land', name: text }],
    parties: PARTIES.map((id) => ({ id, name: id, letters: id.slice(0, 3), tint: 'moss', speakers: [], members: [] })),
    agendas: {
      short: { id: 'short', name: text, issues: [] },
      full: { id: 'full', name: text, issues: parts.issues.map(({ id }) => id) },
    },
    presets: [],
    moments: [],
    disagreements: [],
    readings: [],
    glossary: [],
    retired: [],
    ...parts,
    issues: [...parts.issues],
  }));

/** Some terms, feasible or not. */
export const dealOn = ({ issues }: Scenario): fc.Arbitrary<Deal> =>
  fc
    .tuple(
      ...issues.map(({ id, options }) =>
        fc
          .option(fc.constantFrom(...options.map((option) => option.id)), { freq: 3, nil: undefined })
          .map((option) => [id, option] as const),
      ),
    )
    .map((terms) => Object.fromEntries(terms.flatMap(([id, option]) => (option === undefined ? [] : [[id, option]]))));

/** A scenario with a deal on it. */
export const anyTable: fc.Arbitrary<{ scenario: Scenario; deal: Deal }> = anyScenario.chain((scenario) =>
  fc.record({ scenario: fc.constant(scenario), deal: dealOn(scenario) }),
);
