/** A party's positions summed up in words. No score: what it gives never counts as what it got. */
import type { Judgement } from '../engine/judge.ts';
import { isJudged, type Judged, type Position } from '../model/scenario.ts';
import { STANCE, TOTAL, TOTAL_OPEN, VERDICT } from './words.ts';

const ORDER = ['red line', 'demand', 'offer', 'plan', 'principle', 'expectation'] as const;

/**
 * "Asks: 2 met, 1 contradicted, 1 undecided." One sentence per kind the party has among `positions`.
 * `clear`: the party's machine says that no red line is crossed, and the first sentence says so.
 */
export function totalsOf(positions: readonly Position[], { rulings }: Judgement, clear = false): string[] {
  const judged = positions.filter(isJudged);
  return ORDER.flatMap((kind) => {
    const of = judged.filter((position) => position.kind === kind && rulings[position.id] !== undefined);
    if (of.length === 0) return [];
    const counts = new Map<string, number>();
    for (const position of of) {
      const word = wordFor(position, rulings[position.id]);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const [one, several] = TOTAL[kind];
    const parts = [...counts].sort(byOrder(kind)).map(([word, count]) => `${count} ${word}`);
    if (kind === 'red line' && clear) parts.unshift(STANCE.noneCrossed);
    return [`${of.length === 1 ? one : several}: ${parts.join(', ')}.`];
  });
}

type RulingOf = Judgement['rulings'][string];

const wordFor = (position: Judged, ruling: RulingOf | undefined): string =>
  ruling === undefined || ruling.verdict === 'open'
    ? TOTAL_OPEN[ruling?.reason ?? 'undecided']
    : VERDICT[position.kind][ruling.verdict];

const byOrder = (kind: (typeof ORDER)[number]) => {
  const order = [VERDICT[kind].satisfied, VERDICT[kind].violated, ...Object.values(TOTAL_OPEN)];
  return ([a]: [string, number], [b]: [string, number]): number => order.indexOf(a) - order.indexOf(b);
};
