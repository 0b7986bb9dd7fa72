/** Flaws of a clause: what it names is there, and its words stand where they may. */
import { formOf, type Clause } from './clause.ts';
import type { Flaw, Path } from './flaw.ts';
import { noSuch } from './nearest.ts';
import { known, repeated } from './names.ts';
import type { Written } from './schema.ts';

/** Where a clause stands decides which words it may use. */
export type Use =
  /** `satisfied` or `violated` of a want: issues only, or `never`. */
  | 'want'
  /** The verdict of another position: also `everything` and `denied`, or `never`. */
  | 'verdict'
  /** What is given, awaited or asked in return: also `everything` and `denied`. */
  | 'part'
  /** A rule or a condition: issues only. */
  | 'condition';

export function flawsOfClause(written: Written, clause: Clause, at: Path, use: Use): Flaw[] {
  const form = formOf(clause);
  if (form.is === 'never')
    return use === 'want' || use === 'verdict'
      ? []
      : [
          {
            at: [...at, 'never'],
            says: '“never” stands alone, as satisfied, violated, then or excludes: take it out here',
            key: true,
          },
        ];
  return flawsWithin(written, clause, at, use);
}

function flawsWithin(written: Written, clause: Clause, at: Path, use: Use): Flaw[] {
  const form = formOf(clause);
  const inside = use === 'want' || use === 'condition' ? 'condition' : 'part';
  switch (form.is) {
    case 'any':
      return form.of.flatMap((each, index) => flawsOfClause(written, each, [...at, index], inside));
    case 'all':
      return form.of.flatMap((each, index) => flawsOfClause(written, each, [...at, 'all', index], inside));
    case 'not':
      return flawsOfClause(written, form.of, [...at, 'not'], inside);
    case 'everything':
    case 'denied':
      return flawsOfWants(written, form.is, form.party, at, use);
    case 'entries':
      if (form.entries.length === 0) return [{ at, says: 'names no issue, so every deal would meet it: name one' }];
      return form.entries.flatMap(([issue, options]) => flawsOfEntry(written, issue, options, [...at, issue]));
    case 'never':
      return [];
  }
}

function flawsOfWants(written: Written, word: string, party: string, at: Path, use: Use): Flaw[] {
  if (use === 'want' || use === 'condition')
    return [
      {
        at: [...at, word],
        says: `“${word}” may not stand here: a want, a rule and a condition name issues only`,
        key: true,
      },
    ];
  const unknown = known('party', Object.keys(written.parties), 'parties')(party, [...at, word]);
  if (unknown.length > 0) return unknown;
  const wants = Object.values(written.positions).filter(({ kind }) => kind === 'red line' || kind === 'demand');
  if (wants.some((want) => want.party === party)) return [];
  return [{ at: [...at, word], says: `“${party}” has no red line and no demand here: “${word}” would say nothing` }];
}

function flawsOfEntry({ issues }: Written, issue: string, options: string[], at: Path): Flaw[] {
  const found = Object.hasOwn(issues, issue) ? issues[issue] : undefined;
  if (found === undefined) return known('issue', Object.keys(issues), 'issues')(issue, at, true);
  const place = (index: number) => (options.length > 1 ? [...at, index] : at);
  return [
    ...options.flatMap((option, index) => flawsOfOption(found, issue, option, place(index))),
    ...repeated(options, at),
  ];
}

/** An option that the issue does not have; a former one is led to its present name. */
export function flawsOfOption({ options }: Written['issues'][string], issue: string, option: string, at: Path): Flaw[] {
  if (Object.hasOwn(options, option)) return [];
  const [renamed] = Object.entries(options).find(([, { formerly }]) => formerly?.includes(option)) ?? [];
  if (renamed !== undefined) return [{ at, says: `“${option}” is now called “${renamed}”: write the new id` }];
  return [
    { at, says: noSuch('option', option, Object.keys(options), `“${issue}” has ${Object.keys(options).join(', ')}`) },
  ];
}
