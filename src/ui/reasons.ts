/** Why an option is ruled out or the only one left, in the words that stand beside it. */
import { whyForced, whyImpossible, type Clash } from '../engine/clash.ts';
import type { Problem } from '../engine/compile.ts';
import type { Judgement } from '../engine/judge.ts';
import type { Issue, Scenario } from '../model/scenario.ts';
import { whenSaid } from './condition.ts';
import { issueOf, listed, optionOf, termInSentence } from './naming.ts';
import { DEAL } from './words.ts';

export interface Reason {
  /** The options that it speaks of. */
  options: string[];
  status: 'impossible' | 'forced';
  says: string;
}

/** One reason per status and wording, in the order of the options. */
export function reasonsOf(problem: Problem, { deal, options, feasible }: Judgement, issue: Issue): Reason[] {
  if (!feasible) return [];
  const { scenario } = problem;
  const reasons: Reason[] = [];
  for (const { id } of issue.options) {
    const status = options[issue.id]?.[id];
    if (status !== 'impossible' && status !== 'forced') continue;
    if (status === 'impossible' && Object.values(options[issue.id] ?? {}).includes('forced')) continue;
    const clash =
      status === 'forced'
        ? whyForced(problem, deal, issue.id)
        : whyImpossible(problem, deal, { issue: issue.id, option: id });
    const says = `${status === 'forced' ? DEAL.only : DEAL.ruledOut} ${becauseSaid(scenario, clash)}`;
    const same = reasons.find((reason) => reason.says === says);
    if (same) same.options.push(id);
    else reasons.push({ options: [id], status, says });
  }
  return reasons;
}

/** "you chose US Senate approval (sought)"; without own terms, the rule that says so. */
function becauseSaid(scenario: Scenario, { terms, rules }: Clash): string {
  if (terms.length > 0) return `${DEAL.youChose} ${listed(terms.map((term) => termInSentence(scenario, term)))}`;
  return listed(rulesSaid(scenario, rules));
}

/** The rules of a clash as sentences: what the words mean, and when a question applies at all. */
export const rulesSaid = (scenario: Scenario, rules: readonly string[]): string[] =>
  rules.map((id) => {
    const when = id.startsWith('when:') ? issueOf(scenario, id.slice('when:'.length)) : undefined;
    if (when?.when !== undefined) return `${when.name} ${DEAL.applies} ${whenSaid(scenario, when.when, DEAL.onlyIf)}.`;
    return scenario.rules.find((rule) => rule.id === id)?.says ?? id;
  });

/** A term for a list: the question, and the answer with its ° where no text proposes it. */
export function termParts(
  scenario: Scenario,
  term: { issue: string; option: string },
): { question: string; answer: string; unproposed: boolean } {
  const option = optionOf(scenario, term);
  return {
    question: issueOf(scenario, term.issue)?.name ?? term.issue,
    answer: option?.label ?? term.option,
    unproposed: option?.unproposed ?? false,
  };
}
