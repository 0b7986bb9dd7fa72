/** A lesson from the teacher's builder to a student's device and back to the board, by what each of them can see. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const BUILDER = './#/ukraine-guarantees@1/builder';
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const next = (page: Page) => button(page, /^Next/u).click();
const open = async (page: Page, typed: string) => {
  await page.goto('./');
  await page.getByLabel(/code/iu).first().fill(typed);
  await button(page, 'Open').click();
};
async function arrive(page: Page, table: number) {
  await page.getByLabel('Table number').fill(String(table));
  await button(page, 'Start').click();
}
/** Takes the last tasks out of the lesson, and adds others by what they ask. */
async function change(page: Page, out: RegExp[], added: RegExp[]) {
  for (const name of out) await button(page, new RegExp(`^Take out: .*${name.source}`, 'u')).click();
  for (const name of added) await button(page, new RegExp(`^Add: .*${name.source}`, 'u')).click();
}

test('a lesson is changed and given away by code; a student predicts, contests, meets a goal, proves another, hands in', async ({
  page,
  browser,
}) => {
  test.slow();
  await page.goto(BUILDER);
  const top = page.getByRole('group', { name: 'What can carry this lesson' });
  await expect(top).toContainText('Code and QR work');
  await change(
    page,
    [/Could one deal/u, /Settle the question of D/u],
    [/keeps Ukraine's red line and Russia's/u, /Settle whether the guarantee/u],
  );
  await expect(page.getByText('1 change from the lesson')).toBeVisible();
  await expect(top).toContainText('Code and QR work');
  await button(page, 'Get link, QR and code').click();
  await expectAccessible(page, 'dark too');
  const code = await page.locator('dd.code').innerText();
  await expect(page.getByRole('img', { name: 'QR code of this lesson' })).toBeVisible();
  await page.keyboard.press('Escape');

  // In her own words: no code can carry that, and the meter says so at once.
  await page.getByLabel('Or your own question').fill('Which treaty that you know has such terms?');
  await button(page, 'Add this question').click();
  await expect(top).toContainText('Own text: link or file only');
  await button(page, 'Get link and file').click();
  const link = await page.locator('dd.address').innerText();
  await page.keyboard.press('Escape');

  const student = await (await browser.newContext()).newPage();
  await open(student, code.toLowerCase().replaceAll('-', ' '));
  await expect(student.getByText('5 tasks')).toBeVisible();
  await arrive(student, 2);
  await expect(student.getByText('Table 2 · Russia')).toBeVisible();

  // Locked answers resist an edited address and the keyboard.
  await student.evaluate(() => (location.hash = location.hash.replace('nato=renounced', 'nato=kept')));
  await expect(student.getByText(/does not let anybody answer “nato=kept”/u)).toBeVisible();
  await expect(student).toHaveURL(/nato=renounced/u);

  await student.getByLabel('Your answer, in your own words').fill('Holding firm.');
  await button(student, 'Choose a sentence').click();
  await student
    .getByRole('radio', { name: /holding firm/u })
    .first()
    .check();
  await next(student);

  // Predict, then reveal.
  await expect(button(student, 'Reveal: 3 left')).toBeDisabled();
  for (const group of await student.getByRole('group').all()) {
    const crossed = group.getByRole('radio').nth(1);
    if (await crossed.isVisible()) await crossed.check();
  }
  await expect(student.getByText('In the texts', { exact: true })).toHaveCount(0);
  await expectAccessible(student);
  await button(student, 'Show what the texts say').click();
  await expect(student.locator('#said')).toContainText('predictions are the same as the texts');
  await expect(student.getByText('Zelenskyy firmly rejected any proposals')).toBeVisible();
  await expect(student.getByRole('radio')).toHaveCount(0);
  await button(student, /^I read this differently.*No ceding/u).click();
  await student.getByLabel('I would call it').selectOption({ label: 'ask' });
  await student.getByLabel('Because').fill('It says what they reject, not what they need.');
  await button(student, 'Keep my reading').click();
  await expect(student.getByText('You read it as: ask')).toBeVisible();
  await next(student);

  // A goal that can be met: only with every question answered, and no red line crossed.
  const status = student.locator('[data-met]');
  const answer = (question: RegExp, option: string) =>
    student
      .getByRole('group', { name: question })
      .getByRole('radio', { name: new RegExp(`^${option}`, 'u') })
      .click();
  await expect(student.getByRole('radio', { name: 'Kept' })).toHaveCount(0);
  await expect(button(student, 'Not yet: see what is missing')).toBeDisabled();
  await answer(/^Donetsk/u, 'Withdraws, not ceded');
  await expect(status).toContainText('Still undecided: Legal force');
  await answer(/^Legal force/u, 'Binding');
  await answer(/^US Senate/u, 'Sought');
  await answer(/^Multinational force/u, 'European-led');
  await expect(status).toContainText('Your deal does what the task asks.');
  await button(student, 'This is our deal').click();
  await expect(student.getByRole('main').getByText('Kept as your answer.')).toBeVisible();
  await expectAccessible(student);
  await next(student);

  // One that cannot: the claim is checked, and the sentences that exclude each other are shown.
  await button(student, 'We think there is none').click();
  await expect(student.getByRole('main').getByText('In this lesson there is none.')).toBeVisible();
  await expect(student.locator('.proof')).toContainText('Zelenskyy firmly rejected any proposals');
  await expect(student.locator('.proof')).toContainText('the withdrawal of Ukrainian troops');
  await next(student);

  // Unfinished, it may be handed in; then the last task is done after all.
  await next(student);
  await expect(student.getByText('Task 5 is empty')).toBeVisible();
  await button(student, 'Go to task 5').click();
  await answer(/^Legal force/u, 'Not binding');
  await student.getByLabel('Why? In your own words').fill('To see what it crosses.');
  await next(student);
  await expect(student.getByText('5 of 5 tasks answered.')).toBeVisible();
  await button(student, 'Show code').click();
  await expect(student.getByText(/^H[0-9A-Z]{3}-/u)).toBeVisible();
  await expectAccessible(student, 'dark too');

  // The clipboard is refused here: the text stands selected instead, with the line for the machine at its end.
  await student.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
  );
  await button(student, 'Copy my answers').click();
  const text = await student.getByRole('textbox', { name: 'Your answers as text' }).inputValue();
  expect(text).toContain('Table 2 · Russia');
  expect(text).toMatch(/\[parley-h1 [\w.-]+\]/u);

  // A shared device: whoever comes next is asked, and nothing is lost by a reload.
  await student.reload();
  await expect(student.getByText('A draft by table 2 is here')).toBeVisible();
  await button(student, 'Go on with it').click();
  await expect(student.getByText('Table 2 · Russia')).toBeVisible();

  // The board of the same lesson takes it.
  await button(page, 'undo').or(button(page, 'Undo the last change')).click();
  await button(page, 'Get link, QR and code').click();
  await page.getByRole('link', { name: 'Class board for this lesson' }).click();
  await page.getByLabel('Paste a whole column').fill(text);
  await button(page, 'Add to the board').click();
  await expect(page.locator('#said')).toHaveText('1 hand-in added.');

  // The link in her own words opens with them.
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByText('6 tasks')).toBeVisible();
  await arrive(other, 1);
  for (let task = 1; task < 6; task += 1) await next(other);
  await expect(other.getByRole('heading', { name: 'Which treaty that you know has such terms?' })).toBeVisible();
});
