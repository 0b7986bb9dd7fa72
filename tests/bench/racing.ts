/** Our engine and two others by turns, in one process, on the same questions; all must give the same answer. */
import { compile } from '../../src/engine/compile.ts';
import { ask, sessionOf, type Session } from '../../src/engine/explore.ts';
import { valuesOf } from '../../src/engine/goal.ts';
import { holding } from '../../src/engine/holding.ts';
import { judge } from '../../src/engine/judge.ts';
import { leastChanged } from '../../src/engine/leastchanged.ts';
import { reachOf } from '../../src/engine/reach.ts';
import { alwaysComesTo } from '../../src/engine/ruling.ts';
import { domainsOf } from '../../src/engine/search.ts';
import type { Deal } from '../../src/model/deal.ts';
import { Clingo, MiniSat, type PeerAnswer } from '../engine/peers.ts';
import { redLineOf, walkOver } from './exploring.ts';
import { synthetic } from './synthetic.ts';

export interface Raced {
  scenario: string;
  clicks: number;
  /** Mean milliseconds of a click. */
  own: number;
  page: number;
  clingo: number;
  minisat: number;
  equal: boolean;
}

const WARM_UP = 40;

/** The options that some completion takes, and what all satisfy and violate. */
function answerOf(session: Session, deal: Deal): PeerAnswer {
  const { scenario, asked } = session.problem;
  const reach = reachOf(session, domainsOf(session.problem, deal));
  const always = (end: 'satisfied' | 'violated') =>
    asked.flatMap(({ position }, place) => (alwaysComesTo(reach, place, end) ? [position.id] : []));
  return {
    possible: scenario.issues.flatMap(({ id, options }, issue) =>
      options.flatMap((option, bit) => ((valuesOf(reach.values, issue) >> bit) & 1 ? [`${id}=${option.id}`] : [])),
    ),
    satisfied: always('satisfied'),
    violated: always('violated'),
  };
}

/**
 * Of every click: which options are possible, what is satisfied and violated, and how near one red line is. `page`: what the page
 * asks there of ours, which is more: reasons, turns, at least k, and all nearest changes.
 */
export async function race(size: number, seed: number, clicks: number): Promise<Raced> {
  const scenario = synthetic(seed, { size });
  const problem = compile(scenario);
  const session = sessionOf(problem);
  const [clingo, minisat] = [new Clingo(problem), new MiniSat(problem)];
  const positions = redLineOf(scenario);
  const line = problem.asked.findIndex(({ position }) => positions.includes(position.id));
  const goal = problem.asked[line]?.satisfied;
  if (goal === undefined) throw new Error(`no red line in ${scenario.id}`);
  const excluded = holding(session, [line]);
  const near = (deal: Deal) => {
    const { changes, kept } = leastChanged(session, deal, excluded, 1);
    return kept.length > 0 ? changes : undefined;
  };
  const whole = (deal: Deal) => {
    judge(problem, deal);
    ask(session, { deal, lens: {} }, { about: 'repair', positions, by: 'holding' });
  };
  for (const deal of walkOver(session, WARM_UP, seed + 1)) {
    answerOf(session, deal);
    near(deal);
    whole(deal);
  }
  await clingo.answer({});
  minisat.answer({});

  const raced: Raced = { scenario: scenario.id, clicks, own: 0, page: 0, clingo: 0, minisat: 0, equal: true };
  for (const deal of walkOver(session, clicks, seed)) {
    let start = performance.now();
    const lap = (of: 'own' | 'page' | 'clingo' | 'minisat') => {
      const now = performance.now();
      raced[of] += (now - start) / clicks;
      start = now;
    };
    const own = [answerOf(session, deal), near(deal)];
    lap('own');
    whole(deal);
    lap('page');
    const told = [await clingo.answer(deal), await clingo.changes(deal, goal)];
    lap('clingo');
    const said = [minisat.answer(deal), minisat.changes(deal, goal)];
    lap('minisat');
    raced.equal &&= [told, said].every((other) => JSON.stringify(other) === JSON.stringify(own));
  }
  return raced;
}
