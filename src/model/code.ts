/**
 * A code: a few symbols to read aloud or to type from the board. `D01A-…`: what it is, of which edition, a number that
 * says the rest, and a check. Reading is pure and never throws; a damaged code is refused, never taken for another one.
 */

/** Crockford's base32: no I, L, O and U, so that nothing is taken for 1 or 0. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A deal, an exercise, a hand-in. The letter is a symbol as any other, so that the check covers it. */
export const CODE_KINDS = ['D', 'E', 'H'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** A deal is read aloud; what a teacher hands out, and what groups hand in, is copied or scanned. */
const MOST_SYMBOLS: Readonly<Record<CodeKind, number>> = { D: 20, E: 28, H: 28 };
const SHELF_SYMBOLS = 2;
const CHECK_SYMBOLS = 6;
const FRAME = 1 + SHELF_SYMBOLS + CHECK_SYMBOLS;
/** The last number that the register can give to an edition. */
export const LAST_SHELF = 32 ** SHELF_SYMBOLS - 1;

/** Why a text is no code. `letter`: begins with none of the three; `foreign`: has a sign that is no symbol. */
export const CODE_FAULTS = ['empty', 'letter', 'short', 'long', 'foreign', 'check'] as const;
export type CodeFault = (typeof CODE_FAULTS)[number];

export interface ReadWhole {
  ok: true;
  kind: CodeKind;
  /** The number of a scenario and edition in the register. */
  shelf: number;
  payload: bigint;
  /** How many symbols the payload takes. */
  symbols: number;
}

/** `foreign`: the sign that is no symbol, as it stands. */
export type ReadCode = ReadWhole | { ok: false; is: CodeFault; foreign?: string };

/**
 * A payload in so many symbols, or without a number in as few as it needs. Undefined: it does not fit, so that there is
 * no code.
 */
export function makeCode(kind: CodeKind, shelf: number, payload: bigint, symbols?: number): string | undefined {
  const most = MOST_SYMBOLS[kind] - FRAME;
  const length = symbols ?? leastSymbols(payload);
  const fits = Number.isInteger(shelf) && shelf >= 1 && shelf <= LAST_SHELF && payload >= 0n && length <= most;
  if (!fits || payload >= 32n ** BigInt(length)) return undefined;
  const said = kind + written(BigInt(shelf), SHELF_SYMBOLS) + written(payload, length);
  return grouped(said + checkOf(said));
}

/** Case, spaces and dashes do not count; O is 0, I and L are 1. */
export function parseCode(text: string): ReadCode {
  const typed = compact(text);
  if (typed === '') return { ok: false, is: 'empty' };
  const signs = Array.from(typed);
  const foreign = signs.find((sign) => symbolOf(sign) === undefined);
  if (foreign !== undefined) return { ok: false, is: 'foreign', foreign };
  const code = signs.map(symbolOf).join('');
  const kind = CODE_KINDS.find((letter) => code.startsWith(letter));
  if (kind === undefined) return { ok: false, is: 'letter' };
  if (code.length < FRAME) return { ok: false, is: 'short' };
  if (code.length > MOST_SYMBOLS[kind]) return { ok: false, is: 'long' };
  const said = code.slice(0, -CHECK_SYMBOLS);
  if (checkOf(said) !== code.slice(-CHECK_SYMBOLS)) return { ok: false, is: 'check' };
  const payload = numberOf(said.slice(1 + SHELF_SYMBOLS));
  const symbols = said.length - 1 - SHELF_SYMBOLS;
  // One exercise has one code. A longer one passes the check only if somebody made it so.
  if (kind !== 'D' && symbols !== leastSymbols(payload)) return { ok: false, is: 'check' };
  return { ok: true, kind, shelf: Number(numberOf(said.slice(1, 1 + SHELF_SYMBOLS))), payload, symbols };
}

/** Whether a text is worth reading as a code, as a damaged one too: no link, no sentence, no file. */
export function looksLikeCode(text: string): boolean {
  const typed = compact(text);
  if (typed === '' || typed.length > 32) return false;
  const odd = typed.replace(/[\p{L}\p{N}]/gu, '').length;
  return odd <= 2 && !/[#/=&@:]/u.test(typed) && (/^\S*\d/u.test(text.trim()) || !/\s/u.test(text.trim()));
}

/** In fours, as it is read aloud. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1-');

/** A fingerprint of a text, short enough for a link: its check as six symbols, in lower case. */
export const markOf = (text: string): string =>
  written(
    BigInt(
      crc30(
        Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
        16,
      ),
    ),
    CHECK_SYMBOLS,
  ).toLowerCase();

/** One of several numbers that are packed into one: below `of`, at least 0. */
export interface Digit {
  value: number;
  of: number;
}

/** Mixed radix, the first digit the lowest. Throws where a digit is out of its range: that is a fault of the program. */
export const packDigits = (digits: readonly Digit[]): bigint =>
  digits.reduceRight((sum, { value, of }) => {
    if (!Number.isInteger(value) || value < 0 || value >= of) throw new RangeError(`no digit ${value} of ${of}`);
    return sum * BigInt(of) + BigInt(value);
  }, 0n);

export interface Unpacking {
  /** The next digit, of the same `of` as when it was packed. */
  take: (of: number) => number;
  /** Whether nothing is left: a number that says more was not made of these digits. */
  isDone: () => boolean;
}

export function unpacking(payload: bigint): Unpacking {
  let rest = payload;
  return {
    take(of) {
      const digit = Number(rest % BigInt(of));
      rest /= BigInt(of);
      return digit;
    },
    isDone: () => rest === 0n,
  };
}

/** How many symbols can say all numbers below this one. */
export const symbolsBelow = (many: bigint): number => leastSymbols(many - 1n);

/** The polynomial of CRC-30/CDMA. Its lowest term is not zero, so that it finds every burst of at most 30 bits. */
const POLYNOMIAL = 0x2030b9c7;
const ALL = 2 ** 30 - 1;

/** CRC-30/CDMA of units of so many bits, the highest first. */
export function crc30(units: readonly number[], bits: number): number {
  let register = ALL;
  for (const unit of units) {
    for (let bit = bits - 1; bit >= 0; bit--) {
      const falls = ((register >>> 29) ^ (unit >>> bit)) & 1;
      register = ((register << 1) & ALL) ^ (falls === 1 ? POLYNOMIAL : 0);
    }
  }
  return register ^ ALL;
}

const checkOf = (symbols: string): string =>
  written(
    BigInt(
      crc30(
        Array.from(symbols, (symbol) => SYMBOLS.indexOf(symbol)),
        5,
      ),
    ),
    CHECK_SYMBOLS,
  );

/** Without what stands between and around symbols: spaces, dashes of all kinds, signs unseen, a full stop after it. */
const compact = (text: string): string =>
  text
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '')
    .replace(/^["'“”‘’«»([<]+/u, '')
    .replace(/["'“”‘’«»)\]>.,;:!]+$/u, '');

const FORGIVEN: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

function symbolOf(sign: string): string | undefined {
  const upper = /^[a-z]$/u.test(sign) ? sign.toUpperCase() : sign;
  const meant = FORGIVEN[upper] ?? upper;
  return SYMBOLS.includes(meant) ? meant : undefined;
}

function written(number: bigint, symbols: number): string {
  let text = '';
  for (let rest = number, left = symbols; left > 0; left--, rest /= 32n)
    text = SYMBOLS.charAt(Number(rest % 32n)) + text;
  return text;
}

const numberOf = (symbols: string): bigint =>
  Array.from(symbols).reduce((sum, symbol) => sum * 32n + BigInt(SYMBOLS.indexOf(symbol)), 0n);

const leastSymbols = (number: bigint): number => (number <= 0n ? 0 : Math.ceil(number.toString(2).length / 5));
