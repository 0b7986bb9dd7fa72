/** What a teacher reads while making a lesson. */
import type { Part } from '../model/differing.ts';
import type { Panel } from '../model/exercise.ts';
import type { TaskKind } from '../model/lesson.ts';

export const BUILDER = {
  loading: 'Opening the builder …',
  noLessons: 'There is no ready lesson for this scenario, so there is nothing to start from.',
  failed: 'The lessons could not be fetched. Load the page again; your copy is in the address.',
  title: (lesson: string) => `Your copy of the ${lesson}`,
  own: 'Your own lesson',
  changes: (count: number, lesson: string) =>
    count === 0 ? `As the ${lesson} is` : `${count} ${count === 1 ? 'change' : 'changes'} from the lesson`,
  seeChanges: 'What is changed',
  back: (part: string) => `As in the lesson: ${part}`,
  undo: 'Undo the last change',
  undoShort: 'undo',
  meter: 'What can carry this lesson',
  code: 'Code',
  qr: 'QR',
  link: 'Link',
  file: 'File',
  codeWorks: 'Code and QR work',
  codeWorksHow: 'Everything is from the catalogue.',
  ownText: 'Own text: link or file only',
  tooMany: 'Too many changes for a code: link or file only',
  noNumber: 'This scenario has no code: link or file only',
  length: (length: number, most: number) =>
    `${length.toLocaleString('en')} of ${most.toLocaleString('en')} characters in the link.`,
  tooLong: (length: number) => `The link has ${length.toLocaleString('en')} characters: pass the file on instead.`,
  get: 'Get link, QR and code',
  getOwn: 'Get link and file',
  close: 'Close',
} as const;

export const QUESTIONS = {
  title: 'Questions in this lesson',
  count: (shown: number, all: number) => `${shown} of ${all}`,
  question: 'Question',
  positions: 'Positions in the texts',
  starts: 'Starts as',
  may: 'Students may change it?',
  undecided: 'undecided',
  locked: 'Locked',
  free: 'Free',
  lockedNot: 'Only an answer can be locked.',
  lock: (question: string) => `Lock the answer on ${question}`,
  take: (question: string) => `${question} is in this lesson`,
  startOf: (question: string) => `${question} starts as`,
  was: (label: string) => `was: ${label}`,
  add: 'Add from:',
  addTopic: (topic: string) => `Add questions from ${topic}`,
  infeasible: 'These answers cannot stand together: students could not begin.',
  outside:
    'Questions outside of the lesson stay undecided. Students read “not in this lesson” where a verdict hangs on one.',
} as const;

export const ROLES = {
  title: 'Roles and tables',
  drawn: 'drawn by table number',
  tables: 'Tables',
  fewer: 'One table fewer',
  more: 'One table more',
  none: 'No tables: everybody works for themselves, without a role.',
  table: (table: number) => `Table ${table}`,
  keeper: 'Record keeper',
  keeperShort: 'Rec',
  keeperHow: 'checks quotes, speaks for nobody',
  silent: (parties: string) => `${parties}: on these questions, nothing in these texts.`,
  redraw: 'A table may draw another role without giving a reason.',
} as const;

export const TASKS = {
  title: 'Tasks',
  count: (count: number, most: number, minutes: number, own: number) =>
    `${count} of at most ${most} · ${minutes} minutes${own > 0 ? ' + your own' : ''}`,
  up: (name: string) => `Earlier: ${name}`,
  down: (name: string) => `Later: ${name}`,
  remove: (name: string) => `Take out: ${name}`,
  own: 'own',
  ownName: 'Your own question',
  needs: (questions: string) => `needs the question ${questions}`,
  addNeeded: 'Add it to the lesson',
  catalogue: 'Add from the catalogue',
  all: 'all',
  add: 'Add',
  addNamed: (ask: string) => `Add: ${ask}`,
  full: 'A lesson has at most eight tasks.',
  write: 'Or your own question',
  writeHow: 'Students need the link or the file; code and QR are then off.',
  addOwn: 'Add this question',
  ownText: (place: number) => `Text of task ${place}`,
  kinds: { question: 'question', predict: 'predict', goal: 'goal', choose: 'choose' } satisfies Record<
    TaskKind,
    string
  >,
  none: 'No tasks yet: add some from the catalogue.',
} as const;

export const ALLOWS = {
  title: 'What works in it',
  undo: 'Undo and redo',
  address: 'The address follows the deal, so that it can be passed on',
  talks: 'Negotiate: put a proposal forward, answer it on record',
  explore: 'Of Explore:',
  texts: 'The texts can always be read.',
  panels: {
    clashes: 'Which sentences cannot both be met?',
    concessions: 'What would have to be given up?',
    repair: 'What is the smallest change?',
    combinations: 'Largest sets that fit together',
    zone: 'Deals crossing no red line',
    possible: 'What is still possible',
    weights: 'The map with one’s own weights',
  } satisfies Record<Panel, string>,
} as const;

export const OWN = {
  title: 'In your own words',
  name: 'Title for students (optional)',
  notes: 'Notes for colleagues (optional)',
  notesHow: 'They stay in your copy; students never get them.',
} as const;

export const PREVIEW = {
  title: 'As a student sees it',
  table: 'Table',
  how: 'This is the real exercise: click through it. Nothing you try here is saved.',
  trust: 'Predictions and the key rest on trust: whoever wants to can look the verdicts up.',
} as const;

export const PART: Record<Part, string> = {
  agenda: 'the questions',
  start: 'the answers at the start',
  locked: 'what is locked',
  tables: 'the number of tables',
  roles: 'the roles',
  tasks: 'the tasks',
  allows: 'what works in it',
  title: 'the title',
  notes: 'the notes',
};

export const GIVE = {
  title: 'Give it to your class',
  students: 'For students',
  studentsHow: 'Give this away.',
  studentsMore: 'It opens the lesson exactly as set.',
  code: 'Code',
  link: 'Link',
  qrLabel: 'QR code of this lesson',
  copy: 'Copy link',
  copied: 'Copied. Nothing was sent: paste it where your class reads.',
  linkField: 'The link for students',
  file: 'Save file for students',
  you: 'For you',
  youHow: 'Keep this link.',
  youMore: 'It reopens the lesson in the builder, with your notes.',
  copyMine: 'Copy my link',
  copiedMine: 'Copied. Keep it, or send it to yourself.',
  mineField: 'Your own link to the builder',
  saveMine: 'Save my copy',
  noCode: 'Code and QR cannot carry it.',
  board: 'Class board for this lesson',
  paper: 'Print its sheets',
  present: 'Present it',
  board2: 'Show on the board',
} as const;
