/** Words of the ledger by party. */
import type { Kind } from '../model/scenario.ts';

/** A source, by its number in the scenario's order. */
export const TEXT = (number: number) => `Text ${number}`;

export const LEDGER = {
  terms: 'Questions',
  applies: 'Applies only',
  parties: 'Parties',
  crossed: (count: number) => (count === 1 ? '1 red line crossed.' : `${count} red lines crossed.`),
  howWeKnow: 'How we know:',
  /** Read out with a quote, so that each is told from the others. */
  rests: (position: string, party: string) => `the sentence behind “${position}” of ${party}`,
  plain: 'In plain words (ours):',
  silent: 'Not mentioned in these texts:',
  silentHow: 'it may have been said elsewhere.',
  goTo: 'Go to',
  nothing: 'Nothing in the texts switched on.',
  was: (word: string) => `was: ${word}`,
};
/** How the ledger heads the kinds, in its order. */
export const LEDGER_KINDS: readonly { kind: Kind; name: string }[] = [
  { kind: 'red line', name: 'Red lines' },
  { kind: 'demand', name: 'Asks for' },
  { kind: 'offer', name: 'Would give' },
  { kind: 'plan', name: 'Plans' },
  { kind: 'principle', name: 'Principles' },
  { kind: 'expectation', name: 'Expects' },
  { kind: 'statement', name: 'Also said, never judged' },
];
