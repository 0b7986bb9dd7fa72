/** The one judge: what a deal, finished or not, does to every position. */
import type { Deal } from '../model/deal.ts';
import type { Lens } from '../model/lens.ts';
import { inPlay } from '../model/lens.ts';
import { clashOf, type Clash } from './clash.ts';
import type { Problem } from './compile.ts';
import { diagramOf } from './diagram.ts';
import { statusesOf, type OptionStatuses } from './options.ts';
import { reachOf } from './reach.ts';
import { leastCrossed, type Forced } from './redlines.ts';
import { ruleOn, type Ruling } from './ruling.ts';
import { domainsOf } from './search.ts';

export type { Ruling };

export interface Judgement {
  deal: Deal;
  /** Whether some complete deal extends it. */
  feasible: boolean;
  /** Why not: only of an infeasible deal. */
  clash?: Clash;
  /** Judged position → ruling. Empty where the deal is infeasible. */
  rulings: Readonly<Record<string, Ruling>>;
  options: OptionStatuses;
  /** The issues that apply in no completion. */
  silent: readonly string[];
  /** Every issue that can apply has a term. */
  complete: boolean;
  /** The red lines in play that are violated already. */
  crossed: readonly string[];
  atLeast: Forced;
}

/**
 * The verdicts of `deal` on every judged position. The lens narrows `crossed` and `atLeast`, and changes no verdict.
 * @throws TooLarge
 */
export function judge(problem: Problem, deal: Deal, lens: Lens = {}): Judgement {
  const reach = reachOf(diagramOf(problem), domainsOf(problem, deal));
  const options = statusesOf(reach, deal);
  if (!reach.feasible) {
    const nothing = { rulings: {}, silent: [], complete: false, crossed: [], atLeast: { count: 0, groups: [] } };
    return { deal, feasible: false, clash: clashOf(problem, deal), options, ...nothing };
  }
  const rulings = Object.fromEntries(problem.asked.map(({ position }, place) => [position.id, ruleOn(reach, place)]));
  const silent = Object.keys(options).filter((id) =>
    Object.values(options[id] ?? {}).every((status) => status === 'silent'),
  );
  return {
    deal,
    feasible: true,
    rulings,
    options,
    silent,
    complete: problem.scenario.issues.every(({ id }) => deal[id] !== undefined || silent.includes(id)),
    crossed: problem.asked
      .map(({ position }) => position)
      .filter(
        (position) =>
          position.kind === 'red line' && inPlay(position, lens) && rulings[position.id]?.verdict === 'violated',
      )
      .map(({ id }) => id),
    atLeast: leastCrossed(problem, deal, lens),
  };
}
