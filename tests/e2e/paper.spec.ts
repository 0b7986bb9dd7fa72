/** Everything that is printed for a class: sheets, pages, the editable document. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { textRuns } from './pdf.ts';

const PAPER = './#/ukraine-guarantees@1/paper';
const sheets = (page: Page) =>
  page.getByRole('region', { name: 'The sheets as they are printed' }).getByRole('article');
const all = async (page: Page) => {
  for (const name of ['QR and code', 'Run sheet', 'Two-page brief', 'Teacher’s key'])
    await page.getByRole('checkbox', { name }).check();
};
/** Letters on a page that says nothing but its own number. */
const MORE_THAN_A_NUMBER = 20;
const printed = async (page: Page) => textRuns(await page.pdf({ preferCSSPageSize: true }));

/** In the width of the paper nothing sticks out of its box. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.leaf, .leaf *')]
      .filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)
      .map((each) => `${each.className}: ${each.textContent.slice(0, 40)}`),
  );

test('the set of a lesson: a page at least for each sheet, none blank, nothing cut, the same as a document', async ({
  page,
}) => {
  await page.goto('./#/ukraine-guarantees@1/teach');
  await page.getByRole('link', { name: 'Print: Print pack' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'To print' })).toBeVisible();
  await expect(sheets(page)).toHaveCount(8);
  await expect(sheets(page).first()).toContainText(
    'Zelenskyy firmly rejected any proposals that would require Ukraine',
  );

  await all(page);
  await expect(sheets(page)).toHaveCount(12);
  await expect(sheets(page).last()).toContainText('There is one. For example:');
  const runs = await printed(page);
  // Role cards fit on one page each.
  expect(runs.length).toBeGreaterThanOrEqual(12);
  expect(runs.length).toBeLessThanOrEqual(24);
  for (const [place, count] of runs.entries())
    expect(count, `letters on page ${place + 1}`).toBeGreaterThan(MORE_THAN_A_NUMBER);

  await page.setViewportSize({ width: 688, height: 900 });
  await page.emulateMedia({ media: 'print' });
  expect(await cut(page)).toEqual([]);
  await page.emulateMedia({ media: 'screen' });

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a document' }).click(),
  ]);
  const parts = unzipSync(readFileSync(await saved.path()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(saved.suggestedFilename()).toBe('ukraine-guarantees.docx');
  expect(body.match(/<w:pStyle w:val="Heading1"\/>/gu)).toHaveLength(12);
  expect(body).toContain('Zelenskyy firmly rejected any proposals that would require Ukraine to cede territory');
  expect(Object.keys(parts).some((name) => /media\/.*\.png$/u.test(name))).toBe(true);
});

test('large print on Letter: no letter below 18 points, no blank page', { tag: '@long' }, async ({ page }) => {
  await page.goto(PAPER);
  await page.getByRole('radio', { name: 'Letter' }).check();
  await page.getByRole('checkbox', { name: /Large print/u }).check();
  await all(page);
  await expect(sheets(page)).toHaveCount(12);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [least, inks] = await sheets(page)
    .first()
    .evaluate((sheet) => {
      const each = [...sheet.querySelectorAll('*')].map((element) => getComputedStyle(element));
      return [
        Math.min(...each.map(({ fontSize }) => parseFloat(fontSize))),
        [...new Set(each.map(({ color }) => color))],
      ] as const;
    });
  expect(least * 0.75).toBeGreaterThanOrEqual(18 - 1e-3);
  expect(inks).toEqual(['rgb(0, 0, 0)']);
  for (const count of await printed(page)) expect(count).toBeGreaterThan(MORE_THAN_A_NUMBER);
});

test('sheets are chosen one by one; without one there is nothing to print', { tag: '@long' }, async ({ page }) => {
  await page.goto(PAPER);
  await expect(sheets(page)).toHaveCount(8);
  for (const name of ['Role cards', 'Evidence sheet', 'Tasks', 'Glossary'])
    await page.getByRole('checkbox', { name }).uncheck();
  await expect(sheets(page)).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Blank term sheet' }).uncheck();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
  await expect(page.getByText('Choose at least one sheet.')).toBeVisible();
});
