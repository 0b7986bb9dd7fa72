/** The form of the ready lessons of a scenario: one YAML file, already read into plain data. */
import * as v from 'valibot';
import { LONGEST_OWN, MOST_TABLES, MOST_TASKS, PANELS } from './exercise.ts';
import { fields, id, quote, text, WORDLESS, type Misfit } from './schema.ts';

const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer(),
    v.check((value) => value >= least && value <= most, `is not between ${least} and ${most}`),
  );
const some = <Each extends v.GenericSchema>(each: Each, says: string) =>
  v.pipe(v.array(each), v.minLength(1, `is empty: ${says}`));

/** Issue → option. */
const deal = v.record(id, id);
const common = {
  name: v.pipe(text, v.maxLength(28, 'is longer than 28 characters: shorten it')),
  ask: v.pipe(text, v.maxLength(LONGEST_OWN, `is longer than ${LONGEST_OWN} characters: shorten it`)),
  minutes: whole(1, 60),
  hint: v.optional(text),
  issues: v.array(id),
};

/** All red lines; or those named; or all that some parties ask for, red lines and demands. */
const sparing = fields({
  sparing: v.union(
    [v.literal('red lines'), some(id, 'name a position')],
    'is neither “red lines” nor a list of positions',
  ),
});
const holding = fields({
  holding: v.union(
    [some(id, 'name a position'), v.strictObject({ everything: v.union([id, some(id, 'name a party')]) })],
    'is neither a list of positions nor { everything: party }',
  ),
});
const aim = v.lazy((input) =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, 'holding') ? holding : sparing,
) as v.GenericSchema<v.InferOutput<typeof sparing> | v.InferOutput<typeof holding>>;

const task = v.variant('kind', [
  fields({
    kind: v.literal('question'),
    ...common,
    positions: v.optional(v.array(id)),
    disagreements: v.optional(v.array(id)),
    quotes: v.optional(v.array(quote)),
    firmest: v.optional(v.literal(true)),
    silent: v.optional(v.array(fields({ party: id, issues: some(id, 'name an issue') }))),
    cases: v.optional(v.array(fields({ says: text, terms: deal }))),
  }),
  fields({ kind: v.literal('predict'), ...common, terms: deal, positions: some(id, 'name a position') }),
  fields({ kind: v.literal('goal'), ...common, aim }),
  fields({ kind: v.literal('choose'), ...common, issue: id }),
]);

const exercise = fields({
  /** `short`, or the questions themselves. */
  agenda: v.union([v.literal('short'), some(id, 'name an issue')], 'is neither “short” nor a list of issues'),
  start: v.optional(deal),
  locked: v.optional(v.array(id)),
  tables: whole(0, MOST_TABLES),
  roles: v.array(id),
  tasks: v.pipe(some(id, 'name a task'), v.maxLength(MOST_TASKS, `has more than ${MOST_TASKS} tasks: take some out`)),
  allows: fields({
    undo: v.boolean(),
    address: v.boolean(),
    talks: v.boolean(),
    panels: v.array(v.picklist(PANELS)),
  }),
});
const lesson = fields({
  number: whole(1, 31),
  name: text,
  minutes: whole(5, 240),
  question: text,
  lead: text,
  exercise,
  steps: some(
    fields({
      from: whole(0, 240),
      to: whole(0, 240),
      name: v.optional(text),
      says: text,
      by: v.picklist(['students', 'teacher']),
      /** Tasks of the exercise. A step with tasks takes its name from them. */
      tasks: v.optional(v.array(id)),
    }),
    'write the run sheet',
  ),
});

const lessonsSchema = fields({
  format: v.literal(1, 'is not 1: this tool reads format 1 only'),
  scenario: id,
  edition: whole(1, 1_000),
  tasks: v.record(id, task),
  lessons: v.record(id, lesson),
  brief: fields({
    background: text,
    says: some(text, 'write what the texts say'),
    leavesOut: some(text, 'write what they leave out'),
    misunderstandings: some(fields({ heard: text, but: text, positions: v.array(id) }), 'name one'),
  }),
  debrief: some(fields({ ask: text, look: text }), 'write a question'),
});

/** Lessons as their author wrote them. */
export type WrittenLessons = v.InferOutput<typeof lessonsSchema>;
export type WrittenTask = WrittenLessons['tasks'][string];
export type WrittenLesson = WrittenLessons['lessons'][string];
export type WrittenAim = Extract<WrittenTask, { kind: 'goal' }>['aim'];

export function fitLessons(data: unknown): { ok: true; value: WrittenLessons } | { ok: false; misfits: Misfit[] } {
  const { success, output, issues } = v.safeParse(lessonsSchema, data, { message: WORDLESS });
  return success ? { ok: true, value: output } : { ok: false, misfits: issues };
}
