/** What the engine and the texts say to the tasks of an exercise. Computed for the deal that the exercise starts from; never written down. */
import type { Deal, Term } from '../model/deal.ts';
import type { Exercise } from '../model/exercise.ts';
import type { CatalogueTask, ChooseTask, GoalTask, PredictTask, QuestionTask } from '../model/lesson.ts';
import { issuesOf } from '../model/position.ts';
import { isJudged, type Position, type Scenario } from '../model/scenario.ts';
import type { Excluding } from './answer.ts';
import { aimedAt, attain, type Aimed } from './attain.ts';
import type { Problem } from './compile.ts';
import { judge, type Judgement, type Ruling } from './judge.ts';
import { reopen, settle } from './settle.ts';

/** The firmest that a party is quoted with: its red lines, or else its demands, or else all there is. */
export interface Firmest {
  party: string;
  by: 'red line' | 'demand' | 'all';
  positions: readonly string[];
}

export interface QuestionKey {
  kind: 'question';
  task: QuestionTask;
  /** Only of the parties that have a table; of all where there are none. */
  firmest: readonly Firmest[];
  cases: readonly { says: string; terms: Deal; rulings: readonly Ruling[] }[];
}
export interface PredictKey {
  kind: 'predict';
  task: PredictTask;
  deal: Deal;
  rulings: readonly Ruling[];
}
export interface GoalKey {
  kind: 'goal';
  task: GoalTask;
  /** A deal on the questions of the lesson, what it does to the positions of the aim, and whether the page takes it as an answer. */
  found?: { deal: Deal; rulings: readonly Ruling[]; aimed: Aimed };
  /** Why there is none. */
  clash?: Excluding;
}
export interface ChooseKey {
  kind: 'choose';
  task: ChooseTask;
  /** The verdict on every position that stands on the question, by option; nothing for an option that is ruled out. */
  options: readonly { term: Term; rulings?: readonly Ruling[] }[];
}
export type Key = QuestionKey | PredictKey | GoalKey | ChooseKey;

export function keyOf(problem: Problem, task: CatalogueTask, exercise: Exercise): Key {
  switch (task.kind) {
    case 'question':
      return {
        kind: 'question',
        task,
        firmest: task.firmest ? firmestOf(problem.scenario, exercise) : [],
        cases: task.cases.map(({ says, terms }) => ({
          says,
          terms,
          rulings: rulingsIn(judge(problem, terms), task.positions),
        })),
      };
    case 'predict': {
      const deal = { ...exercise.start, ...task.terms };
      return { kind: 'predict', task, deal, rulings: rulingsIn(judge(problem, deal), task.positions) };
    }
    case 'goal':
      return goalKey(problem, task, exercise);
    default:
      return chooseKey(problem, task, exercise);
  }
}

/** In the order of the positions; statements have none, and nothing has one where the deal excludes itself. */
const rulingsIn = ({ rulings }: Judgement, positions: readonly string[]): Ruling[] =>
  positions.flatMap((id) => rulings[id] ?? []);

function firmestOf({ parties, positions }: Scenario, { roles }: Exercise): Firmest[] {
  const seated = parties.filter(({ id }) => roles.length === 0 || roles.includes(id));
  return seated.map(({ id }): Firmest => {
    const own = positions.filter(({ party }) => party === id);
    const of = (kind: Position['kind']) => own.filter((each) => each.kind === kind).map((each) => each.id);
    const by = (['red line', 'demand'] as const).find((kind) => of(kind).length > 0);
    return { party: id, by: by ?? 'all', positions: by === undefined ? own.map((each) => each.id) : of(by) };
  });
}

/** Only what is locked stays: everything else a student may change. */
function goalKey(problem: Problem, task: GoalTask, { start, locked, agenda }: Exercise): GoalKey {
  const fixed = Object.fromEntries(Object.entries(start).filter(([issue]) => locked.includes(issue)));
  const { deal: whole, clash } = attain(problem, fixed, task.aim);
  if (whole === undefined) return { kind: 'goal', task, clash };
  const deal = Object.fromEntries(Object.entries(whole).filter(([issue]) => agenda.includes(issue)));
  const judgement = judge(problem, deal);
  return {
    kind: 'goal',
    task,
    found: {
      deal,
      rulings: rulingsIn(judgement, task.aim.positions),
      aimed: aimedAt(problem, judgement, task.aim, agenda),
    },
  };
}

function chooseKey(problem: Problem, task: ChooseTask, { start }: Exercise): ChooseKey {
  const { scenario } = problem;
  const before = reopen(problem, start, task.issue).deal;
  const standing = scenario.positions
    .filter((position) => isJudged(position) && issuesOf(position).includes(task.issue))
    .map(({ id }) => id);
  const options = scenario.issues.find(({ id }) => id === task.issue)?.options ?? [];
  return {
    kind: 'choose',
    task,
    options: options.map(({ id }) => {
      const term = { issue: task.issue, option: id };
      const judgement = judge(problem, settle(problem, before, term).deal);
      return judgement.feasible ? { term, rulings: rulingsIn(judgement, standing) } : { term };
    }),
  };
}
