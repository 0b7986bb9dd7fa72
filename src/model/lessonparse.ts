/** The gate of lessons: form, then that everything named is there; tasks and lessons as the tool reads them. */
import type { Quote } from './evidence.ts';
import type { Exercise } from './exercise.ts';
import { readAs } from './fields.ts';
import type { Flaw, Path, Result } from './flaw.ts';
import type { Aim, CatalogueTask, Lesson, Lessons, Step } from './lesson.ts';
import { agendaOf, flawsOfLessons } from './lessonnames.ts';
import {
  fitLessons,
  type WrittenAim,
  type WrittenLesson,
  type WrittenLessons,
  type WrittenTask,
} from './lessonschema.ts';
import { placeQuote } from './place.ts';
import { isWant, type Scenario } from './scenario.ts';

/** The lessons, or everything that is wrong with them at the first stage that fails. `scenario`: the edition that they are for. */
export function parseLessons(data: unknown, scenario: Scenario): Result<Lessons, Flaw[]> {
  const fields = readAs(fitLessons, data);
  if (!fields.ok) return fields;
  const { lessons, flaws } = assembled(fields.value, scenario);
  const all = [...flawsOfLessons(fields.value, scenario), ...flaws];
  return all.length > 0 ? { ok: false, flaws: all } : { ok: true, value: lessons };
}

function assembled(written: WrittenLessons, scenario: Scenario): { lessons: Lessons; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  const place = ({ source, quote, after, ...rest }: WrittenQuoteOf, at: Path): Quote[] => {
    const found = scenario.sources.find(({ id }) => id === source);
    if (found === undefined) return [];
    const placed = placeQuote(found.text, found.file, quote, after);
    if (typeof placed !== 'string') return [{ source, ...rest, ...placed }];
    flaws.push({ at: [...at, 'quote'], says: placed });
    return [];
  };
  const { scenario: id, edition, brief, debrief } = written;
  const tasks = Object.entries(written.tasks).map(([key, task]) =>
    taskOf(key, task, scenario, (quotes) =>
      quotes.flatMap((each, index) => place(each, ['tasks', key, 'quotes', index])),
    ),
  );
  const lessons = Object.entries(written.lessons).map(([key, lesson]) => lessonOf(key, lesson, written, scenario));
  return { lessons: { scenario: id, edition, tasks, lessons, brief, debrief }, flaws };
}

type WrittenQuoteOf = NonNullable<Extract<WrittenTask, { kind: 'question' }>['quotes']>[number];

function taskOf(
  id: string,
  task: WrittenTask,
  scenario: Scenario,
  placed: (quotes: readonly WrittenQuoteOf[]) => Quote[],
): CatalogueTask {
  const { name, ask, minutes, hint, issues } = task;
  const common = { id, name, ask, minutes, ...(hint !== undefined && { hint }), issues };
  switch (task.kind) {
    case 'question':
      return {
        ...common,
        kind: 'question',
        positions: task.positions ?? [],
        disagreements: task.disagreements ?? [],
        quotes: placed(task.quotes ?? []),
        firmest: task.firmest ?? false,
        silent: task.silent ?? [],
        cases: task.cases ?? [],
      };
    case 'predict':
      return { ...common, kind: 'predict', terms: task.terms, positions: task.positions };
    case 'goal':
      return { ...common, kind: 'goal', aim: aimOf(task.aim, scenario) };
    default:
      return { ...common, kind: 'choose', issue: task.issue };
  }
}

/** “All red lines” and “everything that a party asks for” are written out, so that a later edition changes no task. */
function aimOf(aim: WrittenAim, { positions }: Scenario): Aim {
  const ids = (picked: Scenario['positions']) => picked.map(({ id }) => id);
  if ('sparing' in aim)
    return {
      is: 'sparing',
      positions: aim.sparing === 'red lines' ? ids(positions.filter(({ kind }) => kind === 'red line')) : aim.sparing,
    };
  const { holding } = aim;
  if (Array.isArray(holding)) return { is: 'holding', positions: holding };
  const parties = [holding.everything].flat();
  return {
    is: 'holding',
    positions: ids(positions.filter((each) => isWant(each) && parties.includes(each.party))),
  };
}

function lessonOf(id: string, lesson: WrittenLesson, { tasks }: WrittenLessons, scenario: Scenario): Lesson {
  const { number, name, minutes, question, lead, steps } = lesson;
  const { start, locked, tables, roles, tasks: set, allows } = lesson.exercise;
  const exercise: Exercise = {
    agenda: agendaOf(lesson, scenario),
    start: start ?? {},
    locked: locked ?? [],
    tables,
    roles,
    tasks: set.map((task) => ({ id: task })),
    allows,
  };
  return {
    id,
    number,
    name,
    minutes,
    question,
    lead,
    exercise,
    steps: steps.map(({ from, to, says, by, ...step }): Step => {
      const own = step.tasks ?? [];
      return {
        from,
        to,
        name: step.name ?? own.map((task) => tasks[task]?.name ?? task).join(' · '),
        says,
        by,
        tasks: own.map((task) => set.indexOf(task)),
      };
    }),
  };
}
