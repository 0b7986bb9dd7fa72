/** What a newer edition of a scenario makes of a deal: the same terms, judged again. */
import type { Deal } from '../model/deal.ts';
import { makeTerms, parseTerms } from '../model/terms.ts';
import { isJudged, type Judged, type Scenario } from '../model/scenario.ts';
import { compile } from './compile.ts';
import { judge, type Judgement } from './judge.ts';

/** A position that both editions judge. */
export interface Revision {
  then: Judged;
  now: Judged;
}

export interface Revised {
  /** The deal as the newer edition reads it, and the terms that it does not know. */
  deal: Deal;
  unknown: string[];
  before: Judgement;
  after: Judgement;
  /** Another verdict, or the same on a claim of another kind. */
  changed: Revision[];
  /** How many positions both judge. */
  compared: number;
  gone: Judged[];
  added: Judged[];
}

/** @throws TooLarge */
export function revised(older: Scenario, newer: Scenario, deal: Deal): Revised {
  const read = parseTerms(newer, makeTerms(older, deal));
  const [before, after] = [judge(compile(older), deal), judge(compile(newer), read.deal)];
  const [olds, news] = [older.positions.filter(isJudged), newer.positions.filter(isJudged)];
  const both = olds.flatMap((then): Revision[] => {
    const now = news.find(({ id }) => id === then.id);
    return now === undefined ? [] : [{ then, now }];
  });
  const verdict = (judgement: Judgement, { id }: Judged) => judgement.rulings[id]?.verdict;
  return {
    ...read,
    before,
    after,
    changed: both.filter(({ then, now }) => verdict(before, then) !== verdict(after, now) || then.kind !== now.kind),
    compared: both.length,
    gone: olds.filter(({ id }) => !news.some((each) => each.id === id)),
    added: news.filter(({ id }) => !olds.some((each) => each.id === id)),
  };
}
