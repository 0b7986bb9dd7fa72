import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const MACHINES = './#/ukraine-guarantees@1/machines';
const state = (page: Page, id: string) => page.locator(`[data-state="${id}"]`);
const active = (page: Page, id: string) => expect(state(page, id)).toHaveAttribute('data-active', 'true');
const tape = (page: Page) => page.getByRole('region', { name: /Last event|held/u });
async function settle(page: Page, question: string | RegExp, answer: string | RegExp) {
  const terms = page.getByRole('region', { name: 'Settle terms' });
  await terms.getByRole('button', { name: question }).click();
  await terms.getByRole('radio', { name: answer }).check();
}

test('a term settled beside the chart moves the machines, and the tape says how', async ({ page }) => {
  await page.goto('./#/ukraine-guarantees@1/deal?nato=kept');
  await page.getByRole('link', { name: 'How it works' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How it works' })).toBeVisible();
  await active(page, 'rus-nato.violated');
  await active(page, 'ukr-territory.open');
  await settle(page, /^Donetsk/u, /^Withdraws and cedes/u);
  await active(page, 'ukr-territory.violated');
  await active(page, 'rus-withdrawal.satisfied');
  await expect(page).toHaveURL(/donetsk=cedes/u);
  await expect(tape(page)).toContainText(/deal\.changed.*Withdraws and cedes/su);
  await tape(page)
    .getByText(/\d transitions/u)
    .click();
  await expect(tape(page)).toContainText('No ceding of territory: open → crossed');

  await page.getByRole('button', { name: 'Undo' }).click();
  await active(page, 'ukr-territory.open');
  await expect(tape(page)).toContainText('undone: Donetsk');
  await settle(page, /^Security guarantee/u, /^None/u);
  await page.goto(`${MACHINES}?guarantee=none&legal=binding`);
  await active(page, 'ukr-territory.void');
  await expect(page.getByText('Every region is in the state “no verdict”').first()).toBeVisible();
});

test('paused, the drawing stays where it is; it is stepped on, and let go', { tag: '@long' }, async ({ page }) => {
  await page.goto(MACHINES);
  await page.getByRole('button', { name: 'Pause' }).click();
  await settle(page, /NATO bid/u, /^Kept/u);
  await settle(page, /^Donetsk/u, /^Ukraine stays/u);
  await active(page, 'rus-nato.open');
  await expect(tape(page)).toContainText('2 newer events');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await active(page, 'rus-nato.violated');
  await active(page, 'rus-withdrawal.open');
  await page.getByRole('button', { name: 'Resume' }).click();
  await active(page, 'rus-withdrawal.violated');
});

test('a state leads to its position and its sentence, by keyboard too', async ({ page }) => {
  await page.goto(MACHINES);
  await state(page, 'ukr-territory.violated').focus();
  await page.keyboard.press('Enter');
  const place = page.getByRole('group', { name: '“crossed” of “No ceding of territory”' });
  await expect(place).toContainText('The machine is not in this state now.');
  await expect(place).toContainText('Zelenskyy firmly rejected any proposals');
  await place.getByRole('button', { name: /Zelenskyy firmly rejected/u }).click();
  await expect(page.getByRole('dialog', { name: 'The sentence in its text' })).toContainText('cede territory');
});

test('each machine is taken along in three notations, the talks too', { tag: '@long' }, async ({ page }) => {
  await page.goto(MACHINES);
  const along = page.getByRole('region', { name: 'Take a machine along' });
  for (const [machine, format, file, holds] of [
    ['Russia', 'XState (JSON)', 'ukraine-guarantees-russia.json', '"rus-withdrawal"'],
    ['Russia', 'Mermaid', 'ukraine-guarantees-russia.mmd', 'stateDiagram-v2'],
    ['United States', 'SCXML', 'ukraine-guarantees-united-states.scxml', "term_senate === 'sought'"],
    ['The talks', 'Mermaid', 'ukraine-guarantees-talks.mmd', 's_ratifying'],
  ] as const) {
    await along.getByRole('combobox').selectOption({ label: machine });
    await along.getByRole('button', { name: format }).click();
    await expect(along.getByRole('textbox')).toHaveValue(new RegExp(holds.replace(/[()]/gu, '.'), 'u'));
    const downloading = page.waitForEvent('download');
    await along.getByRole('link', { name: `Download ${file}` }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(file);
    expect(readFileSync(await download.path(), 'utf8')).toContain(holds);
  }
});

test(
  'all machines at once, with what they say in words: accessible, and no wider than a phone',
  { tag: '@long' },
  async ({ page }) => {
    test.slow();
    await page.goto(`${MACHINES}?donetsk=cedes`);
    for (const name of ['United States', 'Europe', 'The talks']) await page.getByRole('checkbox', { name }).check();
    await state(page, 'ukr-territory.violated').click();
    for (const summary of await page.getByText('The same in words').all()) await summary.click();
    await expect(page.getByText('To “crossed” when it is certain: Donetsk: withdraws and cedes').first()).toBeVisible();
    await expectAccessible(page, 'dark too');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.emulateMedia({ media: 'print' });
    await expect(state(page, 'ukr-territory.violated')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeHidden();
  },
);
