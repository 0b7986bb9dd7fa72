/** What forces red lines to be crossed. */
export const FORCING = {
  title: 'Red lines',
  close: 'Close',
  now: 'Crossed now',
  nowNone: 'This deal crosses no red line in these texts. That is not consent.',
  atLeast: (count: number) => `However you finish, at least ${count} will be crossed`,
  forced: 'These cannot all be kept, however you finish:',
  forcedOne: 'Crossed in every way to finish:',
  free: 'It is still possible to finish without crossing a red line in these texts. That is not consent. Nor is not crossed the same as kept: where a text leaves a line open, it is neither. For example:',
  others: 'the other questions answered in some way that fits',
  already: 'Crossed already:',
  noMore: (count: number) => `${count === 1 ? 'It is' : 'They are'} crossed already; nothing more is forced.`,
  example: (count: number) => `An example in which no more than ${count} ${count === 1 ? 'is' : 'are'} crossed`,
  pairs: 'Red lines that cannot both be met',
  pairsHow:
    'In no complete deal are both kept, though there may be one in which a text leaves one of them open. This follows from how we read the two sentences; the reading is given, so that you can contest it.',
  pairsNone: 'No two red lines exclude each other.',
  reading: 'How we read it',
  unsettled: 'What the text leaves open',
  crossedBy: 'Crossed by',
  read: 'Read it in the text',
  and: 'and',
};
