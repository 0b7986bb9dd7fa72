/** What the command line answers in words. */
import type { Judgement } from '../engine/judge.ts';
import { formOf, type Clause } from '../model/clause.ts';
import { termsOf, type Deal, type Term } from '../model/deal.ts';
import { isJudged, type Scenario } from '../model/scenario.ts';
import { judgeAnswer, positionAnswer } from './answer.ts';

export const tellIssues = ({ issues, topics }: Scenario): string =>
  textOf(
    topics.flatMap((topic) => [
      topic.name,
      ...issues
        .filter((issue) => issue.topic === topic.id)
        .flatMap(({ id, question, when, course, options }) => [
          `  ${id}: ${question}${course ? ' (follows from the deal)' : ''}${when ? ` (only where ${tellClause(when)})` : ''}`,
          ...options.map(
            (option) => `    ${option.id}: ${option.label}${option.unproposed ? ' (not proposed in these texts)' : ''}`,
          ),
        ]),
    ]),
  );

export const tellPositions = (scenario: Scenario): string =>
  textOf(
    scenario.parties.flatMap(({ id: party, name }) => [
      name,
      ...positionAnswer(scenario)
        .filter((position) => position.party === party)
        .flatMap(({ id, kind, says, evidence }) => [
          `  ${id} (${kind}): ${says}`,
          ...evidence.map(
            ({ source, quote, speaker, strength }) =>
              `    “${oneLine(quote)}” ${source}, ${strength}${speaker ? `, ${speaker}` : ''}`,
          ),
        ]),
    ]),
  );

export function tellJudgement(scenario: Scenario, judgement: Judgement): string {
  const answer = judgeAnswer(scenario, judgement);
  const { deal, feasible, clash } = judgement;
  const lines = [toldDeal(deal)];
  if (!feasible)
    return textOf([
      ...lines,
      `These terms cannot stand together: ${toldTerms(clash?.terms ?? [])}`,
      ...(clash?.rules ?? []).map((rule) => `  by ${rule}`),
      'No verdict on any position.',
    ]);
  lines.push(`Crossed: ${answer.crossed.length}${answer.crossed.length > 0 ? ` (${answer.crossed.join(', ')})` : ''}`);
  lines.push(`At least ${answer.atLeast} will be crossed however it is finished.`);
  for (const { id, name } of scenario.parties) {
    lines.push(name);
    for (const position of scenario.positions.filter(isJudged).filter(({ party }) => party === id)) {
      const { verdict = '', reason, turns = [] } = judgement.rulings[position.id] ?? {};
      const why = reason ? `: ${reason}${turns.length > 0 ? ` (${turns.join(', ')})` : ''}` : '';
      lines.push(`  ${verdict}${why} · ${position.kind} · ${position.short} (${position.id})`);
    }
  }
  return textOf(lines);
}

/** A clause as one reads it aloud. */
export function tellClause(clause: Clause): string {
  const form = formOf(clause);
  switch (form.is) {
    case 'entries':
      return form.entries.map(([issue, options]) => `${issue} is ${options.join(' or ')}`).join(' and ');
    case 'any':
      return form.of.map(tellClause).join(', or ');
    case 'all':
      return form.of.map(tellClause).join(', and ');
    case 'not':
      return `not (${tellClause(form.of)})`;
    case 'everything':
      return `${form.party} gets all it asks for`;
    case 'denied':
      return `${form.party} is denied something it asks for`;
    case 'never':
      return `never: ${form.reason}`;
  }
}

export const toldTerms = (terms: readonly Term[]): string =>
  terms.map(({ issue, option }) => `${issue}: ${option}`).join(', ');

export const toldDeal = (deal: Deal): string => `Terms: ${toldTerms(termsOf(deal)) || 'none yet'}`;

const oneLine = (quote: string): string => quote.replace(/\s+/gu, ' ');
export const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
