/**
 * An exercise in a link: pieces joined by `;`.
 *
 *   l.lesson-45               the ready lesson it was made from     n.8                      tables
 *   a.fence.water             the questions of the lesson           r.hill.valley.keeper     roles, as they go round
 *   d,fence.ridge             the deal with which it begins         q.firmest.0.withdrawal   tasks; `0`: one of the teacher's own
 *   k.fence                   locked                                w.undo.address.clashes   what works in it
 *
 * Words of the teacher's own are packed in a piece of their own, `o.<packed>`. The last piece says how many there are before it
 * (`z.7`), so that a link that was cut short is known. Tasks are checked later, where the catalogue is known.
 */
import { termsOf, type Deal } from './deal.ts';
import {
  KEEPER,
  LONGEST_OWN,
  MOST_TABLES,
  MOST_TASKS,
  PANELS,
  type Allows,
  type Exercise,
  type Panel,
  type Task,
} from './exercise.ts';
import { termsInOrder } from './linked.ts';
import type { Scenario } from './scenario.ts';
import { parseTerms } from './terms.ts';

/** How words of one's own are made fit for a link. `unpack` gives nothing where the text is damaged or too large. */
export interface Packing {
  pack: (text: string) => string;
  unpack: (packed: string) => string | undefined;
}

export interface ReadAssignment {
  exercise: Exercise;
  /** Pieces that say nothing here; the rest is kept. */
  unread: string[];
  /** The end is missing. */
  cut: boolean;
}

const OWN = '0';

export function makeAssignment(scenario: Scenario, exercise: Exercise, packing: Packing): string {
  const { lesson, agenda, start, locked, tables, roles, tasks, allows } = exercise;
  const own = ownOf(exercise);
  const list = (head: string, names: readonly string[]) => (names.length === 0 ? [] : [[head, ...names].join('.')]);
  const terms = termsInOrder(scenario, start).map(({ issue, option }) => `${issue}.${option}`);
  const pieces = [
    ...list('l', lesson === undefined ? [] : [lesson]),
    ...list('a', agenda),
    ...(terms.length === 0 ? [] : [['d', ...terms].join(',')]),
    ...list('k', locked),
    ...(tables === 0 ? [] : [`n.${tables}`]),
    ...list('r', roles),
    ...list(
      'q',
      tasks.map((task) => ('id' in task ? task.id : OWN)),
    ),
    ...list('w', allowed(allows)),
    ...(own === undefined ? [] : [`o.${packing.pack(JSON.stringify(own))}`]),
  ];
  return [...pieces, `z.${pieces.length}`].join(';');
}

const allowed = ({ undo, address, talks, panels }: Allows): string[] => [
  ...(undo ? ['undo'] : []),
  ...(address ? ['address'] : []),
  ...(talks ? ['talks'] : []),
  ...panels,
];

/** The teacher's own words; nothing where there are none. */
function ownOf({ tasks, title, notes }: Exercise): Own | undefined {
  const asks = tasks.flatMap((task) => ('own' in task ? [task.own] : []));
  return asks.length === 0 && title === undefined && notes === undefined
    ? undefined
    : {
        ...(asks.length > 0 && { asks }),
        ...(title !== undefined && { title }),
        ...(notes !== undefined && { notes }),
      };
}

interface Own {
  asks?: string[];
  title?: string;
  notes?: string;
}

/** What a link says of an exercise. Never throws; what cannot be read is returned, not dropped. */
export function parseAssignment(scenario: Scenario, text: string, packing: Packing): ReadAssignment {
  const written = text.split(';');
  const cut = written.at(-1) !== `z.${written.length - 1}`;
  const said = new Map<string, string>();
  const unread: string[] = [];
  for (const piece of cut ? written : written.slice(0, -1)) {
    const head = piece.slice(0, 1);
    if (!/^[ladknrqwo][.,].+$/su.test(piece) || said.has(head)) unread.push(piece);
    else said.set(head, piece.slice(2));
  }
  const names = (head: string): string[] => said.get(head)?.split('.') ?? [];
  /** The names that are known, each once; the others are named. */
  const known = <Name extends string>(head: string, all: readonly Name[]): Name[] => {
    const wanted = names(head);
    const found = all.filter((each) => wanted.some((name) => name === each));
    const lost = wanted.filter((name, at) => !found.some((each) => each === name) || wanted.indexOf(name) !== at);
    if (lost.length > 0) unread.push(`${head}.${lost.join('.')}`);
    return found;
  };
  const issues = termsInOrder(scenario, Object.fromEntries(scenario.issues.map(({ id }) => [id, id]))).map(
    ({ issue }) => issue,
  );
  const agenda = known('a', issues);
  const start = startOf(scenario, said.get('d'), agenda, unread);
  const locked = known('k', Object.keys(start));
  const roles = known('r', [...scenario.parties.map(({ id }) => id), KEEPER]);
  const own = ownIn(said.get('o'), packing, unread);
  const { undo, address, talks, panels } = allowsIn(known('w', ['undo', 'address', 'talks', ...PANELS]));
  const [lesson] = names('l');
  if (lesson !== undefined && !isName(lesson)) unread.push(`l.${lesson}`);
  const exercise: Exercise = {
    ...(lesson !== undefined && isName(lesson) && { lesson }),
    agenda,
    start,
    locked,
    tables: tablesIn(said.get('n'), unread),
    roles: ordered(roles, names('r')),
    tasks: tasksIn(names('q'), own.asks ?? [], unread),
    allows: { undo, address, talks, panels },
    ...(own.title !== undefined && { title: own.title }),
    ...(own.notes !== undefined && { notes: own.notes }),
  };
  return { exercise, unread, cut };
}

/** Roles go round in the order in which they are written. */
const ordered = (found: readonly string[], wanted: readonly string[]): string[] =>
  [...found].sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b));

const isName = (text: string): boolean => /^[a-z][a-z0-9-]*$/u.test(text);

function startOf(scenario: Scenario, text: string | undefined, agenda: readonly string[], unread: string[]): Deal {
  if (text === undefined) return {};
  const { deal, unknown } = parseTerms(scenario, text);
  const outside = termsOf(deal).filter(({ issue }) => !agenda.includes(issue));
  const lost = [...unknown, ...outside.map(({ issue, option }) => `${issue}.${option}`)];
  if (lost.length > 0) unread.push(`d,${lost.join(',')}`);
  return Object.fromEntries(Object.entries(deal).filter(([issue]) => agenda.includes(issue)));
}

function tablesIn(text: string | undefined, unread: string[]): number {
  if (text === undefined) return 0;
  const tables = /^[1-9]\d?$/u.test(text) ? Number(text) : 0;
  if (tables === 0 || tables > MOST_TABLES) unread.push(`n.${text}`);
  return tables > MOST_TABLES ? 0 : tables;
}

function tasksIn(names: readonly string[], asks: readonly string[], unread: string[]): Task[] {
  const left = [...asks];
  const tasks = names.flatMap((name): Task[] => {
    if (isName(name)) return [{ id: name }];
    const own = name === OWN ? left.shift() : undefined;
    if (own === undefined) unread.push(`q.${name}`);
    return own === undefined ? [] : [{ own }];
  });
  if (tasks.length > MOST_TASKS)
    unread.push(...tasks.slice(MOST_TASKS).map((task) => `q.${'id' in task ? task.id : OWN}`));
  return tasks.slice(0, MOST_TASKS);
}

const allowsIn = (names: readonly string[]): Allows => ({
  undo: names.includes('undo'),
  address: names.includes('address'),
  talks: names.includes('talks'),
  panels: PANELS.filter((panel): panel is Panel => names.includes(panel)),
});

function ownIn(packed: string | undefined, packing: Packing, unread: string[]): Own {
  if (packed === undefined) return {};
  const own = ownFrom(packing.unpack(packed));
  if (own === undefined) unread.push(`o.${packed}`);
  return own ?? {};
}

/** Words from outside: of the right form and length, or nothing. */
function ownFrom(text: string | undefined): Own | undefined {
  let data: unknown;
  try {
    data = text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { asks, title, notes }: { asks?: unknown; title?: unknown; notes?: unknown } = data;
  const isWords = (words: unknown): words is string => typeof words === 'string' && words.length <= LONGEST_OWN;
  if (asks !== undefined && !(Array.isArray(asks) && asks.length <= MOST_TASKS && asks.every(isWords)))
    return undefined;
  return {
    ...(asks !== undefined && { asks }),
    ...(isWords(title) && { title }),
    ...(isWords(notes) && { notes }),
  };
}
