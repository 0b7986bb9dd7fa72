import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLessons } from '../../src/author/lessons.ts';
import { readFrozen } from '../../src/author/publish.ts';
import { compile } from '../../src/engine/compile.ts';
import { keyOf, type Key } from '../../src/engine/key.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { orchard } from '../orchard/orchard.ts';
import { orchardLesson, orchardLessons } from '../orchard/lessons.ts';

const village = compile(orchard);
const keyTo = (id: string, exercise: Exercise = orchardLesson): Key => {
  const task = orchardLessons.tasks.find((each) => each.id === id);
  if (task === undefined) throw new Error(`no task ${id}`);
  return keyOf(village, task, exercise);
};

test('of a prediction: the verdicts on its deal, in the order of its positions', () => {
  expect(keyTo('ridge')).toMatchObject({
    deal: { fence: 'ridge', water: 'shared' },
    rulings: [
      { position: 'hill-ridge', verdict: 'satisfied' },
      { position: 'valley-stream', verdict: 'violated' },
      { position: 'valley-water', verdict: 'satisfied' },
    ],
  });
});

test('of a goal: that what is locked leaves none, and which sentences exclude it', () => {
  expect(keyTo('spare')).toMatchObject({
    clash: { positions: ['valley-stream'], because: { terms: [{ issue: 'fence', option: 'ridge' }] } },
  });
});

test('of a goal: a deal on the questions of the lesson, which the page takes as an answer', () => {
  const key = keyTo('hold');
  expect(key.kind === 'goal' && Object.keys(key.found?.deal ?? {})).toEqual(['fence', 'water']);
  expect(key).toMatchObject({ found: { aimed: { met: true } } });
});

test('of a choice: each option with the verdicts on all that stands on the question', () => {
  const key = keyTo('water');
  expect(key.kind === 'choose' && key.options.map(({ term }) => term.option)).toEqual(
    orchard.issues.find(({ id }) => id === 'water')?.options.map(({ id }) => id),
  );
});

test('of the firmest sentence: red lines, or else demands, or else everything, for the parties that sit there', () => {
  const key = keyTo('firmest', { ...orchardLesson, roles: ['hill', 'keeper'] });
  expect(key).toMatchObject({ firmest: [{ party: 'hill', by: 'red line', positions: ['hill-ridge'] }] });
});

// The lessons that come with the site, as their classes will find them.
const reading = readLessons('scenarios/lessons/ukraine-guarantees.yaml');
const lessons = reading.ok ? reading.value : { tasks: [], lessons: [] };
const ukraine = compile(readFrozen(readFileSync('scenarios/editions/ukraine-guarantees@1.json', 'utf8')));
const shipped = lessons.lessons.flatMap(({ id, exercise }) =>
  exercise.tasks.map((task) => [id, 'id' in task ? task.id : '', exercise] as const),
);
const shippedKey = (id: string, exercise: Exercise): Key => {
  const task = lessons.tasks.find((each) => each.id === id);
  if (task === undefined) throw new Error(`no task ${id}`);
  return keyOf(ukraine, task, exercise);
};

test.each(shipped)('%s: %s has a key', (_, id, exercise) => {
  const key = shippedKey(id, exercise);
  if (key.kind === 'predict') expect(key.rulings).toHaveLength(key.task.positions.length);
  if (key.kind === 'goal') expect(key.clash ?? key.found?.aimed.met).toBeTruthy();
  if (key.kind === 'choose')
    expect(key.options.filter(({ rulings }) => rulings !== undefined).length).toBeGreaterThan(1);
  if (key.kind === 'question') for (const each of key.cases) expect(each.rulings).not.toHaveLength(0);
});

/** On all questions of the scenario, nothing settled and nothing locked: what a task comes to by itself. */
const whole: Exercise = {
  agenda: ukraine.scenario.agendas.full.issues,
  start: {},
  locked: [],
  tables: 0,
  roles: [],
  tasks: [],
  allows: { undo: true, address: true, talks: false, panels: [] },
};

test.each([
  ['withdraw-predict', ['open', 'satisfied', 'open']],
  ['cede-predict', ['violated', 'satisfied', 'satisfied']],
  ['all-for-ukraine', ['satisfied', 'violated', 'violated', 'violated']],
  ['all-for-russia', ['violated', 'satisfied', 'satisfied', 'violated']],
  ['bid-for-nothing', ['violated', 'satisfied', 'open']],
  ['not-binding', ['satisfied', 'violated', 'open']],
  ['force-predict', ['satisfied', 'open', 'open']],
])('the prediction %s comes to what was handed out', (id, verdicts) => {
  const key = shippedKey(id, whole);
  expect(key.kind === 'predict' && key.rulings.map(({ verdict }) => verdict)).toEqual(verdicts);
});

test.each([
  ['cross-no-red-line', 'found'],
  ['keep-both-lines', 'none'],
  ['bid-and-guarantee', 'found'],
  ['force-as-proposed', 'found'],
  ['all-for-both', 'none'],
])('the goal %s: %s', (id, comes) => {
  const key = shippedKey(id, whole);
  expect(key.kind === 'goal' && (key.clash === undefined ? 'found' : 'none')).toBe(comes);
  if (key.kind === 'goal' && key.found) expect(key.found.aimed.met).toBe(true);
});

test('no red line is crossed only where Ukraine withdraws and does not cede; that line is then left open, not kept', () => {
  for (const { exercise } of lessons.lessons) {
    const key = shippedKey('cross-no-red-line', exercise);
    expect(key).toMatchObject({ found: { deal: { nato: 'renounced', donetsk: 'withdraws' } } });
    const line = key.kind === 'goal' && key.found?.rulings.find(({ position }) => position === 'ukr-territory');
    expect(line).toMatchObject({ verdict: 'open' });
  }
});
