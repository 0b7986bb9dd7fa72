/** Words of the deal on paper. */
export const PRINT = {
  button: 'Print this deal',
  how: 'At most three pages, in black and white.',
  kicker: 'Parley',
  deal: 'The deal',
  decided: (decided: number, all: number) => `${decided} of ${all} questions decided.`,
  nothing: 'Nothing is decided yet.',
  open: 'Not decided:',
  redLines: 'Red lines',
  positions: 'What these texts report of the parties, and what the deal does to it',
  texts: 'The texts',
  handles: 'Short names of the texts are ours.',
  address: 'This deal opens at:',
  also: 'Also said, never judged:',
};
