import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Scenario } from '../../src/model/scenario.ts';
import type { Opened } from '../../src/session/library.ts';
import Older from '../../src/ui/Older.svelte';
import orchard from '../orchard/orchard.yaml';

/** The second edition reads one sentence of Hill's otherwise, and does not know the question of the harvest by its old answer. */
const second: Scenario = {
  ...orchard,
  positions: orchard.positions.map((position) =>
    position.id === 'hill-ridge' && position.kind === 'red line'
      ? { ...position, violated: { fence: 'none' }, satisfied: { fence: ['ridge', 'stream'] } }
      : position,
  ),
};
const deal = { fence: 'stream', water: 'shared' };
const desk = { scenario: orchard, edition: 1, newest: 2, deal, link: '#/orchard@1/deal?fence=stream&water=shared' };
const library = (withdrawn?: string) => ({
  load: (_: string, edition: number): Promise<Opened | undefined> =>
    Promise.resolve({
      scenario: edition === 1 ? orchard : second,
      edition,
      newest: 2,
      ...(edition === 1 && withdrawn !== undefined && { withdrawn }),
    }),
});

test('an older version says what the newest changes, compares it and leads there with the same answers', async () => {
  const { getByRole } = await render(Older, { desk, library: library('A quote was cut.') });
  const banner = getByRole('complementary', { name: 'An older version' });
  await expect.element(banner).toHaveTextContent(/Made with version 1, which was withdrawn: A quote was cut\./u);
  await expect.element(banner).toHaveTextContent(/Version 2 changes 1 of \d+ verdicts on this deal\./u);
  await expect
    .element(getByRole('link', { name: 'Switch to version 2 with the same answers' }))
    .toHaveAttribute('href', '#/orchard@2/deal?fence=stream&water=shared');
  await getByRole('button', { name: 'Compare version 1 with version 2' }).click();
  const row = getByRole('dialog').getByRole('row').nth(1);
  await expect.element(row).toHaveTextContent(/red line: crossed.*red line: kept/u);
  expect(getByRole('dialog').getByRole('row').elements()).toHaveLength(2);
});

test('where the newest version cannot be fetched, the banner says so and still leads there', async () => {
  const { getByRole } = await render(Older, { desk, library: { load: () => Promise.reject(new Error('404')) } });
  await expect.element(getByRole('complementary')).toHaveTextContent(/Version 2 is newer; it could not be fetched/u);
  await expect.element(getByRole('link', { name: /Switch to version 2/u })).toBeVisible();
});
