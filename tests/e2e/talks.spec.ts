/** The talks: played by two groups through three rounds, passed on, gone back in; and by the chair alone. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const TALKS = './#/ukraine-guarantees@1/talks';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const here = (page: Page) => button(page, 'We are here: go on').click();
const record = (page: Page) => page.getByRole('region', { name: 'Record', exact: true });
const answer = (page: Page, question: string, option: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: option }).click();

async function begin(page: Page, ...parties: string[]) {
  for (const party of parties)
    await page.getByRole('checkbox', { name: new RegExp(`^${party} may move`, 'u') }).check();
  await button(page, 'Begin the talks').click();
}

test('two groups play three rounds to a documented end, and the link gives the same talks', async ({ page }) => {
  await page.goto(`${TALKS}?nato=renounced&guarantee=article5&senate=sought`);
  await begin(page, 'Ukraine', 'Russia');

  // Round 1: the group playing Russia puts forward, that of Ukraine refuses on a sentence.
  await page
    .getByRole('group', { name: 'At the screen now' })
    .getByRole('button', { name: /Russia/u })
    .click();
  await expect(page.getByText('Nothing is shown until that group says that it is there.')).toBeVisible();
  await here(page);
  await expect(page.getByText('Not yours to move')).toBeVisible();
  await answer(page, 'Donetsk, the part Ukraine holds', 'Withdraws and cedes');
  await button(page, 'Put it forward').click();
  await here(page);
  const ukraine = page.getByRole('article', { name: 'Ukraine' });
  await expect(ukraine).toContainText('crossed');
  await expect(ukraine).toContainText('Zelenskyy firmly rejected any proposals that would require Ukraine to cede');
  await page.getByLabel('It rests on this sentence').selectOption({ label: 'Red line: No ceding of territory' });
  await page.getByLabel('The reason, in your own words').fill('We cannot sign this.');
  await button(page, 'Refuse').click();
  await expect(record(page)).toContainText('The group playing Ukraine refused.');
  await expect(record(page)).toContainText(
    'Ukraine rejects any proposal that would require it to cede territory to Russia.',
  );
  await expect(page.getByRole('region', { name: 'After a refusal' })).toContainText('anticipates');

  // Round 2: a counter-proposal opens round 3.
  await button(page, 'Open the next round').click();
  await answer(page, 'Donetsk, the part Ukraine holds', 'Withdraws, not ceded');
  await button(page, 'Put it forward').click();
  await here(page);
  await button(page, 'Put forward a counter-proposal').click();
  await answer(page, 'Donetsk, the part Ukraine holds', 'Left unresolved');
  await button(page, 'Refuse, and put this forward instead').click();
  await here(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 3: a proposal is put forward');
  await button(page, 'Accept').click();

  // The Senate is a term of this deal; how it decides is the chair’s to say.
  const senate = page.getByRole('group', { name: 'The US Senate' });
  await expect(senate).toContainText('No text states how it would decide');
  await senate.getByRole('button', { name: 'Approves' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 3: the deal is in force');
  await expect(page.locator('#said')).toContainText('The deal is in force.');

  // The link carries the moves, not the words.
  const told = await record(page).getByRole('listitem').allInnerTexts();
  await expect(page.getByText('The link leaves out what groups wrote in their own words')).toBeVisible();
  const link = page.url();
  expect(link).toMatch(/~t=s\.ukraine\.russia;.*g\.us-senate\.y;z\.\d+$/u);
  expect(link).not.toContain('cannot%20sign');
  await page.evaluate(() => localStorage.clear());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 3: the deal is in force');
  const again = await record(page).getByRole('listitem').allInnerTexts();
  expect(again).toEqual(told.map((text) => text.replace(/In the group’s words: We cannot sign this\.\n*/u, '')));
});

test('the chair alone: decides, goes back, begins another line, loses nothing', { tag: '@long' }, async ({ page }) => {
  await page.goto(TALKS);
  await begin(page);
  await expect(button(page, 'Put it forward')).toBeDisabled();
  await expect(page.getByText('Decide at least one question first.')).toBeVisible();
  await answer(page, 'Multinational force', 'European-led');
  await button(page, 'Put it forward').click();
  const russia = page.getByRole('article', { name: 'Russia' });
  await expect(russia).toContainText('Nobody plays this side: it answers nothing.');
  await expect(russia).toContainText('Nothing in these texts on multinational force.');
  await expect(russia).toContainText('That is not consent.');
  await button(page, 'Refused').click();
  await record(page).getByRole('button', { name: 'Back to here (1)' }).click();
  await expect(record(page)).toContainText('1 later move on this line');
  await button(page, 'Accepted').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 1: the deal is in force');
  await button(page, 'Line 1: 2 moves').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 1: the proposal is refused');

  // It is there again after the page was closed, and as a file.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 1: the proposal is refused');
  const saved = page.waitForEvent('download');
  await button(page, 'As a file of talks').click();
  const path = await (await saved).path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'parley-talk', lines: [{}, {}] });
  await button(page, 'Begin other talks').click();
  await page.getByLabel('Open a file of talks').setInputFiles({
    name: 'talks.parley.json',
    mimeType: 'application/json',
    buffer: readFileSync(path),
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 1: the proposal is refused');
});

test(
  'a request of a party is worked out, names what it would cross, and is taken into a counter-proposal',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(`${TALKS}?~t=s.ukraine.russia;p.0,donetsk.stays,nato.renounced;z.2`);
    await expect(page.getByText('Talks from a link.')).toBeVisible();
    await page
      .getByRole('group', { name: 'At the screen now' })
      .getByRole('button', { name: /Russia/u })
      .click();
    await here(page);
    const russia = page.getByRole('article', { name: 'Russia' });
    await russia.getByText('What would the smallest change be that meets all that Russia asks for?').click();
    await expect(russia).toContainText('nobody has made it');
    await russia.getByRole('button', { name: /^Take it into the draft/u }).click();
    await expect(button(page, 'Refuse, and put this forward instead')).toBeVisible();
  },
);

test('the time of a round is shown, and its end is said and kept', { tag: '@long' }, async ({ page }) => {
  await page.clock.install();
  await page.goto(TALKS);
  await page.getByLabel('Minutes to a round').fill('2');
  await begin(page);
  await page.clock.runFor(61_000);
  await expect(page.getByRole('timer')).toHaveText(/^0:5\d$/u);
  await page.clock.runFor(60_000);
  await expect(page.getByText('Nobody is cut off')).toBeVisible();
  await expect(record(page)).toContainText('The time of this round was over.');
  await expect(page).toHaveURL(/~t=m\.2;t;z\.2$/u);
});

test('a damaged link of talks says what was left out', async ({ page }) => {
  await page.goto(`${TALKS}?~t=s.ukraine;p.0,donetsk.moon;z.2`);
  await expect(page.getByRole('alert').filter({ hasText: 'p.0,donetsk.moon' })).toBeVisible();
  await page.goto(`${TALKS}?~t=s.ukraine.russia;p.0,donetsk.stays;n.europe;z.3`);
  await expect(page.getByRole('alert').filter({ hasText: '“n.europe” cannot be done where it stands' })).toBeVisible();
  await expect(button(page, 'Next answers the group playing Ukraine: hand the screen over')).toBeVisible();
  await page.goto(`${TALKS}?~t=garbage`);
  await expect(page.getByText('The talks in this link could not be read.')).toBeVisible();
  await page.goto(`${TALKS}?~t=s.ukraine;p.0,donetsk.stays;n.ukraine`);
  await expect(page.getByText('The link is not whole')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Round 1: the proposal is refused');
});

test('on a phone and by axe, light and dark', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${TALKS}?~t=s.ukraine.russia;p.russia,donetsk.cedes;z.2`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page, 'dark too');
  await page.goto(TALKS);
  await button(page, 'Begin other talks').click();
  await expect(button(page, 'Begin the talks')).toBeVisible();
  await expectAccessible(page);
});
