/** Small random scenarios, every kind of position and rule among them, and deals on them. */
import fc from 'fast-check';
import type { Clause } from '../../src/model/clause.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Lens } from '../../src/model/lens.ts';
import type { Issue, Position, Scenario } from '../../src/model/scenario.ts';

export const RUNS = Number(process.env['PARLEY_RUNS'] ?? 2_000);
/** Of laws about the whole space, which look at every deal again and again: fewer in the run that everybody waits for. */
export const FEWER = RUNS > 2_000 ? RUNS : Math.ceil(RUNS / 4);
export const SEED = Number(process.env['PARLEY_SEED'] ?? 20_261_125);

// Who only wants to know whether a law breaks need not wait for the smallest case in which it does.
if (process.env['PARLEY_HASTY']) fc.configureGlobal({ endOnFailure: true });

const PARTIES = ['hill', 'valley', 'shore'] as const;
const text = 'A text.';
const base = {
  evidence: [],
  short: text,
  says: text,
  why: text,
  words: text,
};

/** More issues than this, and some clauses name nearly all of them. */
const MANY = 6;

/** An *or* with an entry about each issue: no few of them decide it. */
const longOver = (issues: readonly Issue[]): fc.Arbitrary<Clause> =>
  fc
    .tuple(...issues.map(narrowOver))
    .map((entries): Clause => entries.map(([issue, options]) => ({ [issue]: options })));

/** A clause over some of the issues; `wide` also ranges over the wants of a party. */
const narrowOver = (issue: Issue): fc.Arbitrary<[string, string | string[]]> =>
  fc
    .subarray(
      issue.options.map(({ id }) => id),
      { minLength: 1 },
    )
    .map((options) => [issue.id, options.length === 1 ? (options[0] ?? '') : options]);

/** One object of entries about several issues, up to all of them. */
const entriesOver = (issues: readonly Issue[]): fc.Arbitrary<Clause> =>
  fc
    .subarray([...issues], {
      minLength: 1,
      maxLength: issues.length > MANY ? issues.length : Math.min(3, issues.length),
    })
    .chain((some) => fc.tuple(...some.map(narrowOver)))
    .map((entries): Clause => Object.fromEntries(entries));

const clauseOver = (issues: readonly Issue[], wide = false): fc.Arbitrary<Clause> =>
  fc.letrec<{ clause: Clause }>((tie) => ({
    clause: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc
        .constantFrom(...issues)
        .chain((issue) => narrowOver(issue).map((entry): Clause => Object.fromEntries([entry]))),
      entriesOver(issues),
      ...(issues.length > MANY ? [longOver(issues)] : []),
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
    .map((parts) => issueOf(before.length, parts));

const issueOf = (place: number, { size, when }: { size: number; when?: Clause | undefined }): Issue => ({
  id: `i${place}`,
  name: text,
  question: text,
  topic: 'land',
  ...(when && { when }),
  options: Array.from({ length: size }, (_, each) => ({ id: `o${each}`, label: text, clause: text, quotes: [] })),
});

const issuesOf = (count: number, before: readonly Issue[] = []): fc.Arbitrary<readonly Issue[]> =>
  count === 0 ? fc.constant(before) : issueAfter(before).chain((issue) => issuesOf(count - 1, [...before, issue]));

/** The last of the issues may ask for a course; where there are many, each has two options and always applies. */
const someIssues: fc.Arbitrary<readonly Issue[]> = fc
  .oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }).chain((count) => issuesOf(count)) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: MANY + 1, max: MANY + 2 })
        .map((count) => Array.from({ length: count }, (_, place) => issueOf(place, { size: 2 }))),
    },
  )
  .chain((issues) =>
    fc
      .oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) })
      .map((courses) =>
        issues.map((issue, place) =>
          place > 0 && place >= issues.length - courses ? { ...issue, course: true as const } : issue,
        ),
      ),
  );

const someEvidence: fc.Arbitrary<Evidence[]> = fc.subarray<Evidence>(
  [
    { source: '000', start: 0, end: 1, strength: 'reported' },
    { source: '001', start: 0, end: 1, strength: 'reported' },
    { source: '001', start: 2, end: 3, strength: 'explicit' },
  ],
  { minLength: 1 },
);

const positionOver = (issues: readonly Issue[], id: string): fc.Arbitrary<Position> =>
  fc.tuple(claimOver(issues, id), someEvidence).map(([claim, evidence]) => ({ ...claim, evidence }));

const claimOver = (issues: readonly Issue[], id: string): fc.Arbitrary<Position> => {
  const narrow = clauseOver(issues);
  const wide = clauseOver(issues, true);
  const party = fc.constantFrom(...PARTIES);
  const apart = (satisfied: Clause, violated: Clause) => ({
    satisfied,
    violated: { all: [violated, { not: satisfied }] },
  });
  return fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .record({
          kind: fc.constantFrom('red line' as const, 'red line' as const, 'demand' as const),
          party,
          s: narrow,
          v: narrow,
        })
        .map(({ kind, party: owner, s, v }): Position => ({ id, kind, party: owner, ...base, ...apart(s, v) })),
    },
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
    issues: someIssues,
    rules: fc.integer({ min: 0, max: 3 }),
    positions: fc.integer({ min: 1, max: 7 }),
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

export const anyLens: fc.Arbitrary<Lens> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Lens>({ sources: ['000'] }, { sources: ['001'] }, { strengths: ['explicit'] }),
  },
);

/** A weight for each position, often none. */
export const weightsOn = ({ positions }: Scenario): fc.Arbitrary<Readonly<Record<string, number>>> =>
  fc
    .tuple(...positions.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 }), fc.constant(1))))
    .map((weights) => Object.fromEntries(positions.map(({ id }, place) => [id, weights[place] ?? 0])));

/** A scenario with a deal on it. */
export const anyTable: fc.Arbitrary<{ scenario: Scenario; deal: Deal }> = anyScenario.chain((scenario) =>
  fc.record({ scenario: fc.constant(scenario), deal: dealOn(scenario) }),
);

/** A scenario with a table on it, and with what is asked about positions: some chosen, weights, two parties. */
export interface Asked {
  scenario: Scenario;
  deal: Deal;
  lens: Lens;
  chosen: string[];
  by: 'holding' | 'sparing';
  weights: Readonly<Record<string, number>>;
  axes: readonly [string, string];
}

export const anyAsked: fc.Arbitrary<Asked> = anyScenario.chain((scenario) => {
  const ids = scenario.positions
    .filter(({ kind }) => kind !== 'statement' && kind !== 'expectation')
    .map(({ id }) => id);
  return fc.record({
    scenario: fc.constant(scenario),
    deal: dealOn(scenario),
    lens: anyLens,
    chosen: fc.subarray(ids),
    by: fc.constantFrom('holding' as const, 'sparing' as const),
    weights: weightsOn(scenario),
    axes: fc.tuple(fc.constantFrom(...PARTIES), fc.constantFrom(...PARTIES)),
  });
});
