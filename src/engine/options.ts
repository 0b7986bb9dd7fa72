import { without, type Deal } from '../model/deal.ts';
import type { Status } from '../model/verdict.ts';
import type { Problem } from './compile.ts';
import { settle } from './settle.ts';
import { reachable, spaceOf, widened, type Space } from './space.ts';

/** Issue → option → how it stands, judged on the deal that settling it would give. */
export type OptionStatuses = Readonly<Record<string, Readonly<Record<string, Status>>>>;

/** `space`: that of the deal, or nothing where it is infeasible. */
export function statusesOf(problem: Problem, deal: Deal, space: Space | undefined): OptionStatuses {
  return Object.fromEntries(
    problem.scenario.issues.map(({ id, options }, number) => {
      const own = deal[id];
      const free = own === undefined ? space : loosened(problem, without(deal, id), space);
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

/** A deal with one term less is feasible where the deal is; only otherwise has it to be searched. */
const loosened = (problem: Problem, shorter: Deal, space: Space | undefined): Space | undefined =>
  space === undefined ? spaceOf(problem, shorter) : widened(problem, space, shorter);

/** Settling may take off terms that fall silent, so an option can be possible that the present terms exclude. */
const canSettle = (problem: Problem, deal: Deal, issue: string, option: string): boolean =>
  spaceOf(problem, settle(problem, deal, { issue, option }).deal) !== undefined;
