import { termsOf, without, type Deal } from '../model/deal.ts';
import type { Option } from '../model/scenario.ts';
import type { Status } from '../model/verdict.ts';
import { valuesOf } from './goal.ts';
import { reachOf, type Reach } from './reach.ts';
import { domainsOf } from './search.ts';
import { settle } from './settle.ts';
import { exists, nothing } from './walk.ts';

/** Issue → option → how it stands, judged on the deal that settling it would give. */
export type OptionStatuses = Readonly<Record<string, Readonly<Record<string, Status>>>>;

/** `reach`: that of the deal, feasible or not. */
export function statusesOf({ diagram, free }: Reach, deal: Deal): OptionStatuses {
  const { problem } = diagram;
  const conditional = problem.scenario.issues.filter(({ when }) => when !== undefined).map(({ id }) => id);
  const droppable = termsOf(deal).filter(({ issue }) => conditional.includes(issue));
  /** Settling takes off terms that fall silent, so an option can be possible that the present terms exclude. */
  let withoutAny: Int32Array | undefined;
  const canSettle = (issue: number, { id: option }: Option, bit: number): boolean => {
    if (droppable.length === 0) return false;
    withoutAny ??= reachOf(diagram, domainsOf(problem, without(deal, ...droppable.map((term) => term.issue)))).free;
    if ((valuesOf(withoutAny, issue) & (1 << bit)) === 0) return false;
    const id = problem.scenario.issues[issue]?.id ?? '';
    const changed = settle(problem, deal, { issue: id, option });
    return changed.dropped.length > 0 && exists(diagram, domainsOf(problem, changed.deal), nothing(diagram));
  };
  return Object.fromEntries(
    problem.scenario.issues.map(({ id, options }, issue) => {
      const values = valuesOf(free, issue);
      const silent = values !== 0 && values === valuesOf(problem.silence, issue);
      const statuses = options.map((each, bit): [string, Status] => {
        const { id: option } = each;
        if (option === deal[id]) return [option, 'chosen'];
        if (silent) return [option, 'silent'];
        if (values === 1 << bit) return [option, 'forced'];
        return [option, (values & (1 << bit)) !== 0 || canSettle(issue, each, bit) ? 'possible' : 'impossible'];
      });
      return [id, Object.fromEntries(statuses)];
    }),
  );
}
