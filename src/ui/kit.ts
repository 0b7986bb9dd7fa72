/** All that the sheets of a class are made of: the exercise of the address, or the first ready lesson. */
import { makeExerciseCode } from '../model/exercisecode.ts';
import { differing } from '../model/differing.ts';
import type { Lesson, Lessons } from '../model/lesson.ts';
import { makeLink } from '../model/linked.ts';
import type { Screen } from '../model/link.ts';
import { fromLesson } from '../session/building.svelte.ts';
import type { Desk } from '../session/desk.svelte.ts';
import { assigned, assignedAt, makeKept, type Assigned } from '../session/exercised.ts';
import { codeLink, studentLink } from './giving.ts';
import type { Kit } from './handouts.ts';

export function kitOf(desk: Desk, lessons: Lessons | undefined): Kit {
  const given = assignedAt(desk) ?? assigned(desk.scenario, fromLesson(lessons?.lessons[0]));
  return kitFor(desk, lessons, given);
}

export function kitFor(desk: Desk, lessons: Lessons | undefined, given: Assigned): Kit {
  const { scenario, edition, problem } = desk;
  const { exercise } = given;
  const lesson = lessons?.lessons.find(({ id }) => id === exercise.lesson);
  const code = lessons && makeExerciseCode(scenario, lessons, desk.shelfNumber, exercise);
  return {
    scenario,
    edition,
    problem,
    exercise,
    lessons,
    lesson,
    asReady: lesson !== undefined && differing(lesson.exercise, exercise).length === 0,
    code,
    link: code === undefined ? studentLink(desk, given) : codeLink(desk.site, code),
  };
}

export const kitOfLesson = (desk: Desk, lessons: Lessons, lesson: Lesson): Kit =>
  kitFor(desk, lessons, assigned(desk.scenario, fromLesson(lesson)));

/** `#/…` of a teacher's screen with a ready lesson in it. */
export const lessonLink = ({ scenario, edition }: Desk, lesson: Lesson, screen: Screen): string =>
  makeLink(scenario, {
    edition,
    screen,
    deal: {},
    lens: {},
    agenda: 'short',
    carried: { '~x': makeKept(scenario, fromLesson(lesson)) },
  });
