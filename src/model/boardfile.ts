/** The board as a file. Whoever opens one may have it from anybody, so each hand-in in it is read as any other is. */
import { isLone, TICKS, type Board, type Read } from './board.ts';
import type { Deal } from './deal.ts';
import { unsafe } from './guard.ts';
import { MOST_HANDS, type Hands } from './hands.ts';

const FORMAT = 'parley-board';
const VERSION = 1;
/** A school, rather than a class. */
const MOST_SHEETS = 2_000;
/** The most that such a file may hold, in characters: a whole class with all its words. */
export const LARGEST_BOARD = 5_000_000;

export interface Boarding {
  scenario: string;
  edition: number;
}

/** What could not be read is left out: it may be anything. */
export function makeBoardFile({ scenario, edition }: Boarding, { sheets, hands }: Board): string {
  const written = sheets.map((sheet) => ({
    ...(isLone(sheet) ? { deal: sheet.handIn.deal } : { handIn: sheet.handIn }),
    ...(sheet.brief && { brief: true }),
    ...(sheet.ticks.length > 0 && { ticks: sheet.ticks }),
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, scenario, edition, sheets: written, hands })}\n`;
}

/** How what stands in it is read. */
interface Reading {
  handIn: (data: unknown) => Read;
  deal: (data: unknown) => Deal | undefined;
}

/** Undefined: it is no file of a board. */
export function parseBoardFile(text: string, scenario: string, reading: Reading): Read[] | undefined {
  if (text.length > LARGEST_BOARD) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data['format'] !== FORMAT) return undefined;
  if (data['version'] !== VERSION) return [{ is: 'refused', why: 'newer' }];
  if (data['scenario'] !== scenario) return [{ is: 'refused', why: 'scenario', names: String(data['scenario']) }];
  const { sheets, hands } = data;
  if (!Array.isArray(sheets) || sheets.length > MOST_SHEETS || unsafe(data).length > 0)
    return [{ is: 'refused', why: 'damaged' }];
  const counted = handsIn(hands);
  return [
    ...sheets.map((sheet): Read => sheetIn(sheet, reading)),
    ...(counted && Object.keys(counted).length > 0 ? [{ is: 'hands' as const, hands: counted }] : []),
  ];
}

function sheetIn(data: unknown, reading: Reading): Read {
  if (!isRecord(data)) return { is: 'refused', why: 'damaged' };
  const listed = data['ticks'];
  const ticks = Array.isArray(listed) ? TICKS.filter((tick) => listed.includes(tick)) : [];
  if (data['deal'] !== undefined) {
    const deal = reading.deal(data['deal']);
    return deal ? { is: 'deal', deal, ticks } : { is: 'refused', why: 'damaged' };
  }
  const read = reading.handIn(data['handIn']);
  return read.is === 'handIn' ? { ...read, ...(data['brief'] === true && { brief: true }), ticks } : read;
}

const handsIn = (data: unknown): Hands | undefined =>
  isRecord(data) && Object.values(data).every((counts) => isRecord(counts) && Object.values(counts).every(isCount))
    ? Object.fromEntries(Object.entries(data).map(([issue, counts]) => [issue, countsIn(counts)]))
    : undefined;

const countsIn = (counts: unknown): Record<string, number> =>
  Object.fromEntries(isRecord(counts) ? Object.entries(counts).map(([option, count]) => [option, Number(count)]) : []);

const isCount = (data: unknown): boolean =>
  typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= MOST_HANDS;

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
