/** What a visitor is told about a link, a stored draft or this browser. */
import { DEAL } from './words.ts';

export const NOTICE = {
  unread: (text: string) =>
    `The address “${text}” names no scenario. Check it, or choose a scenario here. Nothing of yours was changed.`,
  damaged: (pieces: string) => `The link is damaged: ${pieces} could not be read.`,
  unknown: (pieces: string) => `The link names what this version does not know: ${pieces}.`,
  kept: (count: number) =>
    count === 0
      ? 'None of its answers could be kept; your deal is as it was.'
      : `${DEAL.answers(count)} of it ${count === 1 ? 'was' : 'were'} kept.`,
  newer: (keys: string) =>
    `The link was made with a newer version of Parley; ${keys} is not understood here and was left out.`,
  missing: (scenario: string) =>
    `There is no scenario ${scenario} here. Choose one below. Nothing of yours was changed.`,
  outside: 'This deal is on a scenario from a file. Open that file below; the answers stay in the address meanwhile.',
  editionMissing: (edition: number, opened: number) =>
    `There is no version ${edition} of this scenario here. ${opened === 0 ? 'The working draft' : `Version ${opened}`} was opened with the same answers.`,
  withdrawn: (edition: number, reason: string) => `Version ${edition} was withdrawn: ${reason}`,
  draft: (pieces: string) => `Part of your stored deal is not known to this version and was left out: ${pieces}.`,
  exercise: (pieces: string, cut: boolean) =>
    `${cut ? 'The link of this exercise was cut short.' : 'The link of this exercise is damaged.'} ${pieces === '' ? '' : `${pieces} could not be read. `}What could be read stands here: ask for the link again, or type the code.`,
  bounds: (terms: string, closed: boolean) =>
    closed
      ? `This exercise takes no answers from the address: ${terms} was left out.`
      : `The exercise does not let anybody answer ${terms}: it is locked, or is not in this lesson. The rest of the address was taken.`,
  storageInside:
    'This browser keeps nothing for this page. Your answers stay in this window: hand them in before you close it.',
  storage:
    'This browser keeps nothing for this page. Your deal stays in this window and in its address: copy the link to keep it.',
  file: 'A file of this page could not be fetched. Your deal stays in the address: load the page again.',
};

/** What is said about a code, a pasted text or a file that opens nothing. */
export const CODED = {
  empty: 'Type or paste a code, a link or what was handed to you.',
  letter: 'A code begins with D, E or H.',
  short: 'This is too short for a code: some of it is missing.',
  long: 'This is too long for a code: something was typed twice, or two codes run into each other.',
  check: 'One or more signs of this code are wrong, missing or in another place.',
  range: 'This code passes its check, but says nothing that its version of the scenario knows.',
  unknown: 'This code was made with a newer version of this site, or for another site.',
  foreign: (sign: string) =>
    `“${sign}” stands in no code. ${/u/iu.test(sign) ? 'It may be a V. ' : ''}Check that sign. Nothing of yours was changed.`,
  again: (code: string) => `Check ${code} sign by sign. Nothing of yours was changed.`,
  text: (text: string) =>
    `${text} is no code, no link to Parley and nothing that Parley saved. Nothing of yours was changed.`,
  file: {
    damaged: 'It was made by Parley, but part of it is missing or was changed. Ask for it again.',
    newer: 'It was made with a newer version of Parley than this one.',
    talk: 'It holds talks. Open the scenario, go to “Negotiate”, and open the file there.',
    board: 'It holds a class board. Open the class board of the lesson, and open the file there.',
  },
};
