/** Names of the scenario inside the tool's own sentences. */
import type { Term } from '../model/deal.ts';
import type { Issue, Option, Party, Scenario } from '../model/scenario.ts';

const properNames = new WeakMap<Scenario, (word: string) => boolean>();

/**
 * A label as it stands inside a sentence: with a small first letter, unless its first word is a name.
 * A word counts as a name if the texts write it with a capital inside a sentence and never small.
 */
export function inSentence(scenario: Scenario, label: string): string {
  const word = /^\p{Lu}\p{Ll}*/u.exec(label)?.[0];
  if (word === undefined || /^\p{Lu}{2}/u.test(label) || isName(scenario, word)) return label;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function isName(scenario: Scenario, word: string): boolean {
  let answer = properNames.get(scenario);
  if (answer === undefined) {
    const text = scenario.sources.map((source) => source.text).join('\n');
    const words = new Set(text.match(/\p{L}+/gu));
    const inside = new Set([...text.matchAll(/[\p{Ll},] (\p{Lu}\p{Ll}*)/gu)].map((match) => match[1] ?? ''));
    for (const { name } of scenario.parties) inside.add(name.split(' ')[0] ?? name);
    answer = (name) => inside.has(name) && !words.has(name.toLowerCase());
    properNames.set(scenario, answer);
  }
  return answer(word);
}

/** The name of an issue, cut at its first comma where room is scarce: "Donetsk, the part Ukraine holds" → "Donetsk". */
export const briefly = ({ name }: Issue): string => name.split(',')[0] ?? name;

export const issueOf = (scenario: Scenario, id: string): Issue | undefined =>
  scenario.issues.find((issue) => issue.id === id);

export const optionOf = (scenario: Scenario, { issue, option }: Term): Option | undefined =>
  issueOf(scenario, issue)?.options.find(({ id }) => id === option);

/** A term as a label: "US Senate approval: Sought". */
export const termLabel = (scenario: Scenario, term: Term): string =>
  `${issueOf(scenario, term.issue)?.name ?? term.issue}: ${optionOf(scenario, term)?.label ?? term.option}`;

/** A term inside a sentence: "US Senate approval (sought)". */
export function termInSentence(scenario: Scenario, term: Term): string {
  const issue = issueOf(scenario, term.issue);
  const label = optionOf(scenario, term)?.label ?? term.option;
  return `${issue === undefined ? term.issue : inSentence(scenario, briefly(issue))} (${inSentence(scenario, label)})`;
}

/** "Ukraine", "the United States". */
export const partyInSentence = ({ name }: Party): string => (/^United\b|s$/u.test(name) ? `the ${name}` : name);

/** "Ukraine’s", "the United States’". */
export const possessive = (party: Party): string => `${partyInSentence(party)}’${party.name.endsWith('s') ? '' : 's'}`;

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[], word = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
/** A small number at the head of a sentence. */
export const spelled = (count: number): string => NUMBERS[count] ?? String(count);
