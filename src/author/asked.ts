/** The commands that ask the engine about the whole space of deals. */
import type { AnswerTo } from '../engine/answer.ts';
import { compile } from '../engine/compile.ts';
import { TooLarge } from '../engine/diagram.ts';
import { ask, sessionOf } from '../engine/explore.ts';
import { judge } from '../engine/judge.ts';
import type { Question } from '../engine/question.ts';
import type { Deal } from '../model/deal.ts';
import type { Result } from '../model/flaw.ts';
import { noSuch } from '../model/nearest.ts';
import { isJudged, type Scenario } from '../model/scenario.ts';
import { isWeighed } from '../model/weights.ts';
import { tellExplanation, tellRepair, tellSpace, type Standing } from './tellspace.ts';

/** An answer as data, and in words. */
export interface Told {
  data: unknown;
  words: string;
}

type Asker = <Asked extends Question>(question: Asked) => AnswerTo<Asked>;

export const space = (scenario: Scenario, deal: Deal): Result<Told, string[]> =>
  asking(scenario, deal, (put, standing) => {
    const count = put({ about: 'count' });
    const data = {
      ...standing,
      count: count.total,
      options: scenario.issues.flatMap(({ id: issue, options }) =>
        options.map(({ id: option }) => ({ issue, option, count: count.options[issue]?.[option] ?? 0n })),
      ),
      positions: scenario.positions.filter(isJudged).map(({ id, party, kind }) => ({
        id,
        party,
        kind,
        ...(count.positions[id] ?? { satisfied: 0n, violated: 0n }),
      })),
    };
    return { data, words: tellSpace(scenario, deal, standing, count) };
  });

export const explain = (scenario: Scenario, deal: Deal): Result<Told, string[]> =>
  asking(scenario, deal, (put, standing) => {
    const found = {
      clashes: put({ about: 'clashes' }),
      concessions: put({ about: 'concessions' }),
      combinations: put({ about: 'combinations' }),
      zone: put({ about: 'zone' }),
    };
    return { data: { ...standing, ...found }, words: tellExplanation(deal, standing, found) };
  });

/** `keep`: the ids of the positions that are to hold, with commas between. */
export function repair(scenario: Scenario, deal: Deal, keep: string | undefined): Result<Told, string[]> {
  const positions = (keep ?? '').split(',').filter((id) => id !== '');
  if (positions.length === 0)
    return { ok: false, flaws: ['which positions are to hold? name them: --keep position,position'] };
  const flaws = positions.flatMap((id) => flawOf(scenario, id));
  if (flaws.length > 0) return { ok: false, flaws };
  return asking(scenario, deal, (put) => {
    const data = put({ about: 'repair', positions, by: 'holding' });
    return { data, words: tellRepair(deal, data) };
  });
}

/** What can hold on a deal is what can be weighed. */
function flawOf({ positions }: Scenario, id: string): string[] {
  const position = positions.find((each) => each.id === id);
  if (position !== undefined)
    return isWeighed(position) ? [] : [`“${id}” can neither hold nor fail: it is of the kind “${position.kind}”`];
  const known = positions.filter(isWeighed).map((each) => each.id);
  return [noSuch('position', id, known, 'ask for them with “positions”')];
}

type Answered = (put: Asker, standing: Standing) => Told;

function asking(scenario: Scenario, deal: Deal, answered: Answered): Result<Told, string[]> {
  try {
    const problem = compile(scenario);
    const session = sessionOf(problem);
    const { feasible, clash } = judge(problem, deal);
    const put: Asker = (question) => ask(session, { deal, lens: {} }, question);
    return { ok: true, value: answered(put, { feasible, ...(clash && { clash }) }) };
  } catch (thrown) {
    if (thrown instanceof TooLarge) return { ok: false, flaws: [`${scenario.id} is too large: ${thrown.message}`] };
    throw thrown;
  }
}
