import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import {
  crc30,
  looksLikeCode,
  makeCode,
  markOf,
  packDigits,
  parseCode,
  symbolsBelow,
  unpacking,
  type CodeFault,
} from '../../src/model/code.ts';
import { makeDealCode, parseDealPayload } from '../../src/model/dealcode.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';
import { ROWS } from './code.rows.ts';

const frozen = import.meta.glob<{ scenario: Scenario }>('../../scenarios/editions/*@*.json', {
  eager: true,
  import: 'default',
});
const scenarioOf = (id: string, edition: number): Scenario => {
  const scenario = id === orchard.id ? orchard : frozen[`../../scenarios/editions/${id}@${edition}.json`]?.scenario;
  if (scenario === undefined) throw new Error(`no edition ${edition} of ${id}`);
  return scenario;
};

test.each(ROWS)('a code that was once given still says the same: $says', (row) => {
  const { code, kind, shelf, scenario: id, edition, deal, verdicts } = row;
  const read = parseCode(code);
  expect(read).toMatchObject({ ok: true, kind, shelf });
  if (!read.ok) return;
  const scenario = scenarioOf(id, edition);
  expect(parseDealPayload(scenario, read)).toEqual({ deal });
  expect(makeDealCode(scenario, shelf, deal)).toBe(code);
  const { rulings } = judge(compile(scenario), deal);
  const found = Object.keys(verdicts).map((position) => [position, rulings[position]?.verdict ?? 'void']);
  expect(Object.fromEntries(found)).toEqual(verdicts);
});

test('the check is CRC-30/CDMA', () =>
  expect(
    crc30(
      Array.from('123456789', (sign) => sign.charCodeAt(0)),
      8,
    ),
  ).toBe(0x04c34abf));

const code = makeCode('E', 1, 123_456_789n) ?? '';

describe('reading forgives', () => {
  test.each([
    ['small letters', code.toLowerCase()],
    ['no dashes', code.replaceAll('-', '')],
    ['spaces', code.replaceAll('-', ' ')],
    ['dashes of other kinds', [...code.split('-')].join('\u2013')],
    ['a minus sign and a soft hyphen', code.replaceAll('-', '\u2212\u00ad')],
    ['a line end and a full stop', `  ${code}.\n`],
    ['quotation marks', `“${code}”`],
    ['O for 0 and I or L for 1', code.replaceAll('0', 'O').replaceAll('1', 'I')],
    ['small o and l', code.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('%s', (_, text) => {
    expect(parseCode(text)).toEqual({ ok: true, kind: 'E', shelf: 1, payload: 123_456_789n, symbols: 6 });
    expect(looksLikeCode(text)).toBe(true);
  });
});

describe('what is no code says why', () => {
  test.each<[string, string, CodeFault]>([
    ['nothing', ' - ', 'empty'],
    ['a letter that no code begins with', code.replace('E', 'F'), 'letter'],
    ['a beginning', 'E01', 'short'],
    ['a digit changed', code.replace(/.$/u, code.endsWith('7') ? '8' : '7'), 'check'],
    ['the end cut off', code.slice(0, -1), 'check'],
    ['two digits swapped', code.replace(/^(..)(.)(.)/u, '$1$3$2').replace(/(..)-(..)$/u, '$2-$1'), 'check'],
    ['the letter of another kind', code.replace('E', 'D'), 'check'],
    ['more than any code has', code + code, 'long'],
  ])('%s', (_, text, is) => expect(parseCode(text)).toEqual({ ok: false, is }));

  test.each([
    ['U, which is no symbol', 'u'],
    ['a letter with a mark', 'é'],
    ['one that grows in upper case', 'ß'],
    ['a small picture', '😀'],
    ['a digit of another script', '٣'],
  ])('%s', (_, sign) =>
    expect(parseCode(code.replace(/.$/u, `${sign}K`))).toEqual({ ok: false, is: 'foreign', foreign: sign }),
  );

  test('a code with zeros put before its payload, although its check is right', () => {
    const padded = makeCode('E', 1, 5n, 3) ?? '';
    expect(parseCode(padded)).toEqual({ ok: false, is: 'check' });
    expect(parseCode(makeCode('E', 1, 5n) ?? '')).toMatchObject({ ok: true, symbols: 1 });
  });
});

test.each([
  ['a link', '#/orchard@1/deal?fence=ridge'],
  ['a sentence', 'I think the fence should follow the ridge'],
  ['a file', '{"format":"parley-deal"}'],
  ['nothing', ''],
])('what cannot be a code at all is told apart: %s', (_, text) => expect(looksLikeCode(text)).toBe(false));

describe('what does not fit has no code', () => {
  test.each([
    ['a deal of more than 55 bits', makeCode('D', 1, 1n << 55n)],
    ['an exercise of more than 95 bits', makeCode('E', 1, 1n << 95n)],
    ['a payload longer than its place', makeCode('D', 1, 32n, 1)],
    ['an edition without a number', makeCode('D', 0, 1n)],
    ['a number beyond the register', makeCode('D', 1024, 1n)],
    ['an option that the scenario does not have', makeDealCode(orchard, 1, { fence: 'moat' })],
    ['a question that the scenario does not have', makeDealCode(orchard, 1, { moat: 'fence' })],
    ['a scenario with too many deals', makeDealCode(vast(), 1, {})],
  ])('%s', (_, made) => expect(made).toBeUndefined());

  test('the greatest that fit', () => {
    expect(makeCode('D', 1023, (1n << 55n) - 1n)?.replaceAll('-', '')).toHaveLength(20);
    expect(makeCode('H', 1023, (1n << 95n) - 1n)?.replaceAll('-', '')).toHaveLength(28);
  });
});

/** Twenty times the questions of the orchard. */
function vast(): Scenario {
  const issues = Array.from({ length: 20 }, (_, round) =>
    orchard.issues.map((issue) => ({ ...issue, id: `${issue.id}-${round}` })),
  ).flat();
  return { ...orchard, issues };
}

test('a number beyond the last deal is refused, never taken for another deal', () => {
  const many = orchard.issues.reduce((product, { options }) => product * (options.length + 1), 1);
  const read = (payload: bigint, symbols?: number) => {
    const whole = parseCode(makeCode('D', 1, payload, symbols) ?? '');
    return whole.ok ? parseDealPayload(orchard, whole) : whole;
  };
  const symbols = symbolsBelow(BigInt(many));
  expect(read(BigInt(many - 1), symbols)).toHaveProperty('deal');
  expect(read(BigInt(many), symbols)).toEqual({ is: 'range' });
  expect(read(0n, symbols + 1), 'of another length').toEqual({ is: 'range' });
});

test('the code of a deal of the guarantees has at most twenty characters', () => {
  const scenario = scenarioOf('ukraine-guarantees', 1);
  const everything = Object.fromEntries(scenario.issues.map(({ id, options }) => [id, options.at(-1)?.id ?? '']));
  expect(makeDealCode(scenario, 1023, everything)?.replaceAll('-', '').length).toBeLessThanOrEqual(20);
});

test('digits are unpacked in the order in which they were packed', () => {
  const digits = [
    { value: 2, of: 3 },
    { value: 0, of: 7 },
    { value: 30, of: 31 },
  ];
  const { take, isDone } = unpacking(packDigits(digits));
  expect(digits.map(({ of }) => take(of))).toEqual([2, 0, 30]);
  expect(isDone()).toBe(true);
  expect(() => packDigits([{ value: 3, of: 3 }])).toThrow(RangeError);
});

test('a mark is six symbols, and another one for another text', () => {
  expect(markOf('')).toMatch(/^[0-9a-z]{6}$/u);
  expect(markOf('fence')).toBe(markOf('fence'));
  expect(markOf('fence')).not.toBe(markOf('fences'));
});
