/** Flaws of what is on the table: issues with their options and conditions, agendas, rules, presets. */
import { flawsOfClause, flawsOfOption } from './asked.ts';
import { circlesIn } from './circles.ts';
import { issuesIn } from './clause.ts';
import type { Flaw, Path } from './flaw.ts';
import { eachKnown, known, shared } from './names.ts';
import type { Written } from './schema.ts';

/** An option is one bit of a number of 32, and one bit is that of *does not apply*. */
const MOST_OPTIONS = 30;

export function flawsOfAgenda(written: Written): Flaw[] {
  const { issues, topics, agendas, rules = {}, presets = {} } = written;
  const entries = Object.entries(issues);
  const anIssue = known('issue', Object.keys(issues), 'issues');
  const lacking = Object.keys(issues).filter((id) => !agendas.full.issues.includes(id));
  return [
    ...Object.keys(topics)
      .filter((topic) => !entries.some(([, issue]) => issue.topic === topic))
      .map((topic): Flaw => ({ at: ['topics', topic], says: 'has no issue: give it one, or take it out', key: true })),
    ...shared(
      entries.map(([of, { name }]) => ({ of, sign: name, at: ['issues', of, 'name'] })),
      'tell the two apart',
    ),
    ...entries.flatMap(([id]) => flawsOfIssue(written, id)),
    ...flawsOfOrder(written, Object.keys(issues), ['issues']),
    ...circlesIn(new Map(entries.map(([id, { when }]) => [id, when === undefined ? [] : issuesIn(when)]))).map(
      (circle): Flaw => ({
        at: ['issues', circle[0] ?? '', 'when'],
        says: `turns in a circle, ${circle.join(' → ')}: take one condition out`,
        key: true,
      }),
    ),
    ...(['short', 'full'] as const).flatMap((name) => [
      ...eachKnown(agendas[name].issues, ['agendas', name, 'issues'], anIssue),
      ...flawsOfOrder(written, agendas[name].issues, ['agendas', name, 'issues']),
    ]),
    ...lacking.map((id): Flaw => ({
      at: ['agendas', 'full', 'issues'],
      says: `the full agenda lacks “${id}”: add it`,
    })),
    ...Object.entries(rules).flatMap(([id, { forbids }]) => [
      ...flawsOfClause(written, forbids, ['rules', id, 'forbids'], 'condition'),
      ...tiesCourse(written, issuesIn(forbids), ['rules', id, 'forbids']),
    ]),
    ...Object.entries(presets).flatMap(([id, { terms }]) => [
      ...terms.flatMap(({ issue, option }, index) => {
        const at = ['presets', id, 'terms', index];
        const found = Object.hasOwn(issues, issue) ? issues[issue] : undefined;
        return found === undefined
          ? anIssue(issue, [...at, 'issue'])
          : flawsOfOption(found, issue, option, [...at, 'option']);
      }),
      ...terms.flatMap(({ issue }, index): Flaw[] =>
        terms.findIndex((term) => term.issue === issue) < index
          ? [
              {
                at: ['presets', id, 'terms', index, 'issue'],
                says: `“${issue}” has a term already: a deal takes one option of each issue`,
              },
            ]
          : [],
      ),
    ]),
  ];
}

function flawsOfIssue(written: Written, id: string): Flaw[] {
  const issue = written.issues[id];
  if (issue === undefined) return [];
  const at: Path = ['issues', id];
  const options = Object.entries(issue.options);
  const flaws = known('topic', Object.keys(written.topics), 'topics')(issue.topic, [...at, 'topic']);
  if (options.length < 2)
    flaws.push({ at: [...at, 'options'], says: 'has fewer than two options: there would be nothing to settle' });
  if (options.length > MOST_OPTIONS)
    flaws.push({ at: [...at, 'options'], says: `has more than ${MOST_OPTIONS} options: make two issues of it` });
  for (const [option, { quotes, unproposed }] of options) {
    const place = [...at, 'options', option];
    if (quotes === undefined && unproposed === undefined)
      flaws.push({ at: place, says: 'has no quotes: give the passages that mention it, or write “unproposed: true”' });
    if (quotes !== undefined && unproposed !== undefined)
      flaws.push({ at: [...place, 'unproposed'], says: 'contradicts its quotes: take one of the two out', key: true });
    const longer = options.find(([other]) => other !== option && other.startsWith(option));
    if (longer !== undefined)
      flaws.push({
        at: place,
        says: `begins “${longer[0]}”, so a link cut short would say something else: choose another id`,
        key: true,
      });
  }
  const labels = options.map(([of, { label }]) => ({ of, sign: label, at: [...at, 'options', of, 'label'] }));
  flaws.push(...shared(labels, 'tell the two apart'));
  if (issue.when === undefined) return flaws;
  flaws.push(...flawsOfClause(written, issue.when, [...at, 'when'], 'condition'));
  const course = issuesIn(issue.when).find((each) => written.issues[each]?.course === true);
  if (course !== undefined && issue.course !== true)
    flaws.push({
      at: [...at, 'when'],
      says: `waits for “${course}”, which only follows from the deal: a course issue decides no term`,
    });
  return flaws;
}

/** Course issues ask what follows from a deal, so they come last in every order. */
function flawsOfOrder({ issues }: Written, order: readonly string[], at: Path): Flaw[] {
  const isCourse = (id: string) => Object.hasOwn(issues, id) && issues[id]?.course === true;
  const first = order.findIndex(isCourse);
  const late = order.findIndex((id, index) => first >= 0 && index > first && !isCourse(id));
  if (late < 0) return [];
  const place = at[0] === 'issues' ? (order[late] ?? '') : late;
  return [
    {
      at: [...at, place],
      says: `“${order[late]}” comes after the course issue “${order[first]}”: course issues come last`,
      key: true,
    },
  ];
}

/** Texts may tie what follows to an answer; that is their claim, not the meaning of the words. */
function tiesCourse({ issues }: Written, names: string[], at: Path): Flaw[] {
  const [one, other] = names.filter((id) => issues[id]?.course === true);
  if (one === undefined || other === undefined) return [];
  return [{ at, says: `ties “${one}” to “${other}”: what follows from what is a claim, so make it a position` }];
}
