import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const DEAL = './#/ukraine-guarantees@1/deal';

async function openList(page: Page, terms = ''): Promise<void> {
  await page.goto(`${DEAL}${terms}`);
  await page.getByRole('button', { name: 'By party', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Parties' })).toBeVisible();
}
const party = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const position = (page: Page, says: RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 5, name: says }) });
const answer = (page: Page, question: string, label: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: label });

test(
  'the list goes party by party, with stance, kinds, verdicts in words and every sentence',
  { tag: '@long' },
  async ({ page }) => {
    // Reading a page this long for faults takes its time.
    test.slow();
    await openList(page, '?nato=renounced&donetsk=cedes');
    const names = page.getByRole('heading', { level: 3, name: /^(?:Ukraine|Russia|United States|Europe)$/u });
    await expect(names).toHaveText([/Ukraine/u, /Russia/u, /United States/u, /Europe/u]);
    await expect(party(page, 'Ukraine')).toContainText('1 red line crossed.');
    await expect(party(page, 'Russia')).toContainText('No red line crossed.');
    await expect(party(page, 'Europe')).toContainText('No red line in these texts.');
    const ceding = position(page, /cede territory/u);
    await expect(ceding).toContainText('red line: crossed');
    await expect(ceding).toContainText('reported as said by Volodymyr Zelenskyy');
    await expect(
      ceding.getByRole('button', { name: /^“?Zelenskyy firmly rejected any proposals.*Text 2/u }),
    ).toBeVisible();
    await expect(party(page, 'Europe')).toContainText(
      /Not mentioned in these texts: .*; it may have been said elsewhere\./u,
    );
    await expectAccessible(page);
  },
);

test('what was said and is never judged has no verdict', async ({ page }) => {
  await openList(page);
  await expect(party(page, 'Russia').getByRole('heading', { name: 'Also said, never judged' })).toBeVisible();
  const said = page.locator('[data-kind="statement"]').filter({ has: page.getByRole('heading', { level: 5 }) });
  await expect(said.first()).not.toContainText(/open|kept|met|depends/u);
});

test('an answer given beside the list changes the verdict in it, and says what it was', async ({ page }) => {
  await openList(page);
  const ceding = position(page, /cede territory/u);
  await expect(ceding).toContainText('red line: depends on Donetsk');
  await answer(page, 'Donetsk', 'Withdraws and cedes').check();
  await expect(ceding).toContainText('red line: crossed');
  await expect(ceding).toContainText('was: open');
  await expect(page).toHaveURL(/donetsk=cedes/u);
});

test('each quote opens its sentence in the reader', { tag: '@long' }, async ({ page }) => {
  await openList(page, '?donetsk=cedes');
  const quote = page.getByRole('main').getByRole('button', { name: /Zelenskyy firmly rejected any proposals/u });
  await quote.click();
  await expect(quote).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('Your deal crosses this red line of Ukraine')).toBeVisible();
  const passage = page.getByRole('button', { name: /firmly rejected.*: Ukraine, red line: No ceding of territory/u });
  await expect(passage).toBeInViewport();
});

test('the choice of the list is remembered', { tag: '@long' }, async ({ page }) => {
  await openList(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Parties' })).toBeVisible();
  await page.getByRole('button', { name: 'By question' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('answers that exclude each other leave no verdict in the list', { tag: '@long' }, async ({ page }) => {
  await openList(page, '?guarantee=article5&senate=sought&guarantors=europe&~agenda=full');
  await expect(party(page, 'Ukraine')).toContainText('No verdict: these terms cannot stand together.');
  await expect(position(page, /cede territory/u)).toContainText('no verdict: these terms cannot stand together');
});

test('the list fits a narrow phone', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openList(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Go to Russia' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Russia' })).toBeFocused();
});
