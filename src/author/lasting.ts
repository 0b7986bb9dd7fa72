/** What must last from one edition to the next, so that every link ever made still finds its terms. */
import type { Scenario } from '../model/scenario.ts';

interface Named {
  id: string;
  formerly?: string[] | undefined;
}

export function breaksWith(before: Scenario, after: Scenario): string[] {
  const deal = (course: boolean, { issues }: Scenario) => issues.filter((issue) => (issue.course ?? false) === course);
  return [
    // Course issues come last in every order, so each of the two groups grows at its own end.
    ...appended('issue', deal(false, before), deal(false, after)),
    ...appended('course issue', deal(true, before), deal(true, after)),
    ...before.issues.flatMap((issue) => {
      const now = after.issues.find((each) => isNow(each, issue));
      return now === undefined ? [] : appended(`option of “${now.id}”`, issue.options, now.options);
    }),
    ...LASTING.flatMap((list) => before[list].filter(({ id }) => !after[list].some((each) => each.id === id)))
      .filter(({ id }) => !after.retired.includes(id))
      .map(({ id }) => `“${id}” is gone: list it under “retired”, so that it is not used again`),
    ...before.retired
      .filter((id) => !after.retired.includes(id))
      .map((id) => `“${id}” was retired and is no longer: put it back under “retired”`),
  ];
}

/** The lists whose ids links and lessons may name. */
const LASTING = [
  'sources',
  'parties',
  'positions',
  'presets',
  'moments',
  'disagreements',
  'rules',
  'gates',
  'topics',
] as const;

const isNow = (now: Named, { id }: Named): boolean => now.id === id || (now.formerly?.includes(id) ?? false);

/** The former list, in its order, is the beginning of the present one; every name that ever led here still does. */
function appended(noun: string, before: readonly Named[], after: readonly Named[]): string[] {
  return before.flatMap((was, index): string[] => {
    const place = after.findIndex((each) => isNow(each, was));
    const now = after[place];
    if (now === undefined)
      return [
        `no ${noun} “${was.id}” any more: a published one stays; where it was renamed, keep “formerly: [${was.id}]”`,
      ];
    const lost = (was.formerly ?? []).filter((old) => !(now.formerly?.includes(old) ?? false));
    return [
      ...(place === index
        ? []
        : [`the ${noun} “${now.id}” has moved from place ${index + 1} to ${place + 1}: new ones come last`]),
      ...lost.map((old) => `the ${noun} “${now.id}” was once “${old}”: keep that under “formerly”`),
    ];
  });
}
