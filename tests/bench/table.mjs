/** The value below which the given part of the sorted numbers lies. @type {(numbers: number[], part: number) => number} */
export const quantile = (numbers, part) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
};

/** @type {(numbers: number[]) => { median: number, p95: number, max: number }} */
export const spread = (numbers) => ({
  median: quantile(numbers, 0.5),
  p95: quantile(numbers, 0.95),
  max: Math.max(...numbers),
});

/** The same clicks in every run, so that two runs can be compared. @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @type {(title: string, rows: Record<string, string | number>[]) => void} */
export function printTable(title, rows) {
  const columns = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) =>
    columns.map((column) => {
      const value = row[column] ?? '';
      return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
    }),
  );
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const line = (/** @type {string[]} */ row) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  console.log(
    `\n${title}\n${line(columns)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}\n${cells.map(line).join('\n')}`,
  );
}
