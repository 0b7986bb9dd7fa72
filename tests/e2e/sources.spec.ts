import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixtures.ts';

const SOURCES = './#/ukraine-guarantees@1/sources';
const FILES = [
  '000_ac917058d54bb11e.txt',
  '001_e7fc34923b63d2c6.txt',
  '002_4ea975f8320df077.txt',
  '003_02166bcd318b90b8.txt',
  '004_5a286bad16c457da.txt',
];

async function openSources(page: Page) {
  await page.goto(SOURCES);
  await expect(page.getByRole('heading', { level: 1, name: 'Five texts' })).toBeVisible();
}

test(
  'each text stands there raw and whole, and no word of it is left out of the readings',
  { tag: '@long' },
  async ({ page }) => {
    await openSources(page);
    for (const [index, file] of FILES.entries()) {
      await page.getByRole('button', { name: `Read Text ${index + 1}` }).click();
      const text = page.getByRole('article', { name: `Text ${index + 1}` });
      expect(await text.evaluate((article) => article.textContent)).toBe(readFileSync(`seeds/${file}`, 'utf8'));
      const unread = await text.evaluate((article) =>
        [...article.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent?.trim() ?? ''),
      );
      expect(unread.join('')).toBe('');
    }
  },
);

test('pressed words say what they are, and why', { tag: '@long' }, async ({ page }) => {
  await openSources(page);
  await page.getByRole('button', { name: 'Read Text 2' }).click();
  await page
    .getByRole('article')
    .getByRole('button', { name: /firmly rejected.*No ceding of territory/u })
    .click();
  const what = page.getByRole('region', { name: 'What these words are' });
  await expect(what).toContainText('position');
  await expect(what).toContainText('Ukraine, red line: No ceding of territory');
});

test('a kind can be taken out of sight, and the text stays the same', { tag: '@long' }, async ({ page }) => {
  await openSources(page);
  const text = page.getByRole('article', { name: 'Text 1' });
  const before = await text.getByRole('button').count();
  await page.getByRole('checkbox', { name: /moment/u }).uncheck();
  expect(await text.getByRole('button').count()).toBeLessThan(before);
  expect(await text.evaluate((article) => article.textContent)).toBe(readFileSync(`seeds/${FILES[0]}`, 'utf8'));
});

test('a text is switched off: the address says so, and what leaves the matrix is listed', async ({ page }) => {
  await openSources(page);
  const all = page.getByText(/(\d+) of \1 positions are in play/u);
  await expect(all).toBeVisible();
  await page.getByRole('switch', { name: 'Use Text 5' }).press('Space');
  await expect(page).toHaveURL(/~lens=/u);
  await expect(all).toBeHidden();
  const gone = page.getByRole('region', { name: 'What leaves the matrix' });
  await expect(gone).toContainText(/Without Text 5, \d+ positions leave the matrix/u);
  await expect(gone.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Read Text 5' }).click();
  await expect(page.getByText('Switched off: its positions are not marked.')).toBeVisible();
  await page.getByRole('button', { name: 'Switch everything on' }).click();
  await expect(page).not.toHaveURL(/~lens=/u);
});

test('how we know is a lens, too', { tag: '@long' }, async ({ page }) => {
  await openSources(page);
  await page.getByRole('switch', { name: 'reported as said by someone' }).press('Space');
  await expect(page).toHaveURL(/~strength=reported,inferred/u);
});

test('each side of a disagreement opens its place in the text', { tag: '@long' }, async ({ page }) => {
  await openSources(page);
  const first = page.locator('[data-disagreement]').first();
  expect(await first.getByRole('button').count()).toBeGreaterThanOrEqual(2);
  const quote = first.getByRole('button').last();
  const number = /Text (\d)/u.exec((await quote.textContent()) ?? '')?.[1];
  await quote.click();
  await expect(page.getByRole('article', { name: `Text ${number}` })).toBeVisible();
  await expect(page.getByRole('article').getByRole('button', { pressed: true }).first()).toBeInViewport();
});

test('moments say how their place is known, and the people for whom they speak', { tag: '@long' }, async ({ page }) => {
  await openSources(page);
  const moments = page.getByRole('region', { name: 'Moments of the talks' });
  expect(await moments.getByText('How its place is known').count()).toBe(await moments.getByRole('listitem').count());
  const people = page.getByRole('region', { name: 'Who is who' });
  await expect(people.getByRole('heading', { name: 'Named, but silent in these texts' })).toBeVisible();
  for (const name of ['Canada', 'Japan'])
    await expect(people.getByRole('heading', { name, exact: true })).toBeVisible();
});

test('the sources are accessible', { tag: '@long' }, async ({ page }) => {
  test.slow();
  await openSources(page);
  await page.getByRole('article').getByRole('button').first().click();
  await expectAccessible(page);
});

test('every button of the page has a name of its own', { tag: '@long' }, async ({ page }) => {
  await openSources(page);
  const main = page.getByRole('main');
  const tree = await main.ariaSnapshot();
  const names = [...tree.matchAll(/button "((?:[^"\\]|\\.)*)"/gu)].map(([, name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test(
    'a quote comes up in its text as a sheet, and the place on the page is kept',
    { tag: '@long' },
    async ({ page }) => {
      test.slow();
      await openSources(page);
      const quote = page.locator('[data-disagreement]').nth(1).getByRole('button').first();
      await quote.click();
      const sheet = page.getByRole('dialog');
      await expect(sheet.getByRole('button', { pressed: true }).first()).toBeInViewport();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
      await expect(quote).toBeFocused();
    },
  );

  test('nothing is wider than 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openSources(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
