import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../browser.mjs';

/** One worker of a real browser measures one size after another. @type {(sizes: readonly number[], extent: import('./exploring.ts').Extent) => Promise<{ measured: import('./exploring.ts').Measured[], name: string }>} */
export async function exploreInBrowser(sizes, extent) {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'tests/bench/worker.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('nothing was built');
  const browser = await chromium.launch(await launchOptions());
  const page = await browser.newPage();
  const measured = [];
  for (const size of sizes)
    measured.push(
      await page.evaluate(
        ({ code, asked }) =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
            worker.onmessage = ({ data }) => {
              resolve(data);
              worker.terminate();
            };
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage(asked);
          }),
        { code: chunk.code, asked: { size, extent } },
      ),
    );
  const name = `Chromium ${browser.version()}`;
  await browser.close();
  return { measured: /** @type {import('./exploring.ts').Measured[]} */ (measured), name };
}
