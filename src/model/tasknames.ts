/** Flaws of a task that need no reasoning: names that are not there, issues that it needs and does not have. */
import type { Flaw, Path } from './flaw.ts';
import type { WrittenTask } from './lessonschema.ts';
import { eachKnown, known } from './names.ts';
import { noSuch } from './nearest.ts';
import { issuesOf } from './position.ts';
import { isJudged, type Scenario } from './scenario.ts';

export const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

/** Terms that name issues and options of the scenario. */
export function flawsOfTerms(terms: Readonly<Record<string, string>>, at: Path, { issues }: Scenario): Flaw[] {
  return Object.entries(terms).flatMap(([issue, option]): Flaw[] => {
    const found = issues.find(({ id }) => id === issue);
    if (found === undefined)
      return [
        { at: [...at, issue], says: noSuch('issue', issue, idsOf(issues), 'take one of the scenario'), key: true },
      ];
    const options = idsOf(found.options);
    return options.includes(option)
      ? []
      : [{ at: [...at, issue], says: noSuch('option', option, options, `“${issue}” has ${options.join(', ')}`) }];
  });
}

export function flawsOfTask(task: WrittenTask, at: Path, scenario: Scenario): Flaw[] {
  const { issues, positions, disagreements, parties, sources } = scenario;
  const aPosition = known('position', idsOf(positions), 'the scenario’s positions');
  const aParty = known('party', idsOf(parties), 'the scenario’s parties');
  const anIssue = known('issue', idsOf(issues), 'the scenario’s issues');
  const needed = (names: readonly string[], place: Path, key?: true): Flaw[] =>
    names
      .filter((id) => idsOf(issues).includes(id) && !task.issues.includes(id))
      .map((id) => ({
        at: place,
        says: `“${id}” is not among the issues of the task: add it there`,
        ...(key && { key }),
      }));
  const flaws = eachKnown(task.issues, [...at, 'issues'], anIssue);
  switch (task.kind) {
    case 'question':
      return [
        ...flaws,
        ...eachKnown(task.positions, [...at, 'positions'], aPosition),
        ...eachKnown(
          task.disagreements,
          [...at, 'disagreements'],
          known('disagreement', idsOf(disagreements), 'the scenario’s disagreements'),
        ),
        ...(task.quotes ?? []).flatMap(({ source }, index) =>
          known('source', idsOf(sources), 'the scenario’s sources')(source, [...at, 'quotes', index, 'source']),
        ),
        ...(task.silent ?? []).flatMap(({ party, issues: on }, index) => [
          ...aParty(party, [...at, 'silent', index, 'party']),
          ...on.flatMap((issue, place): Flaw[] => {
            const where = [...at, 'silent', index, 'issues', place];
            const speaks = positions.find((each) => each.party === party && issuesOf(each).includes(issue));
            return speaks === undefined
              ? anIssue(issue, where)
              : [{ at: where, says: `“${party}” is not silent on “${issue}”, see “${speaks.id}”: take it out` }];
          }),
        ]),
        ...(task.cases ?? []).flatMap(({ terms }, index) =>
          flawsOfTerms(terms, [...at, 'cases', index, 'terms'], scenario),
        ),
        ...(hasAnswer(task)
          ? []
          : [
              {
                at,
                says: 'says nowhere what it is answered by: give positions, disagreements or quotes',
                key: true as const,
              },
            ]),
      ];
    case 'predict':
      return [
        ...flaws,
        ...flawsOfTerms(task.terms, [...at, 'terms'], scenario),
        ...Object.keys(task.terms).flatMap((issue) => needed([issue], [...at, 'terms', issue], true)),
        ...eachKnown(task.positions, [...at, 'positions'], aPosition),
        ...task.positions.flatMap((id, index) => {
          const position = positions.find((each) => each.id === id);
          return position === undefined ? [] : inPlay(position, task.issues, [...at, 'positions', index]);
        }),
      ];
    case 'goal': {
      if ('sparing' in task.aim) {
        const named = task.aim.sparing === 'red lines' ? [] : task.aim.sparing;
        return [...flaws, ...eachKnown(named, [...at, 'aim', 'sparing'], aPosition)];
      }
      const { holding } = task.aim;
      if (!Array.isArray(holding))
        return [
          ...flaws,
          ...[holding.everything].flat().flatMap((party) => aParty(party, [...at, 'aim', 'holding', 'everything'])),
        ];
      // Otherwise a deal of the lesson alone could never make sure that they hold.
      const stands = holding.flatMap((id, index) =>
        needed(positions.filter((each) => each.id === id).flatMap(issuesOf), [...at, 'aim', 'holding', index]),
      );
      return [...flaws, ...eachKnown(holding, [...at, 'aim', 'holding'], aPosition), ...stands];
    }
    default:
      return [...flaws, ...anIssue(task.issue, [...at, 'issue']), ...needed([task.issue], [...at, 'issue'])];
  }
}

const hasAnswer = ({
  positions,
  disagreements,
  quotes,
  firmest,
}: Extract<WrittenTask, { kind: 'question' }>): boolean =>
  firmest === true || [positions, disagreements, quotes].some((list) => (list?.length ?? 0) > 0);

/** What is to be guessed has a verdict, and something of the task bears on it. */
function inPlay(position: Scenario['positions'][number], issues: readonly string[], at: Path): Flaw[] {
  if (!isJudged(position)) return [{ at, says: 'is a statement, on which there is no verdict: take it out' }];
  const own = issuesOf(position);
  return own.length === 0 || own.some((id) => issues.includes(id))
    ? []
    : [{ at, says: 'stands on no issue of the task: add one, or take it out' }];
}
