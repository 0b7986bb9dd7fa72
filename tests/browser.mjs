/**
 * Finds a Chromium that really starts on this machine, and remembers it.
 * A clean clone must pass its tests on a laptop with Chrome, on a bare Debian and in a container alike, so nothing is taken on trust:
 * a candidate counts only after it has drawn a page.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL('../node_modules/.cache/parley/', import.meta.url));
const REMEMBERED = join(CACHE, 'browser.json');
const FETCHED = join(CACHE, 'fetched');
const UNPACKED_FOR = '@sparticuz/chromium';

const isRoot = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root, and a test needs no network but its own. */
const FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/** @typedef {{ executablePath?: string, channel?: string, env?: Record<string, string> }} Found */

/** @type {(found: Found) => import('@playwright/test').LaunchOptions} */
const optionsOf = ({ env, ...found }) => ({ ...found, args: FLAGS, ...(env && { env: { ...process.env, ...env } }) });

/** @param {Found} found */
async function starts(found) {
  try {
    const browser = await chromium.launch({ ...optionsOf(found), timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>ready</p>');
      return (await page.textContent('p')) === 'ready';
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

/** @type {(command: string, args: string[], options?: import('node:child_process').SpawnSyncOptions) => boolean} */
const run = (command, args, options) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000, ...options }).status === 0;

const onPath = (/** @type {string[]} */ ...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path) => existsSync(path));

const isDebian = () => existsSync('/etc/debian_version') && onPath('apt-get').length > 0;

/** Where a browser may come from, the cheapest first. Each entry is asked only when all before it have failed. @type {(() => Found[] | Promise<Found[]>)[]} */
const PLACES = [
  () => (process.env.CHROMIUM_PATH ? [{ executablePath: process.env.CHROMIUM_PATH }] : []),
  () => (existsSync(REMEMBERED) ? [JSON.parse(readFileSync(REMEMBERED, 'utf8'))] : []),
  () => [{}],
  () => [
    { channel: 'chrome' },
    ...onPath('chromium', 'chromium-browser', 'google-chrome-stable').map((executablePath) => ({ executablePath })),
    { executablePath: '/Applications/Chromium.app/Contents/MacOS/Chromium' },
    { channel: 'msedge' },
  ],
  () => {
    const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
    return run(process.execPath, [cli, 'install', 'chromium'], { timeout: 180_000 }) ? [{}] : [];
  },
  unpackedFromRegistry,
  () => {
    if (!isRoot || !isDebian()) return [];
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return onPath('chromium').map((executablePath) => ({ executablePath }));
  },
];

/** A Chromium that comes inside a package. It brings its own libraries, but unpacks them only where it believes to be on a certain host. */
async function unpackedFromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  mkdirSync(FETCHED, { recursive: true });
  const npm = ['install', '--no-save', '--no-package-lock', '--prefix', FETCHED, `${UNPACKED_FOR}@147.0.0`];
  if (!run('npm', npm)) return [];
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const entry = createRequire(join(FETCHED, 'package.json')).resolve(UNPACKED_FOR);
  const { default: unpacked } = await import(pathToFileURL(entry).href);
  const executablePath = await unpacked.executablePath();
  const env = process.env.LD_LIBRARY_PATH ? { LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH } : undefined;
  return [{ executablePath, ...(env && { env }) }];
}

/** @returns {Promise<Found>} */
async function find() {
  for (const place of PLACES) {
    for (const found of await place()) {
      if (!(await starts(found))) continue;
      mkdirSync(CACHE, { recursive: true });
      writeFileSync(REMEMBERED, JSON.stringify(found));
      return found;
    }
  }
  throw new Error('No Chromium, Chrome or Edge starts on this machine. Install one, or name one in CHROMIUM_PATH.');
}

/** What Playwright needs to launch the browser. Found once per run: the processes started from here inherit the answer. */
export async function launchOptions() {
  process.env.PARLEY_BROWSER ??= JSON.stringify(await find());
  return optionsOf(JSON.parse(process.env.PARLEY_BROWSER));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log((await launchOptions()).executablePath ?? 'Playwright’s own Chromium');
