/** Judging each deal once: steps are looked at again and again, by every part of the page and when going back. */
import type { Problem } from '../engine/compile.ts';
import { judge, type Judgement } from '../engine/judge.ts';
import type { Deal } from '../model/deal.ts';
import type { Lens } from '../model/lens.ts';

/** A judge that remembers its judgements for as long as the deals live. Relies on deals never being changed in place. */
export function rememberingJudge(problem: Problem): (deal: Deal, lens: Lens) => Judgement {
  const known = new WeakMap<Deal, Map<string, Judgement>>();
  return (deal, lens) => {
    const ofDeal = known.get(deal) ?? new Map<string, Judgement>();
    known.set(deal, ofDeal);
    const key = JSON.stringify([lens.sources, lens.strengths]);
    const judgement = ofDeal.get(key) ?? judge(problem, deal, lens);
    ofDeal.set(key, judgement);
    return judgement;
  };
}
