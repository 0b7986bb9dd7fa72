/** An example to try first: an answer that crosses a red line, so that the first click shows something. */
import { judge } from '../engine/judge.ts';
import type { Problem } from '../engine/compile.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import type { Issue, Option, PositionOf } from '../model/scenario.ts';

export interface Example {
  issue: Issue;
  option: Option;
  position: PositionOf<'red line'>;
}

/** The first such answer in the order of the questions. One that the texts propose, where there is one. */
export function exampleOf(problem: Problem, issues: readonly Issue[], lens: Lens): Example | undefined {
  const redLines = problem.scenario.positions.filter(
    (position) => position.kind === 'red line' && inPlay(position, lens),
  );
  const answers = issues.flatMap((issue) => issue.options.map((option) => ({ issue, option })));
  for (const { issue, option } of answers.sort(
    (a, b) => Number(a.option.unproposed ?? false) - Number(b.option.unproposed ?? false),
  )) {
    const { rulings } = judge(problem, { [issue.id]: option.id });
    for (const position of redLines)
      if (position.kind === 'red line' && rulings[position.id]?.verdict === 'violated')
        return { issue, option, position };
  }
  return undefined;
}
