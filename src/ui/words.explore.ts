/** Words of the screen of what is possible: the questions about all deals, and their answers. */
import type { Panel } from '../model/exercise.ts';

const counted = new Intl.NumberFormat('en');
/** A number of deals, however large: "793,152". */
export const exactly = (count: bigint | number): string => counted.format(count);

const SPELLED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** A small number inside a sentence. */
export const inWords = (count: number): string => SPELLED[count] ?? exactly(count);

/** "1 deal", "3 deals". */
export const many = (count: bigint | number, one: string, several = `${one}s`): string =>
  `${exactly(count)} ${count === 1 || count === 1n ? one : several}`;

export const TITLE: Record<Panel, string> = {
  clashes: 'Which sentences cannot both be met?',
  concessions: 'What would someone have to give up?',
  repair: 'What is the smallest change?',
  combinations: 'Largest sets that fit together',
  zone: 'Deals crossing no red line in these texts',
  possible: 'What is still possible: a count of combinations, not a chance',
  weights: 'With your own weights (advanced)',
};

export const EXPLORE = {
  title: 'Explore',
  lead: 'Three questions about all possible deals. Each answer leads back to its sentences.',
  more: 'More questions',
  askedOf: 'Asked of',
  askedOfHere: (title: string) => `Asked of, for: ${title}`,
  all: 'All deals',
  own: (answers: number) => `Only with your ${answers === 1 ? '1 answer' : `${answers} answers`}`,
  ownNone: 'You have decided nothing yet, so all deals are looked at.',
  infeasible: 'Your answers exclude each other: no deal is left of which to ask this.',
  pending: 'Being worked out …',
  older: 'A newer answer is being worked out. Until then, this is the one before.',
  compiling: 'All deals are being laid out, once for this scenario.',
  compiled: (share: number) => `${Math.floor(share * 100)} of 100 parts`,
  stop: 'Stop',
  stopped: 'Stopped before there was an answer.',
  tooLarge: (issues: string) =>
    `Too many deals would have to be told apart for an exact answer. What makes them so many: ${issues}.`,
  broken: 'This could not be worked out.',
  again: 'Ask again',
  print: 'Print these answers',
  address: 'These answers, and the deal they speak of, open at',
  model:
    'Every answer is exact for the questions, answers and readings of this scenario, and for nothing beyond them. “Crosses no red line” is not consent.',
  narrow: 'Only what stands in the texts switched on counts.',
  allTexts: 'Switch all texts on',
  playing: (count: number) => `${many(count, 'position')} take part: red lines, asks, principles, plans and offers.`,
};

export const EVIDENCE = {
  read: 'read it there',
  title: 'The sentence in its text',
};

const noDeal = (own: boolean) => (own ? 'No deal with your answers' : 'No deal');

export const CLASH = {
  together: 'cannot both be met',
  togetherMany: 'cannot all be met',
  alone: (count: number, own: boolean) =>
    `${noDeal(own)} satisfies ${count === 1 ? 'it' : count === 2 ? 'either of them' : 'any of them'}.`,
  several: (count: number, own: boolean) =>
    count === 2 ? `${noDeal(own)} satisfies both.` : `${noDeal(own)} lets all ${inWords(count)} hold.`,
  none: 'All positions that take part can hold on one deal.',
  noneOwn: 'With your answers, all positions that take part can still hold on one deal.',
  what: (issue: string, own: boolean) =>
    own ? `What each answer on ${issue} does, with your other answers` : `What each answer on ${issue} does, by itself`,
  answer: 'Answer',
  ruledOut: 'ruled out',
  neither:
    'by itself contradicts none of them, and does not satisfy them all: what the texts do not say stays open. Not being contradicted is not consent.',
  why: 'Why no deal meets them all',
  every: (issue: string) => `Every answer on ${issue} is excluded:`,
  jointly: 'contradicted by none of them by itself, and yet they cannot all hold with it',
  needs: 'Holds only where',
  terms: 'Of your answers, only these are needed for it:',
  noTerms: 'None of your answers is needed for it.',
  rules: 'By the meaning of the words, not by what anyone said:',
  noRules: 'No rule is needed for it.',
  sentences: 'It follows from the sentences alone, as we read them.',
  reading: 'How we read each sentence',
  unsettled: 'What the text leaves open',
  all: (count: number, more: boolean) => `Show all ${more ? `of the first ${exactly(count)}` : exactly(count)} clashes`,
  allHow: 'the smallest first',
  moreThan: 'There are more than are listed here.',
  size: (count: number) => many(count, 'position'),
  first: 'first answer',
  number: (at: number) => `clash ${at}`,
  between: (parties: string, count: number) => `${parties}: ${exactly(count)}`,
};

export const CONCESSION = {
  only: (positions: string) => `${positions} would have to be given up.`,
  none: 'Nothing: all positions that take part can hold on one deal.',
  noneOwn: 'Nothing: with your answers, all positions that take part can still hold on one deal.',
  gives: (party: string) => `${party} gives up`,
  together: 'Given up together',
  or: 'or',
  oneOf: (count: number) => `and one of these ${inWords(count)} is given up with it`,
  rest: (count: number) =>
    count === 1
      ? 'The other position can then hold.'
      : `The other ${exactly(count)} positions can then all hold on one deal.`,
  unavoidable: 'Unavoidable, in every way:',
  noneUnavoidable: 'No single position is in all of the ways.',
  all: (count: number, more: boolean) => `Show all ${more ? `of the first ${exactly(count)}` : exactly(count)} ways`,
  allHow: 'the fewest first. A count of positions, not a weight: some matter more than others.',
  way: 'Way',
  number: (at: number) => `way ${at}`,
  taken: 'Offers taken up in an example',
  takenAbout: 'taken up',
  first: 'first way',
  second: 'second way',
  unavoidableAbout: 'unavoidable',
  holds:
    'A red line, an ask or a principle holds where it is satisfied; a plan where nothing goes against it; an offer where it is not taken without its condition.',
};

export const REPAIR = {
  aim: 'Change your deal so that',
  sparing: 'it crosses no red line',
  unviolated: 'it contradicts nothing in these texts',
  met: (party: string) => `all red lines and asks of ${party} are met`,
  chosen: 'the positions that you choose hold',
  choose: 'Positions that are to hold',
  nothingChosen: 'Choose at least one position.',
  none: 'Nothing has to change',
  noneHow: (aim: string) => ` so that ${aim}: that is so however your deal is finished.`,
  to: (aim: string) => `To your deal, so that ${aim}: `,
  changes: (count: number) =>
    count === 1 ? 'one of your answers changes' : `${inWords(count)} of your answers change`,
  settled: (count: number) =>
    count === 1 ? 'one open question is decided' : `${inWords(count)} open questions are decided`,
  only: 'There is only one such change.',
  fewer: 'Fewer decisions may do: there are too many ways to look at them all. None of these can be left out, though.',
  ties: (count: number, more: boolean) =>
    `There are ${more ? 'at least ' : ''}${inWords(count)} such changes, none smaller than another.`,
  impossible: (aim: string) => `No deal does that, so that ${aim}: these exclude each other.`,
  removed: 'no longer answered',
  undecided: 'not decided so far',
  goes: 'goes',
  comes: 'comes',
  clashAbout: 'why no change does that',
  take: 'Take this change',
  others: (count: number) => (count === 1 ? 'Show the other change' : `Show the other ${exactly(count)} changes`),
  othersFirst: (count: number) => `Show the first ${exactly(count)} of the other changes`,
  turns: (count: number) =>
    count === 1
      ? 'One verdict turns with it.'
      : `${inWords(count).replace(/^./u, (first) => first.toUpperCase())} verdicts turn with it.`,
  noTurns: 'No verdict turns with it.',
  noBefore: 'Before it there is no verdict: your answers exclude each other.',
  number: (at: number) => `change ${at}`,
  before: 'before',
  after: 'after',
  position: 'Position',
};

export const EXAMPLE = {
  show: 'An example deal',
  open: 'Open this deal',
  compare: 'Compare it with your deal',
  how: 'It opens as a visit: your own deal stays as it is, and Undo brings it back.',
  puts: 'This example puts a question off:',
};

/** How the name of an answer says that it puts its question off. */
export const PUT_OFF = /\b(?:unresolved|later|postponed|deferred|left open)\b/iu;

export const COMBINATION = {
  fact: (sets: number, more: boolean, largest: number, playing: number) =>
    sets === 0
      ? 'none: no deal is left'
      : `${more ? 'at least ' : ''}${many(sets, 'set')}; the largest meets ${largest} of ${playing} positions`,
  how: 'Each set can hold on one deal, and no further position together with it. A count of positions, not a weight.',
  everywhere: 'Hold in every deal: no deal goes against them',
  inAll: 'In all sets',
  inSome: 'In some sets and not in others',
  inNone: 'In no set',
  none: 'none',
  all: 'The sets, the largest first',
  set: (at: number, size: number, playing: number) => `Set ${at}: ${size} of ${playing} positions`,
  leftOut: 'All but these',
  number: (at: number) => `set ${at}`,
};

export const ZONE = {
  fact: (count: bigint, total: bigint) => `${exactly(count)} of ${many(total, 'deal')}`,
  sparing: (count: bigint, total: bigint) =>
    count === 0n
      ? `Every one of ${many(total, 'deal')} crosses a red line in these texts.`
      : `${exactly(count)} of ${many(total, 'deal')} ${count === 1n ? 'crosses' : 'cross'} no red line in these texts.`,
  consent: 'Not being crossed is not consent, and a number of deals is no measure of how likely any of them is.',
  satisfying: (count: bigint, total: bigint) =>
    `${exactly(count)} of ${many(total, 'deal')} ${count === 1n ? 'keeps' : 'keep'} every red line.`,
  open: 'A red line is neither kept nor crossed where its text does not say what a deal means for it.',
  fitting: 'The largest groups of parties of whose red lines none has to be crossed:',
  pivotal: (parties: string, count: number) =>
    count === 1
      ? `Leaving the red lines of ${parties} aside, some deal crosses none of the others.`
      : `Leaving the red lines of any one of ${parties} aside, some deal crosses none of the others.`,
  noPivotal: 'Leaving the red lines of one party aside is not enough, whichever party it is.',
  lines: (count: number) => (count === 1 ? 'The red line looked at:' : `The ${inWords(count)} red lines looked at:`),
  linesAbout: 'red lines looked at',
  sparingAbout: 'crosses no red line',
  satisfyingAbout: 'keeps every red line',
};

export const POSSIBLE = {
  fact: (total: bigint) => `${exactly(total)} ${total === 1n ? 'way' : 'ways'} to fill in the open terms`,
  total: (total: bigint, own: boolean) =>
    own
      ? `There ${total === 1n ? 'is' : 'are'} ${many(total, 'way')} to fill in what you have left open.`
      : `There ${total === 1n ? 'is' : 'are'} ${many(total, 'way')} to fill in all questions.`,
  how: 'These are numbers of combinations, not chances. What follows a deal, such as a response to it, is not counted.',
  table: 'Answers, and the number of ways to finish with each',
  answer: 'Answer',
  ways: 'Ways to finish',
  follows: 'What it follows from',
  yours: 'your answer',
  verdicts: 'In how many of them each position is met',
  verdictsHow: 'Numbers of ways to finish, for each position; what hangs on what follows the deal counts as open',
  about: 'ways to finish',
};
