import { without, type Deal } from '../model/deal.ts';
import type { Status } from '../model/verdict.ts';
import type { Problem } from './compile.ts';
import type { Domains } from './goal.ts';
import { exists, feasibleDomains } from './search.ts';
import { settle } from './settle.ts';

/** Issue → option → how it stands, judged on the deal that settling it would give. */
export type OptionStatuses = Readonly<Record<string, Readonly<Record<string, Status>>>>;

/** `domains`: those of the deal, or nothing where it is infeasible. */
export function statusesOf(problem: Problem, deal: Deal, domains: Domains | undefined): OptionStatuses {
  return Object.fromEntries(
    problem.scenario.issues.map(({ id, options }, number) => {
      const own = deal[id];
      const free = own === undefined ? domains : feasibleDomains(problem, without(deal, id));
      const values = free === undefined ? undefined : reachable(problem, free, number);
      const silent = values !== undefined && values === problem.silence[number];
      const statuses = options.map((option, bit): [string, Status] => {
        if (option.id === own) return [option.id, 'chosen'];
        if (silent) return [option.id, 'silent'];
        if (values === 1 << bit) return [option.id, 'forced'];
        const possible = values !== undefined && (values & (1 << bit)) !== 0;
        return [option.id, possible || canSettle(problem, deal, id, option.id) ? 'possible' : 'impossible'];
      });
      return [id, Object.fromEntries(statuses)];
    }),
  );
}

/** The values that an issue takes in some completion. */
export function reachable(problem: Problem, domains: Domains, issue: number): number {
  let values = 0;
  for (let rest = domains[issue] ?? 0; rest !== 0; rest &= rest - 1) {
    const mask = rest & -rest;
    if (exists(problem, domains, { is: 'in', issue, mask })) values |= mask;
  }
  return values;
}

/** Settling may take off terms that fall silent, so an option can be possible that the present terms exclude. */
const canSettle = (problem: Problem, deal: Deal, issue: string, option: string): boolean =>
  feasibleDomains(problem, settle(problem, deal, { issue, option }).deal) !== undefined;
