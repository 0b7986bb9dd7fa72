/** Two other engines put to the same questions: an answer-set solver and a satisfiability solver. */
import { createRequire } from 'node:module';
import type * as Clasp from 'clingo-wasm';
import Logic, { type Formula, type Solver } from 'logic-solver';
import type { Problem } from '../../src/engine/compile.ts';
import { valuesOf, type Goal } from '../../src/engine/goal.ts';
import type { Deal } from '../../src/model/deal.ts';

// Its one bundle tells Node nothing of the names in it.
const { run } = createRequire(import.meta.url)('clingo-wasm') as typeof Clasp;

/** What all engines can say of a table. */
export interface PeerAnswer {
  /** `issue=option` that some completion takes; *does not apply* is not among them. */
  possible: string[];
  /** Positions that every completion satisfies, and violates. */
  satisfied: string[];
  violated: string[];
}

/** The values of an issue by their bits: the options, and *does not apply*. */
const bitsOf = ({ full }: Problem, issue: number): number[] =>
  Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (valuesOf(full, issue) >> bit) & 1);

const nameOf = ({ scenario }: Problem, issue: number, bit: number): string => {
  const { id, options } = scenario.issues[issue]!;
  return `${id}=${options[bit]?.id ?? ''}`;
};

const ownBits = (problem: Problem, deal: Deal): [issue: number, bit: number][] =>
  problem.scenario.issues.flatMap(({ id, options }, issue) => {
    const bit = options.findIndex((option) => option.id === deal[id]);
    return bit < 0 ? [] : [[issue, bit] satisfies [number, number]];
  });

/** The scenario as a logic program: `v(issue,bit)` are the values, `s`, `v` and their opposites what may come of a position. */
export class Clingo {
  readonly #program: string;
  readonly #goals: string[] = [];
  constructor(readonly problem: Problem) {
    const lines = problem.scenario.issues.map(
      (_, issue) =>
        `1 { ${bitsOf(problem, issue)
          .map((bit) => `v(${issue},${bit})`)
          .join('; ')} } 1.`,
    );
    for (const { goal } of problem.constraints) lines.push(`:- not ${this.#atom(goal)}.`);
    problem.asked.forEach(({ satisfied, violated }, place) => {
      lines.push(`sat(${place}) :- ${this.#atom(satisfied)}.`, `nosat(${place}) :- not sat(${place}).`);
      lines.push(`vio(${place}) :- ${this.#atom(violated)}.`, `novio(${place}) :- not vio(${place}).`);
    });
    this.#program = [...lines, ...this.#goals].join('\n');
  }

  /** An atom that is true where the goal is met. */
  #atom(goal: Goal): string {
    const bodies =
      goal.is === 'in'
        ? bitsOf(this.problem, goal.issue)
            .filter((bit) => (goal.mask >> bit) & 1)
            .map((bit) => [`v(${goal.issue},${bit})`])
        : goal.is === 'any'
          ? goal.of.map((part) => [this.#atom(part)])
          : [goal.of.map((part) => this.#atom(part))];
    const atom = `g${this.#goals.length}`;
    // One that no line makes true still has to be known.
    const rules = bodies.map((body) => `${atom}${body.length > 0 ? ` :- ${body.join(', ')}` : ''}.`);
    this.#goals.push(rules.length > 0 ? rules.join(' ') : `${atom} :- #false.`);
    return atom;
  }

  async #solve(models: number, program: string, ...options: string[]) {
    const result = await run(`${this.#program}\n${program}`, models, options);
    if (result.Result === 'ERROR') throw new Error(result.Error);
    return result;
  }

  /** Nothing where no completion exists. */
  async answer(deal: Deal): Promise<PeerAnswer | undefined> {
    const own = ownBits(this.problem, deal).map(([issue, bit]) => `:- not v(${issue},${bit}).`);
    const shown = '#show v/2. #show sat/1. #show nosat/1. #show vio/1. #show novio/1.';
    const { Call, Result } = await this.#solve(0, `${own.join(' ')} ${shown}`, '--enum-mode=brave');
    if (Result === 'UNSATISFIABLE') return undefined;
    const atoms = new Set(Call.at(-1)?.Witnesses.at(-1)?.Value ?? []);
    const { scenario, asked } = this.problem;
    return {
      possible: scenario.issues.flatMap(({ options }, issue) =>
        options.flatMap((_, bit) => (atoms.has(`v(${issue},${bit})`) ? [nameOf(this.problem, issue, bit)] : [])),
      ),
      satisfied: asked.flatMap(({ position }, place) => (atoms.has(`nosat(${place})`) ? [] : [position.id])),
      violated: asked.flatMap(({ position }, place) => (atoms.has(`novio(${place})`) ? [] : [position.id])),
    };
  }

  /** The fewest own terms to change so that the position holds; nothing where it cannot. */
  async changes(deal: Deal, goal: Goal): Promise<number | undefined> {
    const before = this.#goals.length;
    const atom = this.#atom(goal);
    const rules = this.#goals.splice(before).join('\n');
    const costs = ownBits(this.problem, deal).map(([issue, bit]) => `:~ not v(${issue},${bit}). [1,${issue}]`);
    const { Result, Call } = await this.#solve(
      // Without costs every model would be a best one.
      costs.length > 0 ? 0 : 1,
      `${rules}\n:- not ${atom}.\n${costs.join('\n')}\n#show.`,
      '--opt-mode=opt',
    );
    if (Result === 'UNSATISFIABLE') return undefined;
    return Call.at(-1)?.Witnesses.at(-1)?.Costs?.[0] ?? 0;
  }
}

/** The scenario as clauses, put to MiniSat once; each question assumes something more. */
export class MiniSat {
  readonly #solver: Solver = new Logic.Solver();
  readonly #satisfied: Formula[];
  readonly #violated: Formula[];
  constructor(readonly problem: Problem) {
    problem.scenario.issues.forEach((_, issue) =>
      this.#solver.require(Logic.exactlyOne(...bitsOf(problem, issue).map((bit) => `v${issue}_${bit}`))),
    );
    for (const { goal } of problem.constraints) this.#solver.require(this.#formula(goal));
    this.#satisfied = problem.asked.map(({ satisfied }) => this.#formula(satisfied));
    this.#violated = problem.asked.map(({ violated }) => this.#formula(violated));
  }

  #formula(goal: Goal): Formula {
    if (goal.is !== 'in') {
      const parts = goal.of.map((part) => this.#formula(part));
      return goal.is === 'all' ? Logic.and(...parts) : Logic.or(...parts);
    }
    const bits = bitsOf(this.problem, goal.issue).filter((bit) => (goal.mask >> bit) & 1);
    return Logic.or(...bits.map((bit) => `v${goal.issue}_${bit}`));
  }

  answer(deal: Deal): PeerAnswer | undefined {
    const own = Logic.and(...ownBits(this.problem, deal).map(([issue, bit]) => `v${issue}_${bit}`));
    const first = this.#solver.solveAssuming(own);
    if (first === null) return undefined;
    const seen = new Set(first.getTrueVars());
    const can = (formula: Formula) => {
      const found = this.#solver.solveAssuming(Logic.and(own, formula));
      // What one solution shows need not be asked again.
      found?.getTrueVars().forEach((name) => seen.add(name));
      return found !== null;
    };
    const { scenario, asked } = this.problem;
    return {
      possible: scenario.issues.flatMap(({ options }, issue) =>
        options.flatMap((_, bit) => {
          const name = `v${issue}_${bit}`;
          return seen.has(name) || can(name) ? [nameOf(this.problem, issue, bit)] : [];
        }),
      ),
      satisfied: asked.flatMap(({ position }, place) => (can(Logic.not(this.#satisfied[place]!)) ? [] : [position.id])),
      violated: asked.flatMap(({ position }, place) => (can(Logic.not(this.#violated[place]!)) ? [] : [position.id])),
    };
  }

  changes(deal: Deal, goal: Goal): number | undefined {
    const asked = this.#formula(goal);
    const own = ownBits(this.problem, deal).map(([issue, bit]) => `v${issue}_${bit}`);
    if (this.#solver.solveAssuming(asked) === null) return undefined;
    const gone = Logic.sum(...own.map((name) => Logic.not(name)));
    for (let changes = 0; ; changes += 1) {
      const near = Logic.lessThanOrEqual(gone, Logic.constantBits(changes));
      if (own.length <= changes || this.#solver.solveAssuming(Logic.and(asked, near)) !== null) return changes;
    }
  }
}
