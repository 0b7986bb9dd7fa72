import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const DEAL = './#/ukraine-guarantees@1/deal';
/** One answer to every question that can apply. */
const FULL =
  '?nato=renounced&guarantee=article5&form=bilateral&guarantors=us-europe&legal=binding&senate=sought&specifics=later&force=european&force-support=us' +
  '&force-place=inside&force-domains=land-sea-air&rebuild=assists&monitoring=us&donetsk=cedes&occupied=unresolved&scope=comprehensive&response=rejects' +
  '&outcome=continue&sanctions=tougher&support=more&~agenda=full';

const sheet = (page: Page) => page.getByRole('article');
async function printed(page: Page, terms: string): Promise<void> {
  await page.goto(`${DEAL}${terms}`);
  const button = page.getByRole('button', { name: 'Print this deal' });
  await page.evaluate(() => {
    // The browser's own dialog would hold the story up.
    Object.assign(globalThis, { print: () => dispatchEvent(new Event('beforeprint')) });
  });
  await button.click();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet(page)).toBeVisible();
}
/** Pages are objects of their own in a PDF. */
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gu)?.length ?? 0;

test('a full deal prints on three pages: the terms told, the red lines, every position with its words, the address', async ({
  page,
}) => {
  await printed(page, FULL);
  await expect(sheet(page)).toContainText('Ukraine gives up its NATO bid.');
  await expect(sheet(page)).toContainText('Crossed:');
  await expect(sheet(page)).toContainText(/However you finish, at least \d+ will be crossed/u);
  await expect(sheet(page)).toContainText(
    'Zelenskyy firmly rejected any proposals that would require Ukraine to cede territory to Russia',
  );
  await expect(sheet(page)).toContainText(
    /Editor’s note:.*international law.*does not say that they are equally justified/u,
  );
  await expect(sheet(page)).toContainText(/This deal opens at http.*nato=renounced/u);
  await expect(page.getByRole('radio')).toHaveCount(0);
  expect(pages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(3);
});

test('with its charts seen, too', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${DEAL}${FULL}`);
  await page.getByRole('region', { name: 'The deal in two charts' }).scrollIntoViewIfNeeded();
  await expect(page.locator('.charts canvas[data-ready]').first()).toBeVisible();
  await printed(page, FULL);
  await expect(page.getByRole('heading', { name: 'What each party asks' })).toBeVisible();
  expect(pages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(3);
});

test(
  'paper is black and white, whatever the theme, and no smaller than 8.5 points',
  { tag: '@long' },
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await printed(page, '?donetsk=cedes');
    const [ink, size] = await sheet(page).evaluate((element) => {
      const sizes = [...element.querySelectorAll('*')].map((each) => parseFloat(getComputedStyle(each).fontSize));
      return [getComputedStyle(element).color, Math.min(...sizes)] as const;
    });
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(size * 0.75).toBeGreaterThanOrEqual(8.5 - 1e-3);
  },
);

test('a deal that excludes itself prints no verdicts', { tag: '@long' }, async ({ page }) => {
  await printed(page, '?guarantee=article5&senate=sought&guarantors=europe&~agenda=full');
  await expect(sheet(page)).toContainText('no verdict: these terms cannot stand together');
  await expect(sheet(page)).not.toContainText('Crossed:');
});

test('after printing the page is as it was', { tag: '@long' }, async ({ page }) => {
  await printed(page, '?nato=kept');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByRole('table').first()).toBeVisible();
});
