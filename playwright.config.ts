import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser.mjs';

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4173));
    });
  });

// The workers read this file again and must arrive at the same port, so it travels in the environment.
process.env.PARLEY_PORT ??= String(await freePort());
/** `SITE=http://localhost:5173/ npx playwright test` runs the stories against a server that is already there. */
const site = process.env.SITE ?? `http://localhost:${process.env.PARLEY_PORT}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // What other stories come near to is told in the long run only, so that the usual one stays short.
  ...(process.env.PARLEY_LONG ? {} : { grepInvert: /@long/u }),
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  timeout: 30_000,
  use: {
    baseURL: site,
    browserName: 'chromium',
    launchOptions: await launchOptions(),
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    // It would fetch every file of the site in every story; the one about it lets it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  ...(process.env.SITE
    ? {}
    : {
        webServer: {
          command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --port ${process.env.PARLEY_PORT} --strictPort`,
          url: site,
        },
      }),
});
