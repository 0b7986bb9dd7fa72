import type { Deal } from '../model/deal.ts';
import type { Aim } from '../model/lesson.ts';
import type { Problem } from './compile.ts';
import { judge } from './judge.ts';

/** Whether a deal that decides every question of the agenda meets an aim: spares its positions, or satisfies them. */
export const meetsOn =
  (problem: Problem, agenda: readonly string[]) =>
  ({ is, positions }: Aim, deal: Deal): boolean => {
    const { feasible, rulings, silent } = judge(problem, deal);
    const decided = agenda.every((issue) => deal[issue] !== undefined || silent.includes(issue));
    const verdicts = positions.map((id) => rulings[id]?.verdict);
    return (
      feasible &&
      decided &&
      verdicts.every((verdict) => (is === 'sparing' ? verdict !== 'violated' : verdict === 'satisfied'))
    );
  };
