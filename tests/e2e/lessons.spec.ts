/** The ready lessons: from the first page to a class at work in one click. */
import { expect, expectAccessible, test } from './fixtures.ts';

const TEACH = './#/ukraine-guarantees@1/teach';

test('a lesson can be used as it is: run sheet, code, picture, link; shown on the board', async ({ page }) => {
  await page.goto(TEACH);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('45-minute lesson: use it as it is');
  await expect(page.getByRole('listitem')).toHaveCount(6);
  await expect(page.getByRole('listitem').nth(2)).toContainText('2 Predict, then reveal');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Show on the board' }).click();
  const board = page.getByRole('dialog', { name: 'Could one deal keep every party' });
  const code = await board.getByText(/^E[0-9A-Z-]+$/u).textContent();
  const least = await board.evaluate((dialog) =>
    Math.min(...[...dialog.querySelectorAll('p, h2, .btn')].map((each) => parseFloat(getComputedStyle(each).fontSize))),
  );
  expect(least).toBeGreaterThanOrEqual(28);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show on the board' })).toBeFocused();

  await page.getByRole('button', { name: 'See the run sheet of the 90-minute lesson' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('90-minute lesson: use it as it is');
  await expect(page.getByText('A round of talks', { exact: true })).toBeVisible();

  // What the board shows opens the lesson.
  await page.goto(`./#/c/${(code ?? '').replaceAll('-', '')}`);
  await expect(page.getByText('5 tasks, about 33 minutes.')).toBeVisible();
});

test('on a phone and 320 px wide nothing is lost', { tag: '@long' }, async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(TEACH);
    await expect(page.getByRole('link', { name: 'Open in the builder' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.goto(TEACH.replace('teach', 'paper'));
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
