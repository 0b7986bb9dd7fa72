/** Example deals: what is in them, and which questions they put off. */
import { without, type Deal } from '../model/deal.ts';
import type { Issue, Option, Scenario } from '../model/scenario.ts';
import { PUT_OFF } from './words.explore.ts';

/** A deal without what follows it: an example shows what is on the table, and says nothing of how anyone responds. */
export const onTheTable = ({ issues }: Scenario, deal: Deal): Deal =>
  without(deal, ...issues.filter(({ course }) => course).map(({ id }) => id));

/** Questions that a deal puts off, as the names of their answers say. */
export const putOff = ({ issues }: Scenario, deal: Deal): { issue: Issue; option: Option }[] =>
  issues.flatMap((issue) => {
    const option = issue.options.find(({ id }) => id === deal[issue.id]);
    return option !== undefined && PUT_OFF.test(option.label) ? [{ issue, option }] : [];
  });
