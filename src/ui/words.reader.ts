/** What the reader says, and what passages are called. Part of the tool's words, beside `words.ts`. */
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
