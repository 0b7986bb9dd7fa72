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
const GOLDEN =
  '[parley-h1 HcpBCsIwEIXhq8hbBymKC3MOd9JFSMY0KJk4ibQQcnen3T3e_3VUT9lJYliw-MVJgAGF1BJn2IvujcSnSgre13KfNu1R-FdgbwbNxT1M5at3IPeB7XhR9ruXFCJhGLhcV5IK--xYWYIuPBY6HeCMMRt4zo1qo6BoHn8.f9zn89]';
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
    mending: fc.boolean(),
  })
  .map(({ water, lock, blank, mending, ...change }) => {
    const { lesson, ...base } = orchardLesson;
    return {
      ...base,
      ...(blank || lesson === undefined ? {} : { lesson }),
      ...change,
      ...(mending && { agenda: ['fence', 'water', 'mending'] }),
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

/** Every shape ever shipped. Rows are added, never edited: somebody has the code. */
test.each<[string, string, Partial<Exercise>]>([
  ['the lesson', 'E071-MDJB-2F', {}],
  ['the lesson with other tables', 'E07R-418K-GDXR', { tables: 12 }],
  ['the lesson with other tasks', 'E072-5WG1-F5A2-75', { tasks: [{ id: 'hold' }, { id: 'water' }] }],
])('the code of %s reads as it always did', (_, code, change) => {
  expect(readBack(code)).toEqual({ ...orchardLesson, ...change });
});

const frame: Frame = {
  scenario: orchard,
  edition: 2,
  lessons: orchardLessons,
  exercise: orchardLesson,
  mark: 'k3p90x',
};
const anyHandIn: fc.Arbitrary<HandIn> = fc
  .record({
    group: fc.integer({ min: 0, max: MOST_TABLES }),
    tag: fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdefghjkmnpqrstvwxyz')),
      minLength: 4,
      maxLength: 4,
    }),
    water: fc.constantFrom(undefined, 'shared', 'hill'),
    guesses: fc.option(fc.array(fc.constantFrom(...VERDICTS), { minLength: 3, maxLength: 3 })),
    claim: fc.constantFrom(undefined, 'found' as const, 'none' as const),
    option: fc.constantFrom(undefined, 'shared', 'hill'),
  })
  .map(({ group, tag, water, guesses, claim, option }) => ({
    scenario: 'orchard',
    edition: 2,
    exercise: frame.mark,
    group,
    tag,
    deal: { fence: 'ridge', ...(water !== undefined && { water }) },
    answers: [
      {},
      guesses === null
        ? {}
        : {
            guesses: Object.fromEntries(
              ['hill-ridge', 'valley-stream', 'valley-water'].map((id, at) => [id, guesses[at] ?? 'open']),
            ),
            fixed: true,
          },
      claim === undefined ? {} : { claim },
      option === undefined ? {} : { option },
    ],
    contested: [],
  }));

test('choices and predictions travel by code, and nothing else is made up', () => {
  fc.assert(
    fc.property(anyHandIn, (handIn) => {
      const read = parseCode(makeHandInCode(frame, SHELF, handIn) ?? '');
      expect(read.ok && handInIn(frame, read.payload)).toEqual(handIn);
    }),
    { seed, numRuns: 2_000 },
  );
});

const whole: HandIn = {
  scenario: 'orchard',
  edition: 2,
  exercise: frame.mark,
  group: 5,
  tag: 'k0pq',
  role: 'hill',
  deal: { fence: 'ridge' },
  answers: [
    { words: 'The ridge, “because”.\nTwo lines.', sentence: { position: 'hill-ridge', evidence: 0 } },
    { guesses: { 'hill-ridge': 'satisfied' }, fixed: true },
    { claim: 'found', deal: { fence: 'ridge', water: 'shared' } },
    {},
  ],
  contested: [{ position: 'hill-ridge', kind: 'demand', why: 'It only asks.' }],
};

test('a code says what it leaves out: words, sentences and contested readings are not in it', () => {
  const read = parseCode(makeHandInCode(frame, SHELF, whole) ?? '');
  const handIn = read.ok ? handInIn(frame, read.payload) : undefined;
  expect(handIn).toMatchObject({ group: 5, tag: 'k0pq', contested: [] });
  expect(JSON.stringify(handIn)).not.toContain('Two lines');
});

test('what says something that there is not is refused, never clamped', () => {
  for (let payload = 0n; payload < 4_000n; payload += 1n) {
    const exercise = exerciseIn(orchard, orchardLessons, payload);
    if (exercise === undefined) continue;
    const read = parseCode(codeOf(exercise) ?? '');
    expect(read.ok && exerciseIn(orchard, orchardLessons, read.payload)).toEqual(exercise);
  }
  expect(makeExerciseCode(orchard, orchardLessons, undefined, orchardLesson)).toBeUndefined();
  expect(makeHandInCode(frame, undefined, whole)).toBeUndefined();
  expect(makeHandInCode(frame, SHELF, { ...whole, tag: 'no!!' })).toBeUndefined();
});

test('the code of another exercise is known as such', () => {
  const read = parseCode(makeHandInCode(frame, SHELF, whole) ?? '');
  expect(read.ok && handInIn({ ...frame, mark: 'zz3p90' }, read.payload)).toBe('other');
});

test('a hand-in travels as a line and as a file, words included', () => {
  expect(parseHandInLine(makeHandInLine(whole, packing), packing)).toEqual({ ok: true, handIn: whole });
  expect(parseHandInFile(makeHandInFile(whole))).toEqual({ ok: true, handIn: whole });
  const broken = makeHandInLine(whole, packing).replace(/(.{40})/gu, '$1\n  ');
  expect(parseHandInLine(broken, packing), 'broken over lines').toEqual({ ok: true, handIn: whole });
});

test('the line of a hand-in reads as it always did', () => {
  expect(parseHandInLine(GOLDEN, packing)).toMatchObject({
    ok: true,
    handIn: { group: 5, tag: 'k0pq', deal: { fence: 'ridge' } },
  });
});

test('work that is taken home comes back as it was', () => {
  const taken = { exercise: 'a.fence;z.1', handIn: whole, at: 2, redrawn: 1 };
  expect(parseWorkFile(makeWorkFile(taken))).toEqual(taken);
});

test.each<[string, (line: string) => string, 'damaged' | 'unread' | 'newer']>([
  ['a letter changed', (line) => line.replace(/.\]/u, '!]'), 'unread'],
  ['a symbol changed', (line) => `${line.slice(0, 30)}${line[30] === 'A' ? 'B' : 'A'}${line.slice(31)}`, 'damaged'],
  ['a newer form', (line) => line.replace('h1', 'h2'), 'newer'],
  ['no line at all', () => 'see you tomorrow', 'unread'],
])('%s is refused by name', (_, damage, is) => {
  expect(parseHandInLine(damage(makeHandInLine(whole, packing)), packing)).toEqual({ ok: false, is });
});

test.each<[string, Record<string, unknown>]>([
  ['a group beyond the tables', { group: 41 }],
  ['a tag of another form', { tag: 'no tag' }],
  ['an unknown field', { score: 10 }],
  ['an answer with an unknown field', { answers: [{ score: 3 }] }],
  ['a guess that is no verdict', { answers: [{ guesses: { 'hill-ridge': 'yes' } }] }],
  ['a deal that is no deal', { deal: { fence: 3 } }],
  ['words without end', { answers: [{ words: 'x'.repeat(2_000) }] }],
  ['answers that are no list', { answers: 3 }],
  ['an answer that is none', { answers: [3] }],
  ['a sentence of another form', { answers: [{ sentence: { position: 'hill-ridge' } }] }],
  ['a claim that is none', { answers: [{ claim: 'maybe' }] }],
  ['a prediction that is half fixed', { answers: [{ fixed: 'yes' }] }],
  ['readings that are no list', { contested: 3 }],
  ['a reading of another form', { contested: [{ position: 'hill-ridge' }] }],
  ['a reading of no kind', { contested: [{ position: 'hill-ridge', kind: 'wish', why: 'x' }] }],
  ['a role that is no id', { role: 3 }],
  ['a scenario that is no id', { scenario: '' }],
  ['an edition in words', { edition: 'two' }],
  ['a mark that is none', { exercise: 'k3p90x!' }],
  ['answers without end', { answers: Array.from({ length: 9 }, () => ({})) }],
])('a hand-in with %s is damaged, and nothing of it is taken', (_, change) => {
  const file = JSON.stringify({ format: 'parley-handin', version: 1, ...whole, ...change });
  expect(parseHandInFile(file)).toEqual({ ok: false, is: 'damaged' });
});

test('what is left out stays left out, and a claim that there is none travels too', () => {
  const { role: _, ...rest } = whole;
  const bare: HandIn = { ...rest, answers: [{ claim: 'none' }, { option: 'shared' }], contested: [] };
  expect(parseHandInFile(makeHandInFile(bare))).toEqual({ ok: true, handIn: bare });
  expect(parseHandInFile(' '.repeat(1_000_001))).toEqual({ ok: false, is: 'unread' });
  expect(parseHandInFile(makeHandInFile(bare).replace('"version":1', '"version":2'))).toEqual({
    ok: false,
    is: 'newer',
  });
});

test('a reach into the language is no hand-in at all', () => {
  const file = JSON.stringify({ format: 'parley-handin', version: 1, ...whole }).replace(
    '"deal":{',
    '"deal":{"__proto__":"x",',
  );
  expect(parseHandInFile(file)).toEqual({ ok: false, is: 'unread' });
});

test('a damaged line or code throws nothing, and is never taken for another hand-in', () => {
  const line = makeHandInLine(whole, packing);
  const code = makeHandInCode(frame, SHELF, whole) ?? '';
  const anyPlace = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const anySign = fc.constantFrom(...Array.from('0aZ-_.]x \n'));
  fc.assert(
    fc.property(anyPlace, anySign, fc.constantFrom('change', 'cut', 'lose', 'put in'), (at, sign, how) => {
      const damage = (text: string): string => {
        const place = Math.floor(at * text.length);
        const after = text.slice(how === 'change' || how === 'lose' ? place + 1 : place);
        return how === 'cut' ? text.slice(0, place) : text.slice(0, place) + (how === 'lose' ? '' : sign) + after;
      };
      const read = parseHandInLine(damage(line), packing);
      if (read.ok) expect(read.handIn).toEqual(whole);
      const typed = parseCode(damage(code));
      const handIn = typed.ok && typed.kind === 'H' ? handInIn(frame, typed.payload) : undefined;
      if (handIn !== undefined) expect(makeHandInCode(frame, SHELF, handIn === 'other' ? whole : handIn)).toBe(code);
    }),
    { seed, numRuns: 10_000 },
  );
});
