/** The terms so far: issue → option. An issue without a term is undecided. */
export type Deal = Readonly<Record<string, string>>;

/** One issue with the option taken. */
export interface Term {
  issue: string;
  option: string;
}

/** The deal with one more term. Takes nothing else off: `engine/settle.ts` does, where issues fall silent. */
export const withTerm = (deal: Deal, { issue, option }: Term): Deal => ({ ...deal, [issue]: option });

/** The deal without the terms of these issues. The old deal stays as it was. */
export const without = (deal: Deal, ...issues: string[]): Deal =>
  Object.fromEntries(Object.entries(deal).filter(([issue]) => !issues.includes(issue)));

/** The deal that has these terms. */
export const dealWith = (terms: readonly Term[]): Deal =>
  Object.fromEntries(terms.map(({ issue, option }) => [issue, option]));

/** The terms of a deal, in the order in which they were settled. */
export const termsOf = (deal: Deal): Term[] => Object.entries(deal).map(([issue, option]) => ({ issue, option }));

/** Whether two deals say the same, in whatever order they came to it. */
export const sameDeal = (a: Deal, b: Deal): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([issue, option]) => b[issue] === option);
