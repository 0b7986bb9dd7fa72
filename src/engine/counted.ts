/** What a class chose, and what the judge says of its deals. Counts alone: no group is better than another. */
import { termsKey, type Sheet } from '../model/board.ts';
import type { Deal } from '../model/deal.ts';
import type { Exercise } from '../model/exercise.ts';
import { UNDECIDED } from '../model/hands.ts';
import type { Aim, CatalogueTask, GoalTask, Lessons, PredictTask } from '../model/lesson.ts';
import type { Contested } from '../model/handin.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Problem } from './compile.ts';
import { judge, type Judgement } from './judge.ts';

/** What the lesson asks; without an exercise a board has its questions alone. */
export interface Asking {
  problem: Problem;
  /** The questions of the lesson. */
  agenda: readonly string[];
  exercise?: Exercise | undefined;
  lessons?: Lessons | undefined;
}

export type Judging = (deal: Deal) => Judgement;

/** A judge that remembers every deal it has seen: in a class many are the same. */
export function judgeOnce(problem: Problem): Judging {
  const known = new Map<string, Judgement>();
  return (deal) => {
    const key = termsKey(deal);
    const judgement = known.get(key) ?? judge(problem, deal);
    known.set(key, judgement);
    return judgement;
  };
}

/** What stands for an answer where the question cannot arise. No option has such a name. */
export const SILENT = '~';

/** Question → answer → how many hand-ins. The answer '' is none. */
export const choicesOf = (agenda: readonly string[], ruled: readonly Ruled[]): Map<string, Map<string, number>> =>
  new Map(
    agenda.map((issue) => {
      const counts = new Map<string, number>();
      for (const { judgement } of ruled) {
        const option = judgement.deal[issue] ?? (judgement.silent.includes(issue) ? SILENT : UNDECIDED);
        counts.set(option, (counts.get(option) ?? 0) + 1);
      }
      return [issue, counts];
    }),
  );

/** A sheet with the judgement of its deal. */
export interface Ruled {
  sheet: Sheet;
  judgement: Judgement;
  /** Every question of the lesson that can arise has its answer. */
  finished: boolean;
}

export const ruledOf = ({ agenda }: Pick<Asking, 'agenda'>, judging: Judging, sheets: readonly Sheet[]): Ruled[] =>
  sheets.map((sheet) => {
    const judgement = judging(sheet.handIn.deal);
    const { feasible, deal, silent } = judgement;
    return {
      sheet,
      judgement,
      finished: feasible && agenda.every((id) => deal[id] !== undefined || silent.includes(id)),
    };
  });

export interface Crossings {
  finished: number;
  unfinished: number;
  /** Deals whose terms exclude each other: nothing is said of them. */
  void: number;
  /** Each red line that some deal crosses, in the scenario's order: how many finished and how many unfinished deals. */
  lines: { position: string; finished: number; unfinished: number }[];
  /** Finished deals that cross none. */
  clear: number;
  /** Of the unfinished: how many will cross at least so many red lines, however they are finished. Fewest first. */
  atLeast: { count: number; deals: number }[];
}

export function crossingsOf({ positions }: Scenario, ruled: readonly Ruled[]): Crossings {
  const sound = ruled.filter(({ judgement }) => judgement.feasible);
  const [finished, unfinished] = [sound.filter((each) => each.finished), sound.filter((each) => !each.finished)];
  const crossing = (some: readonly Ruled[], id: string) =>
    some.filter(({ judgement }) => judgement.crossed.includes(id)).length;
  const least = new Map<number, number>();
  for (const { judgement } of unfinished)
    least.set(judgement.atLeast.count, (least.get(judgement.atLeast.count) ?? 0) + 1);
  return {
    finished: finished.length,
    unfinished: unfinished.length,
    void: ruled.length - sound.length,
    lines: positions
      .map(({ id }) => ({ position: id, finished: crossing(finished, id), unfinished: crossing(unfinished, id) }))
      .filter((line) => line.finished + line.unfinished > 0),
    clear: finished.filter(({ judgement }) => judgement.crossed.length === 0).length,
    atLeast: [...least].map(([count, deals]) => ({ count, deals })).sort((one, other) => one.count - other.count),
  };
}

/** A task of the exercise with its place; a teacher's own has no entry in the catalogue. */
export const tasksOf = ({
  exercise,
  lessons,
}: Asking): { place: number; task: CatalogueTask | undefined; own?: string }[] =>
  (exercise?.tasks ?? []).map((task, place) =>
    'own' in task
      ? { place, task: undefined, own: task.own }
      : { place, task: lessons?.tasks.find(({ id }) => id === task.id) },
  );

export interface Predicted {
  place: number;
  task: PredictTask;
  /** How many predicted at all. */
  made: number;
  /** In the order of the task: what the judge says, and how many guessed so and otherwise. */
  positions: { position: string; verdict: Verdict; guesses: Readonly<Record<Verdict, number>> }[];
}

/** The guesses against the verdicts on the deal of the task, which stands on the terms with which the lesson starts. */
export function predictedOf(asking: Asking, judging: Judging, sheets: readonly Sheet[]): Predicted[] {
  return tasksOf(asking).flatMap(({ place, task }): Predicted[] => {
    if (task?.kind !== 'predict') return [];
    const { rulings } = judging({ ...asking.exercise?.start, ...task.terms });
    const guesses = sheets.flatMap(({ handIn }) => {
      const { guesses: made, fixed } = handIn.answers[place] ?? {};
      return made && fixed ? [made] : [];
    });
    const counted = (position: string, verdict: Verdict) =>
      guesses.filter((guess) => guess[position] === verdict).length;
    return [
      {
        place,
        task,
        made: guesses.length,
        positions: task.positions.map((position) => ({
          position,
          verdict: rulings[position]?.verdict ?? 'open',
          guesses: {
            satisfied: counted(position, 'satisfied'),
            violated: counted(position, 'violated'),
            open: counted(position, 'open'),
          },
        })),
      },
    ];
  });
}

/** Right guesses and all guesses about a party's positions. */
export const rightAbout = (scenario: Scenario, predicted: readonly Predicted[], party: string) => {
  const about = predicted
    .flatMap(({ positions }) => positions)
    .filter(({ position }) => scenario.positions.some((each) => each.id === position && each.party === party));
  return {
    right: about.reduce((sum, { verdict, guesses }) => sum + guesses[verdict], 0),
    all: about.reduce((sum, { guesses }) => sum + guesses.satisfied + guesses.violated + guesses.open, 0),
  };
};

/** Whether a deal meets the aim of a goal; only a deal that decides all questions of the lesson can. */
export type Meets = (aim: Aim, deal: Deal) => boolean;

export interface Aimed {
  place: number;
  task: GoalTask;
  /** Says it found a deal: the deal meets the goal, does not, or came by a code, which has no room for it. */
  met: number;
  unmet: number;
  unseen: number;
  /** Says that there is none. */
  none: number;
}

export function aimedOf(asking: Asking, meets: Meets, sheets: readonly Sheet[]): Aimed[] {
  return tasksOf(asking).flatMap(({ place, task }): Aimed[] => {
    if (task?.kind !== 'goal') return [];
    const claims = sheets.flatMap(({ handIn }) => handIn.answers[place] ?? []);
    const found = claims.filter(({ claim }) => claim === 'found');
    const shown = found.map(({ deal }) => deal).filter((deal) => deal !== undefined);
    const met = shown.filter((deal) => meets(task.aim, deal)).length;
    return [
      {
        place,
        task,
        met,
        unmet: shown.length - met,
        unseen: found.length - shown.length,
        none: claims.filter(({ claim }) => claim === 'none').length,
      },
    ];
  });
}

/** The readings contested, by position in the scenario's order. */
export const contestedOf = ({ positions }: Scenario, sheets: readonly Sheet[]) =>
  positions.flatMap(({ id }) => {
    const by = sheets.flatMap((sheet) =>
      sheet.handIn.contested
        .filter(({ position }) => position === id)
        .map((contested: Contested) => ({ sheet, contested })),
    );
    return by.length === 0 ? [] : [{ position: id, by }];
  });

/** The two whose deals differ on most questions: the first such pair in the order of the board. */
export function mostDifferent(agenda: readonly string[], sheets: readonly Sheet[]): [Sheet, Sheet] | undefined {
  const distinct = [
    ...new Map(sheets.toReversed().map((sheet) => [termsKey(sheet.handIn.deal), sheet])).values(),
  ].toReversed();
  let best: [Sheet, Sheet] | undefined;
  let most = 0;
  distinct.forEach((one, at) => {
    for (const other of distinct.slice(at + 1)) {
      const differ = agenda.filter((issue) => one.handIn.deal[issue] !== other.handIn.deal[issue]).length;
      if (differ > most) [best, most] = [[one, other], differ];
    }
  });
  return best;
}
