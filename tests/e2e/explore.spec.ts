import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const EXPLORE = './#/ukraine-guarantees@1/explore';
const FOUR = '?nato=kept&guarantee=article5&donetsk=cedes&legal=binding';
const WEIGHED = '~w=ukr-territory.07,rus-withdrawal.09,rus-nato.05,ukr-article5.06';

const asked = (page: Page, question: string | RegExp) => page.getByRole('region', { name: question });
const clashes = (page: Page) => asked(page, 'Which sentences cannot both be met?');
const concessions = (page: Page) => asked(page, 'What would someone have to give up?');
const repair = (page: Page) => asked(page, 'What is the smallest change?');
const folded = (page: Page, name: string) =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { level: 2, name }) });
const unfold = async (page: Page, name: string): Promise<Locator> => {
  const panel = folded(page, name);
  if ((await panel.getAttribute('open')) === null) await page.getByRole('heading', { level: 2, name }).click();
  return panel;
};
async function open(page: Page, terms = ''): Promise<void> {
  await page.goto(EXPLORE + terms);
  await expect(repair(page)).toContainText(/To your deal, so that|Nothing has to change/u);
  await expect(concessions(page)).toContainText(/can then (?:all )?hold/u);
}
async function unfoldAll(page: Page, levels = 3): Promise<void> {
  for (let level = 0; level < levels; level += 1) {
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await page.waitForTimeout(300);
  }
}

test('the smallest clash stands there with its sentences, and with what each answer between them does', async ({
  page,
}) => {
  await page.goto('./#/ukraine-guarantees@1/deal');
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Explore' })).toBeVisible();
  await expect(clashes(page)).toContainText(
    'Ukraine’s red line (no ceding of territory), and either Russia’s red line (Ukraine withdraws) or its ask (Donbas territory). No deal satisfies both.',
  );
  await expect(clashes(page)).toContainText(
    'Zelenskyy firmly rejected any proposals that would require Ukraine to cede',
  );
  await expect(clashes(page)).toContainText('holding firm to his demands');
  const table = clashes(page).getByRole('table', { name: 'What each answer on Donetsk does' });
  await expect(table.getByRole('row', { name: /Withdraws and cedes/u })).toContainText(/crossed.*kept.*met/su);
  await expect(table.getByRole('row', { name: /Withdraws, not ceded.*not proposed in these texts/u })).toContainText(
    'texts don’t say',
  );
  await expect(clashes(page)).toContainText('Not being contradicted is not consent.');
});

test('a quote opens in its whole text, and the place on the page is kept', { tag: '@long' }, async ({ page }) => {
  await open(page);
  const read = clashes(page).getByRole('button', { name: /read it there.*No ceding of territory/u });
  await read.click();
  const dialog = page.getByRole('dialog', { name: 'The sentence in its text' });
  await expect(dialog.getByRole('button', { pressed: true }).first()).toBeInViewport();
  await expect(dialog).toContainText('What the text leaves open');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(read).toBeFocused();
});

test(
  'why no deal meets them: every answer is excluded, with our reading beside it',
  { tag: '@long' },
  async ({ page }) => {
    await open(page);
    await clashes(page).getByText('Why no deal meets them all').click();
    await expect(clashes(page)).toContainText('Every answer on Donetsk is excluded:');
    await expect(clashes(page)).toContainText(/Withdraws and cedes: No ceding of territory, crossed/u);
    await expect(clashes(page)).toContainText('It follows from the sentences alone, as we read them.');
  },
);

test('all clashes stand below, the smallest first, between whom they lie', { tag: '@long' }, async ({ page }) => {
  await open(page);
  await clashes(page)
    .getByText(/Show all \d+ clashes/u)
    .click();
  await expect(clashes(page).getByRole('heading', { name: 'Ukraine and Russia: 2' })).toBeVisible();
  const last = clashes(page).getByRole('listitem').last();
  await last.locator('summary').click();
  await expect(last).toContainText('read it there');
});

test(
  'what would have to be given up: the fewest first, and an example opens as a visit',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto('./#/ukraine-guarantees@1/deal');
    await page.getByRole('group', { name: 'NATO bid' }).getByRole('radio', { name: 'Kept' }).check();
    await page.getByRole('link', { name: 'Explore' }).click();
    await expect(concessions(page)).toContainText(
      /Either Ukraine’s red line \(no ceding of territory\), and one of three more/u,
    );
    await expect(concessions(page)).not.toContainText(/likel|would accept|%/u);
    await concessions(page).getByText('An example deal').first().click();
    await concessions(page).getByRole('button', { name: 'Open this deal (first way)' }).click();
    await expect(page).toHaveURL(/\/deal\?.*donetsk=/u);
    await expect(page).not.toHaveURL(/response=/u);
    await page.getByRole('button', { name: 'Back to my deal' }).click();
    await expect(page).toHaveURL(/\/deal\?nato=kept$/u);
  },
);

test('the smallest change is told as a difference, and taking it crosses no red line', async ({ page }) => {
  await open(page, FOUR);
  await expect(repair(page)).toContainText('two of your answers change and one open question is decided');
  await expect(repair(page)).toContainText('There are two such changes');
  const table = repair(page).getByRole('table', { name: /verdicts turn/u });
  await expect(table.getByRole('row', { name: /No NATO bid/u })).toContainText(/crossed.*kept/su);
  await repair(page).getByRole('button', { name: 'Take this change' }).click();
  await expect(page).toHaveURL(/nato=renounced/u);
  await expect(page.getByRole('button', { name: /Crossed: 0/u })).toBeVisible();
});

test('other aims: what a party asks, and positions of one’s own choice', { tag: '@long' }, async ({ page }) => {
  await open(page, FOUR);
  const aim = repair(page).getByRole('combobox', { name: 'Change your deal so that' });
  await aim.selectOption({ label: 'all red lines and asks of Russia are met' });
  await expect(repair(page)).toContainText('so that all red lines and asks of Russia are met');
  await aim.selectOption({ label: 'the positions that you choose hold' });
  await expect(repair(page)).toContainText('Choose at least one position.');
  await repair(page)
    .getByRole('checkbox', { name: /No ceding of territory/u })
    .check();
  await repair(page)
    .getByRole('checkbox', { name: /Ukraine withdraws/u })
    .check();
  await expect(repair(page)).toContainText('these exclude each other');
});

test(
  'a question is asked of all deals, or only of those with the visitor’s answers',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, FOUR);
    await clashes(page).getByRole('radio', { name: 'Only with your 4 answers' }).check();
    await expect(clashes(page)).toContainText('No deal with your answers satisfies either of them.');
    await expect(concessions(page)).toContainText('one of three more');
    await page
      .getByRole('group', { name: 'Asked of', exact: true })
      .getByRole('radio', { name: /Only with/u })
      .check();
    await expect(concessions(page)).toContainText('would have to be given up.');
  },
);

test(
  'answers that exclude each other leave no deal to ask of, but the way back is found',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(`${EXPLORE}?guarantee=article5&senate=sought&guarantors=europe`);
    await page
      .getByRole('group', { name: 'Asked of', exact: true })
      .getByRole('radio', { name: /Only with/u })
      .check();
    await expect(clashes(page)).toContainText('Your answers exclude each other: no deal is left of which to ask this.');
    await expect(repair(page)).toContainText('one of your answers changes');
  },
);

test(
  'what is folded tells its answer on the line: numbers of deals, exact and never chances',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, FOUR);
    await expect(folded(page, 'Largest sets')).toContainText(/9 sets; the largest meets \d+ of \d+ positions/u);
    await expect(folded(page, 'Deals crossing no red line')).toContainText(/[\d,]+ of 689,040 deals/u);
    const possible = await unfold(page, 'What is still possible');
    await expect(possible).toContainText('These are numbers of combinations, not chances.');
    await expect(possible.getByRole('row', { name: /^Kept/u })).toContainText('your answer');
    const sets = await unfold(page, 'Largest sets');
    await expect(sets).toContainText('In some sets and not in others');
    const zone = await unfold(page, 'Deals crossing no red line');
    await expect(zone).toContainText('cross no red line in these texts.');
    await zone.getByText('An example deal').click();
    await expect(zone).toContainText('This example puts a question off:');
  },
);

test(
  'nothing is weighed before the visitor says so; the weights travel in the address',
  { tag: '@long' },
  async ({ page }) => {
    await open(page);
    const weights = await unfold(page, 'With your own weights');
    await expect(weights).toContainText('nothing is weighed until you say so');
    await expect(weights.locator('canvas')).toHaveCount(0);
    for (const [name, weight] of [
      [/Ukraine.*No ceding of territory/u, '7'],
      [/Russia.*Ukraine withdraws/u, '9'],
    ] as const) {
      await weights.getByRole('spinbutton', { name }).fill(weight);
      await weights.getByRole('spinbutton', { name }).press('Tab');
    }
    const withdrawal = weights.getByRole('spinbutton', { name: /Russia.*Ukraine withdraws/u });
    await withdrawal.fill('12');
    await withdrawal.press('Tab');
    await expect(weights.getByRole('alert')).toHaveText('“12” is not taken: a weight is a whole number from 0 to 10.');
    await expect(withdrawal).toHaveAttribute('aria-invalid', 'true');
    await expect(page).toHaveURL(/~w=ukr-territory\.07,rus-withdrawal\.09/u);
    await expect(weights.locator('canvas[data-ready]')).toBeVisible();
    const table = weights.getByRole('table', { name: 'Points marked on the map, with your weights' });
    await table
      .getByRole('button', { name: /Show an example/u })
      .first()
      .click();
    await expect(weights.getByRole('button', { name: /Open this deal/u })).toBeVisible();
  },
);

test('a disc of the map opens an example, too', { tag: '@long' }, async ({ page }) => {
  await open(page, `?${WEIGHED}`);
  const weights = await unfold(page, 'With your own weights');
  const canvas = weights.locator('canvas[data-ready]');
  await canvas.scrollIntoViewIfNeeded();
  await expect(canvas).toBeVisible();
  const { width, height } = (await canvas.boundingBox()) ?? { width: 0, height: 0 };
  for (let y = 20; y < height - 50; y += 12) {
    for (let x = 60; x < width; x += 24) await canvas.click({ position: { x, y } });
    if (await weights.getByRole('button', { name: /Open this deal/u }).isVisible()) break;
  }
  await expect(weights.getByRole('button', { name: /Open this deal/u })).toBeVisible();
});

test('a text that is switched off takes its positions along', async ({ page }) => {
  await page.goto(`${EXPLORE}?~lens=001,002,003,004`);
  await expect(clashes(page)).toContainText('No ceding of territory');
  await expect(clashes(page)).not.toContainText('Ukraine withdraws');
});

test('only finished answers are announced', { tag: '@long' }, async ({ page }) => {
  await open(page, FOUR);
  const status = page.getByRole('status');
  await expect(status).toContainText('No deal satisfies both.');
  await expect(status).not.toContainText('worked out');
  await clashes(page)
    .getByRole('radio', { name: /Only with/u })
    .check();
  await expect(status).toHaveText(/^Which sentences cannot both be met\? .*No deal with your answers/u);
});

test('unfolded, everything is accessible', { tag: '@long' }, async ({ page }) => {
  test.slow();
  await open(page, `${FOUR}&${WEIGHED}`);
  await unfoldAll(page, 1);
  await expect(page.locator('canvas[data-ready]')).toBeVisible();
  await expectAccessible(page);
});

test('every button has a name of its own, however much is unfolded', { tag: '@long' }, async ({ page }) => {
  test.slow();
  await open(page, `${FOUR}&${WEIGHED}`);
  await unfoldAll(page);
  const tree = await page.getByRole('main').ariaSnapshot();
  const names = [...tree.matchAll(/button "((?:[^"\\]|\\.)*)"/gu)].map(([, name]) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('nothing is wider than a narrow phone', { tag: '@long' }, async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `${FOUR}&${WEIGHED}`);
  await unfoldAll(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test(
  'on paper the three answers stand, with their sentences and without controls',
  { tag: '@long' },
  async ({ page }) => {
    await open(page, FOUR);
    await page.emulateMedia({ media: 'print' });
    await expect(clashes(page)).toContainText('No deal satisfies both.');
    await expect(page.getByText('Zelenskyy firmly rejected').first()).toBeVisible();
    for (const name of ['Take this change', 'Print these answers'])
      await expect(page.getByRole('button', { name })).toBeHidden();
    await expect(page.getByRole('radio').first()).toBeHidden();
    await expect(concessions(page).getByText('Neither side gets all').first()).toBeVisible();
  },
);
