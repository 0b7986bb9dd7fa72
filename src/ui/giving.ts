/** The addresses under which an exercise is given away. */
import { makeLink } from '../model/linked.ts';
import type { Desk } from '../session/desk.svelte.ts';
import type { Assigned } from '../session/exercised.ts';

/** The whole address for students. */
export const studentLink = (
  { site, scenario, edition }: Pick<Desk, 'site' | 'scenario' | 'edition'>,
  { text }: Assigned,
): string =>
  site +
  makeLink(scenario, { edition, screen: 'exercise', deal: {}, lens: {}, agenda: 'short', carried: { '~x': text } });

/** The whole address of a code: without dashes, so that its picture stays small. */
export const codeLink = (site: string, code: string): string => `${site}#/c/${code.replaceAll('-', '')}`;
