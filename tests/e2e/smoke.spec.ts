import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixtures.ts';

test('the site opens under its content policy, accessible in light and dark', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Parley/u);
  await expectAccessible(page, 'dark too');
});

test('the content policy is the first thing in the head', () => {
  const head = /<head>\s*(<[^>]+>)/u.exec(readFileSync('dist/index.html', 'utf8'))?.[1];
  expect(head).toContain('http-equiv="Content-Security-Policy"');
  expect(head).toContain("require-trusted-types-for 'script'");
});

test('markup made from a string is refused', async ({ page, faults }) => {
  await page.goto('./');
  const allowed = await page.evaluate(() => {
    try {
      // eslint-disable-next-line no-restricted-properties -- The policy must refuse what the linter would not let pass.
      document.body.innerHTML = '<b>markup from a string</b>';
      return true;
    } catch {
      return false;
    }
  });
  expect(allowed).toBe(false);
  await expect(() => expect(faults.splice(0).join()).toContain('content policy broken')).toPass();
});
