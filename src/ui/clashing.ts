/** Positions that cannot hold together, arranged so that they can be read: who faces whom, and on which question. */
import type { Clashes, Excluding } from '../engine/answer.ts';
import type { Problem } from '../engine/compile.ts';
import { judge, type Judgement, type Ruling } from '../engine/judge.ts';
import type { Table } from '../engine/question.ts';
import { withTerm } from '../model/deal.ts';
import { issuesOf } from '../model/position.ts';
import { isJudged, type Issue, type Judged, type Option, type Scenario } from '../model/scenario.ts';
import { inSentence, issueOf, listed, possessive } from './naming.ts';
import { partyOf, type Bit } from './say.ts';
import { CLASH } from './words.explore.ts';
import { NOUN } from './words.ts';

/** Clashes that are told together: each position at the left with any one at the right, or all of them. */
export interface Knot {
  left: readonly Judged[];
  right: readonly Judged[];
  sets: readonly Excluding[];
}

export const positionsOf = (scenario: Scenario, ids: readonly string[]): Judged[] =>
  scenario.positions.filter(isJudged).filter(({ id }) => ids.includes(id));

/** The clash that is told first: the smallest. Positions that hold on no deal are told together; pairs that share a position, and the party of the other, are told as one. */
export function firstKnot(scenario: Scenario, { sets }: Clashes): Knot | undefined {
  const [first] = sets;
  if (first === undefined) return undefined;
  const alone = sets.filter(({ positions }) => positions.length === 1);
  if (alone.length > 0) {
    const ids = alone.flatMap(({ positions }) => positions);
    return { left: positionsOf(scenario, ids), right: [], sets: alone };
  }
  const [one, other, ...more] = positionsOf(scenario, first.positions);
  if (one === undefined || other === undefined || more.length > 0) return knotOf(scenario, first);
  const pairs = sets.filter(({ positions }) => positions.length === 2);
  const around = (hub: Judged, party: string): Knot => {
    const own = pairs.filter(({ positions }) => positions.includes(hub.id));
    const facing = positionsOf(
      scenario,
      own.flatMap(({ positions }) => positions),
    ).filter((each) => each.id !== hub.id && each.party === party);
    const ids = facing.map(({ id }) => id);
    return {
      left: [hub],
      right: facing,
      sets: own.filter(({ positions }) => positions.some((id) => ids.includes(id))),
    };
  };
  const [a, b] = [around(one, other.party), around(other, one.party)];
  return b.right.length > a.right.length ? b : a;
}

/** One clash: the first party's positions face those of the others. */
export function knotOf(scenario: Scenario, set: Excluding): Knot {
  const positions = positionsOf(scenario, set.positions);
  const party = positions[0]?.party;
  const left = positions.filter((position) => position.party === party);
  const right = positions.filter((position) => position.party !== party);
  return right.length > 0 || left.length < 2
    ? { left, right, sets: [set] }
    : { left: left.slice(0, 1), right: left.slice(1), sets: [set] };
}

/** Clashes between the same parties, the smallest first. */
export function byParties(scenario: Scenario, sets: readonly Excluding[]): { parties: string[]; sets: Excluding[] }[] {
  const groups = new Map<string, { parties: string[]; sets: Excluding[] }>();
  for (const set of sets) {
    const owners = positionsOf(scenario, set.positions).map(({ party }) => party);
    const parties = scenario.parties.filter(({ id }) => owners.includes(id)).map(({ name }) => name);
    const key = parties.join('\n');
    const group = groups.get(key) ?? { parties, sets: [] };
    group.sets.push(set);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** "Ukraine’s red line (no ceding of territory) and its ask (legally binding)". */
export function ownedSaid(scenario: Scenario, positions: readonly Judged[], word = 'and'): string {
  return listed(
    positions.map(({ party, kind, short }, at) => {
      const owner = partyOf(scenario, party);
      const whose = positions[at - 1]?.party === party ? 'its' : owner === undefined ? party : possessive(owner);
      return `${whose} ${NOUN[kind]} (${inSentence(scenario, short)})`;
    }),
    word,
  );
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Ukraine’s red line (…), and Russia’s red line (…) or its ask (…). No deal satisfies both." */
export function knotSaid(scenario: Scenario, { left, right, sets }: Knot, own: boolean): Bit[] {
  const size = sets[0]?.positions.length ?? 0;
  const all = [...left, ...right];
  const told =
    size === 2
      ? `${ownedSaid(scenario, left)}, and ${right.length > 1 ? 'either ' : ''}${ownedSaid(scenario, right, 'or')}.`
      : `${ownedSaid(scenario, all)}.`;
  return [
    { text: `${capital(told)} ` },
    { text: size === 1 ? CLASH.alone(left.length, own) : CLASH.several(size, own), strong: true },
  ];
}

/** What each answer to the question between the positions does to them. */
export interface Hinge {
  issue: Issue;
  positions: readonly Judged[];
  rows: readonly { option: Option; judgement: Judgement }[];
}

/** None where no one question is named by all of them. */
export function hingeOf(problem: Problem, { left, right }: Knot, { deal, lens }: Table): Hinge | undefined {
  const positions = [...left, ...right];
  const [first, ...others] = positions.map(issuesOf);
  const shared = (first ?? []).filter((id) => others.every((issues) => issues.includes(id)));
  const issue = issueOf(problem.scenario, shared[0] ?? '');
  if (issue === undefined || right.length === 0) return undefined;
  const rows = issue.options.map((option) => ({
    option,
    judgement: judge(problem, withTerm(deal, { issue: issue.id, option: option.id }), lens),
  }));
  return { issue, positions, rows };
}

/** Whether a position can no longer hold: a plan or an offer does so until it is violated, all else only where it is satisfied. */
export const isExcluded = ({ kind }: Judged, { verdict, reason }: Ruling): boolean =>
  verdict === 'violated' || (kind !== 'plan' && kind !== 'offer' && reason === 'unsettled');

/** Options by which none of the positions is violated, though they do not all hold. */
export const sparing = ({ rows, positions }: Hinge): Option[] =>
  rows
    .filter(
      ({ judgement }) =>
        judgement.feasible && positions.every(({ id }) => judgement.rulings[id]?.verdict !== 'violated'),
    )
    .map(({ option }) => option);

/** Whether a position holds on a finished deal. */
export const isHeld = ({ kind }: Judged, { verdict }: Ruling): boolean =>
  kind === 'plan' || kind === 'offer' ? verdict !== 'violated' : verdict === 'satisfied';
