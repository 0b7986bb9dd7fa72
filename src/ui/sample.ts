/** A first look at a scenario: one answer that crosses one party's red line and keeps another's. */
import { compile } from '../engine/compile.ts';
import { judge, type Judgement } from '../engine/judge.ts';
import { issuesOf } from '../model/position.ts';
import { isJudged, type Issue, type Judged, type Option, type Party, type Scenario } from '../model/scenario.ts';

export interface Sample {
  issue: Issue;
  option: Option;
  judgement: Judgement;
  /** Per party the position on that question that shows most; none where these texts say nothing of it there. */
  lines: { party: Party; position: Judged | undefined }[];
  /** The red line crossed, whose sentence is shown. */
  crossed: Judged;
}

export function sampleOf(scenario: Scenario): Sample | undefined {
  const problem = compile(scenario);
  const issues = scenario.issues.filter(({ id }) => scenario.agendas.short.issues.includes(id));
  for (const issue of issues) {
    for (const option of issue.options.filter(({ unproposed }) => !unproposed)) {
      const judgement = judge(problem, { [issue.id]: option.id });
      const on = scenario.positions.filter(isJudged).filter((position) => issuesOf(position).includes(issue.id));
      const red = (verdict: string) =>
        on.find(({ id, kind }) => kind === 'red line' && judgement.rulings[id]?.verdict === verdict);
      const crossed = red('violated');
      if (crossed === undefined || red('satisfied') === undefined) continue;
      const lines = scenario.parties.map((party) => {
        const own = on.filter((position) => position.party === party.id);
        return { party, position: own.find(({ kind }) => kind === 'red line') ?? own[0] };
      });
      return { issue, option, judgement, lines, crossed };
    }
  }
  return undefined;
}
