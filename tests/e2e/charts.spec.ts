import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const DEAL = './#/ukraine-guarantees@1/deal';

const charts = (page: Page) => page.getByRole('region', { name: 'The deal in two charts' });
const answer = (page: Page, question: string, label: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: label });
async function seen(page: Page): Promise<void> {
  await charts(page).scrollIntoViewIfNeeded();
  await expect(charts(page).locator('canvas[data-ready]').first()).toBeVisible();
}
const asksOf = (page: Page, party: string) =>
  charts(page).getByRole('table', { name: 'What each party asks' }).getByRole('row', { name: party });

test('what draws the charts is fetched when they are first seen, and no sooner', { tag: '@long' }, async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto(DEAL);
  await expect(charts(page)).toBeAttached();
  await expect(charts(page).locator('canvas')).toHaveCount(0);
  await seen(page);
  await expectAccessible(page);
});

test(
  'the asks stand in a table beside their chart: red lines and demands, never what a party gives',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(`${DEAL}?nato=renounced&donetsk=cedes`);
    await seen(page);
    await expect(asksOf(page, 'Ukraine')).toContainText('1 (1 red line)');
    await expect(asksOf(page, 'Europe')).toContainText('no judged demand in these texts');
    await expect(charts(page)).toContainText('What a party would give is not counted.');
    await expect(charts(page)).toContainText(
      'No score and no ranking: a party quoted more often in these texts has more positions.',
    );
    await expect(charts(page)).not.toContainText('%');
  },
);

test(
  'the path grows with each answer, and each step is a button that goes back there',
  { tag: '@long' },
  async ({ page }) => {
    test.slow();
    await page.goto(DEAL);
    await seen(page);
    await expect(charts(page)).toContainText('It begins with your first answer.');
    await answer(page, 'NATO bid', 'Given up').check();
    await answer(page, 'Donetsk', 'Withdraws and cedes').check();
    await charts(page).getByText('The path as a table').click();
    const steps = charts(page).getByRole('rowheader').getByRole('button');
    await expect(steps).toHaveText([
      /0: the start/u,
      /1: Ukraine.s NATO bid: Given up/u,
      /2: Donetsk.*Withdraws and cedes/u,
    ]);
    await expect(charts(page).getByRole('row', { name: /2: Donetsk/u })).toContainText('1 crossed');
    await steps.nth(1).press('Enter');
    await expect(page).not.toHaveURL(/donetsk=/u);
    await expect(steps.nth(1)).toHaveAttribute('aria-current', 'step');
    await expect(charts(page)).toContainText('Steps after the line were undone.');
    await expectAccessible(page);
  },
);

test('a click on a step of the drawing goes back there', { tag: '@long' }, async ({ page }) => {
  await page.goto(DEAL);
  await answer(page, 'NATO bid', 'Given up').check();
  await answer(page, 'Donetsk', 'Withdraws and cedes').check();
  await seen(page);
  const path = page.getByRole('region', { name: 'The path of your clicks' }).locator('canvas[data-ready]').first();
  await expect(path).toBeVisible();
  const { width, height } = (await path.boundingBox()) ?? { width: 0, height: 0 };
  await path.click({ position: { x: width / 2, y: height / 2 } });
  await expect(page).toHaveURL(/nato=renounced/u);
  await expect(page).not.toHaveURL(/donetsk=/u);
});

test('answers that exclude each other are counted as nothing', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${DEAL}?guarantee=article5&senate=sought&guarantors=europe&~agenda=full`);
  await charts(page).scrollIntoViewIfNeeded();
  await expect(charts(page)).toContainText('no verdict: these terms cannot stand together');
});

test('the charts follow the theme', { tag: '@long' }, async ({ page }) => {
  const pixels = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.charts canvas[data-ready]');
      return canvas?.toDataURL();
    });
  await page.goto(`${DEAL}?nato=renounced`);
  await seen(page);
  const light = await pixels();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(pixels).not.toBe(light);
});

test('the charts fit a narrow phone', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${DEAL}?nato=renounced`);
  await seen(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
