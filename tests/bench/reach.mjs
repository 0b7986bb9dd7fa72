/** Prints what the questions about the whole space cost, beside what was to be reached. */
import { printTable, quantile } from './table.mjs';

/** @typedef {import('./exploring.ts').Measured} Measured */

/** What is to be reached, by size: milliseconds at a quantile. @type {Record<string, Record<number, string>>} */
const REACH = {
  everything: { 6: 'p95 ≤ 3, p99 ≤ 4', 7.5: 'p95 ≤ 3, p99 ≤ 4', 12: 'p95 ≤ 12, p99 ≤ 16' },
  atOnce: { 12: 'p99 ≤ 1', 18: 'p99 ≤ 3' },
  frontier: { 18: 'p95 ≤ 100, max ≤ 1000' },
};
/** @type {Record<number, string>} */
const LOAD = { 6: '≤ 120', 7.5: '≤ 120', 9: '≤ 120', 12: '≤ 120', 18: '≤ 300' };
/** @type {Record<number, string>} */
const MEMORY = { 12: '≤ 2048', 18: '≤ 8192' };

/** @type {(times: number[]) => Record<string, number>} */
const percentiles = (times) => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
  max: Math.max(...times),
});

/** @param {Measured[]} all @param {string} where */
export function printExploring(all, where) {
  /** @type {[name: string, of: 'atOnce' | 'frontier' | 'everything'][]} */
  const questions = [
    ['verdicts, options, counts, zone, repair', 'atOnce'],
    ['frontier, with weights', 'frontier'],
    ['both', 'everything'],
  ];
  printTable(
    `A click, ${where}, ms`,
    all.flatMap(({ size, ...measured }) =>
      questions.map(([name, of]) => ({
        deals: `10^${size}`,
        question: name,
        reach: REACH[of]?.[size] ?? '',
        clicks: measured[of].length,
        ...percentiles(measured[of]),
      })),
    ),
  );
  printTable(
    `The sets over all positions, ${where}, ms (an answer after 3 s is not waited for)`,
    all.flatMap(({ size, later }) =>
      Object.entries(later).map(([question, times]) => ({
        deals: `10^${size}`,
        question,
        tables: times.length,
        ...percentiles(times),
      })),
    ),
  );
  printTable(
    `Size and load, ${where}`,
    all.map(({ size, issues, positions, edges, bytes, load }) => ({
      deals: `10^${size}`,
      issues,
      positions,
      scenarios: load.length,
      'load reach': LOAD[size] ?? '',
      'load p50': quantile(load, 0.5),
      'load max': Math.max(...load),
      'edges p50': quantile(edges, 0.5),
      'edges max': Math.max(...edges),
      'kB reach': MEMORY[size] ?? '',
      'kB max': Math.round(Math.max(...bytes) / 1024),
    })),
  );
}

/** @param {ReturnType<typeof import('./exploring.ts').timeGather>} rows @param {number} size */
export function printGather(rows, size) {
  printTable(
    `The count pass against one bare walk over the same edges, at 10^${size}: how many times as long`,
    rows.map(({ edges, size: total, count }) => ({ edges, reach: '≤ 2', total, 'total, options, positions': count })),
  );
}

/** @param {ReturnType<typeof import('./exploring.ts').timeHard>} rows */
export function printHard(rows) {
  printTable('Hard on purpose, from a clean table, ms (3 s: not waited for)', rows);
}

/** @param {import('./racing.ts').Raced[]} races */
export function printRaces(races) {
  printTable(
    'Against other engines by turns: verdicts, options, nearest repair of one red line; mean ms of a click',
    races.map(({ scenario, clicks, own, page, clingo, minisat, equal }) => ({
      scenario,
      clicks,
      own,
      'as the page asks': page,
      clingo,
      minisat,
      'clingo ÷ own': clingo / own,
      '≥ 400': clingo / own >= 400 ? 'yes' : 'no',
      'MiniSat ÷ own': minisat / own,
      '≥ 200': minisat / own >= 200 ? 'yes' : 'no',
      answers: equal ? 'equal' : 'DIFFERENT',
    })),
  );
}
