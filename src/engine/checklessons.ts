/** The last stage of the gate of lessons: what needs reasoning. Deals that cannot be, and aims that a lesson cannot show. */
import type { Deal } from '../model/deal.ts';
import type { Flaw, Path } from '../model/flaw.ts';
import type { Lessons } from '../model/lesson.ts';
import type { Scenario } from '../model/scenario.ts';
import { clashOf } from './clash.ts';
import { compile, type Problem } from './compile.ts';
import { witness } from './search.ts';

export function flawsOfTeaching(scenario: Scenario, { tasks, lessons }: Lessons): Flaw[] {
  const problem = compile(scenario);
  return [
    ...tasks.flatMap((task): Flaw[] => {
      if (task.kind === 'predict') return impossible(problem, task.terms, ['tasks', task.id, 'terms']);
      return task.kind === 'question'
        ? task.cases.flatMap(({ terms }, index) =>
            impossible(problem, terms, ['tasks', task.id, 'cases', index, 'terms']),
          )
        : [];
    }),
    ...lessons.flatMap(({ id, exercise }) => [
      ...impossible(problem, exercise.start, ['lessons', id, 'exercise', 'start']),
      ...exercise.tasks.flatMap((task, index) => {
        const found = tasks.find((each) => 'id' in task && each.id === task.id);
        return found?.kind === 'predict'
          ? impossible(problem, { ...exercise.start, ...found.terms }, ['lessons', id, 'exercise', 'tasks', index])
          : [];
      }),
    ]),
  ];
}

function impossible(problem: Problem, deal: Deal, at: Path): Flaw[] {
  if (witness(problem, deal) !== undefined) return [];
  const { terms } = clashOf(problem, deal);
  const told = terms.map(({ issue, option }) => `“${issue}: ${option}”`).join(' and ');
  return [{ at, says: `is a deal that cannot be, by ${told}: change one of them` }];
}
