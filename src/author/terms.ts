/** `issue=option` words of the command line → a deal. */
import type { Deal } from '../model/deal.ts';
import type { Result } from '../model/flaw.ts';
import { noSuch } from '../model/nearest.ts';
import type { Scenario } from '../model/scenario.ts';

export function termsFrom({ issues }: Scenario, words: readonly string[]): Result<Deal, string[]> {
  const deal: Record<string, string> = {};
  const flaws = words.flatMap((word): string[] => {
    const [id = '', option, more] = word.split('=');
    if (option === undefined || more !== undefined) return [`“${word}” is no term: write issue=option`];
    const issue = issues.find((each) => each.id === id);
    if (issue === undefined) {
      const ids = issues.map((each) => each.id);
      return [noSuch('issue', id, ids, `there are ${ids.join(', ')}`)];
    }
    const ids = issue.options.map((each) => each.id);
    if (!ids.includes(option)) return [noSuch('option', option, ids, `“${id}” has ${ids.join(', ')}`)];
    if (Object.hasOwn(deal, id)) return [`“${id}” has a term already: a deal takes one option of each issue`];
    deal[id] = option;
    return [];
  });
  return flaws.length > 0 ? { ok: false, flaws } : { ok: true, value: deal };
}
