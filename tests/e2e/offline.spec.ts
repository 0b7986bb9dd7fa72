/** The network fails in the middle of a lesson; the class goes on, and so does whoever loads the page again. */
import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

test('once the page says so, every screen opens without a network, also after a reload', async ({ page, context }) => {
  test.slow();
  await page.goto('./#/ukraine-guarantees@1/deal?nato=renounced');
  await expect(page.locator('html[data-ready-offline]')).toBeAttached({ timeout: 30_000 });
  await context.setOffline(true);

  await page.getByRole('radio', { name: 'Withdraws and cedes' }).check();
  await expect(page).toHaveURL(/donetsk=cedes/u);
  const tabs = page.getByRole('navigation', { name: 'Screens' });
  for (const [tab, heading] of [
    ['Explore', 'Explore'],
    ['Negotiate', /talks|Negotiate/iu],
    ['Sources', /texts/iu],
    ['How it works', /./u],
  ] as const) {
    await tabs.getByRole('link', { name: tab }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  // A worker is started without a network too.
  await tabs.getByRole('link', { name: 'Explore' }).click();
  await expect(page.getByRole('heading', { name: 'Which sentences cannot both be met?' })).toBeVisible();
  await expect(page.locator('#said')).not.toBeEmpty({ timeout: 15_000 });

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const screen of ['teach', 'builder', 'board', 'paper', 'present']) {
    await page.evaluate((name) => (location.hash = `#/ukraine-guarantees@1/${name}`), screen);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByRole('heading').first()).toBeVisible();
  }
});
