/** The exercise of an address. Apart from the desk, so that the first page need not load what reads one. */
import { makeAssignment, parseAssignment } from '../model/assignment.ts';
import { markOf } from '../model/code.ts';
import { makeExerciseFile } from '../model/exercisefile.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lessons } from '../model/lesson.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseWorkFile, type Taken } from '../model/workfile.ts';
import { packing } from './pack.ts';

/** An exercise as an address gives it. */
export interface Assigned {
  exercise: Exercise;
  /** Its notation as it is given to students: without the notes for colleagues. */
  text: string;
  /** Tells it apart from other exercises. */
  mark: string;
  /** What of the address could not be read. */
  unread: readonly string[];
  /** The address was cut short. */
  cut: boolean;
}

/** What a scenario was opened for. */
export interface Purpose {
  assigned?: Assigned;
  lessons: () => Promise<Lessons | undefined>;
}

export function assignedBy(scenario: Scenario, written: string): Assigned {
  const { exercise, unread, cut } = parseAssignment(scenario, written, packing);
  return { ...assigned(scenario, exercise), unread, cut };
}

export function assigned(scenario: Scenario, exercise: Exercise): Assigned {
  const text = makeAssignment(scenario, forStudents(exercise), packing);
  return { exercise, text, mark: markOf(text), unread: [], cut: false };
}

/** What is kept by the teacher: the notes too. */
export const makeKept = (scenario: Scenario, exercise: Exercise): string => makeAssignment(scenario, exercise, packing);

export function forStudents(exercise: Exercise): Exercise {
  const given = { ...exercise };
  delete given.notes;
  return given;
}

/** The exercise that a desk was opened with, or that its address carries; none: the address is no exercise's. */
export const assignedAt = ({
  scenario,
  assigned: inside,
  carried,
}: {
  scenario: Scenario;
  assigned: Assigned | undefined;
  carried: { '~x'?: string };
}): Assigned | undefined => inside ?? (carried['~x'] === undefined ? undefined : assignedBy(scenario, carried['~x']));

/** The work of a group in a link. Undefined: it is damaged. */
export function takenIn(packed: string): Taken | undefined {
  const text = packing.unpack(packed);
  return text === undefined ? undefined : parseWorkFile(text);
}

/** The exercise as a file; with the notes for colleagues where it is the teacher's own copy. */
export const exerciseFile = (
  { scenario, edition }: { scenario: Scenario; edition: number },
  exercise: Exercise,
  mine: boolean,
): string =>
  makeExerciseFile({
    scenario: scenario.id,
    edition,
    exercise: makeAssignment(scenario, mine ? exercise : forStudents(exercise), packing),
  });
