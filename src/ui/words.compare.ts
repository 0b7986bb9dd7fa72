/** Words of the comparison of two deals. */
import { exactly, many } from './words.explore.ts';
import type { Side } from './comparing.ts';

const version = (edition: number) => (edition === 0 ? 'the working draft' : `version ${edition}`);

export const SIDE: Record<Side, string> = { a: 'A', b: 'B' };

export const COMPARE = {
  title: 'Compare two deals',
  what: 'Put a second deal beside the one on the table. You see which answers differ, which verdicts turn with them, and what is the same is folded away.',
  only: 'Only what differs. ',
  of: (count: number, all: number) => `${count} of ${all}`,
  answered: (differ: number) => ` questions ${differ === 1 ? 'is' : 'are'} answered differently, and with `,
  withThem: (differ: number) => (differ === 1 ? 'it ' : 'them '),
  turn: (turns: number) => ` positions ${turns === 1 ? 'turns' : 'turn'}.`,
  noneTurns: 'no position turns.',
  apart: (differ: number) => ` questions ${differ === 1 ? 'is' : 'are'} answered differently.`,
  alike: (all: number) => `The two deals give the same answers to all ${all} questions.`,
  void: (sides: readonly Side[]) =>
    sides.length === 1
      ? ` The answers of ${sides.map((side) => SIDE[side]).join()} cannot stand together, so there are no verdicts on it to compare.`
      : ' The answers of neither deal can stand together, so there are no verdicts to compare.',
  announced: (a: string, b: string) => `A: ${a}. B: ${b}. `,
  swap: 'Swap A and B',
  open: 'Open B',
  another: 'Choose another deal',
  back: 'Back to the deal',
  table: 'The two deals, side by side',
  decided: (count: number, all: number) => `${count} of ${all} decided`,
  leftOut: (count: number) => `${many(count, 'position')} ${count === 1 ? 'is' : 'are'} left out of the comparison.`,
  unknown: (pieces: string) => `The address names in its second deal what this version does not know: ${pieces}.`,
  nothingKept: 'Nothing of that deal could be read: choose another one below.',
  kept: (answers: string, count: number) => `${answers} of it ${count === 1 ? 'was' : 'were'} kept.`,

  answers: 'Answers',
  follows: 'not decided; the only one left:',
  sameQuestions: (count: number) => many(count, 'question') + ' the same',
  undecidedInBoth: (count: number) => `${count} not decided in either`,
  answeredInBoth: (count: number) => `${count} with an answer`,
  clash: 'Cannot stand together',
  stands: 'These answers can stand together.',

  redLines: 'Red lines',
  crossed: 'Crossed now',
  atLeast: 'However it is finished',
  atLeastCount: (count: number) => (count === 0 ? 'none has to be crossed' : `at least ${count} will be crossed`),
  consent: 'Not crossed is not consent.',
  noVerdict: 'no verdict',
  sameCrossed: 'Crossed now, the same in both:',
  sameAtLeast: (count: number) =>
    count === 0
      ? 'Either can be finished without crossing one.'
      : `However either is finished, at least ${count} will be crossed.`,
  crossedIn: (side: Side) => `crossed in ${SIDE[side]}`,
  crossedInBoth: 'crossed in both',

  turning: 'Positions that turn',
  noneTurn: 'No verdict differs.',
  samePositions: (count: number) => many(count, 'position') + ' the same',
  sameAbout: 'the same in both',
  reasons: (a: string, b: string) => `A: ${a}; B: ${b}`,

  totals: 'Party by party',
  totalsHow: 'No score: a party quoted more often has more positions. What a party gives never counts as what it got.',
  sameTotals: (parties: string) => `The same totals: ${parties}.`,

  ways: 'Ways to finish',
  waysHow:
    'Numbers of ways to fill in the open terms, not chances. What follows a deal, such as a response to it, is not counted.',
  total: 'Ways to fill in what is open',
  sparing: 'Of these, crossing no red line',
  sameTotal: (count: bigint) => `As many ways to fill in what is open: ${exactly(count)} in both.`,
  sameSparing: (count: bigint) => `As many of them crossing no red line: ${exactly(count)} in both.`,
  print: 'Print this comparison',
  address: 'This comparison opens at',
};

/** Second deals to choose from, and what they are called. */
export const CHOICE = {
  title: 'Compare your deal with',
  titleVisit: 'Compare the deal you opened with',
  own: 'Your deal',
  visited: 'The deal you opened',
  other: 'Another deal',
  presets: 'A deal to start from',
  steps: 'Your deal at another step',
  noSteps: 'There are no other steps yet.',
  more: (count: number) => `${count} more`,
  examples: 'An example deal',
  noExamples: 'There is none that differs from this deal.',
  before: 'Before the last change',
  beforeVisit: 'The deal before this one',
  step: (at: number, did: string) => `Step ${at}: ${did}`,
  undone: (how: string) => `undone; ${how}`,
  finished: 'This deal, finished',
  finishedHow: (count: number) => `${fewest(count)} One of the ways to finish it.`,
  sparing: 'A deal crossing no red line',
  fewest: 'A deal crossing the fewest red lines',
  fewestHow: (count: number) => `${fewest(count)} One of all deals; there may be others.`,
  satisfying: 'A deal keeping every red line',
  satisfyingHow: 'One of all deals. Every line is kept as we read it; that is not consent.',
  address: 'The address of a deal',
  addressHow:
    'From a mail, a chat or a page; a code will do as well. Only its answers are taken; your own deal stays as it is.',
  field: 'Address',
  take: 'Compare with it',
};
const fewest = (count: number) =>
  count === 0
    ? 'It crosses no red line in these texts, which is not consent.'
    : `It crosses ${many(count, 'red line')}, as few as can be.`;

/** What is said of an address that was pasted. */
export const PASTED = {
  empty: 'There is nothing in the field: paste the address of a deal.',
  noAddress: (text: string, example: string) =>
    `${text} is not the address of a deal: it should hold a part such as “${example}”.`,
  otherCode: (code: string) =>
    `${code} is the code of something else: only codes of deals on this version of the scenario can be compared here.`,
  otherScenario: (other: string, here: string) =>
    `That is a deal on ${other}; only deals on ${here} can be compared here.`,
  nothing: (pieces: string) => `Nothing of that address could be read: not ${pieces}. Nothing was changed.`,
  newer: (pieces: string) =>
    `That address was made with a newer version of Parley; ${pieces} is not understood here and was left out.`,
  newerAll: 'That address was made with a newer version of Parley, whose answers this one cannot read.',
  lost: (pieces: string) => `Of that address, ${pieces} could not be read.`,
  edition: (made: number, here: number) =>
    `That address was made with ${version(made)} of this scenario; its answers are compared as ${version(here)} has them.`,
  comparison: 'That address holds two deals; its first one was taken.',
};
