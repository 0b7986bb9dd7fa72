/** Words of everything that is printed for a class, and of the screen where it is chosen. */
export const PAPER = {
  title: 'To print',
  lead: (lesson: string) => `For the ${lesson}. Black on white; nothing is sent anywhere.`,
  own: 'lesson of your own',
  loading: 'Laying the sheets out …',
  failed: 'The sheets could not be fetched. Load the page again.',
  choose: 'Sheets',
  students: 'For students',
  teacher: 'For you',
  size: 'Paper',
  large: 'Large print, 18 points and more',
  print: 'Print',
  save: 'Save as a document (.docx)',
  saving: 'Writing the document …',
  saved: 'The document is saved. It has the same sheets, and can be edited.',
  notSaved: 'The document could not be written. Print it instead, or load the page again.',
  none: 'Choose at least one sheet.',
  preview: 'The sheets as they are printed',
  count: (sheets: number) => `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}. A sheet can fill more than one page.`,
  brand: 'Parley',
  schools: 'For parents and schools:',
  serif: 'In quotation marks: word for word from a text. Everything else is ours.',
} as const;

export const SHEET = {
  roles: 'Role cards',
  evidence: 'Evidence sheet',
  terms: 'Blank term sheet',
  tasks: 'Tasks',
  glossary: 'Glossary',
  code: 'QR and code',
  run: 'Run sheet',
  brief: 'Two-page brief',
  key: 'Teacher’s key',
} as const;

export const ROLE = {
  card: (place: number, of: number) => `Role card ${place} of ${of}`,
  intro: (party: string, texts: string) =>
    `You present ${party} reported positions, so that the class can examine them. Below stands what ${texts} texts report on the questions of this lesson. Nobody is asked to agree with it.`,
  steps: [
    ['1 Read', 'Each position is quoted word for word.'],
    ['2 Negotiate', 'Settle the terms with the other tables. An offer stands on its condition.'],
    ['3 Judge', 'Tick what the deal does to each position. A crossed red line is to be explained, not scored.'],
  ],
  positions: 'Positions on record',
  none: 'On the questions of this lesson, nothing in these texts.',
  head: ['Position and sentence', 'Under our deal'],
  also: 'Also said, never judged',
  silent: 'Nothing in these texts on',
  silentHow: 'Here you may choose, and must say that you did.',
  gave: 'What we gave, and for what',
  more: (texts: string) => `see also ${texts}`,
  open: 'stays open',
  keeper: 'Record keeper',
  keeperIntro: 'You check quotes and speak for nobody.',
  keeperDo: 'At every table, when a sentence is used',
  keeperChecks: [
    'Find it in its text. Is it word for word?',
    'Is its degree kept? Might, would, demands and rejects are not the same.',
    'Is its condition named, where it has one?',
    'Is a gap admitted, where the texts say nothing?',
  ],
  keeperLog: ['Sentence, and its text', 'Used by', 'Word for word?', 'Degree and condition kept?'],
} as const;

export const EVIDENCE = {
  intro: 'Every sentence of the texts that bears on the questions of this lesson, with how we know it.',
  nothing: 'nothing in these texts',
  whole: 'The deal as a whole',
  other: 'On no single question',
  plain: 'In plain words (ours):',
} as const;

export const TERMS = {
  intro: 'One answer to each question, or none. ° stands for: proposed in no text.',
  table: 'Table',
  head: ['Question', 'Our answer', 'Because of this sentence'],
  undecided: 'not decided',
  locked: 'locked',
  start: 'The lesson starts here.',
  applies: 'applies',
  crossed: 'Red lines in these texts that our deal crosses',
  noConsent: 'None crossed is not consent.',
} as const;

export const TASKSHEET = {
  task: (place: number, minutes: number) => `Task ${place}${minutes > 0 ? ` · ${minutes} min` : ''}`,
  hint: 'A hint:',
  answer: 'Our answer',
  sentence: 'The sentence that it rests on, and its text',
  deal: 'The deal in this task:',
  predict: ['Position', 'We predict'],
  found: 'Our deal',
  none: 'We think there is none, because',
  why: 'Because',
} as const;

export const CODE = {
  title: 'Your exercise',
  how: 'Scan the QR code, or open the address and type the code.',
  code: 'Code',
  link: 'Link',
  noCode: 'This lesson has words of its own, which no code can carry. Use the link.',
  table: 'The number on your table gives you your role.',
  qr: (code: string) => `QR code of ${code}`,
} as const;

export const RUN = {
  head: ['Minutes', 'Step', 'What happens', 'Who'],
  students: 'students',
  teacher: 'you lead',
  minutes: (from: number, to: number) => `${from}–${to}`,
  own: 'This lesson is your own: the run sheet of the ready one does not fit it. The tasks take',
  debrief: 'For the last minutes',
  look: 'Look for:',
  tables: (tables: number) => `${tables} tables`,
} as const;

export const BRIEF = {
  background: 'Background',
  note: 'Editor’s note, from the five texts and nothing else. It decides no verdict.',
  says: 'What the texts say',
  leavesOut: 'What they leave out',
  misunderstandings: 'What you may hear, and what the texts say',
  none: 'There is no brief for this scenario.',
} as const;

export const GLOSSARY = {
  intro: 'The words, not the positions, in our own plain words.',
  head: ['Word', 'Meaning'],
} as const;
