import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixtures.ts';

const DEAL = './#/ukraine-guarantees@1/deal';
const seed = (name: string) => readFileSync(`seeds/${name}`, 'utf8');
const TEXT_1 = '000_ac917058d54bb11e.txt';

const reader = (page: Page) => page.getByRole('complementary', { name: 'Reader' });
const mark = (page: Page, name: RegExp) => page.getByRole('table').getByRole('button', { name }).first();
const inHand = (page: Page) => page.getByRole('article').getByRole('button', { pressed: true });

test('before the first click the reader teaches it, and tries it on request', async ({ page }) => {
  await page.goto(DEAL);
  await expect(reader(page).getByRole('heading', { name: 'Every mark has a sentence behind it' })).toBeVisible();
  await expect(reader(page).getByRole('listitem')).toHaveCount(3);
  await reader(page)
    .getByRole('button', { name: /^Try it/u })
    .click();
  await expect(page).toHaveURL(/\?nato=kept/u);
  await expect(reader(page)).toContainText('Your deal crosses this red line of Russia');
});

test('a mark leads to its sentence, marked in the whole text and in view, and the page does not move', async ({
  page,
}) => {
  await page.goto(`${DEAL}?nato=kept`);
  await mark(page, /Russia.*No NATO bid/u).click();
  await expect(reader(page)).toContainText('Your deal crosses this red line of Russia');
  await expect(reader(page)).toContainText('How we know');
  await expect(reader(page)).toContainText('Red line because');
  await expect(reader(page)).toContainText('not stated');
  const text = page.getByRole('article', { name: 'Text 1' });
  await expect(text).toHaveText(seed(TEXT_1).trim(), { useInnerText: false });
  expect(await text.evaluate((article) => article.textContent)).toBe(seed(TEXT_1));
  await expect(inHand(page).first()).toBeInViewport();
  await expect(text.locator('strong').first()).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('“crossed by” leads back to the question', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${DEAL}?nato=kept`);
  await mark(page, /Russia.*No NATO bid/u).click();
  await reader(page)
    .getByRole('button', { name: /NATO bid: Kept/u })
    .click();
  await expect(page.locator('[data-issue="nato"] :focus')).toHaveCount(1);
});

test('every sentence of a position is a step away', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${DEAL}?nato=kept`);
  await mark(page, /Russia.*No NATO bid/u).click();
  await expect(reader(page)).toContainText('1 of 3');
  const next = reader(page).getByRole('button', { name: 'The next sentence' });
  await next.click();
  await next.click();
  await expect(reader(page)).toContainText('3 of 3');
  await expect(next).toBeDisabled();
  await expect(inHand(page).first()).toBeInViewport();
});

test(
  'any marked words light up their position, by keyboard too, and what overlaps is offered',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(DEAL);
    await reader(page).getByRole('button', { name: 'Text 2', exact: true }).click();
    const words = page.getByRole('article').getByRole('button', { name: /firmly rejected.*No ceding of territory/u });
    await words.focus();
    await page.keyboard.press('Enter');
    await expect(words).toHaveAttribute('aria-pressed', 'true');
    await expect(reader(page)).toContainText('red line of Ukraine');
    await reader(page).getByRole('button', { name: 'Text 1', exact: true }).click();
    await page
      .getByRole('article')
      .getByRole('button', { name: /withdrawal of Ukrainian troops.*Ukraine withdraws/u })
      .first()
      .click();
    const also = reader(page).getByRole('button', { name: /^Russia No NATO bid$/u });
    await also.click();
    await expect(reader(page)).toContainText('NATO aspirations cease');
  },
);

test('the reader is accessible, empty and in use', { tag: '@long' }, async ({ page }) => {
  test.slow();
  await page.goto(DEAL);
  await expect(reader(page).getByRole('heading', { level: 2 })).toBeVisible();
  await expectAccessible(page);
  await mark(page, /Russia.*No NATO bid/u).click();
  await expect(inHand(page).first()).toBeVisible();
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  async function openSheet(page: Page) {
    await page.goto(`${DEAL}?nato=kept`);
    await page.locator('[data-issue="nato"]').getByRole('button', { expanded: false }).first().click();
    await mark(page, /No NATO bid/u).click();
    return page.getByRole('dialog', { name: 'The sentence' });
  }

  test('the sentence comes up as a sheet, and the whole text in it', { tag: '@long' }, async ({ page }) => {
    test.slow();
    const sheet = await openSheet(page);
    await expect(sheet).toContainText('Your deal crosses this red line of Russia');
    await expect(sheet.locator('blockquote')).toContainText('a cessation of Ukraine’s NATO aspirations');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Read the whole text' }).click();
    await expect(inHand(page).first()).toBeInViewport();
    await expectAccessible(page);
  });

  test('Escape closes the sheet and gives the focus back to the mark', { tag: '@long' }, async ({ page }) => {
    const sheet = await openSheet(page);
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(mark(page, /No NATO bid/u)).toBeFocused();
  });

  test('nothing is wider than 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openSheet(page);
    expect(await page.getByRole('dialog').evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
