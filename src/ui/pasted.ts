/** A pasted address, read as a deal to compare with; or one sentence on why it is none. */
import { parseCode } from '../model/code.ts';
import { termsOf, type Deal } from '../model/deal.ts';
import { parseDealPayload } from '../model/dealcode.ts';
import { codeInLink, parseLink, type Address } from '../model/link.ts';
import { resolve, saidBy } from '../model/linked.ts';
import type { Scenario } from '../model/scenario.ts';
import { listed } from './naming.ts';
import { quoted } from './notified.ts';
import { COMPARE, PASTED } from './words.compare.ts';
import { DEAL } from './words.ts';

/** `deal` is absent where nothing was taken: then the one remark says why. */
export interface Pasted {
  deal?: Deal;
  remarks: string[];
}

export interface Here {
  scenario: Scenario;
  edition: number;
  newest: number;
  /** Under what number codes name this edition. Absent: none can. */
  shelfNumber?: number | undefined;
}

export function readPasted({ scenario, edition, newest, shelfNumber }: Here, text: string): Pasted {
  const refused = (remark: string): Pasted => ({ remarks: [remark] });
  if (text.trim() === '') return refused(PASTED.empty);
  const code = parseCode(codeInLink(text) ?? text);
  if (code.ok) {
    const read = code.kind === 'D' && code.shelf === shelfNumber ? parseDealPayload(scenario, code) : { is: 'range' };
    return 'deal' in read ? { deal: read.deal, remarks: [] } : refused(PASTED.otherCode(quoted(text.trim())));
  }
  const address = parseLink(text);
  if (address === undefined)
    return refused(PASTED.noAddress(quoted(text.trim()), `#/${scenario.id}@${edition}/deal?…`));
  if (address.scenario !== scenario.id)
    return refused(PASTED.otherScenario(quoted(address.scenario), quoted(scenario.id)));
  const resolved = resolve(scenario, address);
  const lost = [...lostIn(address), ...resolved.unknown].map(quoted);
  const deal = saidBy(address, resolved);
  if (deal === undefined) return refused(lost.length === 0 ? PASTED.newerAll : PASTED.nothing(listed(lost, 'nor')));
  const kept = termsOf(deal).length;
  const made = address.edition ?? newest;
  return {
    deal,
    remarks: [
      ...(lost.length > 0 ? [`${PASTED.lost(listed(lost))} ${COMPARE.kept(DEAL.answers(kept), kept)}`] : []),
      ...(address.unknownKeys.length > 0 ? [PASTED.newer(listed(address.unknownKeys.map(quoted)))] : []),
      ...(made !== edition ? [PASTED.edition(made, edition)] : []),
      ...(address.carried['~b'] !== undefined ? [PASTED.comparison] : []),
    ],
  };
}

/** What could not be read of it. Of a newer format everything could not, and that is said in other words. */
const lostIn = ({ damage }: Address): string[] => damage.filter(({ is }) => is !== 'format').map(({ text }) => text);
