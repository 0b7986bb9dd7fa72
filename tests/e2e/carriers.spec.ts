import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jsQR from 'jsqr';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const DEAL = './#/ukraine-guarantees@1/deal';
/** The second row of the codes that must work for ever: `tests/model/code.rows.ts`. */
const CODE = 'D010-00NK-ZC1H-JK1C-X';
const WAYS = { name: 'Code, QR code or file of this deal' };
const box = (page: Page) => page.getByRole('textbox', { name: 'Code or link' });
const open = (page: Page) => page.getByRole('button', { name: 'Open', exact: true }).click();

/** What a camera before the screen reads. */
async function readQr(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('img', { name: /^QR code/u }).screenshot();
  const { data, width, height } = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return {
      data: Array.from(context.getImageData(0, 0, bitmap.width, bitmap.height).data),
      width: bitmap.width,
      height: bitmap.height,
    };
  }, Array.from(picture));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test('a code from the board opens its deal, and one with a wrong sign says so and keeps what was typed', async ({
  page,
}) => {
  await page.goto('./');
  await box(page).fill(CODE.replace('X', 'Y').toLowerCase());
  await open(page);
  await expect(page.getByRole('alert').filter({ hasText: 'One or more signs of this code are wrong' })).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue(/y$/u);
  await expectAccessible(page);
  await box(page).fill(`  ${CODE.replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/ukraine-guarantees@1\/deal\?nato=renounced&donetsk=cedes$/u);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'I have a code' })).toBeVisible();
  await page.goto(`./#/c/${CODE.replace('K', 'KK')}`);
  await expect(page.getByRole('alert').filter({ hasText: 'sign by sign' })).toBeVisible();
  await expect(box(page)).toHaveValue(CODE.replace('K', 'KK'));
});

test('a deal is passed on as code, picture and file, and each opens it again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${DEAL}?nato=renounced&donetsk=cedes`);
  await page.getByRole('button', WAYS).click();
  const dialog = page.getByRole('dialog', { name: 'Pass this deal on' });
  await expect(dialog.getByText(CODE)).toBeVisible();
  expect(await readQr(page)).toMatch(new RegExp(`/#/c/${CODE.replaceAll('-', '')}$`, 'u'));
  await expectAccessible(page, 'dark too');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('ukraine-guarantees.parley.json');
  await page.goto('./');
  await page.locator('input[type="file"]').setInputFiles(await file.path());
  await expect(page).toHaveURL(/#\/ukraine-guarantees@1\/deal\?nato=renounced&donetsk=cedes$/u);
});

test('in a frame of another site, without clipboard and storage, a deal can still be passed on', async ({
  page,
  faults,
  baseURL,
}) => {
  const frame = `<!doctype html><title>A platform</title><iframe title="lesson" width="1200" height="700" src="${baseURL}#/ukraine-guarantees@1/deal"></iframe>`;
  const platform = createServer((_, response) => response.setHeader('content-type', 'text/html').end(frame)).listen(0);
  const { port } = platform.address() as AddressInfo;
  await page.addInitScript(() => {
    for (const storage of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, storage, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  const lesson = page.frameLocator('iframe');
  await lesson.getByRole('radio', { name: 'Given up' }).check();
  await expect(lesson.getByRole('alert').filter({ hasText: 'This browser keeps nothing' })).toBeVisible();
  await lesson.getByRole('button', { name: 'Share' }).click();
  const field = lesson.getByRole('textbox', { name: 'A link to this deal' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/nato=renounced$/u);
  expect(
    await field.evaluate((input: HTMLInputElement) => (input.selectionEnd ?? 0) - (input.selectionStart ?? 0)),
  ).toBeGreaterThan(40);
  platform.close();
  const expected = ['leaves the origin: http://127', 'The Clipboard API has been blocked'];
  expect(faults.splice(0).filter((fault) => !expected.some((each) => fault.includes(each)))).toEqual([]);
});

test(
  'everything that this page keeps in the browser can be erased, and nothing else',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(DEAL);
    await page.getByRole('radio', { name: 'Given up' }).check();
    await page.evaluate(() => localStorage.setItem('other', 'theirs'));
    await page.getByRole('link', { name: 'Parley, home' }).click();
    await page.getByRole('button', { name: 'Erase everything on this computer' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'Parley keeps nothing in this browser now.' }),
    ).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['other']);
  },
);

test('the page for parents and schools is one sheet of paper', { tag: '@long' }, async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'For parents and schools' }).click();
  await expect(page).toHaveTitle('For parents and schools · Parley');
  await expect(page.getByText('author, publisher', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
});

for (const weather of ['full', 'closed'] as const)
  test(
    `with a storage that is ${weather} a deal is settled, loaded again by its address and passed on`,
    { tag: weather === 'full' ? [] : ['@long'] },
    async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript((is) => {
        if (is === 'full')
          Storage.prototype.setItem = () => {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
          };
        else
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
      }, weather);
      await page.goto(DEAL);
      await page.getByRole('radio', { name: 'Given up' }).check();
      await expect(
        page.getByRole('alert').filter({ hasText: 'This browser keeps nothing for this page' }),
      ).toBeVisible();
      await expect(page.getByText(/\bsaved\b/iu)).toHaveCount(0);
      await page.reload();
      await expect(page.getByRole('radio', { name: 'Given up' })).toBeChecked();
      await page.getByRole('button', { name: 'Share' }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/deal\?nato=renounced$/u);
      await page.getByRole('link', { name: 'Parley, home' }).click();
      await page.getByRole('button', { name: 'Erase everything on this computer' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Erase it' }).click();
      const said = weather === 'full' ? 'Parley keeps nothing' : 'nothing could be erased';
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
    },
  );
