/** What the tool says of verdicts, as plain functions of the scenario and the judgement. */
import type { Judgement, Ruling } from '../engine/judge.ts';
import { issuesOf } from '../model/position.ts';
import { isJudged, type Judged, type Party, type Position, type Scenario } from '../model/scenario.ts';
import { clauseSaid } from './condition.ts';
import { briefly, inSentence, issueOf, listed } from './naming.ts';
import { KIND, MIGHT_GIVE, NOUN, NO_SPEAKER, OPEN, STRENGTH, VERDICT, DEAL } from './words.ts';
import type { Evidence } from '../model/evidence.ts';

/** Part of a sentence; the strong parts are what the visitor chose. */
export interface Bit {
  text: string;
  strong?: true;
}

export const plain = (bits: readonly Bit[]): string => bits.map(({ text }) => text).join('');

export const partyOf = (scenario: Scenario, id: string): Party | undefined =>
  scenario.parties.find((party) => party.id === id);

/** The kind as it stands before a verdict. An offer that only "might" be made keeps its degree. */
export const kindWord = (position: Position): string =>
  position.kind === 'offer' && /\bmight\b/u.test(position.words) ? MIGHT_GIVE : KIND[position.kind];

/** The verdict in its plain word by kind; an open one as its reason. On the row of a question, that question is "this". */
export function verdictWord(scenario: Scenario, position: Judged, ruling: Ruling, row?: string): string {
  return ruling.verdict === 'open'
    ? reasonSaid(scenario, position, ruling, row)
    : VERDICT[position.kind][ruling.verdict];
}

/** The same in one word, for what a mark was before. */
export const verdictBriefly = (position: Judged, { verdict }: Ruling): string =>
  verdict === 'open' ? OPEN.short : VERDICT[position.kind][verdict];

export function reasonSaid(scenario: Scenario, position: Judged, { reason, turns = [] }: Ruling, row?: string): string {
  if (reason === 'untaken') return OPEN.untaken;
  if (reason === 'unsettled') return OPEN.unsettled;
  if (reason === 'untriggered') {
    return position.kind === 'expectation' ? `${OPEN.onlyIf} ${clauseSaid(scenario, position.if)}` : OPEN.unsettled;
  }
  const others = turns.filter((id) => id !== row);
  return turns.length === 2 && others.length === 1
    ? `${OPEN.depends} ${OPEN.thisAnd} ${questionsSaid(scenario, others)}`
    : `${OPEN.depends} ${questionsSaid(scenario, turns)}`;
}

/** The questions that something turns on: "legal force", "Donetsk and occupied territories", "7 questions". */
export function questionsSaid(scenario: Scenario, turns: readonly string[]): string {
  if (turns.length === 0 || turns.length > 2) return `${turns.length} questions`;
  return listed(
    turns.map((id) => issueOf(scenario, id)).map((issue) => (issue ? inSentence(scenario, briefly(issue)) : '')),
  );
}

/** "same offer as above", on the further rows of a position that bears on several questions. */
export const againSaid = ({ kind }: Position): string => DEAL.again(NOUN[kind]);

/** A position whose verdict the last change turned. Reasons may change without it. */
export interface Turned {
  position: Judged;
  was: Ruling;
  now: Ruling;
}

/** The verdicts that differ between two judgements, red lines and crossings first. Nothing where either deal excludes itself. */
export function turned({ positions }: Scenario, before: Judgement | undefined, now: Judgement): Turned[] {
  if (before === undefined) return [];
  const found = positions.filter(isJudged).flatMap((position): Turned[] => {
    const [was, is] = [before.rulings[position.id], now.rulings[position.id]];
    return was && is && was.verdict !== is.verdict ? [{ position, was, now: is }] : [];
  });
  return found.sort((a, b) => weight(a) - weight(b));
}

const weight = ({ position, now }: Turned): number =>
  ['violated', 'satisfied', 'open'].indexOf(now.verdict) * 2 + (position.kind === 'red line' ? 0 : 1);

/** Who says it, and how we know: "reported as said by Zelenskyy", "Witkoff about Russia". */
export function howWeKnow(scenario: Scenario, { party }: Position, { strength, speaker }: Evidence): string {
  const owner = scenario.parties.find(({ speakers }) => speakers.some(({ id }) => id === speaker));
  const name = owner?.speakers.find(({ id }) => id === speaker)?.name;
  if (strength === 'inferred') return STRENGTH.inferred;
  if (name === undefined || owner === undefined) return NO_SPEAKER;
  if (owner.id !== party) return `${name} (${owner.letters}) about ${partyOf(scenario, party)?.name ?? party}`;
  return strength === 'explicit' ? `${STRENGTH.explicit} ${name}` : `${STRENGTH.reported} of ${name}`;
}

/** The terms of the deal on the questions that a position names: what it is crossed or kept by. */
export const termsBearingOn = (position: Position, { deal }: Judgement): { issue: string; option: string }[] =>
  issuesOf(position).flatMap((issue) => (deal[issue] === undefined ? [] : [{ issue, option: deal[issue] }]));
