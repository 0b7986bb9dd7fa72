/** What the empty reader teaches. */
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
