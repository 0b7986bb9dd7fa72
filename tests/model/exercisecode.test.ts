import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCode } from '../../src/model/code.ts';
import { MOST_TABLES, PANELS, type Exercise } from '../../src/model/exercise.ts';
import { exerciseIn, makeExerciseCode } from '../../src/model/exercisecode.ts';
import type { HandIn } from '../../src/model/handin.ts';
import { handInIn, makeHandInCode, type Frame } from '../../src/model/handincode.ts';
import { makeHandInFile, makeHandInLine, parseHandInFile, parseHandInLine } from '../../src/model/handinfile.ts';
import { makeWorkFile, parseWorkFile } from '../../src/model/workfile.ts';
import { VERDICTS } from '../../src/model/verdict.ts';
import { packing } from '../../src/session/pack.ts';
import { orchardLesson, orchardLessons } from '../orchard/lessons.ts';
import { orchard } from '../orchard/orchard.ts';

const seed = Number(process.env['PARLEY_SEED'] ?? 20_261_125);
const SHELF = 7;
const codeOf = (exercise: Exercise) => makeExerciseCode(orchard, orchardLessons, SHELF, exercise);
function readBack(code: string) {
  const read = parseCode(code);
  return read.ok && read.kind === 'E' ? exerciseIn(orchard, orchardLessons, read.payload) : undefined;
}

const anyChange: fc.Arbitrary<Exercise> = fc
  .record({
    tables: fc.integer({ min: 0, max: MOST_TABLES }),
    tasks: fc.array(fc.constantFrom(...orchardLessons.tasks.map(({ id }) => ({ id }))), { maxLength: 8 }),
    roles: fc.shuffledSubarray(['hill', 'valley', 'keeper']),
    allows: fc.record({
      undo: fc.boolean(),
      address: fc.boolean(),
      talks: fc.boolean(),
      panels: fc.subarray([...PANELS]),
    }),
    water: fc.constantFrom(undefined, 'shared', 'hill'),
    lock: fc.boolean(),
    blank: fc.boolean(),
  })
  .map(({ water, lock, blank, ...change }) => {
    const { lesson, ...base } = orchardLesson;
    return {
      ...base,
      ...(blank || lesson === undefined ? {} : { lesson }),
      ...change,
      start: { fence: 'ridge', ...(water !== undefined && { water }) },
      locked: ['fence', ...(water !== undefined && lock ? ['water'] : [])],
    };
  });

test('an exercise of catalogue tasks travels by code as it is', () => {
  fc.assert(
    fc.property(anyChange, (exercise) => {
      const code = codeOf(exercise);
      // A lesson may be changed so much that it does not fit; then there is no code, never another lesson.
      if (code !== undefined) expect(readBack(code)).toEqual(exercise);
    }),
    { seed, numRuns: 3_000 },
  );
});

test.each<[string, Partial<Exercise>, number]>([
  ['a lesson as it is', {}, 11],
  ['with other tables', { tables: 12 }, 12],
  [
    'with two other tasks',
    { tasks: [{ id: 'water' }, { id: 'hold' }, { id: 'spare' }, { id: 'firmest' }, { id: 'ridge' }] },
    17,
  ],
])('%s takes %s', (_, change, most) => {
  expect(codeOf({ ...orchardLesson, ...change })?.replaceAll('-', '').length).toBeLessThanOrEqual(most);
});

test.each<[string, Partial<Exercise>]>([
  ['a question of one’s own', { tasks: [{ own: 'Whose apples?' }] }],
  ['a title', { title: 'Ours' }],
  ['a task that the catalogue does not have', { tasks: [{ id: 'gone' }] }],
  ['a lesson that there is not', { lesson: 'lesson-9' }],
])('%s has no code', (_, change) => {
  expect(codeOf({ ...orchardLesson, ...change })).toBeUndefined();
});
