import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admit } from '../../src/engine/admit.ts';
import { makeFile, parseFile } from '../../src/model/file.ts';
import { showPath } from '../../src/model/flaw.ts';
import { LARGEST_FILE } from '../../src/model/outside.ts';
import { orchard } from '../orchard/orchard.ts';
import { packedOrchard } from '../orchard/packed.ts';

const packed = packedOrchard();
const file = makeFile(packed);
const flawsOf = (text: string): string[] => {
  const read = parseFile(text);
  return read.ok ? [] : read.flaws.map(({ at, says }) => showPath(at) + says);
};
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...JSON.parse(file), ...change });
const rewritten = (change: Record<string, unknown>) =>
  changed({ scenario: { ...(packed.scenario as Record<string, unknown>), ...change } });

test('a file holds the whole scenario, under an id that no scenario of the site can have', () => {
  const read = parseFile(file);
  if (!read.ok) throw new Error(flawsOf(file).join('\n'));
  expect(read.value).toEqual({ ...orchard, id: read.value.id });
  expect(read.value.id).toMatch(/^file-orchard-[a-z0-9]{7}$/u);
});

test('the same content has the same id, and another one another', () => {
  const idOf = (text: string) => {
    const read = parseFile(text);
    return read.ok ? read.value.id : undefined;
  };
  expect(idOf(file)).toBe(idOf(makeFile(packedOrchard())));
  expect(idOf(rewritten({ title: 'Another orchard' }))).not.toBe(idOf(file));
});

test.each<[name: string, text: string, flaws: unknown[]]>([
  ['nothing', '', ['is no scenario file: it is not JSON. Scenario files are made with “parley pack”']],
  ['something else', 'a,b,c', ['is no scenario file: it is not JSON. Scenario files are made with “parley pack”']],
  [
    'a file cut short',
    file.slice(0, -200),
    ['is no scenario file: it is not JSON. Scenario files are made with “parley pack”'],
  ],
  ['a list', '[]', ['holds no scenario of Parley']],
  ['a word', '"parley-scenario"', ['holds no scenario of Parley']],
  ['nothing at all', 'null', ['holds no scenario of Parley']],
  ['another format', changed({ format: 'gambit' }), ['holds no scenario of Parley']],
  ['a newer version', changed({ version: 2 }), ['is of version 2, and only version 1 is known here']],
  ['no version', changed({ version: undefined }), ['is of version undefined, and only version 1 is known here']],
  ['a field too many', changed({ script: 'x' }), ['has a field “script” that this version does not know']],
  ['no id', changed({ id: '' }), ['has no id: lower-case letters, digits and dashes, a letter first, 40 at most']],
  [
    'an id that is a path',
    changed({ id: '../x' }),
    ['has no id: lower-case letters, digits and dashes, a letter first, 40 at most'],
  ],
  ['no texts', changed({ texts: [] }), ['has no texts: an object with one text for each file of a source']],
  [
    'a text that is none',
    changed({ texts: { 'letter.txt': 3 } }),
    ['has no texts: an object with one text for each file of a source'],
  ],
  [
    'no scenario',
    changed({ scenario: undefined }),
    [expect.stringContaining('scenario: is missing: write its fields')],
  ],
  [
    'a text that is missing',
    changed({ texts: { ...packed.texts, 'letter.txt': undefined } }),
    ['scenario.sources.letter.file: no file “letter.txt”: put the text into seeds/'],
  ],
  [
    'a field that is unknown',
    rewritten({ colour: 'red' }),
    [expect.stringContaining('scenario.colour: “colour” is no field here')],
  ],
  [
    'a key that reaches into the language',
    file.replace('"retired":', '"__proto__":{"polluted":true},"retired":'),
    ['scenario.__proto__: “__proto__” can be no id: choose another'],
  ],
  [
    'the same, in the texts',
    file.replace('"letter.txt":', '"constructor":"x","letter.txt":'),
    ['texts.constructor: “constructor” can be no id: choose another'],
  ],
  ['brackets without end', '['.repeat(400_000), ['is no scenario file: its brackets are nested more than 32 deep']],
  [
    'brackets without end, behind a word that holds a quotation mark',
    `{"a\\"":${'{"a":'.repeat(40)}1${'}'.repeat(41)}`,
    ['is no scenario file: its brackets are nested more than 32 deep'],
  ],
  ['more than 1 MB', ' '.repeat(LARGEST_FILE + 1), ['is larger than 1 MB: leave out what no quote needs']],
])('what is no scenario is refused, with its flaw: %s', (_, text, flaws) => {
  expect(flawsOf(text)).toEqual(flaws);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('brackets inside of words are no nesting', () => {
  const texts = { ...packed.texts, 'letter.txt': `${packed.texts['letter.txt'] ?? ''}${'{['.repeat(100)}` };
  expect(flawsOf(changed({ texts })).join()).not.toContain('nested');
});

test('what a scenario means is checked too', () => {
  const rules = {
    all: {
      says: 'Nothing goes.',
      forbids: { not: { fence: 'moat' } },
      quotes: [{ source: 'letter', quote: 'ridge', after: 'the' }],
    },
  };
  expect(admit(rewritten({ rules })).ok).toBe(false);
  const never = {
    nothing: {
      says: 'No water at all.',
      forbids: { water: ['shared', 'hill'] },
      quotes: [{ source: 'crier', quote: 'Hear, hear!' }],
    },
  };
  const read = admit(rewritten({ rules: never }));
  expect(read.ok ? [] : read.flaws.map(({ at }) => showPath(at))).toEqual(['scenario.rules.nothing.forbids: ']);
});

test('a good file passes every stage', () => expect(admit(file).ok).toBe(true));

test('a damaged file throws nothing, and says what is wrong with it', () => {
  const damages = fc.record({
    at: fc.integer({ min: 0, max: file.length }),
    lost: fc.integer({ min: 0, max: 20 }),
    by: fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('{', '"', ']', '"__proto__":{},', '\\u0000', 'null')),
  });
  fc.assert(
    fc.property(fc.array(damages, { minLength: 1, maxLength: 3 }), (all) => {
      const text = all.reduce((now, { at, lost, by }) => now.slice(0, at) + by + now.slice(at + lost), file);
      const read = parseFile(text);
      if (!read.ok) expect(read.flaws.length).toBeGreaterThan(0);
    }),
    { seed: Number(process.env['PARLEY_SEED'] ?? 20_261_125), numRuns: 300 },
  );
});
