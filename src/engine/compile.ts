/** A scenario made ready to be judged: once per scenario, read by every question. */
import { formOf, type Clause } from '../model/clause.ts';
import { satisfiedBy, violatedBy } from '../model/position.ts';
import { isJudged, isWant, type Judged, type Scenario } from '../model/scenario.ts';
import { NEVER, negate, scopeOf, valuesOf, type Domains, type Goal } from './goal.ts';

/** What every complete deal keeps: a rule, or the condition of an issue (`when:<issue>`). */
export interface Constraint {
  id: string;
  goal: Goal;
}

/** A judged position with its clauses as goals, each beside its opposite. */
export interface Asked {
  position: Judged;
  satisfied: Goal;
  violated: Goal;
  unsatisfied: Goal;
  unviolated: Goal;
  /** What an offer gives, what an expectation waits for. */
  premise: Goal | undefined;
  /** The issues that the clauses read, through `everything` and `denied` too. */
  scope: readonly number[];
}

export interface Problem {
  scenario: Scenario;
  /** Issue id → its number, which is its place in the scenario. */
  numbers: ReadonlyMap<string, number>;
  /** Every value of each issue. */
  full: Domains;
  /** The bit of *does not apply*; 0 where the issue always applies. */
  silence: Domains;
  constraints: readonly Constraint[];
  /** Issue → the goals of the constraints that read it. */
  touching: readonly (readonly Goal[])[];
  asked: readonly Asked[];
}

export function compile(scenario: Scenario): Problem {
  const { issues } = scenario;
  const numbers = new Map(issues.map(({ id }, number) => [id, number]));
  const silence = silenceOf(scenario);
  const full = everyValue(scenario);
  const goal = (clause: Clause) => goalFor(scenario, numbers, clause);

  const constraints = [
    ...issues.flatMap(({ id, when }, number) =>
      when === undefined
        ? []
        : [{ id: `when:${id}`, goal: applies(number, goal(when), valuesOf(silence, number), full) }],
    ),
    ...scenario.rules.map(({ id, forbids }) => ({ id, goal: negate(goal(forbids), full) })),
  ];
  const touching = issues.map((_, number) =>
    constraints.filter(({ goal: each }) => scopeOf(each).includes(number)).map(({ goal: each }) => each),
  );
  const asked = scenario.positions.filter(isJudged).map((position): Asked => {
    const satisfied = goal(satisfiedBy(position));
    const violated = goal(violatedBy(position));
    const premise =
      position.kind === 'offer' ? position.gives : position.kind === 'expectation' ? position.if : undefined;
    return {
      position,
      satisfied,
      violated,
      unsatisfied: negate(satisfied, full),
      unviolated: negate(violated, full),
      premise: premise === undefined ? undefined : goal(premise),
      scope: scopeOf({ is: 'all', of: [satisfied, violated] }),
    };
  });
  return { scenario, numbers, full, silence, constraints, touching, asked };
}

/** A clause as a goal of this problem. Names that the scenario does not have are a mistake of the caller and throw. */
export const goalOf = ({ scenario, numbers }: Problem, clause: Clause): Goal => goalFor(scenario, numbers, clause);

const silenceOf = ({ issues }: Scenario): Domains =>
  Int32Array.from(issues, ({ when, options }) => (when === undefined ? 0 : 1 << options.length));

const everyValue = ({ issues }: Scenario): Domains =>
  Int32Array.from(issues, ({ when, options }) => (1 << (options.length + (when === undefined ? 0 : 1))) - 1);

/** The issue takes *does not apply* exactly where its condition is not met. */
function applies(number: number, when: Goal, silent: number, full: Domains): Goal {
  const silenced: Goal = { is: 'in', issue: number, mask: silent };
  return {
    is: 'any',
    of: [
      { is: 'all', of: [when, negate(silenced, full)] },
      { is: 'all', of: [negate(when, full), silenced] },
    ],
  };
}

function goalFor(scenario: Scenario, numbers: ReadonlyMap<string, number>, clause: Clause): Goal {
  const goal = (each: Clause) => goalFor(scenario, numbers, each);
  const wantsOf = (party: string) => scenario.positions.filter(isWant).filter((want) => want.party === party);
  const form = formOf(clause);
  switch (form.is) {
    case 'entries':
      return { is: 'all', of: form.entries.map(([issue, options]) => entry({ scenario, numbers }, issue, options)) };
    case 'any':
    case 'all':
      return { is: form.is, of: form.of.map(goal) };
    case 'not':
      return negate(goal(form.of), everyValue(scenario));
    case 'everything':
      return { is: 'all', of: wantsOf(form.party).map((want) => goal(want.satisfied)) };
    case 'denied':
      return { is: 'any', of: wantsOf(form.party).map((want) => goal(want.violated)) };
    case 'never':
      return NEVER;
  }
}

type Numbers = Pick<Problem, 'scenario' | 'numbers'>;

function numberOf({ scenario, numbers }: Numbers, issue: string): number {
  const number = numbers.get(issue);
  if (number === undefined) throw new RangeError(`no issue "${issue}" in ${scenario.id}`);
  return number;
}

function entry({ scenario, numbers }: Numbers, id: string, options: string[]): Goal {
  const issue = numberOf({ scenario, numbers }, id);
  const known = scenario.issues.slice(issue, issue + 1).flatMap((each) => each.options.map((option) => option.id));
  const unknown = options.find((option) => !known.includes(option));
  if (unknown !== undefined) throw new RangeError(`no option "${unknown}" of issue "${id}" in ${scenario.id}`);
  return { is: 'in', issue, mask: maskOf(known, (option) => options.includes(option)) };
}

/** One bit for each option that is wanted. */
const maskOf = (options: readonly string[], wanted: (option: string) => boolean): number =>
  options.reduce((mask, option, bit) => (wanted(option) ? mask | (1 << bit) : mask), 0);
