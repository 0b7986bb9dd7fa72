import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { offline } from './src/author/offline.ts';
import { scenarios } from './src/author/plugin.ts';
import { withoutFallbacks } from './tests/fallbacks.ts';

/** Only the page's own files, and no text that becomes markup or script on the way. One fault in the code cannot leak what a class did. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html parley-script',
].join('; ');

/** Puts the policy first in the head, since it binds only what comes after it. The dev server needs inline scripts and goes without. */
const contentPolicy: Plugin = {
  name: 'parley:content-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(/<head>/u, `<head>\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />`),
  },
};

type Known = (id: string) => { isEntry: boolean; importers: readonly string[] } | null;

/** Whether the entry imports a module, itself or through others, without waiting. Modules may import each other in a circle. */
function isFirst(id: string, known: Known): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    const info = known(each);
    if (info?.isEntry) return true;
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return false;
}

export default defineConfig({
  base: './',
  plugins: [
    svelte(),
    scenarios(),
    offline,
    contentPolicy,
    ...(process.argv.includes('--coverage') ? [withoutFallbacks] : []),
  ],
  build: {
    target: 'es2022',
    // Its inline script would break the policy, and every browser we serve knows module preloading.
    modulePreload: { polyfill: false },
    // Data addresses for fonts would break the policy; one rule for all files is easier to remember.
    assetsInlineLimit: 0,
    manifest: true,
    // How long a plugin took is no business of whoever starts the page.
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What the first page needs in one file: cut in pieces because other screens share some of it, it would be a kilobyte more.
      output: {
        codeSplitting: {
          groups: [{ name: (id, modules) => (isFirst(id, (each) => modules.getModuleInfo(each)) ? 'first' : null) }],
        },
      },
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.browser.test.ts'],
    // Left to itself it leaves one core of two idle.
    maxWorkers: 2,
    coverage: {
      include: ['src/model/**', 'src/engine/**'],
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
