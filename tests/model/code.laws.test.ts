import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_FAULTS, CODE_KINDS, makeCode, parseCode, unpacking, packDigits } from '../../src/model/code.ts';
import { makeDealCode, parseDealPayload } from '../../src/model/dealcode.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';

const seed = Number(process.env['PARLEY_SEED'] ?? 20_261_125);
/** Damaged links and codes together; half of them here. */
const numRuns = Number(process.env['PARLEY_LINKS'] ?? 100_000) / 2;
const PATIENCE = 60_000 + numRuns;

const frozen = import.meta.glob<{ scenario: Scenario }>('../../scenarios/editions/*@*.json', {
  eager: true,
  import: 'default',
});
const SCENARIOS = [orchard, ...Object.values(frozen).map(({ scenario }) => scenario)];

const anyDealOf = (scenario: Scenario): fc.Arbitrary<Deal> =>
  fc
    .tuple(
      ...scenario.issues.map(({ id, options }) =>
        fc.option(fc.constantFrom(...options).map((option) => [id, option.id] as const)),
      ),
    )
    .map((terms) => Object.fromEntries(terms.filter((term) => term !== null)));

const anyShelf = fc.integer({ min: 1, max: 1023 });

test.each(SCENARIOS)(
  'what was written is what is read, for every deal of $id',
  (scenario) => {
    fc.assert(
      fc.property(anyDealOf(scenario), anyShelf, (deal, shelf) => {
        const code = makeDealCode(scenario, shelf, deal) ?? '';
        expect(code.replaceAll('-', '').length).toBeLessThanOrEqual(20);
        const read = parseCode(code);
        expect(read).toMatchObject({ ok: true, kind: 'D', shelf });
        if (read.ok) expect(parseDealPayload(scenario, read)).toEqual({ deal });
      }),
      { seed, numRuns: 2_000 },
    );
  },
  60_000,
);

test('every payload comes back, of every kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CODE_KINDS), anyShelf, fc.bigInt(0n, (1n << 55n) - 1n), (kind, shelf, payload) => {
      const code = makeCode(kind, shelf, payload, kind === 'D' ? 11 : undefined) ?? '';
      expect(parseCode(code)).toMatchObject({ ok: true, kind, shelf, payload });
    }),
    { seed, numRuns: 2_000 },
  );
}, 60_000);

test('digits of any bases come back, and nothing is left', () => {
  const anyDigit = fc
    .integer({ min: 1, max: 50 })
    .chain((of) => fc.record({ value: fc.integer({ min: 0, max: of - 1 }), of: fc.constant(of) }));
  fc.assert(
    fc.property(fc.array(anyDigit, { maxLength: 40 }), (digits) => {
      const { take, isDone } = unpacking(packDigits(digits));
      expect(digits.map(({ of }) => take(of))).toEqual(digits.map(({ value }) => value));
      expect(isDone()).toBe(true);
    }),
    { seed, numRuns: 2_000 },
  );
}, 60_000);

const TYPED = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZoilu-_ *é😀');

/** What happens to codes: cut, a sign lost, changed, doubled or put in, two swapped, two groups swapped, several wrong in a row. */
const anyDamage = fc.record({
  how: fc.constantFrom('cut', 'lose', 'change', 'put in', 'swap', 'double', 'groups', 'burst', 'join'),
  at: fc.nat({ max: 28 }),
  by: fc.constantFrom(...TYPED),
  more: fc.array(fc.constantFrom(...TYPED), { minLength: 5, maxLength: 5 }),
});
type CodeDamage = typeof anyDamage extends fc.Arbitrary<infer Each> ? Each : never;

function damaged(code: string, { how, at, by, more }: CodeDamage): string {
  const place = at % code.length;
  const [before, after] = [code.slice(0, place), code.slice(place)];
  switch (how) {
    case 'cut':
      return before;
    case 'lose':
      return before + after.slice(1);
    case 'change':
      return before + by + after.slice(1);
    case 'put in':
      return before + by + after;
    case 'swap':
      return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
    case 'double':
      return before + after.slice(0, 1) + after;
    case 'groups': {
      const groups = code.split('-');
      return [...groups.slice(1), groups[0]].join('-');
    }
    case 'burst':
      return before + more.join('') + after.slice(more.length);
    default:
      return code + after;
  }
}

/** The symbols of a text, read as plainly as can be: a second opinion on what was typed. */
const plain = (text: string): string =>
  text.replace(/[- ]/gu, '').toUpperCase().replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1');

/**
 * The check finds every burst of at most thirty bits. Of other damage it misses one in 2^30: of 50,000 codes 0.00005 are
 * expected to pass, of a million in the long run 0.001. So that none does is what a working check looks like.
 */
test(
  'a damaged code throws nothing, is never taken for another one, and is refused with a reason',
  () => {
    const anyCode = fc.oneof(
      ...SCENARIOS.map((scenario) =>
        fc.tuple(anyDealOf(scenario), anyShelf).map(([deal, shelf]) => makeDealCode(scenario, shelf, deal) ?? ''),
      ),
      fc
        .tuple(fc.constantFrom('E' as const, 'H' as const), anyShelf, fc.bigInt(0n, (1n << 75n) - 1n))
        .map(([kind, shelf, payload]) => makeCode(kind, shelf, payload) ?? ''),
    );
    let refused = 0;
    fc.assert(
      fc.property(anyCode, fc.array(anyDamage, { minLength: 1, maxLength: 3 }), (code, damages) => {
        const text = damages.reduce((so, damage) => damaged(so === '' ? '-' : so, damage), code);
        const read = parseCode(text);
        if (read.ok) {
          if (plain(text) !== plain(code)) throw new Error(`${text} was taken for ${code}`);
        } else {
          if (!CODE_FAULTS.includes(read.is)) throw new Error(`${text} has no reason`);
          if ((read.is === 'foreign') !== (read.foreign !== undefined)) throw new Error(`${text} names no sign`);
          refused++;
        }
      }),
      { seed, numRuns },
    );
    expect(refused).toBeGreaterThan(numRuns / 2);
  },
  PATIENCE,
);

test('up to six wrong symbols in a row are always found', () => {
  const anyBurst = fc.array(fc.nat({ max: 31 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.bigInt(0n, (1n << 55n) - 1n), anyBurst, fc.nat({ max: 18 }), (payload, burst, at) => {
      const code = plain(makeCode('D', 1, payload, 11) ?? '');
      const wrong = burst.map((each) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[each]).join('');
      const text = (code.slice(0, 1 + at) + wrong + code.slice(1 + at + wrong.length)).slice(0, code.length);
      if (text !== code) expect(parseCode(text)).toEqual({ ok: false, is: 'check' });
    }),
    { seed, numRuns: 2_000 },
  );
}, 60_000);

test(
  'any text at all can be read without a throw',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const read = parseCode(text);
        if (read.ok) throw new Error(`${text} is no code`);
      }),
      { seed, numRuns: numRuns / 10 },
    );
  },
  PATIENCE,
);
