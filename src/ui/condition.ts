/** Clauses in words: when a question applies, and what an expectation waits for. */
import { formOf, type Clause } from '../model/clause.ts';
import type { Deal } from '../model/deal.ts';
import type { Scenario } from '../model/scenario.ts';
import { briefly, inSentence, issueOf, listed } from './naming.ts';
import { DEAL } from './words.ts';

/** Whether the terms already meet a clause (true), already rule it out (false), or leave it open. For folding only: the engine judges. */
export function metBy(clause: Clause, deal: Deal): boolean | undefined {
  const form = formOf(clause);
  switch (form.is) {
    case 'entries':
      return all(
        form.entries.map(([issue, options]) => (deal[issue] === undefined ? undefined : options.includes(deal[issue]))),
      );
    case 'all':
      return all(form.of.map((each) => metBy(each, deal)));
    case 'any':
      return not(all(form.of.map((each) => not(metBy(each, deal)))));
    case 'not':
      return not(metBy(form.of, deal));
    default:
      return undefined;
  }
}

const not = (met: boolean | undefined): boolean | undefined => (met === undefined ? undefined : !met);
const all = (met: (boolean | undefined)[]): boolean | undefined =>
  met.includes(false) ? false : met.includes(undefined) ? undefined : true;

/** When a question applies: "once Ukraine gets a guarantee", "unless there is no guarantee". */
export function whenSaid(scenario: Scenario, clause: Clause, once = DEAL.once): string {
  const form = formOf(clause);
  if (form.is === 'not') return `${DEAL.unless} ${clauseSaid(scenario, form.of)}`;
  const [first, ...more] = form.is === 'entries' ? form.entries : [];
  const issue = first && issueOf(scenario, first[0]);
  if (first === undefined || more.length > 0 || issue === undefined) return `${once} ${clauseSaid(scenario, clause)}`;
  const others = issue.options.filter(({ id }) => !first[1].includes(id));
  const [other] = others;
  if (first[1].length > 1 && others.length === 1 && other !== undefined) {
    return other.label === DEAL.none
      ? `${once} ${DEAL.thereIs(inSentence(scenario, briefly(issue)))}`
      : `${DEAL.unless} ${inSentence(scenario, other.clause)}`;
  }
  return `${once} ${clauseSaid(scenario, clause)}`;
}

/** Why a question does not apply, or when alone it does: "only if there is a guarantee", "there is no fence". */
export function onlyWhenSaid(scenario: Scenario, clause: Clause): string {
  const said = whenSaid(scenario, clause, DEAL.onlyIf);
  return said.startsWith(`${DEAL.unless} `) ? said.slice(DEAL.unless.length + 1) : said;
}

/** A clause as a sentence without its full stop, told by the options it names. */
export function clauseSaid(scenario: Scenario, clause: Clause): string {
  const form = formOf(clause);
  switch (form.is) {
    case 'entries':
      return listed(
        form.entries.map(([issue, options]) =>
          listed(
            options.map((option) => {
              const told = issueOf(scenario, issue)?.options.find(({ id }) => id === option)?.clause;
              return inSentence(scenario, told ?? `${issue}: ${option}`);
            }),
            'or',
          ),
        ),
      );
    case 'all':
      return listed(form.of.map((each) => clauseSaid(scenario, each)));
    case 'any':
      return listed(
        form.of.map((each) => clauseSaid(scenario, each)),
        'or',
      );
    case 'not':
      return `not: ${clauseSaid(scenario, form.of)}`;
    case 'everything':
      return `${nameOf(scenario, form.party)} gets everything it asks for in these texts`;
    case 'denied':
      return `something that ${nameOf(scenario, form.party)} asks for is contradicted`;
    default:
      return form.reason;
  }
}

const nameOf = (scenario: Scenario, party: string): string =>
  scenario.parties.find(({ id }) => id === party)?.name ?? party;
