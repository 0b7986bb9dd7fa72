import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAssignment, parseAssignment } from '../../src/model/assignment.ts';
import { KEEPER, LONGEST_OWN, PANELS, roleOf, type Exercise } from '../../src/model/exercise.ts';
import { packing } from '../../src/session/pack.ts';
import { orchard } from '../orchard/orchard.ts';

const seed = Number(process.env['PARLEY_SEED'] ?? 20_261_125);
const AGENDA = orchard.agendas.full.issues;

const fence: Exercise = {
  lesson: 'lesson-45',
  agenda: ['fence', 'water'],
  start: { fence: 'ridge' },
  locked: ['fence'],
  tables: 8,
  roles: ['valley', 'hill', KEEPER],
  tasks: [{ id: 'firmest' }, { own: 'Whose apples? “ours”' }],
  allows: { undo: true, address: false, talks: false, panels: ['clashes'] },
  title: 'Our own orchard',
};

const anyOwn = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
const anyExercise: fc.Arbitrary<Exercise> = fc
  .record({
    agenda: fc.subarray(AGENDA),
    lesson: fc.option(fc.constantFrom('lesson-45', 'lesson-90'), { nil: undefined }),
    tables: fc.integer({ min: 0, max: 40 }),
    roles: fc.shuffledSubarray([...orchard.parties.map(({ id }) => id), KEEPER]),
    tasks: fc.array(
      fc.oneof(
        fc.constantFrom('firmest', 'ridge-predict').map((id) => ({ id })),
        anyOwn.map((own) => ({ own })),
      ),
      {
        maxLength: 8,
      },
    ),
    allows: fc.record({
      undo: fc.boolean(),
      address: fc.boolean(),
      talks: fc.boolean(),
      panels: fc.subarray([...PANELS]),
    }),
    title: fc.option(anyOwn, { nil: undefined }),
    notes: fc.option(anyOwn, { nil: undefined }),
    picks: fc.array(fc.nat(), { minLength: AGENDA.length, maxLength: AGENDA.length }),
    locks: fc.array(fc.boolean(), { minLength: AGENDA.length, maxLength: AGENDA.length }),
  })
  .map(({ picks, locks, lesson, title, notes, ...rest }) => {
    const options = (id: string) => orchard.issues.find((issue) => issue.id === id)?.options ?? [];
    const start = Object.fromEntries(
      rest.agenda.flatMap((id, at) => {
        const option = options(id)[(picks[at] ?? 0) % (options(id).length + 1)];
        return option === undefined ? [] : [[id, option.id]];
      }),
    ) as Record<string, string>;
    const locked = Object.keys(start).filter((_, at) => locks[at]);
    return {
      ...rest,
      start,
      locked,
      ...(lesson !== undefined && { lesson }),
      ...(title !== undefined && { title }),
      ...(notes !== undefined && { notes }),
    };
  });

test('an exercise travels by link as it is, words of one’s own included', () => {
  fc.assert(
    fc.property(anyExercise, (exercise) => {
      const text = makeAssignment(orchard, exercise, packing);
      expect(text).toMatch(/^[\w.,;-]+;z\.\d+$|^z\.0$/u);
      expect(parseAssignment(orchard, text, packing)).toEqual({ exercise, unread: [], cut: false });
    }),
    { seed, numRuns: 1_000 },
  );
});

/** Every shape ever shipped. Rows are added, never edited: somebody has the link. */
test.each<[string, string, Partial<Exercise>]>([
  [
    'a lesson',
    'l.lesson-45;a.fence.water;d,fence.ridge;k.fence;n.8;r.valley.hill.keeper;q.firmest;w.undo.clashes;z.8',
    {
      lesson: 'lesson-45',
      agenda: ['fence', 'water'],
      start: { fence: 'ridge' },
      locked: ['fence'],
      tables: 8,
      roles: ['valley', 'hill', KEEPER],
      tasks: [{ id: 'firmest' }],
      allows: { undo: true, address: false, talks: false, panels: ['clashes'] },
    },
  ],
  ['nothing at all', 'z.0', { agenda: [], start: {}, locked: [], tables: 0, roles: [], tasks: [] }],
  [
    'words of one’s own',
    'a.fence;q.0;o.q1ZKLM4uVrKKVgrPyC9OVUgsKMhJLbZXiq0FAA.k7yxee;z.3',
    { agenda: ['fence'], tasks: [{ own: 'Whose apples?' }] },
  ],
])('%s reads as it always did', (_, text, part) => {
  const { exercise, cut } = parseAssignment(orchard, text, packing);
  expect(exercise).toMatchObject(part);
  expect(cut).toBe(false);
});

test.each<[string, string, string[]]>([
  ['an unknown question', 'a.fence.moat;z.1', ['a.moat']],
  ['a start outside of the lesson', 'a.fence;d,water.shared;z.2', ['d,water.shared']],
  ['a lock without an answer', 'a.fence;k.fence;z.2', ['k.fence']],
  ['too many tables', 'n.41;z.1', ['n.41']],
  ['tables in words', 'n.x;z.1', ['n.x']],
  ['a lesson without a name', 'l.Lesson;z.1', ['l.Lesson']],
  ['an unknown role', 'r.hill.baker;z.1', ['r.baker']],
  ['an unknown allowance', 'w.undo.cheat;z.1', ['w.cheat']],
  ['a piece twice', 'n.2;n.3;z.2', ['n.3']],
  ['a piece of nothing', 'n.2;;z.2', ['']],
  ['an own question without its words', 'q.0;z.1', ['q.0']],
  ['damaged words', 'q.0;o.q1ZKLM5ILVayUorJ.000000;z.2', ['o.q1ZKLM5ILVayUorJ.000000', 'q.0']],
  ['nine tasks', `q.${Array.from({ length: 9 }, (_, at) => `t${at}`).join('.')};z.1`, ['q.t8']],
])('%s is named and left out', (_, text, unread) => {
  expect(parseAssignment(orchard, text, packing)).toMatchObject({ unread, cut: false });
});

test('a link that was cut short is known', () => {
  const text = makeAssignment(orchard, fence, packing);
  for (let end = 0; end < text.length; end += 1)
    expect(parseAssignment(orchard, text.slice(0, end), packing).cut, text.slice(0, end)).toBe(true);
});

test('words that are too long, or no words, are refused', () => {
  for (const own of [{ asks: ['x'.repeat(LONGEST_OWN + 1)] }, { asks: 'x' }, { asks: [3] }, [], 'x', 3, null])
    expect(
      parseAssignment(orchard, `q.0;o.${packing.pack(JSON.stringify(own))};z.2`, packing).unread.length,
    ).toBeGreaterThan(0);
});

test('what unfolds to more than a megabyte is refused while it unfolds', () => {
  const bomb = packing.pack('0'.repeat(3_000_000));
  expect(bomb.length).toBeLessThan(10_000);
  expect(packing.unpack(bomb)).toBeUndefined();
});

test('roles go round the tables evenly, and a further draw gives the next', () => {
  const roles = Array.from({ length: 8 }, (_, at) => roleOf(fence, at + 1));
  for (const role of fence.roles) expect(roles.filter((each) => each === role).length).toBeGreaterThanOrEqual(2);
  expect(roleOf(fence, 1)).toBe('valley');
  expect(roleOf(fence, 1, 1)).toBe('hill');
  expect(roleOf({ ...fence, tables: 0 }, 1)).toBeUndefined();
});
