/** The machine of an exercise: what is guessed is fixed before it is shown, and nothing goes round that. */
import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { exerciseMachine, type ExerciseEvent } from '../../src/session/exercise.ts';

const input = { tag: 'aaaa', predictions: [[], ['hill', 'valley'], []] };
function after(...events: ExerciseEvent[]) {
  let [snapshot] = initialTransition(exerciseMachine, input);
  for (const event of events) [snapshot] = transition(exerciseMachine, snapshot, event);
  return snapshot;
}
const begun: ExerciseEvent[] = [{ type: 'group.given', group: 3 }, { type: 'work.begun' }];
const guess = (position: string, value: 'satisfied' | 'violated' | 'open'): ExerciseEvent => ({
  type: 'guess.made',
  at: 1,
  position,
  guess: value,
});
const both = [guess('hill', 'open'), guess('valley', 'violated')];

test.each<[string, ExerciseEvent[], object]>([
  ['it begins before the first task', [], { group: 0, at: 0, answers: [{}, {}, {}] }],
  ['a table gives its number', [{ type: 'group.given', group: 3 }], { group: 3 }],
  ['a number beyond the tables is none', [{ type: 'group.given', group: 41 }], { group: 0 }],
  ['half a number is none', [{ type: 'group.given', group: 1.5 }], { group: 0 }],
  ['another role is drawn', [{ type: 'group.given', group: 3 }, { type: 'role.redrawn' }], { redrawn: 1 }],
  [
    'another table draws its own',
    [{ type: 'group.given', group: 3 }, { type: 'role.redrawn' }, { type: 'group.given', group: 4 }],
    { redrawn: 0 },
  ],
  [
    'nothing is answered before it has begun',
    [{ type: 'answer.written', at: 0, answer: { words: 'x' } }],
    { answers: [{}, {}, {}] },
  ],
  [
    'an answer is written',
    [...begun, { type: 'answer.written', at: 0, answer: { words: 'x' } }],
    { answers: [{ words: 'x' }, {}, {}] },
  ],
  [
    'an empty one is taken off',
    [
      ...begun,
      { type: 'answer.written', at: 0, answer: { words: 'x' } },
      { type: 'answer.written', at: 0, answer: { words: '' } },
    ],
    { answers: [{}, {}, {}] },
  ],
  [
    'an answer to no task is none',
    [...begun, { type: 'answer.written', at: 9, answer: { words: 'x' } }],
    { answers: [{}, {}, {}] },
  ],
  [
    'guesses are fixed once all are made',
    [...begun, ...both, { type: 'guesses.fixed', at: 1 }],
    { answers: [{}, { fixed: true }, {}] },
  ],
  [
    'not before',
    [...begun, guess('hill', 'open'), { type: 'guesses.fixed', at: 1 }],
    { answers: [{}, { guesses: { hill: 'open' } }, {}] },
  ],
  [
    'and where nothing is to be guessed, never',
    [...begun, { type: 'guesses.fixed', at: 0 }],
    { answers: [{}, {}, {}] },
  ],
  [
    'what is fixed stays as it was guessed',
    [...begun, ...both, { type: 'guesses.fixed', at: 1 }, guess('hill', 'satisfied')],
    { answers: [{}, { guesses: { hill: 'open', valley: 'violated' }, fixed: true }, {}] },
  ],
  ['another task is opened', [...begun, { type: 'task.opened', at: 2 }], { at: 2 }],
  ['no task beyond the last', [...begun, { type: 'task.opened', at: 3 }], { at: 0 }],
  [
    'a reading is contested once, the last reason counts',
    [
      ...begun,
      { type: 'reading.contested', contested: { position: 'hill', kind: 'demand', why: 'a' } },
      { type: 'reading.contested', contested: { position: 'hill', kind: 'offer', why: 'b' } },
    ],
    { contested: [{ position: 'hill', kind: 'offer', why: 'b' }] },
  ],
  [
    'and taken back',
    [
      ...begun,
      { type: 'reading.contested', contested: { position: 'hill', kind: 'demand', why: 'a' } },
      { type: 'reading.restored', position: 'hill' },
    ],
    { contested: [] },
  ],
  [
    'all is cleared, with another tag',
    [...begun, ...both, { type: 'work.cleared', tag: 'bbbb' }],
    { tag: 'bbbb', group: 0, answers: [{}, {}, {}] },
  ],
  [
    'work from elsewhere is gone on with, as far as there are tasks',
    [
      {
        type: 'work.taken',
        work: { group: 5, redrawn: 0, tag: 'cccc', at: 9, answers: [{ words: 'x' }], contested: [] },
      },
    ],
    { group: 5, tag: 'cccc', at: 2, answers: [{ words: 'x' }, {}, {}] },
  ],
])('%s', (_, events, expected) => {
  expect(after(...events).context).toMatchObject(expected);
});

test('handing in leads back to a task, and clearing to the start', () => {
  expect(after(...begun, { type: 'handIn.opened' }).value).toBe('handingIn');
  expect(after(...begun, { type: 'handIn.opened' }, { type: 'task.opened', at: 1 }).value).toBe('working');
  expect(after(...begun, { type: 'work.cleared', tag: 'bbbb' }).value).toBe('arriving');
  expect(after({ type: 'handIn.opened' }).value).toBe('arriving');
});
