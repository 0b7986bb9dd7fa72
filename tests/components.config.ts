import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { scenarios } from '../src/author/plugin.ts';
import { launchOptions } from './browser.mjs';

/** Code with runes behaves as in the page only in a browser. These tests stand apart so that all others run without one. */
export default defineConfig({
  plugins: [svelte(), scenarios()],
  // Found beforehand: a package met while a test runs would load the page anew under it.
  optimizeDeps: { include: ['svelte', 'chart.js', 'xstate', 'mermaid', 'vitest-browser-svelte'] },
  test: {
    include: ['tests/**/*.browser.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: await launchOptions() }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
