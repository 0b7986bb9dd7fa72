/** The addresses under which an exercise is given away. */
import { hasOwnWords, type Exercise } from '../model/exercise.ts';
import { makeLink } from '../model/linked.ts';
import type { Desk } from '../session/desk.svelte.ts';
import { forStudents, type Assigned } from '../session/exercised.ts';
import { BUILDER } from './words.builder.ts';

/** The whole address for students. */
export const studentLink = (
  { site, scenario, edition }: Pick<Desk, 'site' | 'scenario' | 'edition'>,
  { text }: Assigned,
): string =>
  site +
  makeLink(scenario, { edition, screen: 'exercise', deal: {}, lens: {}, agenda: 'short', carried: { '~x': text } });

/** The whole address of a code: without dashes, so that its picture stays small. */
export const codeLink = (site: string, code: string): string => `${site}#/c/${code.replaceAll('-', '')}`;

/** What carries the lesson, in a few words, or why no code does. */
export function carried(
  { shelfNumber }: Pick<Desk, 'shelfNumber'>,
  exercise: Exercise,
  code: string | undefined,
): string {
  if (code !== undefined) return BUILDER.codeWorks;
  if (hasOwnWords(forStudents(exercise))) return BUILDER.ownText;
  return shelfNumber === undefined ? BUILDER.noNumber : BUILDER.tooMany;
}
