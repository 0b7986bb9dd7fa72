/** How the board reads what groups hand in: every notation there is, each held against this scenario and this lesson. */
import type { Read } from '../model/board.ts';
import { boardColumns } from '../model/boardcsv.ts';
import { parseBoardFile } from '../model/boardfile.ts';
import type { Readers } from '../model/boardtext.ts';
import { parseLink } from '../model/link.ts';
import { resolve, saidBy } from '../model/linked.ts';
import type { Asking } from '../engine/counted.ts';
import type { Desk } from '../session/desk.svelte.ts';

export function readersFor(desk: Desk, _asking: Asking, _lesson: string): Readers {
  const { scenario, edition } = desk;
  return {
    handIn: () => ({ is: 'refused', why: 'damaged' }),
    code: () => undefined,
    file: (text) => parseBoardFile(text, scenario.id, () => undefined),
    columns: (names) => boardColumns(scenario, names),
    link(text): Read | undefined {
      const address = parseLink(text);
      if (address === undefined) return undefined;
      if (address.scenario !== scenario.id) return { is: 'refused', why: 'scenario', names: address.scenario };
      if (address.edition !== undefined && address.edition !== edition)
        return { is: 'refused', why: 'edition', names: `${address.edition}` };
      const deal = saidBy(address, resolve(scenario, address));
      return deal === undefined ? { is: 'refused', why: 'damaged' } : { is: 'deal', deal };
    },
  };
}
