/** What stands on the arrows of a statechart: the guard of a transition, as the clause that it waits for. */
import { formOf, type Clause } from '../model/clause.ts';
import { satisfiedBy, violatedBy } from '../model/position.ts';
import { isJudged, type Judged, type Scenario } from '../model/scenario.ts';
import type { Guard, Move } from '../session/chart.ts';
import { briefly, inSentence, issueOf, listed, optionOf } from './naming.ts';
import { partyOf } from './say.ts';
import { ARROW } from './words.machines.ts';

/** The clause that the verdict of a position waits for; nothing where it waits for none. */
export function clauseBehind(position: Judged, as: unknown): Clause | undefined {
  return as === 'satisfied' ? satisfiedBy(position) : as === 'violated' ? violatedBy(position) : undefined;
}

/** Why nothing can ever meet a clause, where its author says so. */
export function neverMet(clause: Clause): string | undefined {
  const form = formOf(clause);
  return form.is === 'never' ? form.reason : undefined;
}

/** A guard in a few words: "Donetsk: withdraws or withdraws and cedes". */
export function guardSaid(scenario: Scenario, { type, params: { position: id, as, redLines } }: Guard): string {
  if (as === 'void') return ARROW.infeasible;
  if (type === 'takesStance') {
    if (as === 'clear') return ARROW.clear;
    return Array.isArray(redLines) && redLines.length === 0 ? ARROW.noLines : ARROW.crossed;
  }
  const position = scenario.positions.filter(isJudged).find((each) => each.id === id);
  if (type !== 'stands' || position === undefined) return spaced(type);
  const clause = clauseBehind(position, as);
  return clause === undefined ? ARROW.otherwise : briefClause(scenario, clause);
}

/** A clause by the names of its questions and answers, as on a form. */
export function briefClause(scenario: Scenario, clause: Clause): string {
  const form = formOf(clause);
  const inside = (part: Clause) => {
    const said = briefClause(scenario, part);
    const many = formOf(part);
    return (many.is === 'any' && many.of.length > 1) || many.is === 'all' ? `(${said})` : said;
  };
  switch (form.is) {
    case 'entries':
      return form.entries.map(([issue, options]) => entrySaid(scenario, issue, options)).join(` ${ARROW.and} `);
    case 'all':
      return form.of.map(inside).join(` ${ARROW.and} `);
    case 'any':
      return form.of.map((part) => briefClause(scenario, part)).join(`, ${ARROW.or} `);
    case 'not':
      return `${ARROW.not} (${briefClause(scenario, form.of)})`;
    case 'everything':
    case 'denied':
      return ARROW[form.is](partyOf(scenario, form.party)?.name ?? form.party);
    case 'never':
      return form.reason;
  }
}

function entrySaid(scenario: Scenario, id: string, options: readonly string[]): string {
  const issue = issueOf(scenario, id);
  const labels = options.map((option) =>
    inSentence(scenario, optionOf(scenario, { issue: id, option })?.label ?? option),
  );
  return `${issue === undefined ? id : briefly(issue)}: ${listed(labels, ARROW.or)}`;
}

/** The name of a guard or an event as words: "changesDeal" → "changes deal", "answer.given" → "answer given". */
export const spaced = (name: string): string =>
  name.replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[._-]+/gu, ' ');

/** A transition of a machine that knows no positions, as it is written in statecharts: the event, and the guard in brackets. */
export function flowSaid({ event, guard }: Move): string {
  const [, delay] = /^xstate\.after\.([^.]+)/u.exec(event) ?? [];
  const what = delay === undefined ? spaced(event) : `${ARROW.after} ${spaced(delay)}`;
  return `${what}${guard === undefined ? '' : ` [${spaced(guard.type)}]`}`.trim() || ARROW.always;
}
