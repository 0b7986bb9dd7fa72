import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCsv, parseCsv } from '../../src/model/csv.ts';

const cellsOf = (text: string, parting = ',') => parseCsv(text, parting).map(({ cells }) => cells);

test.each([
  ['plain cells', [['a', 'b']], 'a,b'],
  ['a comma, a quotation mark and a line end', [['a,b', 'say "no"', 'two\nlines']], '"a,b","say ""no""","two\nlines"'],
  ['what a spreadsheet would run', [['=1+1', '+2', '-3', '@x', "'=1"]], "'=1+1,'+2,'-3,'@x,''=1"],
  ['an apostrophe alone', [["'tis"]], "'tis"],
  ['blanks at the ends', [[' a', 'b ']], '" a","b "'],
])('%s', (_, rows, line) => {
  expect(makeCsv(rows)).toBe(`\uFEFF${line}\r\n`);
  expect(cellsOf(makeCsv(rows))).toEqual(rows);
});

test('every table comes back as it was', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=a', "'", "''=b", '"', '\n', '\r\n', '\t', ',', '-'));
  // A row without anything in it is left out.
  const row = fc.array(cell, { minLength: 1 }).filter((cells) => cells.some((each) => each !== ''));
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(cellsOf(makeCsv(rows))).toEqual(rows);
    }),
  );
});

test('tables of other programs: their parting sign, no mark, line ends of either kind', () => {
  expect(cellsOf('a;b\n"c\nd";e\n\n', ';')).toEqual([
    ['a', 'b'],
    ['c\nd', 'e'],
  ]);
  expect(parseCsv('a\tb\r\n"x\r\ny"\tz\r\nlast\t', '\t')).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['x\r\ny', 'z'], line: 2 },
    { cells: ['last', ''], line: 4 },
  ]);
});
