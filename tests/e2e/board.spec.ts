/** The class board: thirty hand-ins of every kind pasted at once, counted, kept as a table, summed up. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makeCode } from '../../src/model/code.ts';
import { makeDealCode } from '../../src/model/dealcode.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import type { HandIn } from '../../src/model/handin.ts';
import { makeHandInFile, makeHandInLine } from '../../src/model/handinfile.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { assigned } from '../../src/session/exercised.ts';
import { packing } from '../../src/session/pack.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(`scenarios/editions/${name}.json`, 'utf8'));
const { scenario } = read('ukraine-guarantees@1') as { scenario: Scenario };
const shelf = (read('editions') as Record<string, { code: number }[]>)['ukraine-guarantees']?.[0]?.code ?? 0;

const EXERCISE: Exercise = {
  agenda: scenario.agendas.full.issues.filter((id) => scenario.agendas.short.issues.includes(id)),
  start: { nato: 'renounced', guarantee: 'article5', donetsk: 'stays' },
  locked: [],
  tables: 12,
  roles: [],
  tasks: [
    { own: 'Does withdrawing mean ceding? Quote both.' },
    { id: 'withdraw-predict' },
    { id: 'cross-no-red-line' },
  ],
  allows: { undo: true, address: true, talks: false, panels: [] },
};
const { text: notation, mark } = assigned(scenario, EXERCISE);
const BOARD = `./#/ukraine-guarantees@1/board?~x=${notation}`;

const FULL = { nato: 'renounced', guarantee: 'article5', legal: 'binding', senate: 'sought', force: 'european' };
const handIn = (group: number, rest: Partial<HandIn> = {}): HandIn => ({
  scenario: scenario.id,
  edition: 1,
  exercise: mark,
  group,
  tag: `ab${String(group).padStart(2, '0')}`,
  deal: { ...FULL, donetsk: group % 3 === 0 ? 'cedes' : 'stays' },
  answers: [
    { words: `Group ${group} says: no, "ceding" is more.`, sentence: { position: 'ukr-territory', evidence: 0 } },
    // Right of Ukraine in one of two, of Russia in all; the first six did not fix what they guessed.
    {
      guesses: { 'ukr-territory': group % 2 === 0 ? 'open' : 'violated', 'rus-withdrawal': 'satisfied' },
      ...(group > 6 && { fixed: true }),
    },
    group % 4 === 0
      ? { claim: 'none' }
      : { claim: 'found', deal: { ...FULL, donetsk: group % 4 === 1 ? 'withdraws' : 'stays' } },
  ],
  contested: [],
  ...rest,
});
const asText = (one: HandIn) => `Parley hand-in · Table ${one.group}\n1. Our answer\n\n${makeHandInLine(one, packing)}`;

/** 24 groups, of which 2 hand in twice; a deal as a code and one as a link; an unfinished one; and six that cannot be read. */
const groups = Array.from({ length: 24 }, (_, at) => handIn(at + 1));
const long = makeHandInLine(groups[3]!, packing);
const TEXT = [
  'Dear all, here they are:',
  ...groups.map((one) => (one.group === 4 ? asText(one).replace(long, long.replace(/.{60}/gu, '$&\n')) : asText(one))),
  asText(handIn(2, { deal: { ...FULL, donetsk: 'cedes' } })),
  asText(handIn(5, { contested: [{ position: 'ukr-territory', kind: 'demand', why: '=more like an ask' }] })),
  `Table 30: ${makeDealCode(scenario, shelf, { ...FULL, donetsk: 'cedes' })}`,
  'https://school.example/parley/#/ukraine-guarantees@1/deal?nato=kept',
  makeCode('E', shelf, 1234n),
  asText(handIn(26, { edition: 7 })),
  asText(handIn(27, { exercise: 'zzzzzz' })),
  'see you tomorrow',
  `${makeDealCode(scenario, shelf, FULL)?.replace(/.$/u, 'Q')}`,
].join('\n');

const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the board' }).getByRole('button', { name, exact: true }).click();
const main = (page: Page) => page.getByRole('main');
async function paste(page: Page, text: string) {
  await page.getByLabel('Paste a whole column').fill(text);
  await page.getByRole('button', { name: 'Add to the board' }).click();
}
const choice = (page: Page, question: string, answer: string) =>
  main(page).locator('.row', { hasText: question }).getByRole('listitem').filter({ hasText: answer });

test('a column of thirty is counted: repeats replaced, equal deals kept, what cannot be read named', async ({
  page,
}) => {
  test.slow();
  await page.goto(BOARD);
  await paste(page, TEXT);
  await expect(page.locator('#said')).toHaveText('26 hand-ins added. 2 repeats replaced. 6 pieces could not be read.');
  const unread = page.getByRole('region', { name: 'What could not be read, and why' });
  await expect(unread.getByRole('listitem')).toHaveText([
    /line 1: nothing readable/u,
    /an exercise, not a hand-in/u,
    /another version of this scenario \(7\)/u,
    /of another lesson/u,
    /nothing readable see you tomorrow/u,
    /damaged: check the code/u,
  ]);
  await expectAccessible(page);
  await paste(page, TEXT);
  await expect(page.locator('#said')).toHaveText('Nothing new. 26 were here already. 6 pieces could not be read.');
  await expect(main(page)).toContainText('26 hand-ins');

  await part(page, 'Choices');
  await expect(choice(page, 'Donetsk', 'Withdraws and cedes')).toContainText('10');
  await expect(choice(page, 'Donetsk', 'Ukraine stays')).toContainText('15');
  await expect(choice(page, 'Donetsk', 'undecided')).toContainText('1');
  await page.getByRole('button', { name: 'Count hands' }).click();
  await page.getByRole('button', { name: 'One hand more: Donetsk, Ukraine stays' }).click();
  await expect(choice(page, 'Donetsk', 'Ukraine stays')).toContainText('+ 1 by hand');
  await expectAccessible(page, 'dark too');

  await part(page, 'Red lines');
  await expect(main(page).getByRole('listitem').filter({ hasText: 'No ceding of territory' })).toContainText(
    '10 of 25',
  );
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Ukraine withdraws' })).toContainText('15 of 25');
  await expect(main(page)).toContainText('Unfinished: 1 deal');
  await expect(main(page)).toContainText('1 of them crosses at least 1, however it is finished');

  await part(page, 'Predictions');
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Ukraine' })).toContainText(
    '9 of 18 as the texts have it',
  );
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Russia' })).toContainText(
    '18 of 18 as the texts have it',
  );
  await expect(main(page).getByRole('definition')).toContainText(
    '6 deals found that meet it, as checked here; 12 deals named that do not meet it; 6 say that there is none.',
  );

  await part(page, 'Read differently');
  await expect(main(page)).toContainText('reads it as ask: =more like an ask');
  await part(page, 'Answers');
  await expect(main(page)).toContainText('Group 9 says');
  await expect(main(page)).not.toContainText('Table 9');
  await page.getByRole('switch', { name: 'Show table numbers' }).check();
  await page.getByRole('button', { name: 'By table' }).click();
  await page.getByRole('group', { name: 'What Table 9 shows' }).getByLabel('gap admitted').check();
  await expectAccessible(page);
  await part(page, 'Two hand-ins');
  await expect(main(page).getByRole('row', { name: /^Donetsk/u })).toBeVisible();

  await part(page, 'Summary');
  await expect(main(page)).toContainText('Ukraine, no ceding of territory: 10 of 25');
  await expect(main(page)).not.toContainText('Table 9');
  const summary = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as text' }).click();
  expect(readFileSync(await (await summary).path(), 'utf8')).toContain('- Ukraine, no ceding of territory: 10 of 25');

  // As a table, and back: the same board, with the hands and what was ticked.
  await part(page, 'Hand-ins');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
  const csv = readFileSync(await (await saved).path(), 'utf8');
  expect(csv).toContain("'=more like an ask");
  const clear = page.getByRole('button', { name: /lear/u }).last();
  await clear.click();
  await clear.click();
  await expect(main(page)).toContainText('0 hand-ins');
  await page.getByLabel('Open files').setInputFiles([
    { name: 'class.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
    { name: 'late.parley.json', mimeType: 'application/json', buffer: Buffer.from(makeHandInFile(handIn(28))) },
  ]);
  await expect(page.locator('#said')).toHaveText('27 hand-ins added.');
  await part(page, 'Choices');
  await expect(choice(page, 'Donetsk', 'Ukraine stays')).toContainText('16 + 1 by hand');
  await part(page, 'Answers');
  await page.getByRole('button', { name: 'By table' }).click();
  await expect(page.getByRole('group', { name: 'What Table 9 shows' }).getByLabel('gap admitted')).toBeChecked();
});

test(
  'nothing is kept unless it is said so; with the network off it goes on, and on a phone nothing is cut',
  { tag: '@long' },
  async ({ page, context }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(BOARD);
    await paste(page, asText(handIn(1)));
    // The font of the sources is there once a sentence of theirs was shown.
    await part(page, 'Answers');
    await page.evaluate(() => document.fonts.ready);
    await part(page, 'Hand-ins');
    await context.setOffline(true);
    await paste(page, groups.slice(0, 3).map(asText).join('\n'));
    await expect(main(page)).toContainText('3 hand-ins');
    const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('parley:board')));
    expect(await kept()).toEqual([]);
    await page.getByLabel('Keep this board on this computer').check();
    await expect(main(page)).toContainText('It is kept in this browser.');
    expect(await kept()).toEqual([`parley:board:ukraine-guarantees@1:${mark}`]);
    for (const name of ['Choices', 'Two hand-ins', 'Answers', 'Hand-ins']) {
      await part(page, name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await context.setOffline(false);
    await page.reload();
    await expect(main(page)).toContainText('3 hand-ins');
    await part(page, 'Hand-ins');
    await page.getByLabel('Keep this board on this computer').uncheck();
    expect(await kept()).toEqual([]);
  },
);

test('a browser that stores nothing says so', { tag: '@long' }, async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new Error('full');
    };
  });
  await page.goto(BOARD);
  await paste(page, asText(handIn(1)));
  await page.getByLabel('Keep this board on this computer').check();
  await expect(main(page).getByRole('alert')).toHaveText('This browser does not keep it. Save it as a file instead.');
});
