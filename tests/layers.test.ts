import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** From the bottom up: imports go down only. `author/` stands beside them and may use the two lowest. */
const LAYERS = ['model', 'engine', 'session', 'ui'];
const KIND_OF_CODE = /\/(?:utils?|helpers?|common|shared|misc|types?|constants?|libs?)(?:\/|\.)|\/index\.ts$/u;

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
  (path) => `src/${path.replaceAll('\\', '/')}`,
);
const files = paths
  .filter((path) => /\.(?:ts|svelte)$/u.test(path))
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1, code: codeOf(path) }));

/** Comments may speak of anything; only code counts. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<!:)\/\/.*$/gmu, '');
}

/** An import that brings types alone is gone when the program runs, so it ties no knot and loads no package. */
const STATEMENT = /\b(?:import|export)\s+(?:(type\s+)?([^'";]*?)\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gu;
const imports = files.flatMap(({ path, code }) =>
  [...code.matchAll(STATEMENT)].map(([, type, names = '', from, later]) => {
    const to = (from ?? later ?? '').replace(/\?.*$/u, '');
    const inside = to.startsWith('.');
    const alive = !type && !/^\{(?:\s*type\s[^,}]+,?)+\s*\}$/u.test(names);
    return { path, to: inside ? posix.join(posix.dirname(path), to) : to, inside, alive };
  }),
);

const layerOf = (path: string) => (path === 'src/main.ts' ? LAYERS.length : LAYERS.indexOf(path.split('/')[1] ?? ''));
const told = (list: { path: string; to: string }[]) => list.map(({ path, to }) => `${path} imports ${to}`);

test('imports go down only', () => {
  const mayImport = (path: string, to: string) =>
    path.startsWith('src/author/')
      ? /^src\/(?:author|engine|model)\//u.test(to)
      : layerOf(to) >= 0 && layerOf(to) <= layerOf(path);
  expect(told(imports.filter(({ path, to }) => to.startsWith('src/') && !mayImport(path, to)))).toEqual([]);
});

test('no file depends on itself by way of others', () => {
  const clear = new Set<string>();
  const circlesFrom = (path: string, way: string[]): string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' → ')];
    if (clear.has(path)) return [];
    const next = imports.filter((one) => one.path === path && one.inside && one.alive);
    const circles = next.flatMap(({ to }) => circlesFrom(to, [...way, path]));
    if (circles.length === 0) clear.add(path);
    return circles;
  };
  expect(files.flatMap(({ path }) => circlesFrom(path, []).slice(0, 1))).toEqual([]);
});

test.each([
  ['chart.js', /^src\/ui\/Chart\.svelte$/u],
  ['xstate', /^src\/(?:session\/|main\.ts$)/u],
  ['valibot', /^src\/(?:model\/(?:schema|lessonschema)\.ts$|author\/)/u],
  ['uqr', /^src\/ui\/qr\.ts$/u],
  ['fflate', /^src\/session\/pack\.ts$/u],
  ['yaml', /^src\/author\//u],
  ['node:', /^src\/author\//u],
])('%s stays where it belongs', (name, home) => {
  expect(told(imports.filter(({ path, to, alive }) => alive && to.startsWith(name) && !home.test(path)))).toEqual([]);
});

test('only session/browser.ts and main.ts touch the window', () => {
  const touches = /(?<![.:\w'-])(?:window|location|localStorage|sessionStorage|navigator)\s*(?:\?\.|[.[])/u;
  const others = files.filter(({ path }) => !/^src\/(?:session\/browser|main)\.ts$/u.test(path));
  expect(others.filter(({ code }) => touches.test(code)).map(({ path }) => path)).toEqual([]);
});

test('files are small, named in full and after what they hold', () => {
  const tooLong = files.filter(({ path, lines }) => lines > (path.endsWith('.svelte') ? 150 : 250));
  expect(tooLong.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  expect(paths.filter((path) => KIND_OF_CODE.test(path))).toEqual([]);
  expect(told(imports.filter(({ to, inside }) => inside && !/\.\w+$/u.test(to)))).toEqual([]);
});
