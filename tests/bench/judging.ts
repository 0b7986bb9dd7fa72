import scenario from '../../scenarios/ukraine-guarantees.yaml';
import { compile } from '../../src/engine/compile.ts';
import { diagramOf } from '../../src/engine/diagram.ts';
import { judge } from '../../src/engine/judge.ts';
import { reachOf } from '../../src/engine/reach.ts';
import { ruleOn } from '../../src/engine/ruling.ts';
import { domainsOf } from '../../src/engine/search.ts';
import { reopen, settle } from '../../src/engine/settle.ts';
import type { Deal } from '../../src/model/deal.ts';
import { randomFrom } from './table.mjs';

const CLICKS = 3_000;
const WARM_UP = 300;

/** Walks over the scenario by random clicks, half of them on answered questions, and times what every click asks of the judge. */
export function timeJudging() {
  const random = randomFrom(20_261_125);
  const begun = performance.now();
  const problem = compile(scenario);
  judge(problem, {});
  const first = performance.now() - begun;

  const judging: number[] = [];
  const settling: number[] = [];
  const ruling: number[] = [];
  let deal: Deal = {};
  for (let click = 0; click < CLICKS + WARM_UP; click += 1) {
    const issue = scenario.issues[random(scenario.issues.length)]!;
    const option = issue.options[random(issue.options.length)]!;
    const start = performance.now();
    const { deal: next } =
      issue.id in deal && random(2) === 0
        ? reopen(problem, deal, issue.id)
        : settle(problem, deal, { issue: issue.id, option: option.id });
    const settled = performance.now();
    const { feasible } = judge(problem, next);
    const judged = performance.now();
    const reach = reachOf(diagramOf(problem), domainsOf(problem, next));
    if (reach.feasible) problem.asked.forEach((_, place) => ruleOn(reach, place));
    const ruled = performance.now();
    if (click >= WARM_UP) {
      settling.push(settled - start);
      judging.push(judged - settled);
      if (reach.feasible) ruling.push(ruled - judged);
    }
    // A deal that cannot stand has no verdicts to time: the next click starts from the one before it.
    if (feasible) deal = next;
  }
  const name = `ukraine-guarantees, ${scenario.issues.length} issues, ${scenario.positions.length} positions`;
  return { name, first, judging, ruling, settling };
}
