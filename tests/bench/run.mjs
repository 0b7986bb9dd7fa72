/**
 * Prints how long things take. Asserts nothing.
 *   npm run bench                        every part
 *   npm run bench -- judging racing      some: judging, painting, classroom, exploring, gather, hard, racing, inbrowser
 *   npm run bench -- exploring --quick   on fewer scenarios and clicks
 *   npm run bench -- exploring 9 12      of 10^9 and of 10^12 deals only
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cpus, loadavg } from 'node:os';
import { build, preview } from 'vite';
import { exploreInBrowser } from './inbrowser.mjs';
import { timePainting } from './painting.mjs';
import { printExploring, printGather, printHard, printRaces } from './reach.mjs';
import { printTable, spread } from './table.mjs';

const BUILT = fileURLToPath(new URL('../../node_modules/.cache/parley/bench/', import.meta.url));
const siteOut = join(BUILT, 'site');

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asked = words.filter((word) => Number.isNaN(Number(word)));
const sizes = words.map(Number).filter((size) => !Number.isNaN(size));
/** No size named: all of them. @param {number} size */
const isAsked = (size) => sizes.length === 0 || sizes.includes(size);
const quick = process.argv.includes('--quick');
const node = `Node ${process.version}`;

/** A module of this folder with all that it imports, built as the page is. @param {string} name */
async function built(name) {
  const outDir = join(BUILT, name);
  await build({
    logLevel: 'warn',
    build: { ssr: `tests/bench/${name}.ts`, outDir, manifest: false, copyPublicDir: false },
  });
  return import(pathToFileURL(join(outDir, `${name}.js`)).href);
}

/** @type {Record<string, () => Promise<void>>} */
const parts = {
  judging,
  painting,
  classroom,
  async exploring() {
    /** @type {typeof import('./exploring.ts')} */
    const { timeExploring, SIZES, QUICK, FULL } = await built('exploring');
    const measured = [];
    for (const size of SIZES.filter(isAsked)) {
      measured.push(timeExploring(size, quick ? QUICK : FULL));
      console.log(`10^${size} is done.`);
    }
    printExploring(measured, node);
  },
  async gather() {
    /** @type {typeof import('./exploring.ts')} */
    const { timeGather } = await built('exploring');
    for (const size of [9, 12, 18].filter(isAsked)) printGather(timeGather(size, quick ? 2 : 6), size);
  },
  async hard() {
    /** @type {typeof import('./exploring.ts')} */
    const { timeHard } = await built('exploring');
    printHard(timeHard());
  },
  async racing() {
    /** @type {typeof import('./racing.ts')} */
    const { race } = await built('racing');
    const races = [];
    for (const size of (quick ? [6, 9, 12] : [6, 7.5, 9, 12, 18]).filter(isAsked))
      for (let seed = 0; seed < (quick ? 1 : 5); seed += 1) races.push(await race(size, seed, quick ? 6 : 12));
    printRaces(races);
  },
  async inbrowser() {
    const extent = quick ? { scenarios: 2, clicks: 20 } : { scenarios: 10, clicks: 80 };
    const { measured, name } = await exploreInBrowser([6, 7.5, 9, 12, 18].filter(isAsked), extent);
    printExploring(measured, `a worker of ${name}`);
  },
};

const unknown = asked.filter((part) => !(part in parts));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
for (const [part, run] of Object.entries(parts)) if (asked.length === 0 || asked.includes(part)) await run();
console.log(
  `\nOn ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, load ${loadavg()[0]?.toFixed(1)}. Figures by the clock hold on an idle machine.`,
);

async function judging() {
  /** @type {typeof import('./judging.ts')} */
  const { timeJudging } = await built('judging');
  const { name, first, judging, ruling, settling } = timeJudging();
  printTable(`Judging every position, ${node}, ms (to reach: p95 ≤ 2)`, [
    { [name]: 'settle or reopen', clicks: settling.length, ...spread(settling) },
    { [name]: 'every position, from the deal', clicks: ruling.length, ...spread(ruling) },
    { [name]: 'judge: options and red lines too', clicks: judging.length, ...spread(judging) },
    { [name]: 'compile and first judgement', clicks: 1, median: first, p95: first, max: first },
  ]);
}

async function classroom() {
  /** @type {typeof import('./classroom.ts')} */
  const { timeClassroom } = await built('classroom');
  const { name, imports, trips } = timeClassroom();
  printTable(`The class board: read, merged and counted, ${node}, ms (to reach: 2,000)`, [
    ...imports.map(({ pieces, times }) => ({ [name]: `${pieces} mixed pieces`, runs: times.length, ...spread(times) })),
  ]);
  printTable(
    `Made and read again, ${node}, µs each`,
    trips.map(({ what, times }) => ({ notation: what, rounds: times.length, ...spread(times) })),
  );
}

async function painting() {
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
}
