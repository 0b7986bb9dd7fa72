import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  EMPTY,
  TICKS,
  tidied,
  withEntries,
  withoutSheet,
  withTick,
  type Board,
  type Entry,
  type Read,
} from '../../src/model/board.ts';
import { boardColumns, makeBoardCsv } from '../../src/model/boardcsv.ts';
import { makeBoardFile, parseBoardFile } from '../../src/model/boardfile.ts';
import { readBoardText, type Readers } from '../../src/model/boardtext.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Answer, HandIn } from '../../src/model/handin.ts';
import { KINDS } from '../../src/model/scenario.ts';
import { VERDICTS } from '../../src/model/verdict.ts';
import { orchard } from '../orchard/orchard.ts';

const handIn = (group: number, tag: string, rest: Partial<HandIn> = {}): HandIn => ({
  scenario: 'orchard',
  edition: 1,
  exercise: 'k2f9x7',
  group,
  tag,
  deal: { fence: 'ridge' },
  answers: [],
  contested: [],
  ...rest,
});
const handed = (...all: HandIn[]): Entry[] =>
  all.map((each) => ({ is: 'handIn', handIn: each, raw: each.tag, line: 1 }));
const deal = (fence: string): Entry => ({ is: 'deal', deal: { fence }, raw: fence, line: 1 });
const boardOf = (...entries: Entry[]): Board => withEntries(EMPTY, entries).board;
const keysOf = ({ sheets }: Board) => sheets.map(({ key }) => key);

/** Notations as plain as can be: `D:ridge` is the code of a deal, `H:2:ab12` that of a hand-in, `X:…` of an exercise. */
const readers: Readers = {
  handIn: (line) => {
    const [, group, tag] = /h1 (\d+)\.(\w{4})\]/u.exec(line.replace(/(?<=h1 .*)\s/gu, '')) ?? [];
    return tag === undefined
      ? { is: 'refused', why: 'damaged' }
      : { is: 'handIn', handIn: handIn(Number(group), tag, { answers: [{ words: 'because' }] }) };
  },
  link: (text) => {
    const [, edition, fence] = /#\/orchard@(\d+)\/deal\?fence=(\w+)/u.exec(text) ?? [];
    if (fence === undefined) return undefined;
    return edition === '1' ? { is: 'deal', deal: { fence } } : { is: 'refused', why: 'edition', names: edition };
  },
  code: (text) => {
    const [, letter, rest] = /^([DHX])([0-9A-Z]{3}-[0-9A-Z-]+)$/u.exec(text) ?? [];
    if (letter === 'D') return { is: 'deal', deal: { fence: 'stream' } };
    if (letter === 'X') return { is: 'refused', why: 'exercise' };
    if (letter === 'H') return { is: 'handIn', handIn: handIn(3, rest?.slice(4, 8).toLowerCase() ?? ''), brief: true };
    return { is: 'refused', why: 'damaged' };
  },
  file: (text) =>
    parseBoardFile(text, 'orchard', {
      handIn: (data) => ({ is: 'handIn', handIn: data as HandIn }),
      deal: (data) => data as Deal,
    }),
  columns: (names) => boardColumns(orchard, names),
};
const said = (entries: readonly Entry[]) =>
  entries.map((entry) => {
    const what =
      entry.is === 'handIn'
        ? `group ${entry.handIn.group}`
        : entry.is === 'deal'
          ? `deal ${entry.deal['fence']}`
          : entry.is === 'refused'
            ? entry.why
            : 'hands';
    return `${entry.line}: ${what}`;
  });

test.each<[string, string, string[]]>([
  ['nothing', ' \n\t\n', []],
  ['a code on a line, with its blanks and dashes', 'D123-4567\n\nX123-4567', ['1: deal stream', '3: exercise']],
  ['a link in a sentence', 'Ours: https://a.example/#/orchard@1/deal?fence=ridge', ['1: deal ridge']],
  ['a link of an older version', 'x#/orchard@0/deal?fence=ridge', ['1: edition']],
  ['two codes in the cells of a row', 'Group 3\tD123-4567\tD123-4568', ['1: deal stream', '1: deal stream']],
  ['a code beside a name', '9:41 Mia: H123-4567-AB12', ['1: group 3']],
  ['a damaged code, and words that are none', 'see you there\n4K0P-91ZX-7MQ', ['1: nothing', '2: damaged']],
  [
    'hand-ins one after another, each with the words in front of its line for the machine',
    'Parley, group 1\nWe say: D123-4567\n\n[parley-h1 1.aaaa]\nParley, group 2\nmore\n[parley-h1 2.bb\nbb]\nbye',
    ['1: group 1', '5: group 2', '9: nothing'],
  ],
  [
    'a hand-in without its head: what cannot be read in front of it belongs to it',
    'Our answers\nbecause\nD123-4567\n[parley-h1 1.aaaa]',
    ['3: deal stream', '4: group 1'],
  ],
  [
    'a hand-in that lost its line for the machine is one piece',
    'Parley, group 1\nWe say no.\nAnd why.\nParley, group 2\nmore\n[parley-h1 2.bbbb]',
    ['1: damaged', '4: group 2'],
  ],
  ['a line for the machine without its end', 'hello\n[parley-h1 1.aa', ['1: nothing', '2: damaged']],
  ['the end of one is not the end of another', '[parley-h1 1.a\n[parley-h1 2.bbbb]', ['1: damaged', '2: group 2']],
])('%s', (_, text, expected) => expect(said(readBoardText(text, readers))).toEqual(expected));

test('what could not be read keeps its words, its line and its file', () => {
  expect(readBoardText('\n hello \n', readers, 'ours.txt')).toEqual([
    { is: 'refused', why: 'nothing', raw: 'hello', line: 2, file: 'ours.txt' },
  ]);
});

test('of the same tag the latest is kept; the same deal with another tag counts', () => {
  const first = handed(handIn(1, 'aaaa'), handIn(2, 'bbbb'));
  const later = handIn(1, 'aaaa', { deal: { fence: 'stream' } });
  const { board, told } = withEntries(boardOf(...first), handed(later, handIn(4, 'cccc')));
  expect(told).toEqual({ added: 1, same: 0, replaced: 1, refused: 0 });
  expect(keysOf(board)).toEqual(['tag:aaaa', 'tag:bbbb', 'tag:cccc']);
  expect(board.sheets[0]?.handIn.deal).toEqual({ fence: 'stream' });
});

test('a code does not take away the words of the hand-in that it stands for', () => {
  const full = handIn(1, 'aaaa', { answers: [{ words: 'because' }] });
  const brief: Entry = { is: 'handIn', handIn: handIn(1, 'aaaa'), brief: true, raw: '', line: 1 };
  const { board, told } = withEntries(boardOf(...handed(full)), [brief]);
  expect(told.same).toBe(1);
  expect(board.sheets[0]?.handIn.answers).toEqual([{ words: 'because' }]);
  expect(withEntries(boardOf(brief), handed(full)).told.replaced).toBe(1);
});

test('deals without a group: as many as stand in one text, and none twice for pasting it twice', () => {
  const text = [deal('ridge'), deal('ridge'), deal('stream')];
  const { board, told } = withEntries(boardOf(...text), text);
  expect(told).toEqual({ added: 0, same: 3, replaced: 0, refused: 0 });
  expect(keysOf(board)).toEqual(['deal:fence.ridge#1', 'deal:fence.ridge#2', 'deal:fence.stream#1']);
});

test('ticks stay when a group hands in again, and a sheet can be taken off', () => {
  const ticked = withTick(
    withTick(boardOf(...handed(handIn(1, 'aaaa'))), 'tag:aaaa', 'gap', true),
    'tag:aaaa',
    'quote',
    true,
  );
  const { board } = withEntries(ticked, handed(handIn(1, 'aaaa', { deal: {} })));
  expect(board.sheets[0]?.ticks).toEqual(['quote', 'gap']);
  expect(withTick(board, 'tag:aaaa', 'gap', false).sheets[0]?.ticks).toEqual(['quote']);
  expect(withoutSheet(board, 'tag:aaaa').sheets).toEqual([]);
});

const cell = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('=1+1', '"a"', 'a\r\nb', ' - ', "'", 'ü;,\t'));
const anyDeal = fc
  .tuple(
    ...orchard.issues.map(({ id, options }) =>
      fc.constantFrom<[string, string][]>([], ...options.map((option): [string, string][] => [[id, option.id]])),
    ),
  )
  .map((terms): Record<string, string> => Object.fromEntries(terms.flat()));
const position = fc.constantFrom(...orchard.positions.map(({ id }) => id));
const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    words: cell,
    sentence: fc.record({ position, evidence: fc.nat(3) }),
    guesses: fc.dictionary(position, fc.constantFrom(...VERDICTS)),
    fixed: fc.constant(true),
    claim: fc.constantFrom('found' as const, 'none' as const),
    deal: anyDeal,
    option: fc.constantFrom('ridge', 'stream'),
  },
  { requiredKeys: [] },
);
const anyTag = fc.constantFrom('aaaa', 'bbbb', 'c0c0', 'd9d9', 'e1e1');
const anyHandIn: fc.Arbitrary<HandIn> = fc
  .record({
    group: fc.nat(40),
    tag: anyTag,
    deal: anyDeal,
    answers: fc.array(anyAnswer, { maxLength: 4 }),
    contested: fc.array(fc.record({ position, kind: fc.constantFrom(...KINDS, 'none' as const), why: cell }), {
      maxLength: 2,
    }),
  })
  .map(({ group, tag, ...rest }) => tidied(handIn(group, tag, rest)));
const anyRead: fc.Arbitrary<Read> = fc.oneof(
  anyHandIn.map((each): Read => ({ is: 'handIn', handIn: each })),
  anyHandIn.map((each): Read => ({ is: 'handIn', handIn: { ...each, answers: [], contested: [] }, brief: true })),
  anyDeal.map((each): Read => ({ is: 'deal', deal: each })),
);
const anyEntries = fc.array(
  anyRead.map((read): Entry => ({ ...read, raw: JSON.stringify(read), line: 1 })),
  { maxLength: 12 },
);
const anyHands = fc.dictionary(
  fc.constantFrom(...orchard.issues.map(({ id }) => id)),
  fc.dictionary(fc.constantFrom('', 'ridge', 'stream'), fc.integer({ min: 1, max: 40 }), { minKeys: 1 }),
);
const anyBoard = fc
  .tuple(anyEntries, anyHands, fc.array(fc.tuple(fc.nat(11), fc.constantFrom(...TICKS))))
  .map(([entries, hands, ticks]) =>
    ticks.reduce<Board>((board, [at, tick]) => withTick(board, board.sheets[at]?.key ?? '', tick, true), {
      ...boardOf(...entries),
      hands,
    }),
  );
const again = (text: string) => boardOf(...readBoardText(text, readers));

test('pasting the same text again adds nothing', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const board = boardOf(...entries);
      const twice = withEntries(board, entries);
      expect(twice.told.added).toBe(0);
      expect(keysOf(twice.board)).toEqual(keysOf(board));
    }),
  );
});

test('the order of pasting shows nowhere, but for repeats of a group', () => {
  const lone = anyEntries.map((entries) =>
    entries.filter((entry, at) => {
      const tag = entry.is === 'handIn' ? entry.handIn.tag : '';
      return tag === '' || entries.findIndex((each) => each.is === 'handIn' && each.handIn.tag === tag) === at;
    }),
  );
  fc.assert(
    fc.property(
      lone.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      ([entries, shuffled]) => {
        expect(boardOf(...shuffled).sheets).toEqual(boardOf(...entries).sheets);
      },
    ),
  );
});

test('as a table and as a file, every board comes back as it was', () => {
  fc.assert(
    fc.property(anyBoard, ({ sheets, hands, refused }) => {
      const board = { sheets, hands, refused };
      expect(again(makeBoardCsv(orchard, board))).toEqual(board);
      expect(again(makeBoardFile({ scenario: 'orchard', edition: 1 }, board))).toEqual(board);
    }),
  );
});

test.each<[string, (csv: string) => string, string[]]>([
  ['with semicolons, as other languages have them', (csv) => csv.replaceAll(',', ';'), ['group 1', 'group 2']],
  ['from the clipboard of a spreadsheet', (csv) => csv.replaceAll(',', '\t'), ['group 1', 'group 2']],
  ['a column moved and one more', (csv) => csv.replaceAll(/^/gmu, 'note,'), ['group 1', 'group 2']],
  ['an answer that there is not', (csv) => csv.replace('ridge', 'moat'), ['damaged', 'group 2']],
  ['a group that there is not', (csv) => csv.replace('hand-in,1', 'hand-in,99'), ['damaged', 'group 2']],
])('a table changed elsewhere: %s', (_, change, expected) => {
  const csv = makeBoardCsv(orchard, boardOf(...handed(handIn(1, 'aaaa'), handIn(2, 'bbbb')))).trim();
  const entries = readBoardText(`Hello\n${change(csv)}\n`, readers);
  expect(said(entries).map((each) => each.replace(/^\d+: /u, ''))).toEqual(['nothing', ...expected]);
});

test.each<[string, string, string[]]>([
  ['no board', '{"format":"parley-talk","version":1}', ['nothing']],
  ['another scenario', '{"format":"parley-board","version":1,"scenario":"moat","sheets":[]}', ['scenario']],
  ['a newer format', '{"format":"parley-board","version":2}', ['newer']],
  ['without sheets', '{"format":"parley-board","version":1,"scenario":"orchard"}', ['damaged']],
  ['a sheet that is none', '{"format":"parley-board","version":1,"scenario":"orchard","sheets":[4]}', ['damaged']],
  [
    'keys that reach into the language',
    '{"format":"parley-board","version":1,"scenario":"orchard","sheets":[{"__proto__":1}]}',
    ['damaged'],
  ],
])('a file: %s', (_, text, expected) =>
  expect(said(readBoardText(text, readers)).map((each) => each.replace(/^\d+: /u, ''))).toEqual(expected),
);
