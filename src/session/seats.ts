/** Who may do what in a talk: read from the scenario, and asked of the engine where a deal has to be looked at. */
import type { Problem } from '../engine/compile.ts';
import { entails } from '../engine/entails.ts';
import { witness } from '../engine/search.ts';
import type { Deal } from '../model/deal.ts';
import type { Scenario } from '../model/scenario.ts';
import { CHAIR } from '../model/talk.ts';

/** The parties that may be played: those that put a deal forward or answer one. Where the scenario says nothing, all. */
export const playable = ({ parties, talks }: Scenario): string[] =>
  parties.map(({ id }) => id).filter((id) => !talks || talks.tables.includes(id) || talks.answers.includes(id));

/** Whether somebody may put a deal forward at all. */
export const mayTable = ({ talks }: Scenario, by: string): boolean =>
  by === CHAIR || talks === undefined || talks.tables.includes(by);

/** Whether somebody is asked for an answer. */
export const isAsked = ({ talks }: Scenario, party: string): boolean =>
  talks === undefined || talks.answers.includes(party);

/** The questions on which somebody may move, by the author's assumption: the chair on all that are in a deal. */
export function movable({ issues, talks }: Scenario, by: string): string[] {
  const all = issues.filter(({ course }) => course !== true).map(({ id }) => id);
  const moves = talks?.moves;
  if (by === CHAIR || moves === undefined) return all;
  return all.filter((id) => moves[by]?.includes(id));
}

/** The questions that two deals answer differently, in the scenario's order. */
export const changedIn = ({ issues }: Scenario, before: Deal, after: Deal): string[] =>
  issues.map(({ id }) => id).filter((id) => before[id] !== after[id]);

/** Why somebody may not put this deal forward; nothing where they may. */
export type Hindrance = { is: 'empty' } | { is: 'infeasible' } | { is: 'not theirs'; issues: string[] };

export function hindranceOf(problem: Problem, by: string, before: Deal, deal: Deal): Hindrance | undefined {
  const { scenario } = problem;
  if (Object.keys(deal).length === 0) return { is: 'empty' };
  if (witness(problem, deal) === undefined) return { is: 'infeasible' };
  const theirs = movable(scenario, by);
  /** A term may fall silent with one that they may move. */
  const fellSilent = (id: string) => {
    const when = scenario.issues.find((issue) => issue.id === id)?.when;
    return deal[id] === undefined && when !== undefined && entails(problem, deal, { not: when });
  };
  const issues = changedIn(scenario, before, deal).filter((id) => !theirs.includes(id) && !fellSilent(id));
  return issues.length > 0 ? { is: 'not theirs', issues } : undefined;
}

/** The gates on which a deal depends, because it says so. */
export const gatesFor = (problem: Problem, deal: Deal): string[] =>
  (problem.scenario.talks?.gates ?? []).filter(({ when }) => entails(problem, deal, when)).map(({ gate }) => gate);
