/**
 * Puts one fault after another into a copy of the engine and lets the laws look for it. What they do not find is either
 * harmless, which docs/mutants.md has to say, or a gap in the laws.
 *   node tests/mutants/run.mjs                  all of them
 *   node tests/mutants/run.mjs zone repair      those in these files
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FAULTS } from './faults.mjs';

const LAWS = ['explore.laws', 'space.laws', 'laws', 'traps'].map((name) => `tests/engine/${name}.test.ts`);
const RUNS = process.env['PARLEY_MUTANT_RUNS'] ?? '1000';
/** A fault may make the engine run in circles; in milliseconds. */
const PATIENCE = 480_000;
const LANES = 2;
const SHARE = 0.95;

/** All that the laws import, in a folder of its own. */
function copyOfProject() {
  const home = mkdtempSync(join(tmpdir(), 'parley-mutant-'));
  for (const path of ['src/engine', 'src/model', 'tests/engine', 'tests/bench', 'package.json', 'tsconfig.json'])
    cpSync(path, join(home, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(home, 'node_modules'), 'junction');
  writeFileSync(join(home, 'vitest.config.mjs'), `export default { test: { include: ${JSON.stringify(LAWS)} } };\n`);
  return home;
}

/** Whether the laws hold; `undefined` where they come to no end. @type {(home: string) => Promise<boolean | undefined>} */
const lawsHold = (home) =>
  new Promise((done) => {
    const child = spawn(
      process.execPath,
      [resolve('node_modules/vitest/vitest.mjs'), 'run', '--bail=1', '--no-file-parallelism', '--reporter=dot'],
      {
        cwd: home,
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, PARLEY_RUNS: RUNS, PARLEY_HASTY: 'yes' },
      },
    );
    const timer = setTimeout(() => {
      // The test runner's own children run in circles, too.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      done(undefined);
    }, PATIENCE);
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code === 0);
    });
  });

const wanted = process.argv.slice(2);
const waiting = FAULTS.filter(([file]) => wanted.length === 0 || wanted.includes(file)).map((fault, at) => ({
  fault,
  number: at + 1,
}));
const count = waiting.length;
/** @type {string[]} */
const survivors = [];
/** @type {string[]} */
const lost = [];

async function lane() {
  const home = copyOfProject();
  if (count === FAULTS.length && waiting.length === count && !(await lawsHold(home)))
    throw new Error('the laws do not hold without any fault');
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { number, fault } = next;
    const [file, words, instead, breaks] = fault;
    const name = `${String(number).padStart(2)}/${count} ${file}: ${breaks}`;
    const path = `src/engine/${file}.ts`;
    const whole = readFileSync(path, 'utf8');
    if (whole.split(words).length !== 2) {
      lost.push(name);
      console.log(`? ${name}: its words no longer stand there once`);
      continue;
    }
    writeFileSync(
      join(home, path),
      whole.replace(words, () => instead),
    );
    const started = performance.now();
    const held = await lawsHold(home);
    writeFileSync(join(home, path), whole);
    if (held) survivors.push(name);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `${held ? '✗ survived' : '✓ killed'} ${name}${held === undefined ? ', by running in circles' : ''} (${seconds} s)`,
    );
  }
  rmSync(home, { recursive: true, force: true });
}

await Promise.all(Array.from({ length: LANES }, lane));
const killed = count - survivors.length - lost.length;
console.log(`\n${killed} of ${count} faults killed (${RUNS} runs of each law).`);
for (const name of survivors) console.log(`  survived: ${name}`);
for (const name of lost) console.log(`  not applied: ${name}`);
process.exitCode = lost.length > 0 || killed < count * SHARE ? 1 : 0;
