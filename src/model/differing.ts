/** In which parts an exercise differs from the lesson that it was made from. */
import { sameDeal } from './deal.ts';
import type { Exercise } from './exercise.ts';

/** What may be changed of a lesson. */
export const PARTS = ['agenda', 'start', 'locked', 'tables', 'roles', 'tasks', 'allows', 'title', 'notes'] as const;
export type Part = (typeof PARTS)[number];

export const differing = (base: Exercise, exercise: Exercise): Part[] =>
  PARTS.filter((part) => !same(base, exercise, part));

/** The exercise with one part as the lesson has it. */
export function restored(base: Exercise, exercise: Exercise, part: Part): Exercise {
  const rest: Exercise = { ...exercise };
  if (part === 'title') delete rest.title;
  if (part === 'notes') delete rest.notes;
  return base[part] === undefined ? rest : { ...rest, [part]: base[part] };
}

const same = (base: Exercise, exercise: Exercise, part: Part): boolean =>
  part === 'start'
    ? sameDeal(base.start, exercise.start)
    : JSON.stringify(sorted(part, base[part])) === JSON.stringify(sorted(part, exercise[part]));

/** The order of locked questions says nothing; that of tasks and roles does. */
const sorted = (part: Part, value: unknown): unknown =>
  part === 'locked' && Array.isArray(value) ? value.map(String).sort() : value;
