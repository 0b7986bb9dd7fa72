/**
 * The address of a deal: `#/<id>@<edition>/<screen>[?k=v(&k=v)*]`. Readable, editable, and the same for the same deal.
 *
 * Reading is pure and never throws. What cannot be read is named in `damage`, and never taken for something else.
 */
import type { Term } from './deal.ts';
import type { Lens } from './lens.ts';
import { STRENGTHS, type Strength } from './strength.ts';
import { parseWeights, type Weight } from './weights.ts';

export const SCREENS = [
  'deal',
  'explore',
  'talks',
  'sources',
  'machines',
  'compare',
  'present',
  'teach',
  'builder',
  'exercise',
  'board',
  'paper',
] as const;
export type Screen = (typeof SCREENS)[number];

export const AGENDAS = ['short', 'full'] as const;
export type AgendaName = (typeof AGENDAS)[number];

/** The tool's own keys that other notations fill: an exercise, what a group answered, a talk, the other deal of a comparison. Kept as they stand. */
export const CARRIED = ['~x', '~h', '~t', '~b'] as const;
export type Carried = Partial<Record<(typeof CARRIED)[number], string>>;

/** What is wrong with a piece of a link. `twice`: said more than once, in different words, so that neither counts. */
export const DAMAGES = ['edition', 'screen', 'piece', 'twice', 'cut', 'format'] as const;
export interface Damage {
  is: (typeof DAMAGES)[number];
  /** The piece as it stands in the link. */
  text: string;
}

export interface Address {
  scenario: string;
  /** Absent: the newest. */
  edition?: number;
  screen: Screen;
  terms: Term[];
  lens: Lens;
  /** Absent: the short one, if it has room for all the terms. */
  agenda?: AgendaName;
  weights: Weight[];
  carried: Carried;
  /** The tool's own keys that this version does not know: the link was made with a newer one. */
  unknownKeys: string[];
  damage: Damage[];
}

const ID = /^[a-z][a-z0-9-]*$/u;
const LIST = /^[a-z0-9-]+(?:,[a-z0-9-]+)*$/u;
const EDITION = /^(?:0|[1-9]\d{0,3})$/u;

/** The code that an address gives in place of a scenario: `#/c/D010-…`. Undefined: it gives none. */
export function codeInLink(text: string): string | undefined {
  return /#\/c\/([^?&#]*)/u.exec(undressed(text))?.[1];
}

/** What a link says, scenario unseen. Undefined: it names no scenario at all. A whole address is taken from its `#`. */
export function parseLink(text: string): Address | undefined {
  const written = undressed(text);
  const start = written.indexOf('#/');
  if (start < 0) return undefined;
  const link = written.slice(start + 2);
  const mark = link.indexOf('?');
  const [head = '', screen = '', ...rest] = (mark < 0 ? link : link.slice(0, mark)).split('/');
  const [scenario = '', edition, ...more] = head.split('@');
  if (!ID.test(scenario)) return undefined;

  const address: Address = {
    scenario,
    screen: 'deal',
    terms: [],
    lens: {},
    weights: [],
    carried: {},
    unknownKeys: [],
    damage: [],
  };
  if (edition !== undefined && EDITION.test(edition) && more.length === 0) address.edition = Number(edition);
  else if (edition !== undefined) address.damage.push({ is: 'edition', text: head.slice(scenario.length) });
  const known = SCREENS.find((each) => each === screen);
  if (known !== undefined && rest.length === 0) address.screen = known;
  else if (screen !== '' || rest.length > 0) address.damage.push({ is: 'screen', text: [screen, ...rest].join('/') });
  if (mark >= 0) readPieces(link.slice(mark + 1), address);
  return address;
}

/**
 * Without what mail and chat programs do to an address: escapes (once or twice), `&amp;`, line ends, and the
 * punctuation of the sentence around it. No id holds any of these characters, so nothing else can change.
 */
function undressed(text: string): string {
  let plain = text.replace(/[\t\n\r]/gu, '').replace(/[\s.,;:!)\]}>'"“”’*_]+$/u, '');
  for (let times = 0; times < 3; times++) {
    plain = plain.replace(/%([2-7][0-9a-f])/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return plain.replace(/&(?:amp;)+/gu, '&');
}

function readPieces(query: string, address: Address): void {
  const pieces = query.split('&');
  if (pieces.at(-1) === '') address.damage.push({ is: 'cut', text: pieces.length > 1 ? '&' : '?' });
  const said = new Map<string, string>();
  const twice = new Set<string>();
  for (const piece of pieces.filter((each) => each !== '')) {
    const [key = '', value = '', ...rest] = piece.split('=');
    const readable = value !== '' && rest.length === 0 && (ID.test(key) || /^~[a-z][a-z0-9-]*$/u.test(key));
    const before = said.get(key);
    if (!readable) address.damage.push({ is: 'piece', text: piece });
    else if (before === undefined) said.set(key, value);
    else if (before !== value) {
      twice.add(key);
      address.damage.push({ is: 'twice', text: piece });
    }
  }
  for (const [key, value] of said) {
    if (twice.has(key)) address.damage.push({ is: 'twice', text: `${key}=${value}` });
    else if (key.startsWith('~')) readOwn(key, value, address);
    else if (ID.test(value)) address.terms.push({ issue: key, option: value });
    else address.damage.push({ is: 'piece', text: `${key}=${value}` });
  }
  // A newer format may mean something else by the same words, so that none of its terms may count.
  if (address.damage.some(({ is }) => is === 'format')) Object.assign(address, { terms: [], lens: {}, weights: [] });
}

function readOwn(key: string, value: string, address: Address): void {
  const carried = CARRIED.find((each) => each === key);
  const unread = () => address.damage.push({ is: 'piece', text: `${key}=${value}` });
  if (carried !== undefined) address.carried[carried] = value;
  else if (key === '~lens') {
    if (LIST.test(value)) address.lens = { ...address.lens, sources: listOf(value) };
    else unread();
  } else if (key === '~strength') {
    const strengths = listOf(value);
    if (strengths.every(isStrength)) address.lens = { ...address.lens, strengths };
    else unread();
  } else if (key === '~agenda') {
    const agenda = AGENDAS.find((each) => each === value);
    if (agenda !== undefined) address.agenda = agenda;
    else unread();
  } else if (key === '~w') {
    const { weights, unread, twice } = parseWeights(value);
    address.weights = weights;
    address.damage.push(...unread.map((piece) => ({ is: 'piece', text: `${key}=${piece}` }) as const));
    address.damage.push(...twice.map((piece) => ({ is: 'twice', text: `${key}=${piece}` }) as const));
  } else if (key === '~v') {
    if (value !== '1') address.damage.push({ is: 'format', text: `${key}=${value}` });
  } else address.unknownKeys.push(key);
}

/** The word for an empty list: a link must not end in punctuation. */
export const NONE = 'none';

const listOf = (value: string): string[] => (value === NONE ? [] : value.split(','));

const isStrength = (word: string): word is Strength => STRENGTHS.some((strength) => strength === word);
