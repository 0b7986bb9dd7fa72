/** Our engine and two others by turns, in one process, on the same questions; all must give the same answer. */
import { compile } from '../../src/engine/compile.ts';
import { ask, sessionOf } from '../../src/engine/explore.ts';
import { judge } from '../../src/engine/judge.ts';
import { Clingo, MiniSat } from '../engine/peers.ts';
import { redLineOf, walkOver } from './exploring.ts';
import { synthetic } from './synthetic.ts';

export interface Raced {
  scenario: string;
  clicks: number;
  /** Mean milliseconds of a click. */
  own: number;
  clingo: number;
  minisat: number;
  equal: boolean;
}

/**
 * Of every click: which options are possible, what is satisfied and violated, and how near one red line is. Ours says more
 * meanwhile (reasons, turns, at least k, all nearest changes), and is timed with it.
 */
export async function race(size: number, seed: number, clicks: number): Promise<Raced> {
  const scenario = synthetic(seed, { size });
  const problem = compile(scenario);
  const session = sessionOf(problem);
  const [clingo, minisat] = [new Clingo(problem), new MiniSat(problem)];
  const positions = redLineOf(scenario);
  const line = problem.asked.find(({ position }) => positions.includes(position.id));
  if (line === undefined) throw new Error(`no red line in ${scenario.id}`);
  const raced: Raced = { scenario: scenario.id, clicks, own: 0, clingo: 0, minisat: 0, equal: true };
  await clingo.answer({});
  minisat.answer({});
  for (const deal of walkOver(session, clicks, seed)) {
    let start = performance.now();
    const lap = () => {
      const now = performance.now();
      const passed = now - start;
      start = now;
      return passed;
    };
    const { rulings, options } = judge(problem, deal);
    const repair = ask(session, { deal, lens: {} }, { about: 'repair', positions, by: 'holding' });
    raced.own += lap() / clicks;
    const [told, near] = [await clingo.answer(deal), await clingo.changes(deal, line.satisfied)];
    raced.clingo += lap() / clicks;
    const [said, close] = [minisat.answer(deal), minisat.changes(deal, line.satisfied)];
    raced.minisat += lap() / clicks;

    const changes = repair.clash ? undefined : repair.changes;
    const with_ = (verdict: string) =>
      Object.values(rulings)
        .filter((each) => each.verdict === verdict)
        .map(({ position }) => position);
    const own = { satisfied: with_('satisfied'), violated: with_('violated') };
    const isPossible = (term: string) => {
      const [issue = '', option = ''] = term.split('=');
      return ['chosen', 'possible', 'forced'].includes(options[issue]?.[option] ?? '');
    };
    const open = Object.keys(options).filter((issue) => deal[issue] === undefined);
    const possible = open.flatMap((issue) =>
      Object.keys(options[issue] ?? {})
        .map((option) => `${issue}=${option}`)
        .filter(isPossible),
    );
    for (const other of [told, said]) {
      const seen = (other?.possible ?? []).filter((term) => open.some((issue) => term.startsWith(`${issue}=`)));
      raced.equal &&=
        JSON.stringify({ ...own, possible }) ===
        JSON.stringify({ satisfied: other?.satisfied, violated: other?.violated, possible: seen });
    }
    raced.equal &&= near === changes && close === changes;
  }
  return raced;
}
