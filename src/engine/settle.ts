import { termsOf, withTerm, without, type Deal, type Term } from '../model/deal.ts';
import type { Problem } from './compile.ts';
import { redLineDiagramOf } from './diagram.ts';
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
 * Lets the conditional terms back in, and leaves out each whose issue applies in no completion of what its condition hangs on:
 * the unconditional terms, and those conditional ones that are let in and that it names, itself or through others. So the
 * order of the issues drops nothing, and two terms that exclude each other are shown as a clash.
 */
function drop(problem: Problem, deal: Deal, kept?: string): Change {
  const hanging = [...conditionsOf(problem)];
  const unconditional = without(deal, ...hanging.map(([issue]) => issue).filter((issue) => issue !== kept));
  const dropped: Term[] = [];
  const letIn = new Set<string>();
  for (const [issue, conditions] of hanging) {
    const option = deal[issue];
    if (option === undefined || issue === kept) continue;
    const named = termsOf(deal).filter((term) => conditions.has(term.issue) && letIn.has(term.issue));
    if (canApply(problem, named.reduce(withTerm, unconditional), issue)) letIn.add(issue);
    else dropped.push({ issue, option });
  }
  return { deal: without(deal, ...dropped.map(({ issue }) => issue)), dropped };
}

/** In some completion the issue applies; or there is none. */
function canApply(problem: Problem, deal: Deal, issue: string): boolean {
  const diagram = redLineDiagramOf(problem);
  const number = problem.numbers.get(issue) ?? -1;
  const domains = domainsOf(problem, deal);
  const applied = domains.slice();
  applied[number] = valuesOf(domains, number) & ~valuesOf(problem.silence, number);
  return exists(diagram, applied, nothing(diagram)) || !exists(diagram, domains, nothing(diagram));
}

/** The conditional issues, each after those that its condition names, and with all that it names, itself or through others. */
function conditionsOf({ scenario, numbers, constraints }: Problem): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (id: string): Set<string> => {
    const constraint = constraints.find((each) => each.id === `when:${id}`);
    const before = found.get(id);
    if (constraint === undefined || before !== undefined) return before ?? new Set();
    const names = scopeOf(constraint.goal).flatMap((number) => scenario.issues[number]?.id ?? []);
    const others = names.filter((name) => name !== id);
    const all = new Set(others.flatMap((name) => [name, ...visit(name)]));
    found.set(id, all);
    return all;
  };
  [...numbers.keys()].forEach(visit);
  return found;
}
