import { expect, test } from 'vitest';
import { differing, restored, type Part } from '../../src/model/differing.ts';
import { hasOwnWords, isOpen, type Exercise } from '../../src/model/exercise.ts';
import { makeExerciseFile, parseExerciseFile } from '../../src/model/exercisefile.ts';
import { isAnswered, type Answer } from '../../src/model/handin.ts';
import { parseWorkFile } from '../../src/model/workfile.ts';
import { orchardLesson } from '../orchard/lessons.ts';

test.each<[string, Partial<Exercise>, Part[]]>([
  ['nothing', {}, []],
  ['the same locks in another order', { locked: ['fence'] }, []],
  ['the same start, told otherwise', { start: { fence: 'ridge' } }, []],
  ['the questions', { agenda: ['fence'] }, ['agenda']],
  ['the start', { start: {} }, ['start']],
  ['the locks', { locked: [] }, ['locked']],
  ['tables and roles', { tables: 3, roles: ['valley'] }, ['tables', 'roles']],
  ['the order of the tasks', { tasks: [...orchardLesson.tasks].reverse() }, ['tasks']],
  ['what works', { allows: { ...orchardLesson.allows, talks: true } }, ['allows']],
  ['words of one’s own', { title: 'Ours', notes: 'For you' }, ['title', 'notes']],
])('%s: what differs is named, and each part goes back', (_, change, parts) => {
  const changed = { ...orchardLesson, ...change };
  expect(differing(orchardLesson, changed)).toEqual(parts);
  const back = parts.reduce((exercise, part) => restored(orchardLesson, exercise, part), changed);
  expect(back).toEqual(orchardLesson);
});

test.each<[string, Partial<Exercise>, boolean]>([
  ['tasks of the catalogue', {}, false],
  ['an own question', { tasks: [{ own: 'Why?' }] }, true],
  ['a title', { title: 'Ours' }, true],
  ['notes', { notes: 'For you' }, true],
])('%s: words of one’s own %s', (_, change, own) => {
  expect(hasOwnWords({ ...orchardLesson, ...change })).toBe(own);
});

test.each([
  ['exercise', true],
  ['sources', true],
  ['explore', false],
  ['talks', false],
  ['machines', false],
  ['compare', false],
  ['board', true],
] as const)('%s is part of the exercise: %s', (screen, open) => {
  expect(isOpen(orchardLesson, screen)).toBe(open);
});

test('Explore and the talks are there where the teacher allows them', () => {
  const allowed: Exercise = { ...orchardLesson, allows: { ...orchardLesson.allows, talks: true, panels: ['clashes'] } };
  expect(isOpen(allowed, 'explore')).toBe(true);
  expect(isOpen(allowed, 'talks')).toBe(true);
});

test.each<[string, Answer, boolean]>([
  ['nothing', {}, false],
  ['empty words', { words: '' }, false],
  ['guesses that are not fixed', { guesses: { a: 'open' } }, false],
  ['fixed guesses', { fixed: true }, true],
  ['words', { words: 'x' }, true],
  ['a sentence', { sentence: { position: 'a', evidence: 0 } }, true],
  ['a claim', { claim: 'none' }, true],
  ['a choice', { option: 'a' }, true],
])('%s: answered %s', (_, answer, answered) => {
  expect(isAnswered(answer)).toBe(answered);
});

const packed = { scenario: 'orchard', edition: 2, exercise: 'a.fence;z.1' };
test('a part that the lesson does not have goes away with it', () => {
  const titled = { ...orchardLesson, title: 'Theirs', notes: 'Theirs' };
  expect(restored(titled, { ...titled, title: 'Ours' }, 'title')).toEqual(titled);
  expect(restored(titled, { ...titled, notes: 'Ours' }, 'notes')).toEqual(titled);
  expect(differing(titled, orchardLesson)).toEqual(['title', 'notes']);
  expect(differing({ ...orchardLesson, start: {} }, { ...orchardLesson, start: { fence: 'stream' } })).toEqual([
    'start',
  ]);
});

test('an exercise travels as a file', () => {
  expect(parseExerciseFile(makeExerciseFile(packed))).toEqual(packed);
});

test.each<[string, string]>([
  ['no JSON', 'see you'],
  ['no object', '3'],
  ['another format', JSON.stringify({ format: 'parley-deal', version: 1, ...packed })],
  ['a newer version', JSON.stringify({ format: 'parley-exercise', version: 2, ...packed })],
  ['no scenario', JSON.stringify({ format: 'parley-exercise', version: 1, ...packed, scenario: 3 })],
  ['no exercise', JSON.stringify({ format: 'parley-exercise', version: 1, ...packed, exercise: null })],
  ['half an edition', JSON.stringify({ format: 'parley-exercise', version: 1, ...packed, edition: 1.5 })],
  ['an edition in words', JSON.stringify({ format: 'parley-exercise', version: 1, ...packed, edition: 'two' })],
  ['a reach into the language', '{"format":"parley-exercise","version":1,"__proto__":{"a":1}}'],
  ['a text without end', ' '.repeat(1_000_001)],
])('a file with %s is neither an exercise nor work', (_, text) => {
  expect(parseExerciseFile(text)).toBeUndefined();
  expect(parseWorkFile(text)).toBeUndefined();
});

test.each<[string, Record<string, unknown>]>([
  ['no exercise', { exercise: 3 }],
  ['no hand-in', { handIn: {} }],
  ['a damaged hand-in', { handIn: '{}' }],
])('work with %s is refused', (_, change) => {
  const text = JSON.stringify({ format: 'parley-work', version: 1, exercise: 'z.0', at: 0, handIn: '', ...change });
  expect(parseWorkFile(text)).toBeUndefined();
});
