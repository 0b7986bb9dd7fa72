import { termsOf, type Deal } from '../model/deal.ts';
import type { Status } from '../model/verdict.ts';
import { valuesOf } from './goal.ts';
import type { Reach } from './reach.ts';
import { domainsOf } from './search.ts';
import { settle } from './settle.ts';
import { exists, nothing } from './walk.ts';

/** Issue → option → how it stands, judged on the deal that settling it would give. */
export type OptionStatuses = Readonly<Record<string, Readonly<Record<string, Status>>>>;

/** `reach`: that of the deal, feasible or not. */
export function statusesOf({ diagram, free }: Reach, deal: Deal): OptionStatuses {
  const { problem } = diagram;
  const conditional = problem.scenario.issues.filter(({ when }) => when !== undefined).map(({ id }) => id);
  /** Settling takes off terms that fall silent, so an option can be possible that the present terms exclude. */
  const canSettle = (issue: string, option: string): boolean => {
    if (!termsOf(deal).some((term) => term.issue !== issue && conditional.includes(term.issue))) return false;
    const changed = settle(problem, deal, { issue, option });
    return changed.dropped.length > 0 && exists(diagram, domainsOf(problem, changed.deal), nothing(diagram));
  };
  return Object.fromEntries(
    problem.scenario.issues.map(({ id, options }, issue) => {
      const values = valuesOf(free, issue);
      const silent = values !== 0 && values === valuesOf(problem.silence, issue);
      const statuses = options.map(({ id: option }, bit): [string, Status] => {
        if (option === deal[id]) return [option, 'chosen'];
        if (silent) return [option, 'silent'];
        if (values === 1 << bit) return [option, 'forced'];
        return [option, (values & (1 << bit)) !== 0 || canSettle(id, option) ? 'possible' : 'impossible'];
      });
      return [id, Object.fromEntries(statuses)];
    }),
  );
}
