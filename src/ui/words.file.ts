/** What is said about scenarios from files. */
import { LARGEST_FILE } from '../model/outside.ts';

export const FILE = {
  how: 'A file whose name ends in .parley.json: a deal, an exercise, a hand-in or a scenario. You can drag it onto this page. It is read here and sent nowhere.',
  choose: 'Open a file',
  reading: 'Reading the file …',
  refused: (name: string) => `${name} was not opened.`,
  large: `It is larger than ${LARGEST_FILE / 1_000_000} MB.`,
  slow: 'It could not be checked within 20 seconds.',
  broken: 'It could not be read.',
  flawed: (count: number) => (count === 1 ? 'It has a flaw:' : `It has ${count} flaws:`),
  more: (count: number) => `and ${count} more`,
  frame: 'Made by someone else, not checked',
  frameHow:
    'This scenario comes from a file. Its quotes stand in the texts that came with it; nobody has compared those with anything.',
};
