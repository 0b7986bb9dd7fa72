import type { Clause } from '../model/clause.ts';
import type { Deal } from '../model/deal.ts';
import { goalOf, type Problem } from './compile.ts';
import { witness } from './search.ts';

/** Whether every completion of a deal meets a clause. Of a deal that has none: no. */
export const entails = (problem: Problem, deal: Deal, clause: Clause): boolean =>
  witness(problem, deal, goalOf(problem, { not: clause })) === undefined && witness(problem, deal) !== undefined;
