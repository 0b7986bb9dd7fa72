/** What the class board says. It counts; it ranks nobody. */
import type { Refusal, Tick } from '../model/board.ts';
import { many } from './words.explore.ts';

export const BOARD = {
  title: 'Class board',
  parts: 'Parts of the board',
  close: 'Close',
  groups: 'Show table numbers',
  count: (sheets: number) => many(sheets, 'hand-in'),
  none: 'Nothing is on the board yet. Paste hand-ins, open files, or count hands.',
  group: (group: number) => `Table ${group}`,
  noGroup: 'No table number',
  sheet: (at: number) => `Hand-in ${at}`,
  lone: 'a deal alone',
  brief: 'a code: choices only, no words',
  unfinished: 'unfinished',
  void: 'answers that cannot stand together',
};

export const PARTS = {
  paste: 'Hand-ins',
  choices: 'Choices',
  lines: 'Red lines',
  predictions: 'Predictions',
  contested: 'Read differently',
  answers: 'Answers',
  two: 'Two hand-ins',
  summary: 'Summary',
};
export type Part = keyof typeof PARTS;

export const PASTE = {
  title: 'What was handed in',
  label: 'Paste a whole column: texts, codes, links, tables',
  add: 'Add to the board',
  files: 'Open files',
  drop: 'or drop files here',
  empty: 'There is nothing in the box yet.',
  added: (count: number) => `${many(count, 'hand-in')} added.`,
  nothing: 'Nothing new.',
  replaced: (count: number) => `${many(count, 'repeat')} replaced.`,
  same: (count: number) => `${count} ${count === 1 ? 'was' : 'were'} here already.`,
  refused: (count: number) => `${many(count, 'piece')} could not be read.`,
  failed: (names: string) => `Could not be opened: ${names}.`,
  large: (name: string) => `${name} (larger than 5 MB)`,
  unread: 'What could not be read, and why',
  where: (line: number, file?: string) => (file === undefined ? `line ${line}` : `${file}, line ${line}`),
  dropUnread: 'Clear this list',
  here: 'On the board',
  remove: (sheet: string) => `Take off ${sheet}`,
  removed: (sheet: string) => `${sheet} taken off.`,
  clear: 'Clear the board',
  sure: 'Really clear it: there is no undo',
  cleared: 'The board is empty.',
  keep: 'Keep this board on this computer',
  keepHow: 'Otherwise it is gone when this page is closed. Nothing leaves this browser either way.',
  kept: 'It is kept in this browser.',
  notKept: 'This browser does not keep it. Save it as a file instead.',
  save: 'Save the board',
  csv: 'Save as a table (CSV)',
  open: 'A saved board, or a table, is opened like any other file: paste it or open it here.',
};

export const REFUSED: Record<Refusal, (names?: string) => string> = {
  exercise: () => 'an exercise, not a hand-in',
  scenario: (names) => `of another scenario${names === undefined ? '' : ` (${names})`}`,
  lesson: () => 'of another lesson',
  edition: (names) =>
    names === undefined
      ? 'made with another version, or for another scenario'
      : `made with another version of this scenario (${names})`,
  newer: () => 'made with a newer version of this page',
  damaged: () => 'damaged: check the code, or ask for it again',
  nothing: () => 'nothing readable',
};

export const CHOICES = {
  title: (sheets: number) => `What ${many(sheets, 'hand-in')} chose`,
  hands: (hands: number) => `and ${many(hands, 'hand')} counted`,
  undecided: 'undecided',
  byHand: 'Count hands',
  byHandHow: 'For a class without devices: counted by hand, shown hollow, and kept apart from the hand-ins.',
  fromSlides: 'Take over the hands counted on the slides',
  clearHands: 'Clear the hands',
  more: (question: string, answer: string) => `One hand more: ${question}, ${answer}`,
  fewer: (question: string, answer: string) => `One hand fewer: ${question}, ${answer}`,
  counted: (question: string, answer: string, hands: number) => `${question}, ${answer}: ${many(hands, 'hand')}.`,
  plus: (hands: number) => `+ ${hands} by hand`,
  table: 'The numbers as a table',
  question: 'Question',
  answer: 'Answer',
  handIns: 'Hand-ins',
  handsColumn: 'Hands',
};

export const LINES = {
  title: 'Whose red lines did our deals cross?',
  of: (all: number) => `of ${all}`,
  finished: (count: number) =>
    count === 1
      ? 'Counted: the 1 deal that decides every question.'
      : `Counted: the ${count} deals that decide every question.`,
  none: 'No deal crosses a red line in these texts. That is not consent.',
  noneFinished: 'No deal decides every question yet.',
  clear: (count: number) => `${count === 1 ? '1 crosses' : `${count} cross`} none. That is not consent.`,
  unfinished: (count: number) => `Unfinished: ${many(count, 'deal')}`,
  also: (count: number) => `and ${count} unfinished`,
  atLeast: (deals: number, count: number) =>
    count === 0
      ? `${deals} can still be finished without crossing one.`
      : `${deals}: finished, ${deals === 1 ? 'it crosses' : 'they cross'} at least ${count}.`,
  void: (count: number) =>
    `${many(count, 'deal')} with answers that cannot stand together: nothing is said of ${count === 1 ? 'it' : 'them'}.`,
  order: 'In the order of the parties, whatever the numbers. A party quoted more often has more red lines.',
};

export const PREDICTED = {
  title: 'Predictions',
  none: 'This board belongs to no lesson with a prediction.',
  noneMade: 'No prediction was handed in.',
  about: (party: string) => `about ${party}`,
  right: (right: number, all: number) => `${right} of ${all} guesses right`,
  noGuess: 'no guesses',
  made: (made: number) => many(made, 'prediction'),
  goals: 'Goals',
  met: (count: number) => `${many(count, 'deal')} found that ${count === 1 ? 'meets' : 'meet'} it, as checked here`,
  unmet: (count: number) => `${many(count, 'deal')} named that ${count === 1 ? 'does' : 'do'} not meet it`,
  unseen: (count: number) => `${count} found one, and handed in a code that has no room for it`,
  claimNone: (count: number) => `${count} ${count === 1 ? 'says' : 'say'} that there is none`,
};

export const CONTESTED = {
  title: 'Sentences that groups read differently',
  none: 'No table read a position differently.',
  how: 'What is contested changes no verdict.',
  ours: 'Our reading:',
  theirs: 'reads it as',
  noKind: 'nothing that a deal could be judged by',
};

export const ANSWERS = {
  title: 'Answers',
  by: 'Arranged',
  byQuestion: 'By question',
  byGroup: 'By table',
  none: 'No answers in words were handed in.',
  task: (at: number) => `Task ${at}`,
  own: 'the teacher’s own',
  deal: 'The deal',
  chose: 'chose',
  found: 'found a deal:',
  claimsNone: 'says that there is none',
  predicted: 'predicted',
  rubric: (sheet: string) => `What ${sheet} shows`,
};

export const TICK: Record<Tick, string> = {
  quote: 'quote found',
  degree: 'degree kept',
  condition: 'condition named',
  gap: 'gap admitted',
};

export const TWO = {
  title: 'Two hand-ins, where they differ',
  most: 'The two that differ most',
  same: (same: number, all: number) => `${same} of ${all} verdicts are the same`,
  none: 'There are no two deals that differ.',
  first: 'First',
  second: 'Second',
  terms: 'Answers that differ',
  verdicts: 'Verdicts that differ',
  noTerms: 'They give the same answers.',
  noVerdicts: 'No verdict differs.',
  void: 'The answers of one of them cannot stand together, so there are no verdicts to compare.',
};

export const SUMMARY = {
  title: 'Summary of the class',
  how: 'Without names and without table numbers.',
  save: 'Save as text',
  print: 'Print',
  question: 'Question of the lesson:',
  handIns: (count: number, unfinished: number) =>
    `${many(count, 'hand-in')}${unfinished === 0 ? '' : `, ${unfinished} of them unfinished`}.`,
  hands: (hands: number) => `${many(hands, 'hand')} counted by hand.`,
  choices: 'What we chose',
  lines: 'Red lines that our deals cross',
  line: (party: string, position: string, count: number, all: number) => `${party}, ${position}: ${count} of ${all}`,
  predictions: 'What we predicted',
  contested: 'What we read differently',
  readAs: (party: string, position: string, kinds: string) => `${party}, ${position}: read as ${kinds}`,
  note: 'Counted from what was handed in. Not crossed is not consent, and what is not in these texts may have been said elsewhere.',
};
