/** What an author may refer to, and the flaws of names: unknown, twice, used again. */
import type { Flaw, Path } from './flaw.ts';
import { noSuch } from './nearest.ts';
import type { Written } from './schema.ts';

/** A check that a name is known; the flaw names the nearest one, or where to add it. */
export const known =
  (noun: string, names: readonly string[], under: string) =>
  (name: string, at: Path, key?: true): Flaw[] =>
    names.includes(name) ? [] : [{ at, says: noSuch(noun, name, names, `add it under ${under}`), ...(key && { key }) }];

/** The names that stand in a list more than once, each time but the first. */
export const repeated = (names: readonly string[], at: Path): Flaw[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ at: [...at, index], says: `“${name}” stands twice: take one out` }] : [],
  );

/** Where two of a kind carry the same sign, which must tell them apart: the later one is at fault. */
export function shared(signs: readonly { of: string; sign: string; at: Path }[], remedy: string): Flaw[] {
  return signs.flatMap(({ of, sign, at }, index) => {
    const first = signs.slice(0, index).find((each) => each.sign.toLowerCase() === sign.toLowerCase());
    return first === undefined
      ? []
      : [{ at, says: `“${sign}” is that of “${first.of}” as well as of “${of}”: ${remedy}` }];
  });
}

/** Each list in a list of names: every name known, none twice. */
export const eachKnown = (names: readonly string[] | undefined, at: Path, check: ReturnType<typeof known>): Flaw[] => [
  ...(names ?? []).flatMap((name, index) => check(name, [...at, index])),
  ...repeated(names ?? [], at),
];

/** Every id that the scenario gives, with its place. */
export function idsOf(written: Written): { id: string; at: Path }[] {
  const under = (record: object | undefined, ...at: Path) =>
    Object.keys(record ?? {}).map((id) => ({ id, at: [...at, id] }));
  const { sources, parties, silent, gates, topics, issues, rules, positions, presets, moments, disagreements } =
    written;
  const top = { sources, parties, silent, gates, topics, issues, rules, positions, presets, moments, disagreements };
  return [
    ...Object.entries(top).flatMap(([name, record]) => under(record, name)),
    ...Object.entries(parties).flatMap(([id, { speakers }]) => under(speakers, 'parties', id, 'speakers')),
    ...Object.entries(issues).flatMap(([id, { options }]) => under(options, 'issues', id, 'options')),
  ];
}

/** Ids are given for ever: a retired one is not used again, and a former one is not that of a neighbour. */
export function flawsOfHistory(written: Written): Flaw[] {
  const { retired = [], issues } = written;
  return [
    ...repeated(retired, ['retired']),
    ...idsOf(written)
      .filter(({ id }) => retired.includes(id))
      .map(({ id, at }): Flaw => ({
        at,
        says: `“${id}” is retired: an id is never used again, choose another`,
        key: true,
      })),
    ...former(issues, ['issues']),
    ...Object.entries(issues).flatMap(([id, { options }]) => former(options, ['issues', id, 'options'])),
  ];
}

function former(siblings: Readonly<Record<string, { formerly?: string[] | undefined }>>, at: Path): Flaw[] {
  const taken = new Set(Object.keys(siblings));
  return Object.entries(siblings).flatMap(([id, { formerly = [] }]) =>
    formerly.flatMap((old, index): Flaw[] => {
      if (taken.has(old))
        return [
          { at: [...at, id, 'formerly', index], says: `“${old}” names another one: an old id leads to one place` },
        ];
      taken.add(old);
      return [];
    }),
  );
}
