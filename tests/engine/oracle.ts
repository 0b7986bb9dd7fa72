/** The plain enumerator: every question answered by looking at every complete deal. Slow, and easy to believe. */
import { formOf, type Clause } from '../../src/model/clause.ts';
import type { Deal, Term } from '../../src/model/deal.ts';
import { satisfiedBy, violatedBy } from '../../src/model/position.ts';
import { isWant, type Judged, type Scenario } from '../../src/model/scenario.ts';
import type { Reason, Status, Verdict } from '../../src/model/verdict.ts';

/** Whether a complete deal meets a clause; a silent issue has no term, so no entry about it is met. */
export function meets(scenario: Scenario, deal: Deal, clause: Clause): boolean {
  const form = formOf(clause);
  const wantsOf = (party: string) => scenario.positions.filter(isWant).filter((want) => want.party === party);
  switch (form.is) {
    case 'entries':
      return form.entries.every(([issue, options]) => options.includes(deal[issue] ?? ''));
    case 'any':
      return form.of.some((part) => meets(scenario, deal, part));
    case 'all':
      return form.of.every((part) => meets(scenario, deal, part));
    case 'not':
      return !meets(scenario, deal, form.of);
    case 'everything':
      return wantsOf(form.party).every((want) => meets(scenario, deal, want.satisfied));
    case 'denied':
      return wantsOf(form.party).some((want) => meets(scenario, deal, want.violated));
    case 'never':
      return false;
  }
}

/** Everything that complete deals keep, by name. */
export const constraintsOf = (scenario: Scenario): Map<string, (deal: Deal) => boolean> =>
  new Map([
    ...scenario.issues.flatMap(({ id, when }): [string, (deal: Deal) => boolean][] =>
      when ? [[`when:${id}`, (deal) => (deal[id] !== undefined) === meets(scenario, deal, when)]] : [],
    ),
    ...scenario.rules.map(({ id, forbids }): [string, (deal: Deal) => boolean] => [
      id,
      (deal) => !meets(scenario, deal, forbids),
    ]),
  ]);

/** Every way to give each issue a term or, where it is conditional, none; no rule looked at. */
export function assignments(scenario: Scenario): Deal[] {
  return scenario.issues.reduce<Deal[]>(
    (deals, { id, when, options }) =>
      deals.flatMap((deal) => [...options.map((option) => ({ ...deal, [id]: option.id })), ...(when ? [deal] : [])]),
    [{}],
  );
}

const extendsDeal = (complete: Deal, deal: Deal) =>
  Object.entries(deal).every(([issue, option]) => complete[issue] === option);

export class Enumerator {
  readonly all: Deal[];
  readonly complete: Deal[];
  readonly #constraints: Map<string, (deal: Deal) => boolean>;
  constructor(readonly scenario: Scenario) {
    this.all = assignments(scenario);
    this.#constraints = constraintsOf(scenario);
    this.complete = this.all.filter((deal) => [...this.#constraints.values()].every((keeps) => keeps(deal)));
  }

  completions = (deal: Deal): Deal[] => this.complete.filter((each) => extendsDeal(each, deal));

  verdict(deal: Deal, position: Judged): { verdict: Verdict; reason?: Reason; turns?: string[] } {
    const completions = this.completions(deal);
    const meet = (clause: Clause) => completions.filter((each) => meets(this.scenario, each, clause));
    const satisfied = meet(satisfiedBy(position));
    const violated = meet(violatedBy(position));
    if (satisfied.length === completions.length) return { verdict: 'satisfied' };
    if (violated.length === completions.length) return { verdict: 'violated' };
    if (satisfied.length + violated.length > 0)
      return { verdict: 'open', reason: 'undecided', turns: this.turns(deal, position) };
    if (position.kind === 'offer' && meet(position.gives).length === 0) return { verdict: 'open', reason: 'untaken' };
    if (position.kind === 'expectation' && meet(position.if).length === 0)
      return { verdict: 'open', reason: 'untriggered' };
    return { verdict: 'open', reason: 'unsettled' };
  }

  /** Which of satisfied, violated and neither some completion comes to. */
  ends(completions: readonly Deal[], position: Judged): string {
    const end = (each: Deal) =>
      meets(this.scenario, each, satisfiedBy(position))
        ? 'satisfied'
        : meets(this.scenario, each, violatedBy(position))
          ? 'violated'
          : 'neither';
    return [...new Set(completions.map(end))].sort().join();
  }

  turns(deal: Deal, position: Judged): string[] {
    const completions = this.completions(deal);
    const named = this.scenario.issues.map(({ id }) => id).filter((id) => this.named(position).includes(id));
    const varying = named.filter((id) => new Set(completions.map((each) => each[id])).size > 1);
    const turning = varying.filter((id) => {
      const options = new Set(completions.flatMap((each) => each[id] ?? []));
      return [...options].some(
        (option) =>
          this.ends(
            completions.filter((each) => each[id] === option),
            position,
          ) !== this.ends(completions, position),
      );
    });
    return turning.length > 0 ? turning : varying;
  }

  named = (position: Judged): string[] =>
    [satisfiedBy(position), violatedBy(position)].flatMap((each) => this.read(each));

  /** The issues of which a clause speaks, through `everything` and `denied` too. */
  read(clause: Clause): string[] {
    const wantsOf = (party: string) => this.scenario.positions.filter(isWant).filter((want) => want.party === party);
    const form = formOf(clause);
    switch (form.is) {
      case 'entries':
        return form.entries.map(([issue]) => issue);
      case 'any':
      case 'all':
        return form.of.flatMap((part) => this.read(part));
      case 'not':
        return this.read(form.of);
      case 'everything':
        return wantsOf(form.party).flatMap((want) => this.read(want.satisfied));
      case 'denied':
        return wantsOf(form.party).flatMap((want) => this.read(want.violated));
      case 'never':
        return [];
    }
  }

  /** Without the own terms of conditional issues that apply in no completion of what their conditions hang on, conditions first. */
  settle(deal: Deal, term: Term): Deal {
    const conditional = this.scenario.issues.filter(({ id, when }) => when && id !== term.issue).map(({ id }) => id);
    const changed: Deal = { ...deal, [term.issue]: term.option };
    const dropped: string[] = [];
    for (const id of conditional) {
      if (changed[id] === undefined) continue;
      const hangsOn = this.conditions(id);
      const known = Object.fromEntries(
        Object.entries(changed).filter(
          ([each]) => !conditional.includes(each) || (hangsOn.includes(each) && !dropped.includes(each)),
        ),
      );
      const completions = this.completions(known);
      if (completions.length > 0 && completions.every((each) => each[id] === undefined)) dropped.push(id);
    }
    return Object.fromEntries(Object.entries(changed).filter(([id]) => !dropped.includes(id)));
  }

  /** The issues that a condition names, itself or through the conditions of those. */
  conditions(id: string): string[] {
    const when = this.scenario.issues.find((issue) => issue.id === id)?.when;
    return when ? this.read(when).flatMap((each) => [each, ...this.conditions(each)]) : [];
  }

  status(deal: Deal, issue: string, option: string): Status {
    if (deal[issue] === option) return 'chosen';
    const free = this.completions(Object.fromEntries(Object.entries(deal).filter(([id]) => id !== issue)));
    if (free.length > 0 && free.every((each) => each[issue] === undefined)) return 'silent';
    if (free.length > 0 && free.every((each) => each[issue] === option)) return 'forced';
    return this.completions(this.settle(deal, { issue, option })).length > 0 ? 'possible' : 'impossible';
  }

  /** Whether these terms, with only these constraints kept, leave any assignment that `also` accepts. */
  standTogether(terms: Term[], constraints: string[], also: (deal: Deal) => boolean = () => true): boolean {
    return this.all.some(
      (deal) =>
        terms.every(({ issue, option }) => deal[issue] === option) &&
        constraints.every((id) => this.#constraints.get(id)?.(deal)) &&
        also(deal),
    );
  }
}
