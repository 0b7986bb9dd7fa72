import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/**
 * The `test` of every story. Whatever the story is about, it fails when the page logs an error, throws, breaks the content policy
 * or asks any other server for anything.
 */
export const test = base.extend<{ faults: string[] }>({
  /** What went wrong so far. A story that provokes a fault on purpose takes it off the list. */
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const home = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      context.on('weberror', (thrown) => faults.push(`thrown: ${thrown.error().message}`));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^https?:$/u.test(protocol) && origin !== home) faults.push(`request leaves the origin: ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          console.error(`content policy broken: ${effectiveDirective} ${blockedURI}`);
        });
      });
      await use(faults);
      expect(faults, 'the page stays silent and at home').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Fails with one line per finding of axe, in the light and in the dark theme. Leaves the page in the light one.
 * The themes differ in their colours alone, whose contrast a test of its own computes for both; so the dark one is asked about
 * contrast and nothing else, and in the usual run only where it is `asked`.
 */
export async function expectAccessible(page: Page, asked: 'dark too' | 'light' = 'light'): Promise<void> {
  const both = asked === 'dark too' || process.env.PARLEY_LONG !== undefined;
  for (const colorScheme of both ? (['dark', 'light'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme });
    // What passes is not asked for, and there are no frames of another origin to look into: both would double the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
    );
    expect(findings, `axe, ${colorScheme}`).toEqual([]);
  }
}

export { expect };
