/**
 * Runs what a clean clone must pass, adds up what every runner counted, and says it in one closing line.
 *   node tests/run.mjs          everything: the checks, the unit tests, the built site in a browser
 *   node tests/run.mjs check    types, lint, format, layers, dead exports
 *   node tests/run.mjs long     the laws again, on fifty times as many random scenarios and twenty times as many damaged links
 *                               and codes, and on an engine with faults; every story
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ name: string, command: string[], env?: Record<string, string>, report?: string }} Step */

const RESULTS = 'test-results';
const VITEST = ['node_modules/vitest/vitest.mjs', 'run'];
const LONG = { PARLEY_RUNS: '100000', PARLEY_LINKS: '2000000', PARLEY_LONG: 'yes' };

/** @type {Step[]} */
const checks = [
  // The longest first, so that the others go by its side.
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  {
    name: 'types',
    command: ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
  },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'dead exports', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** @type {(name: string, file: string, ...more: string[]) => Step} */
const vitest = (name, file, ...more) => ({
  name,
  command: [...VITEST, '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/${file}`, ...more],
  report: file,
});

const layers = vitest('layers', 'layers.json', 'tests/layers.test.ts');
const unit = vitest('unit', 'unit.json', '--coverage');
const inBrowser = vitest('components', 'components.json', '--config', 'tests/components.config.ts');
const laws = { ...vitest('laws', 'laws.json', 'tests/model', 'tests/engine', 'tests/session'), env: LONG };
const mutants = { name: 'mutants', command: ['tests/mutants/run.mjs'] };
const build = { name: 'build', command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] };
const stories = { name: 'stories', command: ['node_modules/@playwright/test/cli.js', 'test'], report: 'e2e.json' };

/** @type {(report: unknown) => Count} */
function countOf(report) {
  const { numPassedTests, numFailedTests, stats } = /** @type {any} */ (report);
  return stats
    ? { passed: stats.expected + stats.flaky, failed: stats.unexpected }
    : { passed: numPassedTests, failed: numFailedTests };
}

/** A step whose runner dies without a report has failed once, whatever it had counted until then. @type {(step: Step, ok: boolean) => Count} */
function counted({ report }, ok) {
  /** @type {Count} */
  let count = { passed: report ? 0 : Number(ok), failed: 0 };
  try {
    if (report) count = countOf(JSON.parse(readFileSync(`${RESULTS}/${report}`, 'utf8')));
  } catch {
    console.error(`No report in ${RESULTS}/${report}.`);
  }
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** Steps that share the machine keep their words until they are done; one that has it to itself speaks at once. @type {(step: Step, aside: boolean) => Promise<Count>} */
const run = (step, aside) =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, step.command, {
      stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
      env: { ...process.env, ...step.env },
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout?.on('data', (part) => said.push(part));
    child.stderr?.on('data', (part) => said.push(part));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
      resolve(counted(step, code === 0));
    });
  });

/** Two at a time: each of the small steps keeps one core busy. @param {Step[]} steps */
async function runAside(steps) {
  const waiting = [...steps];
  /** @type {Count[]} */
  const counts = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) counts.push(await run(step, true));
  };
  await Promise.all([lane(), lane()]);
  return counts;
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const wanted = process.argv[2] ?? 'all';
/** @type {Count[]} */
const counts = [];
if (wanted === 'check') counts.push(...(await runAside([...checks, layers])));
if (wanted === 'long')
  counts.push(
    await run(build, false),
    await run({ ...stories, env: LONG }, false),
    await run(laws, false),
    await run(mutants, false),
  );
if (wanted === 'all') {
  const { launchOptions } = await import('./browser.mjs');
  await launchOptions();
  const lighter = checks.map((step) => (step.name === 'lint' ? { ...step, env: { PARLEY_TYPELESS: 'yes' } } : step));
  counts.push(...(await runAside([...lighter, build, inBrowser, unit])));
  counts.push(await run(stories, false));
}

const sum = counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
  passed: 0,
  failed: 0,
});
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
