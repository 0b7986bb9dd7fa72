/** Words of the deal on paper. */
export const PRINT = {
  button: 'Print this deal',
  how: 'At most three pages, in black and white.',
  brand: 'Parley',
  deal: 'The deal',
  nothing: 'Nothing is decided yet.',
  open: 'Not decided:',
  silent: 'Does not apply:',
  redLines: 'Red lines',
  free: 'It can still be finished without crossing a red line in these texts. That is not consent.',
  ours: 'short name: ours',
  address: 'This deal opens at',
  also: 'Also said, never judged:',
  reading: 'Quotation marks mean: word for word from a text. Everything else is ours.',
};
