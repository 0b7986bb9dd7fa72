/** An example to try first: an answer that crosses a red line, so that the first click shows something. */
import type { Problem } from '../engine/compile.ts';
import { diagramOf } from '../engine/diagram.ts';
import { reachOf } from '../engine/reach.ts';
import { ruleOn } from '../engine/ruling.ts';
import { domainsOf } from '../engine/search.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import type { Issue, Option, PositionOf } from '../model/scenario.ts';

export interface Example {
  issue: Issue;
  option: Option;
  position: PositionOf<'red line'>;
}

/** The first such answer in the order of the questions. One that the texts propose, where there is one. */
export function exampleOf(problem: Problem, issues: readonly Issue[], lens: Lens): Example | undefined {
  const lines = problem.asked.flatMap(({ position }, place) =>
    position.kind === 'red line' && inPlay(position, lens) ? [{ position, place }] : [],
  );
  const answers = issues.flatMap((issue) => issue.options.map((option) => ({ issue, option })));
  for (const { issue, option } of answers.sort(
    (a, b) => Number(a.option.unproposed ?? false) - Number(b.option.unproposed ?? false),
  )) {
    const reach = reachOf(diagramOf(problem), domainsOf(problem, { [issue.id]: option.id }));
    const crossed = reach.feasible && lines.find(({ place }) => ruleOn(reach, place).verdict === 'violated');
    if (crossed) return { issue, option, position: crossed.position };
  }
  return undefined;
}
