import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { EMPTY, withEntries, type Board } from '../../src/model/board.ts';
import { makeBoardCsv } from '../../src/model/boardcsv.ts';
import { makeBoardFile } from '../../src/model/boardfile.ts';
import { readBoardText } from '../../src/model/boardtext.ts';
import { makeCode } from '../../src/model/code.ts';
import { makeDealCode } from '../../src/model/dealcode.ts';
import type { HandIn } from '../../src/model/handin.ts';
import { makeHandInCode } from '../../src/model/handincode.ts';
import { makeHandInFile, makeHandInLine } from '../../src/model/handinfile.ts';
import { assigned } from '../../src/session/exercised.ts';
import { packing } from '../../src/session/pack.ts';
import { readersFor } from '../../src/ui/collecting.ts';
import { addedSaid, marksOf, namedSheets, rawBriefly } from '../../src/ui/sheets.ts';
import { ruledOf, judgeOnce } from '../../src/engine/counted.ts';
import { orchardLesson, orchardLessons } from '../orchard/lessons.ts';
import { orchard } from '../orchard/orchard.ts';

const SHELF = 5;
const { mark } = assigned(orchard, orchardLesson);
const asking = {
  problem: compile(orchard),
  agenda: orchardLesson.agenda,
  exercise: orchardLesson,
  lessons: orchardLessons,
};
const desk = { scenario: orchard, edition: 2, shelfNumber: SHELF };
const readers = readersFor(desk, asking, mark);
const frame = { scenario: orchard, edition: 2, lessons: orchardLessons, exercise: orchardLesson, mark };

const handIn: HandIn = {
  scenario: 'orchard',
  edition: 2,
  exercise: mark,
  group: 3,
  tag: 'k2f9',
  deal: { fence: 'ridge', water: 'shared' },
  answers: [{ words: 'No.' }, { guesses: { 'hill-ridge': 'satisfied' }, fixed: true }],
  contested: [{ position: 'hill-ridge', kind: 'demand', why: 'a wish' }],
};
const line = (rest: Partial<HandIn> = {}) => makeHandInLine({ ...handIn, ...rest }, packing);
const code = makeHandInCode(frame, SHELF, handIn) ?? '';
const dealCode = makeDealCode(orchard, SHELF, handIn.deal) ?? '';
const site = 'https://school.example/parley/';

const said = (text: string): string =>
  readBoardText(text, readers)
    .map((entry) =>
      entry.is === 'refused'
        ? [entry.why, entry.names].filter(Boolean).join(' ')
        : entry.is === 'handIn'
          ? `group ${entry.handIn.group}${entry.brief ? ', code' : ''}`
          : entry.is === 'deal'
            ? `deal ${Object.values(entry.deal).join('+')}`
            : 'hands',
    )
    .join('; ');

test.each<[string, string, string]>([
  ['a hand-in as text', `Parley hand-in · Table 3\n\n${line()}`, 'group 3'],
  ['its code', `Table 3: ${code}`, 'group 3, code'],
  ['its code, typed by hand', code.replaceAll('-', ' ').toLowerCase(), 'group 3, code'],
  ['the QR code of it', `${site}#/c/${code}`, 'group 3, code'],
  ['its file', makeHandInFile(handIn), 'group 3'],
  ['a link that carries it', `${site}#/orchard@2/board?~h=${packing.pack(makeHandInFile(handIn))}`, 'group 3'],
  ['the code of a deal', dealCode, 'deal ridge+shared'],
  ['a link to a deal', `${site}#/orchard@2/deal?fence=stream`, 'deal stream'],
  ['a link without a version: the one that is open', `#/orchard?fence=stream`, 'deal stream'],
  ['an exercise, as a code', makeCode('E', SHELF, 77n) ?? '', 'exercise'],
  ['an exercise, as a link', `${site}#/orchard@2/exercise?~x=a.fence;z.1`, 'exercise'],
  ['another scenario', `${site}#/moat@1/deal?depth=deep`, 'scenario moat'],
  ['another scenario, in a hand-in', line({ scenario: 'moat' }), 'scenario moat'],
  ['another lesson', line({ exercise: 'zzzzzz' }), 'lesson'],
  ['another lesson, as a code', makeHandInCode({ ...frame, mark: 'zzzzzz' }, SHELF, handIn) ?? '', 'lesson'],
  ['an older version', line({ edition: 1 }), 'edition 1'],
  ['an older version, as a link', `${site}#/orchard@1/deal?fence=ridge`, 'edition 1'],
  ['a code of another edition', makeDealCode(orchard, 6, handIn.deal) ?? '', 'edition'],
  ['a line of a later format', line().replace('parley-h1', 'parley-h2'), 'newer'],
  ['a line with a letter changed', line().replace(/.(?=\])/u, '_'), 'damaged'],
  ['a code with a letter changed', `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, 'damaged'],
  ['an answer that there is not', line({ deal: { fence: 'moat' } }), 'damaged'],
  ['a position that there is not', line({ contested: [{ position: 'moat', kind: 'none', why: '' }] }), 'damaged'],
  ['something else', '{"format":"parley-talk"}', 'nothing'],
])('%s', (_, text, expected) => expect(said(text)).toBe(expected));

test('a board of the scenario alone takes the hand-ins of every lesson, but no code of theirs', () => {
  const alone = readersFor(desk, { problem: asking.problem, agenda: ['fence'] }, '');
  const read = readBoardText(`${line()}\n${line({ exercise: 'zzzzzz', tag: 'aaaa' })}\n${code}`, alone);
  expect(read.map((entry) => (entry.is === 'refused' ? entry.why : entry.is))).toEqual(['handIn', 'handIn', 'lesson']);
});

const board: Board = withEntries(
  EMPTY,
  readBoardText(`${line()}\n${line({ group: 0, tag: 'bbbb' })}\n${dealCode}`, readers),
).board;

test('a board kept as table or file is read like any other hand-in', () => {
  for (const text of [makeBoardCsv(orchard, board), makeBoardFile({ scenario: 'orchard', edition: 2 }, board)])
    expect(withEntries(EMPTY, readBoardText(text, readers)).board).toEqual(board);
  const others = makeBoardCsv(orchard, board).replaceAll(mark, 'zzzzzz');
  expect(said(others)).toBe('lesson; group 0; lesson');
});

test('hidden, hand-ins have numbers that follow the random tags; shown, the numbers of their tables', () => {
  expect(namedSheets(board.sheets, false).map(({ name, sheet }) => [name, sheet.handIn.tag])).toEqual([
    ['Hand-in 1', ''],
    ['Hand-in 2', 'bbbb'],
    ['Hand-in 3', 'k2f9'],
  ]);
  expect(namedSheets(board.sheets, true).map(({ name }) => name)).toEqual([
    'Table 3',
    'No table number (1)',
    'No table number (bbbb)',
  ]);
});

test('what a hand-in lacks stands beside it', () => {
  const { sheets } = withEntries(
    board,
    readBoardText(line({ tag: 'cccc', deal: { fence: 'none', water: 'hill' } }), readers),
  ).board;
  expect(ruledOf(asking, judgeOnce(asking.problem), sheets).map(marksOf)).toEqual([
    ['answers that cannot stand together'],
    [],
    ['a deal alone'],
    [],
  ]);
});

test.each([
  [{ added: 1, same: 0, replaced: 0, refused: 0 }, '1 hand-in added.'],
  [
    { added: 28, same: 0, replaced: 2, refused: 3 },
    '28 hand-ins added. 2 repeats replaced. 3 pieces could not be read.',
  ],
  [{ added: 0, same: 1, replaced: 0, refused: 0 }, 'Nothing new. 1 was here already.'],
  [{ added: 0, same: 0, replaced: 1, refused: 1 }, '1 repeat replaced. 1 piece could not be read.'],
])('%o', (told, expected) => expect(addedSaid(told)).toBe(expected));

test('of a long piece its first words are shown', () => {
  expect(rawBriefly(' a\n b ')).toBe('a b');
  expect(rawBriefly('x'.repeat(90))).toHaveLength(69);
});
