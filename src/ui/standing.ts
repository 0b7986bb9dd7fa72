/** Where positions stand among the questions shown. */
import { issuesIn } from '../model/clause.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { issuesOf, satisfiedBy } from '../model/position.ts';
import { isJudged, type Issue, type Party, type Position, type Scenario } from '../model/scenario.ts';

interface Shown {
  scenario: Scenario;
  lens: Lens;
  issues: readonly Issue[];
}

/**
 * The questions on whose rows a position stands. One that it names only because another hangs on it ("or there is no
 * guarantee at all") is left out: what it says there, it says on the row of the other.
 */
export function rowsFor(scenario: Scenario, position: Position): string[] {
  const known = rowsOfPosition.get(position) ?? rowsAsked(scenario, position);
  rowsOfPosition.set(position, known);
  return known;
}

/** A position is one object of its scenario for as long as that is open, and the matrix asks for its rows at every click. */
const rowsOfPosition = new WeakMap<Position, string[]>();

function rowsAsked({ issues }: Scenario, position: Position): string[] {
  const named = issuesOf(position);
  if (!isJudged(position)) return named;
  const sought = issuesIn(satisfiedBy(position));
  const hangsOn = (id: string) =>
    issues.some((issue) => issue.when !== undefined && named.includes(issue.id) && issuesIn(issue.when).includes(id));
  return named.filter((id) => sought.includes(id) || !hangsOn(id));
}

/** The questions shown on which nothing of a party is on record, judged or not. */
export const silentOn = ({ scenario, issues }: Pick<Shown, 'scenario' | 'issues'>, party: Party): Issue[] =>
  issues.filter(
    (issue) =>
      !scenario.positions.some(
        (position) => position.party === party.id && rowsFor(scenario, position).includes(issue.id),
      ),
  );

/** A party's positions that have a mark on the questions shown, each once. */
export function positionsShown({ scenario, lens, issues }: Shown, party: Party): Position[] {
  const ids = issues.map(({ id }) => id);
  return scenario.positions.filter(
    (position) =>
      position.party === party.id &&
      inPlay(position, lens) &&
      (issuesOf(position).length === 0 || rowsFor(scenario, position).some((issue) => ids.includes(issue))),
  );
}
