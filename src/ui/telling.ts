/** A deal told in sentences: one per term, and what it leaves open. */
import type { Deal } from '../model/deal.ts';
import type { Scenario } from '../model/scenario.ts';
import { briefly, inSentence } from './naming.ts';

export interface Telling {
  terms: { issue: string; sentence: string; unproposed: boolean }[];
  /** The names of the issues without a term that can still apply. */
  open: string[];
  /** The names of those that can no longer apply. */
  silent: string[];
}

/** In the scenario's order of issues, whatever the order in which they were settled. */
export function tellDeal(scenario: Scenario, deal: Deal, silent: readonly string[]): Telling {
  const names = (holds: (issue: string) => boolean) =>
    scenario.issues
      .filter(({ id }) => deal[id] === undefined && holds(id))
      .map((issue) => inSentence(scenario, briefly(issue)));
  return {
    terms: scenario.issues.flatMap(({ id, options }) => {
      const option = options.find((each) => each.id === deal[id]);
      return option ? [{ issue: id, sentence: asSentence(option.clause), unproposed: option.unproposed === true }] : [];
    }),
    open: names((id) => !silent.includes(id)),
    silent: names((id) => silent.includes(id)),
  };
}

/** A clause as a sentence of its own. */
export const asSentence = (clause: string): string =>
  `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?]$/u.test(clause) ? '' : '.'}`;
