import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const COMPARE = './#/ukraine-guarantees@1/compare';
const A = '?nato=renounced&guarantee=article5&senate=sought&donetsk=cedes';
const B = '~b=nato.renounced,guarantee.article5,legal.binding,senate.sought,force.european,donetsk.stays';

const table = (page: Page): Locator => page.getByRole('table', { name: 'The two deals, side by side' });
const row = (page: Page, name: string | RegExp): Locator => table(page).getByRole('row', { name });
const cells = (page: Page, name: string | RegExp): Locator => row(page, name).getByRole('cell');

test('a deal to start from stands beside the own one: answers, verdicts and counts that differ, each with its sentence', async ({
  page,
}) => {
  test.slow();
  await page.goto(`./#/ukraine-guarantees@1/deal${A}`);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByText('Put a second deal beside the one on the table.')).toBeVisible();
  await page.getByRole('button', { name: 'What Russia is reported to demand' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Compare two deals' })).toBeFocused();
  await expect(page).toHaveURL(/~b=nato\.renounced,donetsk\.[a-z]+,/u);
  await expect(page.getByRole('main')).toContainText(
    /\d of 20 questions are answered differently, and with them \d+ of 25 positions turn\./u,
  );
  await expect(page.getByRole('status')).toHaveText(/^A: The deal you opened\. B: What Russia is reported to demand/u);
  await expect(cells(page, /^Security guarantee/u)).toHaveText(['Like Article 5', 'not decided']);
  await expect(cells(page, /Guarantee like Article 5/u)).toHaveText([/met/u, /depends on/u]);
  await expect(cells(page, 'Ways to fill in what is open')).toHaveText([/^[\d,]+$/u, /^[\d,]+$/u]);
  await table(page)
    .getByText(/questions the same$/u)
    .click();
  await expect(table(page)).toContainText('Ukraine’s NATO bid: Given up'.replace('’', "'"));
  await row(page, /Guarantee like Article 5/u)
    .getByRole('button')
    .click();
  await expect(page.getByRole('dialog', { name: 'The sentence in its text' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'dark too');
});

test('swapped, opened and left: the own deal stays as it was', async ({ page }) => {
  await page.goto('./#/ukraine-guarantees@1/deal');
  await page.getByRole('radio', { name: /Kept/u }).first().check();
  await page.getByRole('button', { name: 'Start from' }).click();
  await page.getByRole('link', { name: /Compare with your deal.*The proposals of Text 3/u }).click();
  const heads = table(page).getByRole('columnheader');
  await expect(heads).toHaveText([/Your deal 1 of 20/u, /The proposals of Text 3 3 of 20/u]);
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(heads).toHaveText([/The proposals of Text 3/u, /Your deal 1 of 20/u]);
  await expect(page).toHaveURL(/~b=nato\.kept$/u);
  await page.getByRole('button', { name: 'Swap A and B' }).click();
  await expect(heads).toHaveText([/Your deal/u, /The proposals of Text 3/u]);
  await page.getByRole('button', { name: 'Open B' }).click();
  await expect(page.getByRole('button', { name: 'Back to my deal' })).toBeVisible();
  await page.goBack();
  await expect(heads.last()).toHaveText(/The proposals of Text 3/u);
});

test('a pasted address is compared, or one sentence says why not', async ({ page }) => {
  await page.goto(`${COMPARE}?nato=kept&~b=moat.deep`);
  await expect(page.getByRole('main')).toContainText('does not know: “moat.deep”. Nothing of that deal could be read');
  const field = page.getByRole('textbox', { name: 'Address' });
  const take = page.getByRole('button', { name: 'Compare with it' });
  await field.fill('https://example.org/#/orchard@1/deal?fence=ridge');
  await take.click();
  await expect(page.getByRole('alert')).toHaveText(/a deal on “orchard”; only deals on “ukraine-guarantees”/u);
  await expect(field).toBeFocused();
  await field.fill('https://example.org/#/ukraine-guarantees@1/deal?guarantee=none&legal=binding&moat=deep');
  await take.click();
  await expect(page.getByRole('main')).toContainText('“moat=deep” could not be read. 2 answers of it were kept.');
  await expect(page.getByRole('main')).toContainText('The answers of B cannot stand together');
  await expect(cells(page, /no verdict: these terms cannot stand together/u).last()).toContainText(
    /Security guarantee: None.*Legal force: Binding.*applies only if/su,
  );
  await expect(cells(page, 'Crossed now').last()).toHaveText('no verdict');
});

test(
  'on a narrow phone both stand under each question, and nothing is wider than the page',
  { tag: '@long' },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${COMPARE}${A}&${B}`);
    await expect(cells(page, /^Legal force/u)).toHaveText(['not decided', 'Binding']);
    await expect(cells(page, /Ukraine withdraws/u).nth(1)).toHaveText(/crossed/u);
    const [one, other] = await Promise.all([
      cells(page, /^Legal force/u)
        .first()
        .boundingBox(),
      cells(page, /^Legal force/u)
        .last()
        .boundingBox(),
    ]);
    expect(one?.y).toBe(other?.y);
    await table(page)
      .getByText(/positions the same$/u)
      .click();
    await page.getByRole('button', { name: 'Choose another deal' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  },
);

test('on paper the comparison stands without controls, on two pages', async ({ page }) => {
  await page.goto(`${COMPARE}${A}&${B}`);
  await expect(cells(page, 'Ways to fill in what is open').last()).toHaveText(/^[\d,]+$/u);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText(/This comparison opens at http.*~b=nato\.renounced/u)).toBeVisible();
  for (const name of ['Swap A and B', 'Print this comparison', 'Share'])
    await expect(page.getByRole('button', { name })).toBeHidden();
  for (const name of ['Back to the deal', 'Explore']) await expect(page.getByRole('link', { name })).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/gu)).toHaveLength(2);
});
