import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readLessons } from '../../src/author/lessons.ts';
import { readFrozen } from '../../src/author/publish.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Exercise } from '../../src/model/exercise.ts';
import { HANDOUTS, type Bit, type Block, type Kit, type Handout } from '../../src/ui/handouts.ts';
import { documentOf } from '../../src/ui/docx.ts';
import { handoutsOf } from '../../src/ui/printset.ts';

const reading = readLessons('scenarios/lessons/ukraine-guarantees.yaml');
if (!reading.ok) throw new Error('the lessons have flaws');
const lessons = reading.value;
const scenario = readFrozen(readFileSync('scenarios/editions/ukraine-guarantees@1.json', 'utf8'));
const texts = scenario.sources.map(({ text }) => text.replace(/\s+/gu, ' '));

function kitOf(place: number, change: Partial<Exercise> = {}): Kit {
  const lesson = lessons.lessons[place];
  if (lesson === undefined) throw new Error(`no lesson ${place}`);
  return {
    scenario,
    edition: 1,
    problem: compile(scenario),
    exercise: { ...lesson.exercise, ...change, lesson: lesson.id },
    lessons,
    lesson,
    asReady: Object.keys(change).length === 0,
    code: 'E011-R8BK-YF',
    link: 'https://parley.example/#/c/E011R8BKYF',
  };
}

const inside = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) =>
    block.is === 'table'
      ? [block, ...block.rows.flatMap((row) => row.flatMap(inside))]
      : block.is === 'columns'
        ? block.columns.flatMap(inside)
        : [block],
  );
const quotesIn = (sheets: readonly Handout[]): string[] =>
  sheets.flatMap(({ blocks }) => inside(blocks).flatMap((block) => (block.is === 'quote' ? [block.words] : [])));
const wordsOf = (blocks: readonly Block[]): string =>
  inside(blocks)
    .map((block) => {
      const said = (bits: readonly Bit[]) => bits.map(({ text }) => text).join('');
      if (block.is === 'text') return said(block.bits);
      if (block.is === 'list') return block.items.map(said).join('\n');
      return block.is === 'heading' || block.is === 'code' ? block.text : block.is === 'quote' ? block.words : '';
    })
    .join('\n');
const sheet = (id: string, kit = kitOf(0)): string =>
  wordsOf(handoutsOf(kit, HANDOUTS).find((each) => each.id === id)?.blocks ?? []);

test.each([0, 1])('lesson %i: every quotation on every sheet stands word for word in a text', (place) => {
  const quotes = quotesIn(handoutsOf(kitOf(place), HANDOUTS));
  expect(quotes.length).toBeGreaterThan(80);
  for (const quote of quotes)
    expect(
      texts.some((text) => text.includes(quote)),
      quote,
    ).toBe(true);
});

test('a role card for each role, the record keeper’s too', () => {
  expect(handoutsOf(kitOf(1), ['roles']).map(({ title }) => title)).toEqual([
    'Ukraine',
    'Russia',
    'United States',
    'Europe',
    'Record keeper',
  ]);
});

test('a card has what a party says on the questions of the lesson, and names those on which the texts say nothing', () => {
  expect(sheet('role-ukraine')).toContain('No ceding of territory');
  expect(sheet('role-ukraine')).not.toContain('Concrete guarantees');
  expect(sheet('role-russia')).toMatch(/Nothing in these texts on\n.*multinational force/u);
});

test('the key says what the engine finds, and keeps consent out of it', () => {
  const key = sheet('key');
  expect(key).toMatch(/There is one\. For example:.*Ukrainian troops withdraw/u);
  expect(key).toContain('Crossing no red line in these texts is not consent.');
  expect(sheet('key', kitOf(1))).toContain('There is none. These cannot all be had:');
});

test('where words are the teacher’s own, the sheets have them, and the run sheet of the ready lesson is left out', () => {
  const own = { ...kitOf(0, { tasks: [{ own: 'What would you ask Rubio?' }] }), code: undefined };
  expect(sheet('tasks', own)).toContain('What would you ask Rubio?');
  expect(sheet('key', own)).toContain('The key knows no answer to it.');
  expect(sheet('code', own)).toContain('no code can carry');
  expect(sheet('run', own)).not.toContain('Show the QR code.');
});

test('the document has the same sheets: headings of its own, a page for each, quotes word for word', async () => {
  const sheets = handoutsOf(kitOf(0), HANDOUTS);
  const blob = await documentOf(sheets, {
    size: 'letter',
    large: true,
    schools: 'https://parley.example/#/schools',
    language: 'en',
    picture: () => Promise.resolve({ bytes: new Uint8Array([137, 80, 78, 71]), pixels: 1 }),
  });
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const headings = (level: number) => body.match(new RegExp(`<w:pStyle w:val="Heading${level}"/>`, 'gu'))?.length ?? 0;
  expect(headings(1)).toBe(sheets.length);
  expect(headings(2)).toBeGreaterThan(20);
  expect(body.match(/<w:pageBreakBefore\/>/gu)).toHaveLength(sheets.length - 1);
  expect(body).toContain('<w:pgSz w:w="12240" w:h="15840"');
  const plain = body
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  for (const quote of quotesIn(sheets)) expect(plain, quote).toContain(`“${quote}”`);
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  expect(styles).toContain('w:styleId="Heading1"');
  expect(styles).toContain('<w:sz w:val="36"/>');
});
