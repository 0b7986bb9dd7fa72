/** Every word that the tool itself says. A second language is a second file of this shape. */
import type { Strength } from '../model/evidence.ts';
import type { Kind } from '../model/scenario.ts';
import type { Verdict } from '../model/verdict.ts';

/** A kind as it stands before its verdict: "asks for: met". */
export const KIND: Record<Kind, string> = {
  'red line': 'red line',
  demand: 'asks for',
  principle: 'principle',
  plan: 'plans',
  offer: 'would give',
  expectation: 'expects',
  statement: 'also said',
};
export const MIGHT_GIVE = 'might give';

/** A kind as a noun: "same ask as above". */
export const NOUN: Record<Kind, string> = {
  'red line': 'red line',
  demand: 'ask',
  principle: 'principle',
  plan: 'plan',
  offer: 'offer',
  expectation: 'expectation',
  statement: 'statement',
};

type Decided = Exclude<Verdict, 'open'>;
/** The plain word for each verdict, by kind. An open one is shown as its reason. */
export const VERDICT: Record<Exclude<Kind, 'statement'>, Record<Decided, string>> = {
  'red line': { satisfied: 'kept', violated: 'crossed' },
  demand: { satisfied: 'met', violated: 'contradicted' },
  principle: { satisfied: 'respected', violated: 'contradicted' },
  plan: { satisfied: 'as planned', violated: 'against the plan' },
  offer: { satisfied: 'taken up', violated: 'taken without its condition' },
  expectation: { satisfied: 'as expected', violated: 'not as expected' },
};
export const OPEN = {
  depends: 'depends on',
  thisAnd: 'this and',
  untaken: 'offer not taken up',
  onlyIf: 'only if',
  unsettled: 'texts don’t say',
  /** For totals and for what a changed mark was before. */
  short: 'open',
};

/** How the totals name a kind, for one and for several. */
export const TOTAL: Record<Exclude<Kind, 'statement'>, [one: string, several: string]> = {
  'red line': ['Red line', 'Red lines'],
  demand: ['Asks', 'Asks'],
  offer: ['Gives', 'Gives'],
  plan: ['Plans', 'Plans'],
  principle: ['Principle', 'Principles'],
  expectation: ['Expects', 'Expects'],
};
/** How the totals name a verdict that is open, by its reason. */
export const TOTAL_OPEN = {
  undecided: 'undecided',
  untaken: 'not taken up',
  untriggered: 'not due',
  unsettled: 'left open by the texts',
};

/** What a party's machine says in its region `stance`. */
export const STANCE = {
  clear: 'No red line crossed.',
  crossed: 'A red line crossed.',
  void: 'No verdict: these terms cannot stand together.',
  none: 'No red line in these texts.',
  noneOn: 'No red line in the texts switched on.',
  /** In front of the other counts of its red lines. */
  noneCrossed: 'none crossed',
};

/** "How we know". */
export const STRENGTH: Record<Strength, string> = {
  explicit: 'reported as said by',
  reported: 'reported',
  inferred: 'the writer’s conclusion',
};
export const NO_SPEAKER = 'reported, no speaker';

/** The five signs, in one line that is always visible. */
export const LEGEND = {
  label: 'What the signs mean',
  satisfied: 'kept, met, taken up',
  violated: 'crossed or contradicted',
  open: 'open, and why',
  red: 'red line',
  unproposed: 'proposed in no text',
};

export const NOTHING = 'nothing in these texts';
export const NOTHING_ON = 'nothing in the texts switched on';
export const UNPROPOSED = 'not proposed in these texts';
export const NO_VERDICT = 'no verdict: these terms cannot stand together';

export const SCREEN = {
  deal: 'Deal',
  explore: 'Explore',
  talks: 'Negotiate',
  sources: 'Sources',
  machines: 'How it works',
  compare: 'Compare',
  present: 'Present',
  teach: 'Lessons',
  builder: 'Your own lesson',
  exercise: 'Exercise',
  board: 'Class board',
  paper: 'To print',
};

export const BAR = {
  brand: 'Parley',
  loading: 'Opening …',
  home: 'Parley, home',
  tabs: 'Screens',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  copied: 'Copied',
  copiedSaid: 'The link to this deal is copied.',
  otherWays: 'Code, QR code or file of this deal',
  skip: 'Skip to the content',
};

export const DEAL = {
  title: 'The deal',
  head: 'What the last click did',
  start:
    'Settle the terms of a peace deal, one answer at a time. You see at once which reported positions it keeps, crosses or leaves open.',
  crossed: (count: number) => `Crossed: ${count}`,
  crossedBelow: (count: number) => (count === 1 ? 'red line' : 'red lines'),
  atLeast: (count: number) => `At least ${count}`,
  atLeastBelow: 'will be crossed however you finish',
  decided: 'questions decided',
  of: 'of',
  noVerdicts: 'No verdicts',
  noVerdictsBelow: 'until these answers change',
  agenda: 'Questions shown',
  short: (count: number) => `${count} main questions`,
  full: (count: number) => `all ${count}`,
  arrangement: 'Arrangement',
  byParty: 'By party',
  byQuestion: 'By question',
  startFrom: 'Start from',
  compare: 'Compare with your deal',
  presetsHow: 'Replaces your answers. Undo brings them back.',
  answers: (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`,
  empty: 'An empty deal',
  emptyHow: 'nothing decided',
  table: 'Questions and the parties’ positions',
  questions: 'Questions',
  undecided: 'not decided',
  was: 'was:',
  ruledOut: 'ruled out:',
  youChose: 'you chose',
  only: 'the only one left:',
  noAnswer: 'does not apply',
  once: 'once',
  unless: 'unless',
  onlyIf: 'only if',
  applies: 'applies',
  none: 'None',
  thereIs: (thing: string) => `there is ${/^[aeiou]/iu.test(thing) ? 'an' : 'a'} ${thing}`,
  again: (noun: string) => `same ${noun} as above`,
  whole: 'The deal as a whole',
  totals: 'Party by party',
  totalsIn: (shown: number, all: boolean) =>
    `In ${all ? 'all' : 'these'} ${shown} questions. No score: a party quoted more often has more positions.`,
  silent: 'Not mentioned in these texts:',
  silentRow: 'Not mentioned in these texts; it may have been said elsewhere:',
  silentHow: 'it may have been said elsewhere.',
  read: 'Read by party',
  topic: (count: number, decided: number) => `${count} ${count === 1 ? 'question' : 'questions'}, ${decided} decided`,
  more: (count: number) => `and ${count} more`,
  also: 'also said',
  elsewhere: (count: number) => `${count} more not shown here`,
  alsoSaid: (count: number, party: string, row: string) => `also said by ${party} on ${row}, not judged: ${count}`,
  moments: (count: string) => `${count} texts from different moments; not today’s news.`,
  note: 'Listing positions side by side does not say that they are equally justified.',
  editorsNote: 'Editor’s note:',
  dependent: 'A question set in under another depends on it, and folds away while it does not apply.',
  add: 'if, besides what you have decided,',
  version: (edition: number) => (edition === 0 ? 'Version: working draft' : `Version ${edition}`),
  newer: (edition: number) => `Version ${edition} is newer.`,
  failed: 'This part could not be shown. Your deal is kept in the address.',
  retry: 'Try again',
  teach: 'Answer a question, see what each party’s positions make of it, then choose a mark to read its sentence.',
  closeReader: 'Put the text away',
  backToDraft: 'Back to my deal',
  crossesNone: 'It crosses no red line in these texts so far.',
  visit: 'You are looking at another deal than your own.',
  dismiss: 'Dismiss',
};

export const INFEASIBLE = {
  head: 'Some of your answers exclude each other',
  headRest: ', so nothing can be said about this deal yet.',
  two: 'These cannot both hold',
  many: 'These cannot all hold together',
  one: 'This cannot hold',
  meaning: 'By the meaning of the words, not by what anyone said:',
  ways: 'Ways back',
  back: (label: string) => `Take back: ${label}`,
  becomes: 'becomes not decided',
  last: 'Go back to your last deal',
  lastHow: (decided: number) => `The one before this change: ${decided} decided`,
  rest: 'Your other answers stay as they are.',
  every: (verdict: string) => `Of every position: ${verdict}.`,
  mark: 'cannot hold together',
};
