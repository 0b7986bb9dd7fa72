/**
 * What a position, a rule or a condition asks a deal to say: data, never code.
 *
 * An object of entries is an *and* (`{ nato: 'renounced', force: ['european', 'other'] }`), a list is an *or*.
 */
export type Clause =
  | Entries
  | Clause[]
  | { all: Clause[] }
  | { not: Clause }
  /** Every red line and demand of the party is satisfied. Reaches over the whole scenario, whatever the lens. */
  | { everything: string }
  /** Some red line or demand of the party is violated. */
  | { denied: string }
  /** Nothing meets it. Holds the reason why. */
  | { never: string };

/** Each named issue takes one of the named options. */
export interface Entries {
  [issue: string]: string | string[];
}

/** The words of the notation. No issue, option or party may use one as its id. */
export const CLAUSE_WORDS = ['all', 'any', 'not', 'everything', 'denied', 'never'] as const;

/** A clause taken apart: one shape with a tag, so that each reader is one `switch`. */
export type ClauseForm =
  | { is: 'entries'; entries: [issue: string, options: string[]][] }
  | { is: 'any' | 'all'; of: Clause[] }
  | { is: 'not'; of: Clause }
  | { is: 'everything' | 'denied'; party: string }
  | { is: 'never'; reason: string };

/** The form of a clause. Relies on the reserved words: an object with one of them is no object of entries. */
export function formOf(clause: Clause): ClauseForm {
  if (Array.isArray(clause)) return { is: 'any', of: clause };
  if (hasWord(clause, 'all')) return { is: 'all', of: clause.all };
  if (hasWord(clause, 'not')) return { is: 'not', of: clause.not };
  if (hasWord(clause, 'everything')) return { is: 'everything', party: clause.everything };
  if (hasWord(clause, 'denied')) return { is: 'denied', party: clause.denied };
  if (hasWord(clause, 'never')) return { is: 'never', reason: clause.never };
  return {
    is: 'entries',
    entries: Object.entries(clause).map(([issue, options]) => [issue, [options].flat()]),
  };
}

const hasWord = <Word extends string>(clause: Clause, word: Word): clause is Extract<Clause, Record<Word, unknown>> =>
  Object.hasOwn(clause, word);

/** The issues that a clause names itself, in the order of its words; not those behind `everything` and `denied`. */
export function issuesIn(clause: Clause): string[] {
  const form = formOf(clause);
  switch (form.is) {
    case 'entries':
      return form.entries.map(([issue]) => issue);
    case 'any':
    case 'all':
      return [...new Set(form.of.flatMap(issuesIn))];
    case 'not':
      return issuesIn(form.of);
    default:
      return [];
  }
}

/** The parties whose wants a clause ranges over, through `everything` and `denied`. */
export function partiesIn(clause: Clause): string[] {
  const form = formOf(clause);
  switch (form.is) {
    case 'everything':
    case 'denied':
      return [form.party];
    case 'any':
    case 'all':
      return [...new Set(form.of.flatMap(partiesIn))];
    case 'not':
      return partiesIn(form.of);
    default:
      return [];
  }
}
