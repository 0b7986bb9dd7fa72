/** What the first page says. */
export const HOME = {
  what: 'In Parley, a class builds a possible peace deal, term by term.',
  lead: 'At every click it shows which parties’ stated positions the deal satisfies or violates, and the very sentence in which each was reported.',
  open: 'Open the deal',
  facts: (issues: number, texts: number, parties: number) => `${issues} questions, ${texts} texts, ${parties} parties.`,
  sample: (issue: string) => `If the answer on ${issue} is`,
};

export const DOOR = {
  code: 'I have a code',
  codeHow: 'From the board, a worksheet or a friend.',
  field: 'Code or link',
  like: 'D010-4K7Q-…',
  open: 'Open',
  opening: 'Opening …',
  rules: 'Small letters work. Dashes and spaces are optional. O counts as 0, I and L as 1.',
  also: 'A link, or a message in which one stands, works too.',
  gotFile: 'Got a file instead?',
  look: 'Look around',
  teach: 'I teach',
  teachHow: 'A 45-minute lesson, ready to use as it is. No account.',
  lesson: 'See the lesson',
  texts: (version: string) => `Texts: ${version.toLowerCase()}`,
};

export const ERASE = {
  button: 'Erase everything on this computer',
  how: 'This takes away all deals, answers, talks and settings that Parley keeps in this browser. It cannot be undone.',
  also: 'What is open in other windows stays there until you close them. The addresses in the browser’s own history stay too: each holds the deal that was open. Clear those in the browser.',
  confirm: 'Erase it',
  keep: 'Keep it',
  done: 'Done. Parley keeps nothing in this browser now.',
  failed:
    'This browser does not let the page look into its storage, so nothing could be erased. If anything is there, clear the data of this site in the browser’s settings.',
  close: 'Close',
};
