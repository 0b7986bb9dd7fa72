/** Why terms cannot stand together: a smallest-by-inclusion set of own terms, rules and conditions. */
import { termsOf, without, type Deal, type Term } from '../model/deal.ts';
import { goalOf, type Constraint, type Problem } from './compile.ts';
import type { Goal } from './goal.ts';
import { excludedPart } from './quickxplain.ts';
import { domainsOf, solve, witness } from './search.ts';

export interface Clash {
  terms: Term[];
  /** Ids of rules; `when:<issue>` is the condition under which an issue applies. */
  rules: string[];
}

/** Why an infeasible deal is infeasible. Only for a deal that is. */
export const clashOf = (problem: Problem, deal: Deal): Clash => shrink(problem, termsOf(deal), []);

/** Why an option is impossible: the own terms and rules that exclude it, or that silence its issue. Only where it is. */
export const whyImpossible = (problem: Problem, deal: Deal, { issue, option }: Term): Clash =>
  shrink(problem, termsOf(without(deal, issue)), [goalOf(problem, { [issue]: option })]);

/** Why the one option left of an issue is the only one. Only where it is forced. */
export function whyForced(problem: Problem, deal: Deal, issue: string): Clash {
  const others = without(deal, issue);
  const forced = witness(problem, others)?.[issue] ?? [];
  return shrink(problem, termsOf(others), [goalOf(problem, { not: { [issue]: forced } })]);
}

/** Why goals cannot be met together with a deal: the own terms and rules that exclude it. Only where they cannot. */
export const whyExcluding = (problem: Problem, deal: Deal, goals: Goal[]): Clash =>
  shrink(problem, termsOf(deal), goals);

/** What may be left out of a proof. */
type Piece = Term | Constraint;
const isTerm = (piece: Piece): piece is Term => 'option' in piece;

/** A smallest-by-inclusion part of the terms and constraints that cannot stand with `fixed`, terms left out sooner than constraints. */
function shrink(problem: Problem, terms: readonly Term[], fixed: readonly Goal[]): Clash {
  const kept = excludedPart<Piece>(
    [...problem.constraints, ...terms.toReversed()],
    (pieces) =>
      !standTogether(
        problem,
        pieces.filter(isTerm),
        pieces.filter((piece): piece is Constraint => !isTerm(piece)),
        fixed,
      ),
  );
  return {
    terms: terms.filter((term) => kept.includes(term)),
    rules: problem.constraints.filter((constraint) => kept.includes(constraint)).map(({ id }) => id),
  };
}

function standTogether(
  problem: Problem,
  terms: Term[],
  constraints: readonly Constraint[],
  fixed: readonly Goal[],
): boolean {
  const deal = Object.fromEntries(terms.map(({ issue, option }) => [issue, option]));
  return solve(domainsOf(problem, deal), [...fixed, ...constraints.map(({ goal }) => goal)], []) !== undefined;
}
