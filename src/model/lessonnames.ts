/** Flaws of lessons that need no reasoning: names that are not there, what a lesson lacks, a run sheet that does not add up. */
import { KEEPER } from './exercise.ts';
import type { Flaw, Path } from './flaw.ts';
import type { WrittenLesson, WrittenLessons } from './lessonschema.ts';
import { eachKnown, known } from './names.ts';
import { noSuch } from './nearest.ts';
import type { Scenario } from './scenario.ts';
import { flawsOfTask, flawsOfTerms, idsOf } from './tasknames.ts';

export function flawsOfLessons(written: WrittenLessons, scenario: Scenario): Flaw[] {
  return [
    ...(written.scenario === scenario.id
      ? []
      : [
          {
            at: ['scenario'],
            says: `is “${written.scenario}”, but the file is named “${scenario.id}”: make them the same`,
          },
        ]),
    ...Object.entries(written.tasks).flatMap(([id, task]) => flawsOfTask(task, ['tasks', id], scenario)),
    ...Object.entries(written.lessons).flatMap(([id, lesson]) =>
      flawsOfLesson(lesson, ['lessons', id], written, scenario),
    ),
    ...flawsOfNumbers(written),
    ...written.brief.misunderstandings.flatMap(({ positions }, index) =>
      eachKnown(
        positions,
        ['brief', 'misunderstandings', index, 'positions'],
        known('position', idsOf(scenario.positions), 'the scenario’s positions'),
      ),
    ),
  ];
}

/** The questions of a lesson as written, or those of the short agenda in the order of the full one. */
export const agendaOf = ({ exercise: { agenda } }: WrittenLesson, { agendas: { short, full } }: Scenario): string[] =>
  agenda === 'short' ? full.issues.filter((id) => short.issues.includes(id)) : agenda;

function flawsOfLesson(lesson: WrittenLesson, at: Path, { tasks }: WrittenLessons, scenario: Scenario): Flaw[] {
  const { exercise } = lesson;
  const base = [...at, 'exercise'];
  const agenda = agendaOf(lesson, scenario);
  const full = scenario.agendas.full.issues;
  const roles = [...idsOf(scenario.parties), KEEPER];
  const outside = (ids: readonly string[], place: (id: string, index: number) => Path, key?: true): Flaw[] =>
    ids.flatMap((id, index) =>
      agenda.includes(id)
        ? []
        : [
            {
              at: place(id, index),
              says: `“${id}” is not on the agenda of the lesson: add it there`,
              ...(key && { key }),
            },
          ],
    );
  const inOrder = agenda.every((id, index) => index === 0 || full.indexOf(agenda[index - 1] ?? '') < full.indexOf(id));
  return [
    ...eachKnown(agenda, [...base, 'agenda'], known('issue', idsOf(scenario.issues), 'the scenario’s issues')),
    ...(inOrder
      ? []
      : [{ at: [...base, 'agenda'], says: 'is not in the order of the full agenda: put it in that order' }]),
    ...flawsOfTerms(exercise.start ?? {}, [...base, 'start'], scenario),
    ...outside(Object.keys(exercise.start ?? {}), (id) => [...base, 'start', id], true),
    ...(exercise.locked ?? []).flatMap((id, index): Flaw[] =>
      Object.hasOwn(exercise.start ?? {}, id)
        ? []
        : [
            {
              at: [...base, 'locked', index],
              says: `“${id}” has no term to start with: give it one, or leave it open`,
            },
          ],
    ),
    ...eachKnown(exercise.roles, [...base, 'roles'], known('role', roles, 'roles: a party, or “keeper”')),
    ...(exercise.tables > 0 && exercise.roles.length === 0
      ? [{ at: [...base, 'roles'], says: 'is empty though there are tables: name the parties' }]
      : []),
    ...eachKnown(exercise.tasks, [...base, 'tasks'], known('task', Object.keys(tasks), 'tasks')),
    ...exercise.tasks.flatMap((id, index) =>
      outside(Object.hasOwn(tasks, id) ? (tasks[id]?.issues ?? []) : [], () => [...base, 'tasks', index]),
    ),
    ...flawsOfSteps(lesson, [...at, 'steps'], tasks),
  ];
}

/** The run sheet begins at 0, has no gap, ends with the lesson, gives each task its minutes, and each just once. */
function flawsOfSteps({ steps, minutes, exercise }: WrittenLesson, at: Path, tasks: WrittenLessons['tasks']): Flaw[] {
  const told = steps.flatMap((step) => step.tasks ?? []);
  const missing = exercise.tasks.filter((id) => !told.includes(id));
  const end = steps.at(-1)?.to;
  return [
    ...steps.flatMap((step, index): Flaw[] => {
      const own = step.tasks ?? [];
      const before = index === 0 ? 0 : (steps[index - 1]?.to ?? 0);
      const needs = own.reduce((sum, id) => sum + (Object.hasOwn(tasks, id) ? (tasks[id]?.minutes ?? 0) : 0), 0);
      return [
        ...(step.from === before
          ? []
          : [{ at: [...at, index, 'from'], says: `is ${step.from}: write ${before}, where the step before it ends` }]),
        ...(step.to > step.from ? [] : [{ at: [...at, index, 'to'], says: 'is not after its beginning: correct it' }]),
        ...(own.length === 0 || needs === step.to - step.from
          ? []
          : [
              {
                at: [...at, index, 'to'],
                says: `gives ${step.to - step.from} minutes to tasks that take ${needs}: make them the same`,
              },
            ]),
        ...(own.length > 0 || step.name !== undefined
          ? []
          : [{ at: [...at, index, 'name'], says: 'is missing: write it, as there are no tasks' }]),
        ...own.flatMap((id, place): Flaw[] =>
          exercise.tasks.includes(id) && told.indexOf(id) === told.lastIndexOf(id)
            ? []
            : [
                {
                  at: [...at, index, 'tasks', place],
                  says: exercise.tasks.includes(id)
                    ? `“${id}” stands twice: take one out`
                    : noSuch('task', id, exercise.tasks, 'add it to the exercise'),
                },
              ],
        ),
      ];
    }),
    ...(end === minutes
      ? []
      : [{ at: [...at, steps.length - 1, 'to'], says: `is ${end}: the lesson has ${minutes} minutes` }]),
    ...(missing.length === 0
      ? []
      : [{ at, says: `leaves out ${missing.map((id) => `“${id}”`).join(', ')}: add the step` }]),
  ];
}

function flawsOfNumbers({ lessons }: WrittenLessons): Flaw[] {
  const entries = Object.entries(lessons);
  return entries.flatMap(([id, { number }], index): Flaw[] =>
    entries.findIndex(([, other]) => other.number === number) < index
      ? [
          {
            at: ['lessons', id, 'number'],
            says: `is ${number}, which another lesson has: codes name it, so give it its own`,
          },
        ]
      : [],
  );
}
