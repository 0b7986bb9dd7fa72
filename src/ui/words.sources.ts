/** What the reader and the screen of the sources say. Part of the tool's words, beside `words.ts`. */
import type { Kind } from '../model/scenario.ts';
import type { PassageKind } from './marked.ts';

interface Ends {
  satisfied: string;
  violated: string;
}
type JudgedKind = Exclude<Kind, 'statement'>;

/** A verdict as a sentence about the deal in hand. `of` is the party as it stands inside a sentence. */
export const RULED: Record<JudgedKind, Record<keyof Ends, (of: string) => string>> = {
  'red line': {
    satisfied: (of) => `Your deal keeps this red line of ${of}`,
    violated: (of) => `Your deal crosses this red line of ${of}`,
  },
  demand: {
    satisfied: (of) => `Your deal meets what ${of} asks for here`,
    violated: (of) => `Your deal contradicts what ${of} asks for here`,
  },
  principle: {
    satisfied: (of) => `Your deal respects this principle of ${of}`,
    violated: (of) => `Your deal contradicts this principle of ${of}`,
  },
  plan: {
    satisfied: (of) => `Your deal goes as ${of} plans here`,
    violated: (of) => `Your deal goes against this plan of ${of}`,
  },
  offer: {
    satisfied: (of) => `Your deal takes up this offer of ${of}`,
    violated: (of) => `Your deal takes this offer of ${of} without its condition`,
  },
  expectation: {
    satisfied: (of) => `Your deal goes as ${of} expects here`,
    violated: (of) => `Your deal does not go as ${of} expects here`,
  },
};

export const UNRULED = {
  undecided: (noun: string, of: string, questions: string) =>
    `This ${noun} of ${of} is open: it depends on ${questions}`,
  untaken: (of: string) => `Your deal does not take up this offer of ${of}`,
  untriggered: (of: string, condition: string) => `${of} expects this only if ${condition}`,
  unsettled: (noun: string, of: string) => `The texts don’t say whether your deal fits this ${noun} of ${of}`,
  statement: (of: string) => `${of} also said this: it is never judged`,
  infeasible: 'No verdict: your answers cannot stand together',
  outOfPlay: 'It stands in no text that is switched on',
};

/** Before the terms that a verdict rests on. */
export const CAUSE: Record<JudgedKind, Ends> = {
  'red line': { satisfied: 'Kept by', violated: 'Crossed by' },
  demand: { satisfied: 'Met by', violated: 'Contradicted by' },
  principle: { satisfied: 'Respected by', violated: 'Contradicted by' },
  plan: { satisfied: 'Because of', violated: 'Because of' },
  offer: { satisfied: 'Taken up by', violated: 'Taken by' },
  expectation: { satisfied: 'Because of', violated: 'Because of' },
};

/** Before the words that decide the kind: "Red line because “firmly rejected”". */
export const KIND_BECAUSE: Record<JudgedKind, string> = {
  'red line': 'Red line because',
  demand: 'Ask because',
  principle: 'Principle because',
  plan: 'Plan because',
  offer: 'Offer because',
  expectation: 'Expectation because',
};

export const READER = {
  label: 'Reader',
  sheet: 'The sentence',
  close: 'Close',
  howWeKnow: 'How we know',
  secondHand: 'second hand',
  becauseOf: 'Because of',
  dependsOn: 'Depends on',
  unsettled: 'What the text leaves open',
  reading: 'How we read it',
  plain: 'In plain words (ours)',
  where: 'Where it stands',
  step: (at: number, of: number) => `${at} of ${of}`,
  one: 'one sentence',
  earlier: 'The sentence before',
  later: 'The next sentence',
  also: 'The same sentence also says',
  texts: 'Texts',
  of: (text: string, count: number) => `${text} of ${count}`,
  handle: (handle: string) => `${handle} (short name: ours)`,
  holds: 'holds this position',
  readFirst: 'Or read a text first',
  knownOfAll: 'Author, publisher, date: not stated in any of them',
  whole: 'Read the whole text',
  only: 'Show the sentence only',
  off: 'This text is switched off: none of its sentences is marked.',
  press: 'Marked words are positions. Press one to see what your deal does to it.',
  back: 'Back',
};

export const TEACH = {
  title: 'Every mark has a sentence behind it',
  answer: 'Answer a question',
  try: (issue: string) => `For example: ${issue}`,
  see: 'See what it does',
  row: 'On the same row, each party’s position changes.',
  click: 'Click the mark',
  opens: 'The sentence opens here, in its whole text:',
  button: (issue: string) => `Try it: ${issue}`,
};

/** What a passage is, for the legend, the sign after it, and its explanation. Most telling first. */
export const PASSAGE: Record<PassageKind, { name: string; note?: string; sign: string }> = {
  position: { name: 'position', note: 'judged', sign: '' },
  statement: { name: 'statement', note: 'never judged', sign: 'said' },
  option: { name: 'answer', note: 'to a question of the deal', sign: 'answer' },
  rule: { name: 'rule', note: 'what the words exclude', sign: 'rule' },
  gate: { name: 'gate', note: 'a body on which a deal depends', sign: 'gate' },
  disagreement: { name: 'disagreement', note: 'told differently elsewhere', sign: '≠' },
  moment: { name: 'moment', note: 'of the talks', sign: 'moment' },
  person: { name: 'who', note: 'a person or body, and for whom', sign: 'who' },
  writer: { name: 'the writer’s conclusion', note: 'never a position', sign: 'writer' },
  process: { name: 'about the talks', sign: '' },
  background: { name: 'background', sign: '' },
  heading: { name: 'heading', sign: '' },
  tail: { name: 'end of the text', sign: '' },
};

export const SOURCES = {
  title: (count: string) => `${count} texts, and what they put on record`,
  lead: 'Switch a text off: the positions that stand only in it leave the matrix. Verdicts do not change.',
  inPlay: (some: number, all: number) => `${some} of ${all} positions are in play.`,
  texts: 'Texts',
  strip: 'Length of the text, and where its positions stand',
  stripHow: 'A line for each party:',
  tall: 'red line or ask',
  low: 'other position',
  hollow: 'statement',
  words: 'Words',
  positions: 'Positions',
  counted: (count: number, only: number) => `${count}, ${only} only here`,
  on: 'on',
  off: 'off',
  use: (text: string) => `Use ${text}`,
  read: (text: string) => `Read ${text}`,
  allOn: 'Switch everything on',
  strengths: 'How we know',
  strength: {
    explicit: 'reported as said by someone',
    reported: 'reported, no speaker of that party',
    inferred: 'the writer’s conclusion',
  },
  spectrum: (text: string, words: string) => `${text}: ${words}`,
  passages: (count: number) => (count === 1 ? '1 passage' : `${count} passages`),
  gone: (what: string, count: number) =>
    count === 0
      ? `Without ${what}, no position leaves the matrix.`
      : `Without ${what}, ${count === 1 ? '1 position leaves' : `${count} positions leave`} the matrix`,
  goneLabel: 'What leaves the matrix',
  goneStrength: (strength: string) => `what is ${strength}`,
  itsTitle: 'Its title:',
  noTitle: 'It has no title.',
  show: 'Show',
  every: 'All kinds',
  nothing: 'none',
  offHere: 'Switched off: its positions are not marked.',
  onPage: 'On this page',
  reading: 'The text, with every reading marked',
  what: 'What these words are',
  press: 'Press any words to see what they are and why.',
  twoOrMore:
    'Rule below a position: solid, reported as said by someone; dashed, reported; dotted, concluded; double, passages overlap.',
  differ: 'Where the texts differ',
  found: (count: number) => `${count} found`,
  touching: 'They touch a verdict',
  others: 'They touch none',
  touches: 'Touches:',
  inText: 'in the text',
  moments: 'Moments of the talks',
  momentsHow:
    'In the order in which the texts place them, as far as they do. Days and years are as stated, and no more.',
  when: 'When, as stated',
  order: 'How its place is known',
  after: 'After',
  people: 'Who is who',
  speaks: (party: string) => `Speaks for ${party} in these texts`,
  members: 'Named on this side',
  gates: 'A deal depends on them; they are not at the table',
  silent: 'Named, but silent in these texts',
  note: 'Editor’s note',
  handles: 'Names such as “Text 2” and the short handles are ours.',
  context: 'In its text',
};
