/** The questions about the whole space, straight from their definitions, over the plain enumerator. Slow, and easy to believe. */
import type { Weights } from '../../src/model/weights.ts';
import { inPlay, type Lens } from '../../src/model/lens.ts';
import type { Deal } from '../../src/model/deal.ts';
import { heldBy, satisfiedBy, violatedBy } from '../../src/model/position.ts';
import { isJudged, type Judged, type Scenario } from '../../src/model/scenario.ts';
import { Enumerator, meets } from './oracle.ts';

export const isPart = <Member>(part: readonly Member[], whole: readonly Member[]): boolean =>
  part.every((member) => whole.includes(member));

/** Sets in one order, members in one order, so that two lists of sets can be compared. */
export const sorted = (sets: readonly (readonly string[])[]): string[] =>
  sets.map((set) => [...set].sort().join()).sort();

const subsetsOf = <Member>(members: readonly Member[]): Member[][] =>
  members.reduce<Member[][]>((sets, member) => [...sets, ...sets.map((set) => [...set, member])], [[]]);

/** Those of which no other is a proper part. Equal ones are listed once. */
function smallest(sets: readonly string[][]): string[][] {
  const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
  return distinct.filter((set) => !distinct.some((other) => other !== set && isPart(other, set)));
}

/** Those that are a proper part of no other. Equal ones are listed once. */
function largest(sets: readonly string[][]): string[][] {
  const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
  return distinct.filter((set) => !distinct.some((other) => other !== set && isPart(set, other)));
}

const keyOf = (deal: Deal) =>
  Object.entries(deal)
    .map((term) => term.join('='))
    .sort()
    .join();

/** What a deal is without its courses, and the complete deals that some course makes of it. */
interface Core {
  core: Deal;
  courses: Deal[];
}

export class Spaces {
  readonly oracle: Enumerator;
  constructor(readonly scenario: Scenario) {
    this.oracle = new Enumerator(scenario);
  }

  #isCourse = (id: string) => this.scenario.issues.find((issue) => issue.id === id)?.course === true;
  coreOf = (deal: Deal): Deal => Object.fromEntries(Object.entries(deal).filter(([id]) => !this.#isCourse(id)));

  /** C(d) without its courses: each deal once, with all courses that extend it. */
  cores(deal: Deal): Core[] {
    const cores = new Map<string, Core>();
    for (const complete of this.oracle.completions(deal)) {
      const core = this.coreOf(complete);
      const known = cores.get(keyOf(core));
      if (known) known.courses.push(complete);
      else cores.set(keyOf(core), { core, courses: [complete] });
    }
    return [...cores.values()];
  }

  satisfies = (complete: Deal, position: Judged) => meets(this.scenario, complete, satisfiedBy(position));
  violates = (complete: Deal, position: Judged) => meets(this.scenario, complete, violatedBy(position));
  holds(complete: Deal, position: Judged): boolean {
    const held = heldBy(position);
    return held !== undefined && meets(this.scenario, complete, held);
  }

  /** The positions in play that can hold: judged, and no expectations. */
  partaking = (lens: Lens): Judged[] =>
    this.scenario.positions
      .filter(isJudged)
      .filter((position) => heldBy(position) !== undefined && inPlay(position, lens));

  /** A deal counts once if some course extends it; a position counts where every course satisfies (violates) it. */
  count(deal: Deal) {
    const cores = this.cores(deal);
    const number = (accepts: (core: Core) => boolean) => BigInt(cores.filter(accepts).length);
    return {
      total: BigInt(cores.length),
      options: Object.fromEntries(
        this.scenario.issues.map(({ id, options }) => [
          id,
          Object.fromEntries(
            options.map((option) => [
              option.id,
              number(({ courses }) => courses.some((complete) => complete[id] === option.id)),
            ]),
          ),
        ]),
      ),
      positions: Object.fromEntries(
        this.scenario.positions.filter(isJudged).map((position) => [
          position.id,
          {
            satisfied: number(({ courses }) => courses.every((complete) => this.satisfies(complete, position))),
            violated: number(({ courses }) => courses.every((complete) => this.violates(complete, position))),
          },
        ]),
      ),
    };
  }

  /** For every completion, course and all: the positions in play that hold on it. */
  #held = (deal: Deal, lens: Lens): string[][] =>
    this.oracle.completions(deal).map((complete) =>
      this.partaking(lens)
        .filter((position) => this.holds(complete, position))
        .map(({ id }) => id),
    );

  /** Smallest sets of positions in play that hold together on no completion. None where there is no completion. */
  clashes(deal: Deal, lens: Lens): string[][] {
    const held = this.#held(deal, lens);
    if (held.length === 0) return [];
    const sets = subsetsOf(this.partaking(lens).map(({ id }) => id));
    return smallest(sets.filter((set) => !held.some((each) => isPart(set, each))));
  }

  /** Smallest sets of positions in play without which all the others hold together. */
  concessions(deal: Deal, lens: Lens): string[][] {
    const held = this.#held(deal, lens);
    const all = this.partaking(lens).map(({ id }) => id);
    const sets = subsetsOf(all);
    return smallest(
      sets.filter((set) =>
        held.some((each) =>
          isPart(
            all.filter((id) => !set.includes(id)),
            each,
          ),
        ),
      ),
    );
  }

  /** Largest sets that hold together, without what holds everywhere. */
  combinations(deal: Deal, lens: Lens) {
    const held = this.#held(deal, lens);
    const all = this.partaking(lens).map(({ id }) => id);
    const everywhere = held.length === 0 ? [] : all.filter((id) => held.every((each) => each.includes(id)));
    const others = all.filter((id) => !everywhere.includes(id));
    const sets = largest(held).map((set) => set.filter((id) => !everywhere.includes(id)));
    return {
      everywhere,
      sets,
      inAll: sets.length === 0 ? [] : others.filter((id) => sets.every((set) => set.includes(id))),
      inNone: sets.length === 0 ? [] : others.filter((id) => !sets.some((set) => set.includes(id))),
    };
  }

  zone(deal: Deal, lens: Lens) {
    const lines = this.partaking(lens).filter(({ kind }) => kind === 'red line');
    const cores = this.cores(deal);
    const number = (accepts: (complete: Deal) => boolean) =>
      BigInt(cores.filter(({ courses }) => courses.some(accepts)).length);
    const sparing = number((complete) => lines.every((line) => !this.violates(complete, line)));
    const satisfying = number((complete) => lines.every((line) => this.satisfies(complete, line)));
    const bound = this.scenario.parties.map(({ id }) => id).filter((id) => lines.some(({ party }) => party === id));
    const fit = (parties: readonly string[]) =>
      cores.some(({ courses }) =>
        courses.some((complete) =>
          lines.every((line) => !parties.includes(line.party) || !this.violates(complete, line)),
        ),
      );
    const empty = cores.length > 0 && sparing === 0n;
    return {
      sparing,
      satisfying,
      fitting: empty ? largest(subsetsOf(bound).filter(fit)).filter((set) => set.length > 0) : [],
      pivotal: empty ? bound.filter((party) => fit(bound.filter((each) => each !== party))) : [],
    };
  }

  /**
   * The reading taken: a deal (without its courses) *passes* if on some course of it all chosen positions hold (are not
   * violated); own terms on course issues are neither counted nor looked at, and stay as they are.
   * Among the deals x in C({}) that pass: the fewest own terms that x does not keep, a silenced one included. What such an x says
   * of the own issues is taken over; of its other terms the fewest that make *every* deal that extends the terms pass.
   */
  repair(deal: Deal, positions: readonly string[], by: 'holding' | 'sparing') {
    const chosen = this.scenario.positions.filter(isJudged).filter(({ id }) => positions.includes(id));
    const passes = ({ courses }: Core) =>
      courses.some((complete) =>
        chosen.every((position) =>
          by === 'holding' ? this.holds(complete, position) : !this.violates(complete, position),
        ),
      );
    const cores = this.cores({}).map((core) => ({ core: core.core, passes: passes(core) }));
    const own = this.coreOf(deal);
    const course = Object.fromEntries(Object.entries(deal).filter(([id]) => this.#isCourse(id)));
    const passing = cores.filter((each) => each.passes).map(({ core }) => core);
    if (passing.length === 0) return undefined;
    const changesTo = (core: Deal) => Object.entries(own).filter(([id, option]) => core[id] !== option).length;
    const changes = Math.min(...passing.map(changesTo));
    const suffices = (terms: Deal) =>
      cores.every(
        ({ core, passes: fine }) => fine || Object.entries(terms).some(([id, option]) => core[id] !== option),
      );
    for (let settled = 0; ; settled += 1) {
      const candidates = new Map<string, Deal>();
      for (const core of passing.filter((each) => changesTo(each) === changes)) {
        const further = Object.keys(core).filter((id) => own[id] === undefined);
        for (const some of subsetsOf(further).filter((set) => set.length === settled)) {
          const terms = Object.fromEntries(
            Object.entries(core).filter(([id]) => own[id] !== undefined || some.includes(id)),
          );
          candidates.set(keyOf(terms), terms);
        }
      }
      const results = [...candidates.values()].filter(suffices).map((terms) => ({ ...terms, ...course }));
      if (results.length > 0) return { changes, settled, results: results.map(keyOf).sort() };
    }
  }

  /** Sums by one's own weights. A weight counts on a deal where its position holds whatever course follows. */
  map(deal: Deal, lens: Lens, weights: Weights, axes: readonly [string, string]) {
    const weighed = this.partaking(lens).filter(({ id }) => (weights[id] ?? 0) > 0);
    const parties = this.scenario.parties.map(({ id }) => id).filter((id) => weighed.some(({ party }) => party === id));
    const outcomes = this.cores(deal).map(({ courses }) =>
      Object.fromEntries(
        parties.map((party) => [
          party,
          weighed
            .filter((each) => each.party === party && courses.every((complete) => this.holds(complete, each)))
            .reduce((sum, { id }) => sum + (weights[id] ?? 0), 0),
        ]),
      ),
    );
    if (parties.length === 0 || outcomes.length === 0)
      return { best: {}, bubbles: [], frontier: [], nash: [], maxMin: [] };
    const of = (outcome: Readonly<Record<string, number>>, party: string) => outcome[party] ?? 0;
    const betters = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) =>
      parties.every((party) => of(one, party) >= of(other, party)) &&
      parties.some((party) => of(one, party) > of(other, party));
    const told = (outcome: Readonly<Record<string, number>>) =>
      parties.map((party) => `${party}:${of(outcome, party)}`);
    const frontier = outcomes.filter((outcome) => !outcomes.some((other) => betters(other, outcome)));
    const greatest = (measure: (sums: number[]) => number) => {
      const value = (outcome: Readonly<Record<string, number>>) => measure(parties.map((party) => of(outcome, party)));
      const most = Math.max(...outcomes.map(value));
      return [...new Set(sorted(frontier.filter((outcome) => value(outcome) === most).map(told)))];
    };
    const pairs = outcomes.map((outcome) => axes.map((party) => of(outcome, party)).join());
    return {
      best: Object.fromEntries(
        parties.map((party) => [party, Math.max(...outcomes.map((outcome) => of(outcome, party)))]),
      ),
      bubbles: [...new Set(pairs)].sort().map((pair) => `${pair}: ${pairs.filter((each) => each === pair).length}`),
      frontier: [...new Set(sorted(frontier.map(told)))],
      nash: greatest((sums) => sums.reduce((product, sum) => product * sum, 1)),
      maxMin: greatest((sums) => Math.min(...sums)),
    };
  }
}
