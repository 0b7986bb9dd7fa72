import { withTerm, without, type Deal, type Term } from '../model/deal.ts';
import type { Problem } from './compile.ts';
import { diagramOf } from './diagram.ts';
import { scopeOf, valuesOf } from './goal.ts';
import { domainsOf } from './search.ts';
import { exists, nothing } from './walk.ts';

/** A deal after a change, and the own terms that had to be taken off because their issues can no longer apply. */
export interface Change {
  deal: Deal;
  dropped: Term[];
}

/** Sets a term and takes off own terms of issues that can then no longer apply. */
export const settle = (problem: Problem, deal: Deal, term: Term): Change =>
  drop(problem, withTerm(deal, term), term.issue);

/** Takes a term off, and own terms of issues that can then no longer apply. */
export const reopen = (problem: Problem, deal: Deal, issue: string): Change => drop(problem, without(deal, issue));

/**
 * Lets the conditional terms back in one by one, those they hang on first, and leaves out each whose issue applies in no
 * completion of the terms before it. Where those cannot stand together themselves nothing is dropped: the clash is shown.
 */
function drop(problem: Problem, deal: Deal, kept?: string): Change {
  const conditional = inOrder(problem).filter((issue) => issue !== kept);
  const dropped: Term[] = [];
  let settled = without(deal, ...conditional);
  for (const issue of conditional) {
    const option = deal[issue];
    if (option === undefined) continue;
    const term = { issue, option };
    if (canApply(problem, settled, issue)) settled = withTerm(settled, term);
    else dropped.push(term);
  }
  return { deal: without(deal, ...dropped.map(({ issue }) => issue)), dropped };
}

/** In some completion the issue applies; or there is none. */
function canApply(problem: Problem, deal: Deal, issue: string): boolean {
  const diagram = diagramOf(problem);
  const number = problem.numbers.get(issue) ?? -1;
  const domains = domainsOf(problem, deal);
  const applied = domains.with(number, valuesOf(domains, number) & ~valuesOf(problem.silence, number));
  return exists(diagram, applied, nothing(diagram)) || !exists(diagram, domains, nothing(diagram));
}

/** The conditional issues, each after those that its condition names. */
function inOrder({ scenario, numbers, constraints }: Problem): string[] {
  const ordered: string[] = [];
  const visit = (id: string): void => {
    const constraint = constraints.find((each) => each.id === `when:${id}`);
    if (constraint === undefined || ordered.includes(id)) return;
    for (const number of scopeOf(constraint.goal)) {
      const other = scenario.issues[number]?.id;
      if (other !== undefined && other !== id) visit(other);
    }
    ordered.push(id);
  };
  [...numbers.keys()].forEach(visit);
  return ordered;
}
