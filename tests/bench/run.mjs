/** Prints how long a click takes: for the judge alone, and until its verdicts are painted in a real browser. Asserts nothing. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cpus, loadavg } from 'node:os';
import { build, preview } from 'vite';
import { timePainting } from './painting.mjs';
import { printTable, spread } from './table.mjs';

const BUILT = fileURLToPath(new URL('../../node_modules/.cache/parley/bench/', import.meta.url));
const judgingOut = join(BUILT, 'judging');
const siteOut = join(BUILT, 'site');

await build({
  logLevel: 'warn',
  build: { ssr: 'tests/bench/judging.ts', outDir: judgingOut, manifest: false, copyPublicDir: false },
});
/** @type {typeof import('./judging.ts')} */
const { timeJudging } = await import(pathToFileURL(join(judgingOut, 'judging.js')).href);
const { name, first, judging, ruling, settling } = timeJudging();
printTable(`Judging every position, Node ${process.version}, ms (to reach: p95 ≤ 2)`, [
  { [name]: 'settle or reopen', clicks: settling.length, ...spread(settling) },
  { [name]: 'every position, from the deal', clicks: ruling.length, ...spread(ruling) },
  { [name]: 'judge: options and red lines too', clicks: judging.length, ...spread(judging) },
  { [name]: 'compile and first judgement', clicks: 1, median: first, p95: first, max: first },
]);

await build({ logLevel: 'warn', build: { outDir: siteOut } });
const server = await preview({
  logLevel: 'warn',
  build: { outDir: siteOut },
  preview: { port: 4273, strictPort: false },
});
const timings = await timePainting(server.resolvedUrls?.local[0] ?? '');
await server.close();

const reach = new Map([
  [1, 'p95 ≤ 16'],
  [4, 'p95 ≤ 50'],
]);
printTable(
  'Click to painted verdicts, main-thread work in the browser, ms of processor time',
  timings.map(({ slowdown, clicks }) => ({
    page: `${slowdown}× slowed`,
    clicks: clicks.length,
    ...spread(clicks.map(({ processor }) => processor)),
    'to reach': reach.get(slowdown) ?? '',
    'p95 by the clock': spread(clicks.map(({ passed }) => passed)).p95,
  })),
);
printTable(
  'Opening a deal to its first painted verdicts, ms',
  timings.map(({ slowdown, first: loads }) => ({
    page: `${slowdown}× slowed`,
    loads: loads.length,
    ...spread(loads),
    'to reach': slowdown === 4 ? '≤ 1500' : '',
  })),
);
console.log(
  `\nOn ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, load ${loadavg()[0]?.toFixed(1)}. Figures by the clock hold on an idle machine.`,
);
