/**
 * A second counter that shares no idea with the diagram: dense tables, multiplied and summed out one issue after another
 * (variable elimination; the tables that arise are the cliques of a junction tree). Exact below 2^53.
 */
import { issuesIn } from '../../src/model/clause.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { meets } from './oracle.ts';

/** Table over issues, the first changing fastest. The last value of a conditional issue is *does not apply*. */
interface Factor {
  scope: readonly number[];
  table: Float64Array;
}

type Accepts = (deal: Deal) => boolean;

export class Junction {
  readonly #sizes: number[];
  readonly #numbers: Map<string, number>;
  readonly #rules: Factor[];
  constructor(readonly scenario: Scenario) {
    this.#sizes = scenario.issues.map(({ options, when }) => options.length + Number(when !== undefined));
    this.#numbers = new Map(scenario.issues.map(({ id }, number) => [id, number]));
    this.#rules = [
      ...scenario.rules.map(({ forbids }) => this.factor(issuesIn(forbids), (deal) => !meets(scenario, deal, forbids))),
      ...scenario.issues.flatMap(({ id, when }) =>
        when === undefined
          ? []
          : [this.factor([id, ...issuesIn(when)], (deal) => (deal[id] !== undefined) === meets(scenario, deal, when))],
      ),
    ];
  }

  /** 1 where the values of these issues are accepted, else 0. */
  factor(issues: readonly string[], accepts: Accepts): Factor {
    const scope = [...new Set(issues)].map((id) => this.#numbers.get(id) ?? 0).sort((a, b) => a - b);
    const table = new Float64Array(this.#room(scope));
    for (let place = 0; place < table.length; place += 1) {
      let rest = place;
      const deal: Record<string, string> = {};
      for (const issue of scope) {
        const { id, options } = this.scenario.issues[issue]!;
        const option = options[rest % this.#sizes[issue]!];
        if (option) deal[id] = option.id;
        rest = Math.floor(rest / this.#sizes[issue]!);
      }
      table[place] = Number(accepts(deal));
    }
    return { scope, table };
  }

  /** How many complete deals extend these terms and are accepted by the further factors. */
  count(deal: Deal, ...also: Factor[]): number {
    let factors = [
      ...this.#rules,
      ...also,
      ...Object.entries(deal).map(([id, option]) => this.factor([id], (each) => each[id] === option)),
    ];
    const left = new Set(this.#sizes.keys());
    let product = 1;
    while (left.size > 0) {
      const together = (issue: number) => factors.filter(({ scope }) => scope.includes(issue));
      const union = (issue: number) => [...new Set([issue, ...together(issue).flatMap(({ scope }) => scope)])];
      const cost = (issue: number) => this.#room(union(issue));
      const next = [...left].reduce((best, issue) => (cost(issue) < cost(best) ? issue : best));
      const summed = this.#sumOut(
        next,
        union(next).filter((issue) => issue !== next),
        together(next),
      );
      factors = [...factors.filter(({ scope }) => !scope.includes(next)), summed];
      left.delete(next);
    }
    for (const { table } of factors) product *= table[0] ?? 0;
    return product;
  }

  #room = (scope: readonly number[]) => scope.reduce((room, issue) => room * this.#sizes[issue]!, 1);

  #sumOut(issue: number, scope: readonly number[], factors: readonly Factor[]): Factor {
    const table = new Float64Array(this.#room(scope));
    const values = new Int32Array(this.#sizes.length);
    for (let place = 0; place < table.length; place += 1) {
      let rest = place;
      for (const each of scope) {
        values[each] = rest % this.#sizes[each]!;
        rest = Math.floor(rest / this.#sizes[each]!);
      }
      for (let value = 0; value < this.#sizes[issue]!; value += 1) {
        values[issue] = value;
        let product = 1;
        for (const factor of factors) {
          let [at, stride] = [0, 1];
          for (const each of factor.scope) {
            at += values[each]! * stride;
            stride *= this.#sizes[each]!;
          }
          product *= factor.table[at]!;
          if (product === 0) break;
        }
        table[place]! += product;
      }
    }
    return { scope, table };
  }
}
