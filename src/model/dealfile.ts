/** A deal as a file: its terms, with the scenario and edition that they answer. Whoever opens one may have it from anybody. */
import type { Deal, Term } from './deal.ts';
import { unsafe } from './guard.ts';
import { termsInOrder } from './linked.ts';
import { LARGEST_FILE } from './outside.ts';
import type { Scenario } from './scenario.ts';

const FORMAT = 'parley-deal';
const VERSION = 1;
const ID = /^[a-z][a-z0-9-]{0,80}$/u;

/** The terms as they stand in the file: which of them the scenario knows is found where it is open. */
export interface PackedDeal {
  scenario: string;
  edition: number;
  terms: Term[];
}

/** `unread`: no file of a deal; `newer`: of a later version; `damaged`: something in it is of another form. */
export type ReadDealFile = ({ ok: true } & PackedDeal) | { ok: false; is: 'unread' | 'newer' | 'damaged' };

/** The same deal gives the same file, however it was come to. */
export function makeDealFile(scenario: Scenario, edition: number, deal: Deal): string {
  const terms = Object.fromEntries(termsInOrder(scenario, deal).map(({ issue, option }) => [issue, option]));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, scenario: scenario.id, edition, terms })}\n`;
}

export function parseDealFile(text: string): ReadDealFile {
  const data = text.length > LARGEST_FILE ? undefined : parsed(text);
  if (!isRecord(data) || data['format'] !== FORMAT) return { ok: false, is: 'unread' };
  if (data['version'] !== VERSION) return { ok: false, is: 'newer' };
  const { format: _format, version: _version, scenario, edition, terms, ...more } = data;
  const damaged = { ok: false, is: 'damaged' } as const;
  if (Object.keys(more).length > 0 || !isId(scenario) || !isEdition(edition) || !isRecord(terms)) return damaged;
  const read = Object.entries(terms).flatMap(([issue, option]) => (isId(option) ? [{ issue, option }] : []));
  const whole = read.length === Object.keys(terms).length && read.every(({ issue }) => isId(issue));
  return whole ? { ok: true, scenario, edition, terms: read } : damaged;
}

function parsed(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return unsafe(data).length > 0 ? undefined : data;
  } catch {
    return undefined;
  }
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
const isId = (data: unknown): data is string => typeof data === 'string' && ID.test(data);
const isEdition = (data: unknown): data is number =>
  typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= 9_999;
