/** What the command line answers as JSON. Others read it, so its shape is kept. */
import type { Judgement } from '../engine/judge.ts';
import { isJudged, type Scenario } from '../model/scenario.ts';

export const positionAnswer = ({ positions, sources }: Scenario) =>
  positions.map(({ id, party, kind, says, evidence }) => ({
    id,
    party,
    kind,
    says,
    evidence: evidence.map(({ source, start, end, speaker, strength }) => {
      const { file, text } = sources.find((each) => each.id === source) ?? { file: source, text: '' };
      return { source: file, start, end, quote: text.slice(start, end), speaker: speaker ?? null, strength };
    }),
  }));

export const judgeAnswer = ({ positions, issues }: Scenario, judgement: Judgement) => ({
  feasible: judgement.feasible,
  ...(judgement.clash && { clash: judgement.clash }),
  crossed: judgement.crossed,
  atLeast: judgement.atLeast.count,
  positions: positions.filter(isJudged).map(({ id, party, kind }) => {
    const { verdict, reason, turns } = judgement.rulings[id] ?? { verdict: null };
    return { id, party, kind, verdict, ...(reason && { reason }), ...(turns && { turns }) };
  }),
  options: issues.flatMap(({ id: issue, options }) =>
    options.map(({ id: option }) => ({ issue, option, status: judgement.options[issue]?.[option] })),
  ),
});

export const issueAnswer = ({ issues }: Scenario) =>
  issues.map(({ id, name, question, topic, when, course, options }) => ({
    id,
    name,
    question,
    topic,
    ...(when && { when }),
    ...(course && { course }),
    options: options.map(({ id: option, label, clause, unproposed }) => ({
      id: option,
      label,
      clause,
      ...(unproposed && { unproposed }),
    })),
  }));
