/**
 * An exercise as a code: the ready lesson by its number, and what was changed of it. Words of the teacher's own have no room here.
 *
 * Tasks and lessons are counted by their place and number, which are for ever; the sizes below too: a larger catalogue than
 * these allow needs another kind of code.
 */
import { makeCode, packDigits, unpacking, type Digit } from './code.ts';
import { hasOwnWords, KEEPER, MOST_TABLES, MOST_TASKS, PANELS, type Exercise } from './exercise.ts';
import type { Lessons } from './lesson.ts';
import { termsInOrder } from './linked.ts';
import type { Scenario } from './scenario.ts';

const MOST_LESSONS = 32;
const MOST_CATALOGUE = 40;

/** What of a lesson may be changed; a code says of each whether it was. */
const PARTS = ['agenda', 'deal', 'tables', 'roles', 'tasks', 'allows'] as const;

const BLANK: Exercise = {
  agenda: [],
  start: {},
  locked: [],
  tables: 0,
  roles: [],
  tasks: [],
  allows: { undo: true, address: true, talks: false, panels: [] },
};

/** Undefined: it does not fit a code, for words of one's own, a scenario without a number, or too many changes. */
export function makeExerciseCode(
  scenario: Scenario,
  lessons: Lessons,
  shelf: number | undefined,
  exercise: Exercise,
): string | undefined {
  if (shelf === undefined || hasOwnWords(exercise)) return undefined;
  const lesson = lessons.lessons.find(({ id }) => id === exercise.lesson);
  const digits = digitsOf(scenario, lessons, lesson?.exercise ?? BLANK, exercise);
  if (digits === undefined || (exercise.lesson !== undefined && lesson === undefined)) return undefined;
  const payload = packDigits([{ value: lesson?.number ?? 0, of: MOST_LESSONS }, ...digits]);
  return makeCode('E', shelf, payload);
}

function digitsOf(scenario: Scenario, lessons: Lessons, base: Exercise, exercise: Exercise): Digit[] | undefined {
  const changed = PARTS.filter((part) => JSON.stringify(partOf(base, part)) !== JSON.stringify(partOf(exercise, part)));
  const flags = PARTS.map((part) => flag(changed.includes(part)));
  const rest = changed.flatMap((part): (Digit | undefined)[] => {
    switch (part) {
      case 'agenda':
        return issuesOf(scenario).map(({ id }) => flag(exercise.agenda.includes(id)));
      case 'deal':
        return dealDigits(scenario, exercise);
      case 'tables':
        return [{ value: exercise.tables, of: MOST_TABLES + 1 }];
      case 'roles':
        return placed(exercise.roles, rolesOf(scenario));
      case 'tasks':
        return placed(
          exercise.tasks.map((task) => ('id' in task ? task.id : '')),
          lessons.tasks.map(({ id }) => id),
          MOST_TASKS,
          MOST_CATALOGUE,
        );
      default: {
        const { undo, address, talks, panels } = exercise.allows;
        return [undo, address, talks, ...PANELS.map((panel) => panels.includes(panel))].map(flag);
      }
    }
  });
  return rest.includes(undefined) ? undefined : [...flags, ...rest.filter((digit) => digit !== undefined)];
}

function partOf(
  { agenda, start, locked, tables, roles, tasks, allows }: Exercise,
  part: (typeof PARTS)[number],
): unknown {
  switch (part) {
    case 'agenda':
      return agenda;
    case 'deal':
      return [Object.entries(start).sort(([one], [other]) => (one < other ? -1 : 1)), [...locked].sort()];
    case 'tables':
      return tables;
    case 'roles':
      return roles;
    case 'tasks':
      return tasks;
    default:
      return [allows.undo, allows.address, allows.talks, allows.panels];
  }
}

const flag = (on: boolean): Digit => ({ value: Number(on), of: 2 });

/** In the scenario's own order, which only ever grows at its end. */
const issuesOf = ({ issues }: Scenario) => issues;
const rolesOf = ({ parties }: Scenario): string[] => [...parties.map(({ id }) => id), KEEPER];

/** How many names, and the place of each among all; none where one is not among them. */
function placed(
  names: readonly string[],
  all: readonly string[],
  most = all.length,
  of = all.length,
): (Digit | undefined)[] {
  if (names.length > most || all.length > of) return [undefined];
  const places = names.map((name) => ({ value: all.indexOf(name), of }));
  return [{ value: names.length, of: most + 1 }, ...places.map((digit) => (digit.value < 0 ? undefined : digit))];
}

/** Of each question of the lesson: undecided, an answer, or the same answer locked. */
const dealDigits = (scenario: Scenario, { agenda, start, locked }: Exercise): Digit[] =>
  issuesOf(scenario)
    .filter(({ id }) => agenda.includes(id))
    .map(({ id, options }) => {
      const place = options.findIndex((option) => option.id === start[id]);
      return {
        value: place < 0 ? 0 : 1 + place + (locked.includes(id) ? options.length : 0),
        of: 2 * options.length + 1,
      };
    });

/** Undefined: it says something that there is not, and so nothing at all. */
export function exerciseIn(scenario: Scenario, lessons: Lessons, payload: bigint): Exercise | undefined {
  const digits = unpacking(payload);
  const number = digits.take(MOST_LESSONS);
  const lesson = lessons.lessons.find((each) => each.number === number);
  if (lesson === undefined && number !== 0) return undefined;
  const exercise: Exercise = { ...(lesson?.exercise ?? BLANK), ...(lesson && { lesson: lesson.id }) };
  const changed = PARTS.filter(() => digits.take(2) === 1);
  const named = (all: readonly string[], most = all.length, of = all.length): (string | undefined)[] =>
    Array.from({ length: digits.take(most + 1) }, () => all[digits.take(of)]);
  for (const part of changed) {
    if (part === 'agenda') {
      const taken = issuesOf(scenario).filter(() => digits.take(2) === 1);
      exercise.agenda = termsInOrder(scenario, Object.fromEntries(taken.map(({ id }) => [id, id]))).map(
        ({ issue }) => issue,
      );
    } else if (part === 'deal') takeDeal(scenario, exercise, digits.take);
    else if (part === 'tables') exercise.tables = digits.take(MOST_TABLES + 1);
    else if (part === 'roles' || part === 'tasks') {
      const names =
        part === 'roles'
          ? named(rolesOf(scenario))
          : named(
              lessons.tasks.map(({ id }) => id),
              MOST_TASKS,
              MOST_CATALOGUE,
            );
      const known = names.filter((name) => name !== undefined);
      if (known.length < names.length) return undefined;
      if (part === 'roles') exercise.roles = known;
      else exercise.tasks = known.map((id) => ({ id }));
    } else {
      const isOn = () => digits.take(2) === 1;
      exercise.allows = { undo: isOn(), address: isOn(), talks: isOn(), panels: PANELS.filter(isOn) };
    }
  }
  return digits.isDone() ? exercise : undefined;
}

function takeDeal(scenario: Scenario, exercise: Exercise, take: (of: number) => number): void {
  const terms: [string, string][] = [];
  const locked: string[] = [];
  for (const { id, options } of issuesOf(scenario).filter((issue) => exercise.agenda.includes(issue.id))) {
    const value = take(2 * options.length + 1);
    const option = options[(value - 1) % options.length];
    if (value === 0 || option === undefined) continue;
    terms.push([id, option.id]);
    if (value > options.length) locked.push(id);
  }
  exercise.start = Object.fromEntries(terms);
  exercise.locked = locked;
}
