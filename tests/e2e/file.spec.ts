import { makeFile } from '../../src/model/file.ts';
import { packedOrchard } from '../orchard/packed.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const FRAME = 'Made by someone else, not checked';
const file = (text: string, name = 'orchard.parley.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test('a scenario’s file opens in a frame that says so, travels by link, and cannot pass for one of the site', async ({
  page,
}) => {
  await page.goto('./');
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chosen).setFiles(file(makeFile(packedOrchard())));

  await expect(page).toHaveURL(/#\/file-orchard-[a-z0-9]{7}@0\/deal$/u);
  await expect(page.getByRole('complementary', { name: FRAME })).toBeVisible();
  await page.getByRole('radio', { name: 'Along the stream' }).check();
  await expect(page).toHaveURL(/\?fence=stream$/u);
  await expect(page.locator('[data-verdict="violated"]').first()).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: 'a scenario from a file' })).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles(file(makeFile(packedOrchard())));
  await expect(page.getByRole('radio', { name: 'Along the stream' })).toBeChecked();
  await expect(page.getByRole('complementary', { name: FRAME })).toBeVisible();

  await page.goto('./#/ukraine-guarantees/deal');
  await expect(page.getByRole('radio', { name: 'Given up' })).toBeVisible();
  await expect(page.getByText(FRAME)).toHaveCount(0);
});

test(
  'a file that is dragged onto the page and has flaws is refused with them, as text',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto('./');
    const packed = packedOrchard();
    const scenario = { ...(packed.scenario as Record<string, unknown>), '<img src=x onerror=alert(1)>': 1 };
    const text = makeFile({ ...packed, scenario });
    await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'odd.parley.json', { type: 'application/json' }));
      for (const type of ['dragover', 'drop'])
        window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, text);
    await expect(page.getByText('odd.parley.json was not opened.')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: '<img src=x onerror=alert(1)>' })).toBeVisible();
    await expectAccessible(page);
    await expect(page).toHaveURL(/\/$/u);
  },
);

test('the first page loads nothing of what reads files', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
  expect(asked.filter((url) => /\/(?:reader|worker|schema)-/u.test(url))).toEqual([]);
});
