/** Positions and their sentences as blocks of a sheet. */
import type { Ruling } from '../engine/judge.ts';
import type { Evidence, Span } from '../model/evidence.ts';
import type { Exercise } from '../model/exercise.ts';
import { isJudged, type Judged, type Position, type Scenario } from '../model/scenario.ts';
import { quoteOf, textOf } from './quoting.ts';
import { howWeKnow, kindWord, partyOf } from './say.ts';
import type { Bit, Block } from './handouts.ts';
import { rulingSaid } from './tasking.ts';
import { EVIDENCE } from './words.paper.ts';

export const quoteBlock = (scenario: Scenario, quote: Span, more = ''): Block => ({
  is: 'quote',
  words: quoteOf(scenario, quote),
  from: `${textOf(scenario, quote.source)}${more}`,
});

export const evidenceBlock = (scenario: Scenario, position: Position, piece: Evidence): Block =>
  quoteBlock(scenario, piece, `, ${howWeKnow(scenario, position, piece)}`);

/** A sentence with its plain words below it. */
export function sentenceBlocks(scenario: Scenario, position: Position, piece: Evidence): Block[] {
  const block = evidenceBlock(scenario, position, piece);
  return piece.plain === undefined
    ? [block]
    : [block, { is: 'text', small: true, bits: [{ text: `${EVIDENCE.plain} ${piece.plain}` }] }];
}

/** “Ukraine, red line: No ceding of territory”. */
export const positionBits = (scenario: Scenario, position: Position): Bit[] => [
  { text: `${partyOf(scenario, position.party)?.name ?? position.party}, ${kindWord(position)}: ` },
  { text: position.short, strong: true },
];

/** The verdict with its sign, in the word of its kind. */
export const verdictBit = (scenario: Scenario, exercise: Exercise, position: Judged, ruling: Ruling): Bit => ({
  text: rulingSaid(scenario, exercise, position, ruling),
  strong: true,
  verdict: ruling.verdict,
  red: position.kind === 'red line',
});

export const judgedIn = (scenario: Scenario, ids: readonly string[]): Judged[] =>
  ids.flatMap((id) => scenario.positions.find((each) => each.id === id) ?? []).filter(isJudged);
