/** A teacher's own lesson in the making: it starts from a ready one, and its address is the copy to keep. */
import { differing, restored, type Part } from '../model/differing.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson, Lessons } from '../model/lesson.ts';
import type { Desk } from './desk.svelte.ts';
import { assigned, assignedAt, makeKept, type Assigned } from './exercised.ts';

export interface Building {
  readonly exercise: Exercise;
  readonly assigned: Assigned;
  /** The ready lesson that it was made from. */
  readonly lesson: Lesson | undefined;
  readonly changes: readonly Part[];
  readonly canUndo: boolean;
  set(next: Exercise): void;
  undo: () => void;
  restore(part: Part): void;
  /** The address that opens it here again, notes included. */
  readonly kept: string;
}

export function buildAt(desk: Desk, lessons: Lessons): Building {
  const { scenario } = desk;
  const [first] = lessons.lessons;
  let exercise = $state.raw<Exercise>(assignedAt(desk)?.exercise ?? fromLesson(first));
  let before = $state.raw<readonly Exercise[]>([]);
  const lesson = $derived(lessons.lessons.find(({ id }) => id === exercise.lesson));
  const given = $derived(assigned(scenario, exercise));

  function go(next: Exercise, past: readonly Exercise[]): void {
    before = past;
    exercise = next;
    desk.show({ carried: { '~x': makeKept(scenario, next) } });
  }
  const set = (next: Exercise) => go(next, [...before, exercise]);

  return {
    get exercise() {
      return exercise;
    },
    get assigned() {
      return given;
    },
    get lesson() {
      return lesson;
    },
    get changes() {
      return lesson === undefined ? [] : differing(lesson.exercise, exercise);
    },
    get canUndo() {
      return before.length > 0;
    },
    set,
    undo() {
      const last = before.at(-1);
      if (last !== undefined) go(last, before.slice(0, -1));
    },
    restore(part) {
      if (lesson !== undefined) set(restored(lesson.exercise, exercise, part));
    },
    get kept() {
      return desk.site + desk.linkTo('builder');
    },
  };
}

/** A copy of a ready lesson, which remembers where it comes from. */
export const fromLesson = (lesson: Lesson | undefined): Exercise =>
  lesson === undefined
    ? {
        agenda: [],
        start: {},
        locked: [],
        tables: 0,
        roles: [],
        tasks: [],
        allows: { undo: true, address: true, talks: false, panels: [] },
      }
    : { ...lesson.exercise, lesson: lesson.id };
