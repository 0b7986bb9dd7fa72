/** Words of the screen that shows how it works: the machines of the parties, what they were told, and how to take them along. */
import type { Format } from '../session/exported.ts';

const times = (count: number, one: string, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;

export const MACHINES = {
  title: 'How it works',
  lead: 'Each party is a statechart: a machine with one region for every position that is judged. All its regions run at once, and each is in exactly one state. Settle a term and see which transitions it takes.',
  shown: 'Machines shown',
  answers: (answers: readonly string[]) =>
    answers.length === 0 ? 'Nothing is decided.' : `Decided: ${answers.join('; ')}.`,
  regions: (count: number) => `${count} regions in parallel`,
  counts: (satisfied: number, violated: number, open: number) =>
    [
      [satisfied, 'satisfied'],
      [violated, 'violated'],
      [open, 'open'],
    ]
      .filter(([count]) => count !== 0)
      .map((part) => part.join(' '))
      .join(', '),
  void: 'Every region is in the state “no verdict”: these terms cannot stand together.',
  stance: 'Red lines',
  stanceKind: 'together',
  stanceSays: 'Whether any red line of this party is crossed.',
  stanceStates: { clear: 'none crossed', crossed: 'crossed', void: 'no verdict' } as Record<string, string>,
  open: 'open',
  noVerdict: 'no verdict',
  is: 'active',
  off: 'not in the texts switched on',
  directly: 'taken by the last event',
  none: 'Choose at least one machine.',
  outline: 'The same in words',
};

/** What stands on an arrow. */
export const ARROW = {
  after: 'after',
  always: 'at once',
  otherwise: 'neither is certain',
  infeasible: 'the terms cannot stand together',
  crossed: 'a red line is crossed',
  clear: 'no red line is crossed',
  noLines: 'no red line in these texts',
  and: 'and',
  or: 'or',
  not: 'not',
  everything: (party: string) => `${party} gets all it asks for`,
  denied: (party: string) => `something ${party} asks for is contradicted`,
};

/** Stands for the talks among the ids of the parties, of which it can be none. */
export const TALKS = '~talks';

/** The machine of the talks. */
export const FLOW = {
  title: 'The talks',
  how: 'One machine for the talks at the table: on each way an event, and in brackets the condition under which it leads on. A dot marks where it begins.',
  counts: (states: number, moves: number) => `${times(states, 'state')}, ${times(moves, 'transition')}`,
  none: 'No talk was begun in this browser.',
  stands: (stage: string) => `Your last talk: ${stage}.`,
  here: 'here your last talk stands',
  stays: 'stays',
  named: 'Its conditions ask the program about the talk, so that the file has only their names.',
  about: 'The machine of the talks: how a deal is put forward, answered and put into force.',
};

/** The drawing as a list. */
export const OUTLINE = {
  now: (word: string) => `Now: ${word}.`,
  taken: (from: string) => `The last event took it there from “${from}”.`,
  way: (word: string, says: string) => `To “${word}” when it is certain: ${says}.`,
  never: (word: string, says: string) => `Never to “${word}”: ${says}.`,
  back: (word: string) => `Back to “${word}” when neither is certain any more.`,
  void: 'From every state to “no verdict” when the terms cannot stand together, and from there to where they then lead.',
};

export const PLACE = {
  of: (word: string, title: string) => `“${word}” of “${title}”`,
  here: 'The machine is in this state now.',
  elsewhere: 'The machine is not in this state now.',
  start: 'It begins here.',
  entered: 'It is entered as soon as, in whatever way the deal is finished,',
  back: 'It is entered as soon as neither of the other two is certain: some way to finish the deal leads elsewhere.',
  void: 'It is entered, in all regions at once, when the terms cannot stand together.',
  never: 'No deal leads here:',
  lines: 'Its red lines:',
  noLines: 'It has no red line in these texts.',
  close: 'Close',
};

export const TERMS = {
  title: 'Settle terms',
};

export const TAPE = {
  title: 'Last event',
  held: (number: number) => `Event ${number}, held`,
  event: 'event',
  cause: 'cause',
  took: 'took',
  undone: (what: string) => `undone: ${what}`,
  moves: (count: number) => times(count, 'transition'),
  noMoves: 'no transition: every region stays where it is',
  all: 'All events',
  allKept: 'the last 50',
  pause: 'Pause',
  resume: 'Resume',
  back: 'Step back',
  step: 'Step',
  more: (count: number) => `${times(count, 'newer event')} on the tape`,
  how: 'Pause holds the drawing at an event, whatever you settle. Step goes one event on.',
};

/** What stands below the charts. */
export const WHY: readonly { title: string; says: readonly string[] }[] = [
  {
    title: 'Reading the chart',
    says: [
      'A dashed line parts two regions. All begin in the middle. Of the states in a region one is active: it is outlined in bold, with the sign of the verdict.',
      'An arrow is taken as soon as what stands on it is certain: when it holds in every way in which the open terms can still be filled in. A heavy arrow was taken by the last event.',
      'The thin arrow back is taken when that is no longer certain. When an answer is replaced, a region may go straight from one end to the other.',
      'While answers exclude each other, every region is in a fourth state, “no verdict”, and leaves it when they can stand together again.',
    ],
  },
  {
    title: 'Why a machine?',
    says: [
      'So that a verdict cannot be two things at once, and none is forgotten: each change of the deal is one event, sent to all parties, and every region answers it or stays.',
      'What you see is read off the machines that run, and so is what you take along.',
    ],
  },
];

export const EXPORT = {
  title: 'Take a machine along',
  machine: 'Machine',
  format: { xstate: 'XState (JSON)', mermaid: 'Mermaid', scxml: 'SCXML' } satisfies Record<Format, string>,
  how: {
    xstate: 'The configuration as it runs. Its guards and actions are names; whoever reads it gives them again.',
    mermaid: 'A diagram as text, drawn by Mermaid wherever that is built in.',
    scxml:
      'The W3C’s notation. Each condition is written out as the smallest sets of answers that force the verdict, so it runs without this page.',
  } satisfies Record<Format, string>,
  text: (file: string) => `The file ${file}`,
  download: (file: string) => `Download ${file}`,
  about: (party: string) =>
    `The machine of ${party}: one region for each judged position in these texts, and one for its red lines.`,
  forced: [
    'Send it deal.changed with the terms as data, one property per question, undecided ones left out. All texts are switched on.',
    'A condition is an or of the smallest sets of answers that force the verdict, however the rest of the deal is filled in.',
  ],
};
