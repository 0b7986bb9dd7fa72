/**
 * Tables as text (RFC 4180), as spreadsheets read and write them. A cell that a spreadsheet would take for a formula stands
 * behind an apostrophe, which is taken off again when it is read.
 */

/** Spreadsheets take a text without this mark for one of another alphabet. */
const MARK = '\uFEFF';
const FORMULA = /^'*[=+\-@\t\r]/u;
const GUARDED = /^'+[=+\-@\t\r]/u;

export const makeCsv = (rows: readonly (readonly string[])[]): string =>
  MARK + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');

function written(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const meant = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** What parts the cells: a comma, or what a spreadsheet of another language, or the clipboard, puts in its place. */
export const PARTING = [',', ';', '\t'] as const;

/** A row with the line of the text on which it begins, counted from 1. Rows without anything in them are left out. */
export interface CsvRow {
  cells: string[];
  line: number;
}

export function parseCsv(text: string, parting: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endCell = () => {
    cells.push(meant(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((each) => each !== '')) rows.push({ cells, line: begun });
    cells = [];
    begun = line;
  };
  for (let at = text.startsWith(MARK) ? 1 : 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text.charAt((at += 1));
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === parting) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r' || text[at + 1] !== '\n') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
