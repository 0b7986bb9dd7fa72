/** What the visitor must be told about a link, a stored draft or this browser. Data: `ui/say.ts` has the sentences. */
import type { CodeFault } from '../model/code.ts';
import type { Term } from '../model/deal.ts';
import type { Address, Damage } from '../model/link.ts';
import type { Resolved } from '../model/linked.ts';

export type Notice =
  /** The address, or a pasted text, names no scenario at all. Nothing was opened, nothing stored was touched. */
  | { about: 'link.unread'; text: string }
  /** A code that opens nothing. `range`: its edition has no such deal; `unknown`: there is no such edition here. `foreign`: the sign that is no symbol. */
  | { about: 'code.unread'; text: string; is: CodeFault | 'range' | 'unknown'; foreign?: string }
  /** What was pasted is no code, no link and no file. */
  | { about: 'text.unread'; text: string }
  /** A file or a hand-in of this tool that cannot be opened here. `talk`, `board`: another screen opens it. */
  | { about: 'file.unread'; is: 'damaged' | 'newer' | 'talk' | 'board' }
  /** Pieces that could not be read. `kept`: how many terms could. */
  | { about: 'link.damaged'; damage: Damage[]; kept: number }
  /** Pieces for which this edition has no meaning, as they stand in the link (`fence=moat`, `~lens=009`). */
  | { about: 'link.unknown'; pieces: string[]; kept: number }
  /** The link was made with a newer version of the tool: these of its keys were not understood. */
  | { about: 'link.newer'; keys: string[] }
  /** Answers of the address that the exercise does not let anybody give: locked ones, and questions outside of the lesson. `closed`: none at all by the address. */
  | { about: 'exercise.bounds'; terms: Term[]; closed: boolean }
  /** Parts of the exercise that could not be read; the rest stands. `cut`: the link was cut short. */
  | { about: 'exercise.damaged'; pieces: readonly string[]; cut: boolean }
  | { about: 'scenario.missing'; scenario: string }
  /** The address names a scenario from a file that is not open here. Its answers stay in the address. */
  | { about: 'outside.missing' }
  /** There is no such edition; `opened` was opened instead, with the same terms. */
  | { about: 'edition.missing'; edition: number; opened: number }
  | { about: 'edition.withdrawn'; edition: number; reason: string }
  /** Parts of the stored draft that this edition does not know. */
  | { about: 'draft.damaged'; pieces: string[] }
  /** The browser keeps nothing: the deal lives in this window and in its address. */
  | { about: 'storage.failing'; inside: boolean }
  /** A file of the site is missing, and loading the page again did not help. */
  | { about: 'file.missing' };

/** What is to be said of a link that was opened. */
export function noticesOf({ damage, unknownKeys }: Address, { deal, unknown }: Resolved): Notice[] {
  const kept = Object.keys(deal).length;
  const newer = [...unknownKeys, ...damage.filter(({ is }) => is === 'format').map(({ text }) => text)];
  const broken = damage.filter(({ is }) => is !== 'format');
  return [
    ...(broken.length > 0 ? [{ about: 'link.damaged', damage: broken, kept } as const] : []),
    ...(unknown.length > 0 ? [{ about: 'link.unknown', pieces: unknown, kept } as const] : []),
    ...(newer.length > 0 ? [{ about: 'link.newer', keys: newer } as const] : []),
  ];
}
