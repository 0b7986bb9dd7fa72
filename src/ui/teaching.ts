/** An example to try first: an answer that crosses a red line, so that the first click shows something. */
import type { Problem } from '../engine/compile.ts';
import { ruleOn } from '../engine/ruling.ts';
import { spaceOf } from '../engine/space.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import type { Issue, Option, PositionOf } from '../model/scenario.ts';

export interface Example {
  issue: Issue;
  option: Option;
  position: PositionOf<'red line'>;
}

/** The first such answer in the order of the questions. One that the texts propose, where there is one. */
export function exampleOf(problem: Problem, issues: readonly Issue[], lens: Lens): Example | undefined {
  const redLines = problem.asked.filter(({ position }) => position.kind === 'red line' && inPlay(position, lens));
  const answers = issues.flatMap((issue) => issue.options.map((option) => ({ issue, option })));
  for (const { issue, option } of answers.sort(
    (a, b) => Number(a.option.unproposed ?? false) - Number(b.option.unproposed ?? false),
  )) {
    const space = spaceOf(problem, { [issue.id]: option.id });
    if (space === undefined) continue;
    for (const asked of redLines)
      if (asked.position.kind === 'red line' && ruleOn(problem, space, asked).verdict === 'violated')
        return { issue, option, position: asked.position };
  }
  return undefined;
}
