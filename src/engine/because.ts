/** What a ruling rests on: the own terms that alone bring it about. */
import { termsOf, without, type Deal, type Term } from '../model/deal.ts';
import type { Problem } from './compile.ts';
import { diagramOf } from './diagram.ts';
import { reachOf } from './reach.ts';
import { ruleOn } from './ruling.ts';
import { domainsOf } from './search.ts';

/**
 * A smallest-by-inclusion set of the deal's terms under which the position is already ruled as it is. Nothing where the
 * ruling still turns on open issues, or the deal has no verdicts. Terms on issues that the position does not name go first,
 * so that what is left is what its clauses speak of, as far as that suffices.
 */
export function termsBehind(problem: Problem, deal: Deal, position: string): Term[] {
  const place = problem.asked.findIndex((each) => each.position.id === position);
  const asked = problem.asked[place];
  if (asked === undefined) return [];
  const rulingOf = (terms: Deal) => {
    const reach = reachOf(diagramOf(problem), domainsOf(problem, terms));
    return reach.feasible ? ruleOn(reach, place) : undefined;
  };
  const ruling = rulingOf(deal);
  if (ruling === undefined || ruling.reason === 'undecided') return [];

  const names = problem.scenario.issues.filter((_, number) => asked.scope.includes(number)).map(({ id }) => id);
  const named = ({ issue }: Term) => names.includes(issue);
  const terms = termsOf(deal);
  let kept = deal;
  for (const { issue } of [...terms.filter((term) => !named(term)), ...terms.filter(named)]) {
    const fewer = without(kept, issue);
    const then = rulingOf(fewer);
    if (then?.verdict === ruling.verdict && then.reason === ruling.reason) kept = fewer;
  }
  return termsOf(kept);
}
