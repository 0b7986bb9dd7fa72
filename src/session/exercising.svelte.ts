/** An exercise at a desk: the live machine of the group's work, and where that is kept. */
import { createActor } from 'xstate';
import type { Deal } from '../model/deal.ts';
import { KEEPER, roleOf } from '../model/exercise.ts';
import type { HandIn } from '../model/handin.ts';
import type { CatalogueTask, Lessons } from '../model/lesson.ts';
import type { Party } from '../model/scenario.ts';
import { makeWorkFile, parseWorkFile, type Taken } from '../model/workfile.ts';
import type { Desk } from './desk.svelte.ts';
import { exerciseMachine, type ExerciseEvent, type Work } from './exercise.ts';
import type { Assigned } from './exercised.ts';
import { within } from './history.ts';
import { live } from './live.svelte.ts';

/** A task as it is set: of the catalogue, or in the teacher's own words. `missing`: a code cannot carry those, or the catalogue has none such. */
export type Posed =
  { is: 'catalogue'; task: CatalogueTask } | { is: 'own'; ask: string } | { is: 'missing'; id: string };

export type Stage = 'arriving' | 'working' | 'handingIn';

export interface Exercising {
  readonly tasks: readonly Posed[];
  readonly stage: Stage;
  readonly work: Work;
  /** A party, or nobody: the record keeper, and whoever has no table. */
  readonly role: Party | undefined;
  readonly isKeeper: boolean;
  /** Somebody worked on it on this device before this page was opened. */
  readonly resumed: boolean;
  /** The deal that the group last gave as its answer to a goal. */
  readonly found: Deal | undefined;
  /** The browser took the last change. */
  readonly kept: boolean;
  /** Another window of this exercise has kept other answers: nothing of them is written over. */
  readonly rival: boolean;
  /** `mine`: these answers are kept; otherwise those of the other window are taken. */
  settleRival: (mine: boolean) => void;
  readonly handIn: HandIn;
  send(event: ExerciseEvent): void;
  /** Everything of this exercise anew: the answers, the deal, another tag. False: this browser did not let it go. */
  clear(): boolean;
  /** Goes on with work from a file or a link. False: it is of another exercise. */
  take(taken: Taken): boolean;
  file(): string;
}

const known = new WeakMap<Desk, Exercising>();

/** One for each desk: who looks at a text and comes back finds the work as it was left. */
export function exerciseAt(desk: Desk, assigned: Assigned, lessons: Lessons | undefined): Exercising {
  const before = known.get(desk);
  if (before !== undefined) return before;
  const exercising = begun(desk, assigned, lessons);
  known.set(desk, exercising);
  return exercising;
}

const SYMBOLS = '0123456789abcdefghjkmnpqrstvwxyz';
const newTag = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => SYMBOLS[byte % SYMBOLS.length]).join('');

export const posedIn = ({ exercise }: Assigned, lessons: Lessons | undefined): Posed[] =>
  exercise.tasks.map((task): Posed => {
    if ('own' in task) return { is: 'own', ask: task.own };
    const found = lessons?.tasks.find(({ id }) => id === task.id);
    return found === undefined ? { is: 'missing', id: task.id } : { is: 'catalogue', task: found };
  });

function begun(desk: Desk, assigned: Assigned, lessons: Lessons | undefined): Exercising {
  const { scenario, edition } = desk;
  const { exercise, text, mark } = assigned;
  const key = `parley:work:${scenario.id}@${edition}:${mark}`;
  const tasks = posedIn(assigned, lessons);
  const predictions = tasks.map((posed) =>
    posed.is === 'catalogue' && posed.task.kind === 'predict' ? posed.task.positions : [],
  );
  const stored = parseWorkFile(desk.shelf.read(key) ?? '');
  const work = stored && workIn(stored);
  const actor = createActor(exerciseMachine, { input: { tag: newTag(), predictions, ...(work && { work }) } }).start();
  const machine = live(actor);
  let kept = $state(true);

  const workNow = (): Work => machine.current.context;
  const roleNow = () => (workNow().group === 0 ? undefined : roleOf(exercise, workNow().group, workNow().redrawn));
  const handInNow = (): HandIn => {
    const { group, tag, answers, contested } = workNow();
    const role = roleNow();
    const deal = foundIn(workNow()) ?? within(desk.deal, exercise);
    return {
      scenario: scenario.id,
      edition,
      exercise: mark,
      group,
      tag,
      ...(role !== undefined && { role }),
      deal,
      answers,
      contested,
    };
  };
  const fileNow = () =>
    makeWorkFile({ exercise: text, handIn: handInNow(), at: workNow().at, redrawn: workNow().redrawn });

  /** What this window last read or wrote. Something else there was written by another window. */
  let last = desk.shelf.read(key);
  let rival = $state(false);
  function write(): void {
    const text = fileNow();
    kept = desk.shelf.write(key, text);
    last = kept ? text : last;
  }
  function keep(): void {
    if (kept && desk.shelf.read(key) !== last) rival = true;
    else write();
  }

  return {
    tasks,
    get stage() {
      return machine.current.value;
    },
    get work() {
      return workNow();
    },
    get role() {
      return scenario.parties.find(({ id }) => id === roleNow());
    },
    get isKeeper() {
      return roleNow() === KEEPER;
    },
    resumed: work !== undefined,
    get found() {
      return foundIn(workNow());
    },
    get kept() {
      return kept;
    },
    get handIn() {
      return handInNow();
    },
    send(event) {
      const { context } = actor.getSnapshot();
      actor.send(event);
      if (actor.getSnapshot().context !== context) keep();
    },
    get rival() {
      return rival;
    },
    settleRival(mine) {
      rival = false;
      if (mine) return write();
      const other = parseWorkFile(desk.shelf.read(key) ?? '');
      if (other !== undefined) actor.send({ type: 'work.taken', work: workIn(other) });
      last = desk.shelf.read(key);
    },
    clear() {
      actor.send({ type: 'work.cleared', tag: newTag() });
      desk.send({ type: 'deal.cleared' });
      kept = desk.shelf.write(key, undefined);
      last = undefined;
      rival = false;
      return kept;
    },
    take(taken) {
      if (taken.handIn.exercise !== mark) return false;
      actor.send({ type: 'work.taken', work: workIn(taken) });
      desk.send({ type: 'link.opened', deal: taken.handIn.deal });
      write();
      return true;
    },
    file: fileNow,
  };
}

const foundIn = ({ answers }: Work): Deal | undefined => answers.findLast(({ claim }) => claim === 'found')?.deal;

const workIn = ({ handIn: { group, tag, answers, contested }, at, redrawn }: Taken): Work => ({
  group,
  tag,
  answers,
  contested,
  at,
  redrawn,
});
