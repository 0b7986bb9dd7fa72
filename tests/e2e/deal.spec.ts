import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

/** Going through a page of all questions twice takes axe its time on a small machine. */
test.describe.configure({ timeout: 90_000 });

const DEAL = './#/ukraine-guarantees@1/deal';

const answer = (page: Page, question: string, label: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: label });
const mark = (page: Page, name: RegExp) => page.getByRole('table').getByRole('button', { name }).first();
const announced = (page: Page) => page.locator('#said');

test('Home says what this is and opens the deal', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('peace deal');
  await expect(page.getByRole('article')).toContainText('red line: crossed');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the deal' }).click();
  await expect(page).toHaveURL(/#\/ukraine-guarantees/u);
  await expect(page.getByRole('table')).toBeVisible();
});

test('it opens on the short agenda: what is undecided is a choice, what depends on another question is folded', async ({
  page,
}) => {
  await page.goto(DEAL);
  await expect(page.getByRole('button', { name: '6 main questions' })).toHaveAttribute('aria-pressed', 'true');
  await expect(answer(page, 'NATO bid', 'not decided')).toBeChecked();
  await expect(page.getByRole('group', { name: 'Legal force' })).toHaveCount(0);
  await page.getByRole('button', { name: /Legal force.*once there is a security guarantee/u }).click();
  await expect(page.getByRole('group', { name: 'Legal force' })).toBeVisible();
  await expect(page.getByRole('table')).toContainText('Five texts from different moments; not today’s news.');
  await expect(page.getByRole('list', { name: 'What the signs mean' }).getByRole('listitem')).toHaveCount(5);
  await expectAccessible(page);
});

test('a click changes the marks of its row, and the head says in words what it did, once', async ({ page }) => {
  await page.goto(`${DEAL}?donetsk=stays`);
  await expect(mark(page, /Russia: Ukraine withdraws/u)).toContainText('crossed');
  await answer(page, 'Donetsk', 'Withdraws and cedes').check();
  const said =
    /You changed Donetsk from Ukraine stays to Withdraws and cedes\. That crosses Ukraine’s red line \(no ceding of territory\), keeps Russia’s/u;
  await expect(page.getByRole('region', { name: 'What the last click did' })).toContainText(said);
  await expect(announced(page)).toContainText(said);
  await expect(mark(page, /Ukraine: No ceding of territory/u)).toContainText('crossed');
  await expect(mark(page, /Russia: Ukraine withdraws/u)).toContainText('was crossed');
  await expect(page.locator('[data-issue="donetsk"]')).toContainText('was: Ukraine stays');
  await expect(page.getByRole('button', { name: 'Crossed: 1' })).toBeVisible();
});

test('what stays open says why, and what nobody mentions says so', async ({ page }) => {
  await page.goto(`${DEAL}?nato=kept`);
  await expect(mark(page, /Ukraine: Gives up NATO bid/u)).toContainText('offer not taken up');
  await expect(mark(page, /Ukraine: Guarantee like Article 5/u)).toContainText('depends on security guarantee');
  await expect(page.locator('[data-issue="nato"]').getByRole('cell').nth(2)).toContainText('nothing in these texts');
  await expect(page.getByRole('row', { name: /Not mentioned in these texts/u })).toContainText(
    'it may have been said elsewhere',
  );
  await page.getByRole('button', { name: 'all 20', exact: true }).click();
  await expect(page.getByRole('row', { name: /Outcome of the talks/u })).toBeVisible();
});

test('an option that is ruled out says why, can still be chosen, and there is a way back', async ({ page }) => {
  await page.goto(`${DEAL}?guarantee=article5&senate=sought&~agenda=full`);
  const alone = answer(page, 'Who guarantees', 'Europe alone');
  await expect(alone).toHaveAccessibleDescription(
    /not proposed in these texts.*ruled out: you chose US Senate approval \(sought\)/u,
  );
  await alone.check();
  await expect(page.getByRole('heading', { name: 'These cannot both hold' })).toBeVisible();
  await expect(page.getByText('No verdicts', { exact: true })).toBeVisible();
  await expect(mark(page, /Ukraine: No ceding of territory/u)).toContainText(
    'no verdict: these terms cannot stand together',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Take back: US Senate approval: Sought/u }).click();
  await expect(page.getByRole('heading', { name: 'These cannot both hold' })).toHaveCount(0);
  await expect(answer(page, 'Who guarantees', 'Europe alone')).toBeChecked();
  await expect(answer(page, 'US Senate approval', 'not decided')).toBeChecked();
});

test('an answer that silences a question takes its answer off, and says so', async ({ page }) => {
  await page.goto(`${DEAL}?guarantee=article5&legal=binding`);
  await answer(page, 'Security guarantee', 'None').check();
  await expect(announced(page)).toContainText('takes off your answer on legal force');
  await expect(page).not.toHaveURL(/legal=/u);
  await expect(page.getByRole('button', { name: /Legal force.*does not apply/u })).toBeVisible();
});

test('the two figures open the sentences, and both sides of what cannot both be met', async ({ page }) => {
  await page.goto(`${DEAL}?donetsk=cedes`);
  await page.getByRole('button', { name: 'Crossed: 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Red lines' });
  await expect(dialog).toContainText('Zelenskyy firmly rejected any proposals');
  await expect(dialog).toContainText('Crossed by: Donetsk, the part Ukraine holds: Withdraws and cedes');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Crossed: 1' })).toBeFocused();
  await page.getByRole('button', { name: /At least 1 will be crossed however you finish/u }).click();
  await dialog
    .getByRole('button', { name: /Read it in the text\s*: No ceding of territory/u })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: 'Reader' })).toContainText('firmly rejected');
});

test('where no red line need be crossed, an example says how', { tag: '@long' }, async ({ page }) => {
  await page.goto(DEAL);
  await page.getByRole('button', { name: /At least 0/u }).click();
  await expect(page.getByRole('dialog')).toContainText(
    'It is still possible to finish without crossing a red line in these texts. That is not consent.',
  );
});

test('a deal to start from replaces the answers; one step back brings them again, with the keys too', async ({
  page,
}) => {
  await page.goto(`${DEAL}?nato=kept`);
  await page.getByRole('button', { name: 'Start from' }).click();
  await page.getByRole('button', { name: /^What Russia is reported to demand/u }).click();
  await expect(answer(page, 'NATO bid', 'Given up')).toBeChecked();
  await expect(announced(page)).toContainText('You started from: What Russia is reported to demand');
  await expect(answer(page, 'Kind of settlement', 'Comprehensive'), 'nothing is set out of sight').toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(answer(page, 'NATO bid', 'Kept')).toBeChecked();
  await expect(announced(page)).toContainText('Undone');
  await page.keyboard.press('Control+Shift+z');
  await expect(answer(page, 'NATO bid', 'Given up')).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Start from' }).click();
  await page.getByRole('button', { name: /^An empty deal/u }).click();
  await expect(page, 'all questions stay, since the preset answered some of them').toHaveURL(/deal\?~agenda=full$/u);
});

test('with the keyboard alone: settle three terms, read a sentence, share', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(DEAL);
  await answer(page, 'NATO bid', 'not decided').focus();
  await page.keyboard.press('ArrowRight');
  await expect(answer(page, 'NATO bid', 'Given up')).toBeFocused();
  await expect(answer(page, 'NATO bid', 'not decided')).toBeChecked();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/nato=renounced$/u);
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-issue="nato"] button:focus')).toHaveCount(1);
  await answer(page, 'Security guarantee', 'not decided').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await answer(page, 'Donetsk', 'not decided').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(answer(page, 'Donetsk', 'Left unresolved')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/nato=renounced&guarantee=article5&donetsk=unresolved$/u);
  await mark(page, /Russia: Ukraine withdraws/u).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Reader' })).toContainText('holding firm');
  await page.getByRole('button', { name: 'Share' }).focus();
  await page.keyboard.press('Enter');
  await expect(announced(page)).toHaveText('The link to this deal is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'nato=renounced&guarantee=article5&donetsk=unresolved',
  );
});

test('where the clipboard refuses, the link stands selected in a field', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`${DEAL}?nato=kept`);
  await page.getByRole('button', { name: 'Share' }).click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await expect(field).toBeFocused();
  expect(
    await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    ),
  ).toMatch(/nato=kept$/u);
});

test('a further row of a position says so, and is counted once', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${DEAL}?nato=renounced&guarantee=weaker`);
  await expect(mark(page, /Gives up NATO bid.*same offer as above\s*, Security guarantee: taken up/u)).toBeVisible();
  await expect(
    page
      .getByRole('row', { name: /Party by party/u })
      .getByRole('cell')
      .first(),
  ).toContainText('Gives: 1 taken up.');
});

test('all questions: topics fold, and every control has a name of its own', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${DEAL}?guarantee=article5&force=european&~agenda=full`);
  const names = await page
    .getByRole('table')
    .evaluate((table) =>
      [...table.querySelectorAll('button, label')].map((each) => each.textContent.replace(/\s+/gu, ' ').trim()),
    );
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  await page.getByRole('button', { name: /^Territory/u }).click();
  await expect(page.getByRole('group', { name: 'Donetsk' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Territory.*Donetsk, Territories/u })).toBeVisible();
  await expectAccessible(page);
});

test('a link that names what is unknown says so and keeps the rest', async ({ page }) => {
  await page.goto(`${DEAL}?nato=kept&moat=wide`);
  await expect(page.getByRole('alert')).toContainText('moat=wide');
  await expect(answer(page, 'NATO bid', 'Kept')).toBeChecked();
  await page.getByRole('button', { name: /^Dismiss/u }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(
    `nothing is lost or cut off at ${width} × ${height}`,
    { tag: width === 390 || width === 320 ? [] : ['@long'] },
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${DEAL}?nato=renounced&donetsk=cedes`);
      await expect(page.getByRole('button', { name: 'Crossed: 1' })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (width < 760) {
        await page.getByRole('button', { name: /^Donetsk/u }).click();
        await answer(page, 'Donetsk', 'Ukraine stays').check();
        await expect(mark(page, /Russia: Ukraine withdraws/u)).toContainText('crossed');
        await expect(page.getByRole('table')).toContainText('nothing in these texts');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      if (width === 390 || width === 768) await expectAccessible(page);
    },
  );
}

test('nothing sticks to a screen that is less than 480 px high', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(`${DEAL}?nato=kept`);
  const sticky = await page.evaluate(
    () =>
      [...document.querySelectorAll('body *')].filter((each) => getComputedStyle(each).position === 'sticky').length,
  );
  expect(sticky).toBe(0);
});
