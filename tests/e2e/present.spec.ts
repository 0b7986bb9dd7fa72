/** The deal on the projector: hands, reveals, sentences and answers taken, without a mouse. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const PRESENT = './#/ukraine-guarantees@1/present';

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const hands = (page: Page) => page.getByRole('region', { name: 'Hands up' }).getByRole('listitem');
const reactions = (page: Page) => page.getByRole('region', { name: /parties’ reported positions/u });

test('a class builds its deal by show of hands: counted, revealed, quoted, taken, summed up', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./#/ukraine-guarantees@1/deal?nato=renounced');
  await page.getByRole('link', { name: 'Present' }).click();
  await expect(heading(page)).toHaveText("Ukraine's NATO bid");
  await expect(page.getByRole('navigation', { name: 'Screens' })).toHaveCount(0);
  await expect(page.getByText('First the hands, then the parties.')).toBeVisible();
  await expect(reactions(page)).toContainText('If Ukraine gives up its NATO bid, the deal …');
  await expect(reactions(page).getByText('hidden')).toHaveCount(4);

  // Hands: a letter each, with Shift one less, never fewer than none; kept between the slides.
  await press(page, 'a', 'a', 'a', 'b', 'Shift+A', 'Shift+C');
  await expect(page.locator('#said')).toHaveText('Leave undecided: 0 hands.');
  await expect(hands(page)).toHaveText([
    /^A Given up.*2/su,
    /^B Kept.*1/su,
    /^C Leave undecided.*0/su,
    /All hands.*3/su,
  ]);
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(heading(page)).toHaveText('Donetsk, the part Ukraine holds');
  await expect(page.locator('#said')).toHaveText(/^Question 5 of 6: Donetsk/u);

  // What the deal would do with another answer, party by party; nothing is taken yet.
  await press(page, 'ArrowUp', 'ArrowUp');
  await expect(reactions(page)).toContainText('With Withdraws and cedes, the deal …');
  await press(page, '1');
  await expect(page.locator('#said')).toHaveText('Ukraine: crosses this red line, no ceding of territory.');
  await expect(page.getByText('Zelenskyy firmly rejected any proposals')).toBeVisible();
  await expect(reactions(page).getByText('hidden')).toHaveCount(3);
  await press(page, 'h');
  await expect(reactions(page)).toContainText('keeps this red line');
  await expect(reactions(page).getByText('nothing in these texts')).toHaveCount(2);
  await expect(page).not.toHaveURL(/donetsk=/u);
  await reactions(page)
    .getByRole('button', { name: /Ukraine withdraws/u })
    .click();
  await expect(page.locator('blockquote')).toContainText('holding firm to his demands');
  const smallest = await page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll<HTMLElement>('main *')]
        .filter((each) =>
          [...each.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
        )
        .map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(28);
  await expectAccessible(page, 'dark too');

  // Taken: one step, and one step back.
  await press(page, 't');
  await expect(page).toHaveURL(/nato=renounced&donetsk=cedes/u);
  await expect(page.locator('#said')).toHaveText('Taken into the deal: Withdraws and cedes.');
  await press(page, 'Control+z');
  await expect(page).not.toHaveURL(/donetsk=/u);
  await press(page, 't', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(heading(page)).toHaveText('The deal of this class');
  await expect(page.getByRole('main')).toContainText(/Donetsk.*Withdraws and cedes/su);
  await expect(page.getByRole('main')).toContainText(/Ukraine no ceding of territory.*Zelenskyy firmly rejected/su);
  await expect(page.getByRole('main')).toContainText('Not decided: security guarantee');
  await press(page, 'Escape');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await page.goBack();
  await expect(hands(page).first()).toContainText('2');
});

test('single keys can be switched off, and a question that cannot arise has no slide', async ({ page }) => {
  await page.goto(`${PRESENT}?guarantee=none`);
  await expect(page.getByText('Question 1 of 4')).toBeVisible();
  await page.getByRole('button', { name: 'Keys for hands and parties are on' }).press('Enter');
  await press(page, 'a', 'h');
  await expect(hands(page).first()).toContainText('0');
  await expect(reactions(page).getByText('hidden')).toHaveCount(4);
  for (const name of ['One hand more: Given up', 'Reveal Russia'])
    await page.getByRole('button', { name }).press('Enter');
  await expect(hands(page).first()).toContainText('1');
  await expect(reactions(page)).toContainText('no NATO bid');
  await page.getByRole('button', { name: 'Keys for hands and parties are on' }).press('Enter');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('main')).toContainText('Does not apply: legal force and US Senate approval.');
});
