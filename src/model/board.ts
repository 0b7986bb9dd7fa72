/** The board of a class: what was handed in, each once, and what could not be read. Pure: nothing here is stored or shown. */
import { termsOf, type Deal } from './deal.ts';
import type { Answer, HandIn } from './handin.ts';
import type { Hands } from './hands.ts';

/** Why a line counts for nothing. */
export const REFUSALS = ['exercise', 'scenario', 'lesson', 'edition', 'newer', 'damaged', 'nothing'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a piece of text was read as. `brief`: a code, which has no room for words. `names`: what a refused one names. */
export type Read =
  | { is: 'handIn'; handIn: HandIn; brief?: true; ticks?: readonly Tick[] }
  | { is: 'deal'; deal: Deal; ticks?: readonly Tick[] }
  | { is: 'hands'; hands: Hands }
  | { is: 'refused'; why: Refusal; names?: string };

export type Entry = Read & {
  raw: string;
  /** Where it stood: the line, counted from 1, and the name of the file. */
  line: number;
  file?: string;
};

/** What a teacher looks for in the answers of a group. */
export const TICKS = ['quote', 'degree', 'condition', 'gap'] as const;
export type Tick = (typeof TICKS)[number];

/** One hand-in on the board. A deal alone stands as one without group, tag and answers. */
export interface Sheet {
  /** The same for what is the same hand-in, or a later one by the same group. */
  key: string;
  handIn: HandIn;
  brief?: true;
  ticks: readonly Tick[];
}

export type Refused = Extract<Entry, { is: 'refused' }>;

export interface Board {
  /** By group and tag, so that the order of pasting shows nowhere. */
  sheets: readonly Sheet[];
  refused: readonly Refused[];
  /** Counted by hand, for a class without devices. */
  hands: Hands;
}

export const EMPTY: Board = { sheets: [], refused: [], hands: {} };

/** What came of adding entries. `same`: was here already; `replaced`: a later one by the same group. */
export interface Added {
  added: number;
  same: number;
  replaced: number;
  refused: number;
}

export const isLone = ({ handIn: { tag } }: Sheet): boolean => tag === '';

/** Adds entries in their order: of the same tag the latest is kept. What was here already adds nothing. */
export function withEntries(board: Board, entries: readonly Entry[]): { board: Board; told: Added } {
  const told: Added = { added: 0, same: 0, replaced: 0, refused: 0 };
  const sheets = new Map(board.sheets.map((sheet) => [sheet.key, sheet]));
  const given = new Map<string, Sheet[]>();
  const lone = new Map<string, number>();
  let { hands } = board;
  for (const entry of entries) {
    if (entry.is === 'refused') told.refused += 1;
    else if (entry.is === 'hands') hands = entry.hands;
    else {
      const sheet = sheetOf(entry, lone);
      given.set(sheet.key, [...(given.get(sheet.key) ?? []), sheet]);
    }
  }
  for (const [key, list] of given) {
    const known = sheets.get(key);
    const kept = list.reduce(later, known);
    const steps = list.filter((sheet, at) => {
      const before = list.slice(0, at).reduce(later, known);
      return before !== undefined && !covers(before, sheet);
    }).length;
    // An older and a newer hand-in of one group, pasted once more, leave the newer one where it is.
    const isSame = known !== undefined && kept !== undefined && covers(known, kept);
    if (isSame) told.same += 1;
    else {
      if (known === undefined) told.added += 1;
      told.replaced += steps;
      told.same += list.length - steps - (known === undefined ? 1 : 0);
      if (kept !== undefined) sheets.set(key, kept);
    }
  }
  const refused = [...board.refused, ...entries.filter((entry) => entry.is === 'refused')];
  return {
    board: {
      sheets: [...sheets.values()].sort(inOrder),
      refused: refused.filter(({ raw }, at) => refused.findIndex((each) => each.raw === raw) === at),
      hands,
    },
    told,
  };
}

/** The later of two hand-ins of one group, where it says more than the earlier one; ticks stay. */
const later = (known: Sheet | undefined, sheet: Sheet): Sheet =>
  known === undefined
    ? sheet
    : covers(known, sheet)
      ? known
      : { ...sheet, ticks: sheet.ticks.length > 0 ? sheet.ticks : known.ticks };

/** Equal deals without a tag in one text are as many as there stand in it. */
function sheetOf(entry: Extract<Entry, { is: 'handIn' | 'deal' }>, lone: Map<string, number>): Sheet {
  if (entry.is === 'handIn' && entry.handIn.tag !== '') {
    const { brief, ticks = [] } = entry;
    return { key: `tag:${entry.handIn.tag}`, handIn: tidied(entry.handIn), ...(brief && { brief }), ticks };
  }
  const handIn = entry.is === 'handIn' ? tidied(entry.handIn) : loneHandIn(entry.deal);
  const terms = termsKey(handIn.deal);
  const place = (lone.get(terms) ?? 0) + 1;
  lone.set(terms, place);
  return { key: `deal:${terms}#${place}`, handIn, ticks: entry.ticks ?? [] };
}

const loneHandIn = (deal: Deal): HandIn => ({
  scenario: '',
  edition: 0,
  exercise: '',
  group: 0,
  tag: '',
  deal,
  answers: [],
  contested: [],
});

/** A deal as one text, the same for the same deal. */
export const termsKey = (deal: Deal): string =>
  termsOf(deal)
    .map(({ issue, option }) => `${issue}.${option}`)
    .sort()
    .join();

/** Whether a sheet says all that another says: the same, or the same choices without the words that a code has no room for. */
function covers(known: Sheet, other: Sheet): boolean {
  const hasTicks = other.ticks.every((tick) => known.ticks.includes(tick));
  if (other.brief && termsKey(known.handIn.deal) === termsKey(other.handIn.deal)) return true;
  return hasTicks && written(known.handIn) === written(other.handIn);
}

/** The same text for the same hand-in, whatever the order in which its parts were set. */
const written = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** Without parts in which nothing stands, so that the same hand-in is the same by whatever way it came. */
export const tidied = (handIn: HandIn): HandIn => {
  const answers = handIn.answers.map(filled);
  const last = answers.findLastIndex((answer) => Object.keys(answer).length > 0);
  const { role, ...rest } = handIn;
  return { ...rest, ...(role && { role }), answers: answers.slice(0, last + 1) };
};

const filled = ({ words, sentence, guesses, fixed, claim, deal, option }: Answer): Answer => ({
  ...(words && { words }),
  ...(sentence && { sentence }),
  ...(guesses && Object.keys(guesses).length > 0 && { guesses }),
  ...(fixed && { fixed }),
  ...(claim && { claim }),
  ...(deal && Object.keys(deal).length > 0 && { deal }),
  ...(option && { option }),
});

/** Groups by their numbers, those without one last. */
function inOrder(one: Sheet, other: Sheet): number {
  const [a, b] = [one.handIn.group || Infinity, other.handIn.group || Infinity];
  if (a !== b) return a < b ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}

export const withoutSheet = (board: Board, key: string): Board => ({
  ...board,
  sheets: board.sheets.filter((sheet) => sheet.key !== key),
});

export const withTick = (board: Board, key: string, tick: Tick, on: boolean): Board => ({
  ...board,
  sheets: board.sheets.map((sheet) =>
    sheet.key === key
      ? { ...sheet, ticks: TICKS.filter((each) => (each === tick ? on : sheet.ticks.includes(each))) }
      : sheet,
  ),
});
