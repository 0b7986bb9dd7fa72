import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { breaksWith } from '../../src/author/lasting.ts';
import { hashOf, publish, readFrozen, readRegister } from '../../src/author/publish.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'parley-')), 'editions');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

const renamed: Scenario = { ...orchard, title: 'The orchard' };

describe('publishing', () => {
  test('freezes the draft with its texts and notes its hash', () => {
    expect(publish(orchard, folder)).toEqual({ ok: true, value: `${folder}/orchard@1.json\n` });
    const bytes = readFileSync(`${folder}/orchard@1.json`);
    expect(JSON.parse(bytes.toString())).toEqual({ format: 1, id: 'orchard', edition: 1, scenario: orchard });
    expect(readFrozen(bytes.toString())).toEqual(orchard);
    expect(readRegister(folder)).toEqual({ orchard: [{ edition: 1, code: 1, sha256: hashOf(bytes) }] });
  });

  test('leaves earlier editions as they are', () => {
    publish(orchard, folder);
    const first = readFileSync(`${folder}/orchard@1.json`);
    expect(publish(renamed, folder)).toEqual({ ok: true, value: `${folder}/orchard@2.json\n` });
    expect(readFileSync(`${folder}/orchard@1.json`)).toEqual(first);
    expect(readRegister(folder)['orchard']?.map(({ edition }) => edition)).toEqual([1, 2]);
  });

  test('gives every edition of every scenario a number for codes, the next one that was never given', () => {
    publish(orchard, folder);
    publish({ ...orchard, id: 'meadow' }, folder);
    publish(renamed, folder);
    const { orchard: editions, meadow } = readRegister(folder);
    expect(editions?.map(({ code }) => code)).toEqual([1, 3]);
    expect(meadow?.map(({ code }) => code)).toEqual([2]);
  });

  test('refuses when no number is left', () => {
    publish(orchard, folder);
    const [first] = readRegister(folder)['orchard'] ?? [];
    writeFileSync(`${folder}/editions.json`, JSON.stringify({ orchard: [{ ...first, code: 1023 }] }));
    const says = 'codes can tell 1023 editions apart, and all are taken';
    expect(publish(renamed, folder)).toEqual({ ok: false, flaws: [says] });
  });

  test('refuses what has not changed', () => {
    publish(orchard, folder);
    expect(publish(orchard, folder)).toEqual({ ok: false, flaws: ['nothing has changed since edition 1'] });
  });

  test('refuses to go on from an edition that was touched', () => {
    publish(orchard, folder);
    appendFileSync(`${folder}/orchard@1.json`, ' ');
    const says = `${folder}/orchard@1.json is not as it was frozen: restore it first`;
    expect(publish(renamed, folder)).toEqual({ ok: false, flaws: [says] });
  });

  test('never writes over a file', () => {
    publish(orchard, folder);
    writeFileSync(`${folder}/orchard@2.json`, '');
    const says = `${folder}/orchard@2.json is there already, but not in editions.json`;
    expect(publish(renamed, folder)).toEqual({ ok: false, flaws: [says] });
  });

  test('refuses an edition that would break links', () => {
    publish(orchard, folder);
    const says = 'no issue “water” any more: a published one stays; where it was renamed, keep “formerly: [water]”';
    expect(
      publish(
        issuesOf(({ id }) => id !== 'water'),
        folder,
      ),
    ).toEqual({
      ok: false,
      flaws: [says, 'the issue “mending” has moved from place 3 to 2: new ones come last'],
    });
  });
});

type Issue = Scenario['issues'][number];
const issuesOf = (kept: (issue: Issue) => boolean): Scenario => ({ ...orchard, issues: orchard.issues.filter(kept) });
const issueAs = (id: string, change: (issue: Issue) => Issue): Scenario => ({
  ...orchard,
  issues: orchard.issues.map((issue) => (issue.id === id ? change(issue) : issue)),
});
const [fence, water, mending, answer, harvest] = orchard.issues as [Issue, Issue, Issue, Issue, Issue];
const gate: Issue = { ...water, id: 'gate' };

test.each<[name: string, after: Scenario, says: string[]]>([
  ['the same again', orchard, []],
  ['an issue appended', { ...orchard, issues: [fence, water, mending, gate, answer, harvest] }, []],
  ['a course issue appended', { ...orchard, issues: [...orchard.issues, { ...answer, id: 'thanks' }] }, []],
  [
    'an option appended',
    issueAs('water', (issue) => ({
      ...issue,
      options: [...issue.options, { ...issue.options[0], id: 'rain' } as Issue['options'][number]],
    })),
    [],
  ],
  [
    'an issue put between',
    { ...orchard, issues: [fence, gate, water, mending, answer, harvest] },
    [
      'the issue “water” has moved from place 2 to 3: new ones come last',
      'the issue “mending” has moved from place 3 to 4: new ones come last',
    ],
  ],
  ['an issue renamed', issueAs('water', (issue) => ({ ...issue, id: 'spring', formerly: ['water'] })), []],
  [
    'options in another order',
    issueAs('water', (issue) => ({ ...issue, options: issue.options.toReversed() })),
    [
      'the option of “water” “shared” has moved from place 1 to 2: new ones come last',
      'the option of “water” “hill” has moved from place 2 to 1: new ones come last',
    ],
  ],
  [
    'an option taken out',
    issueAs('mending', (issue) => ({ ...issue, options: issue.options.slice(0, 1) })),
    ['no option of “mending” “hill” any more: a published one stays; where it was renamed, keep “formerly: [hill]”'],
  ],
  [
    'a former name forgotten',
    issueAs('fence', (issue) => ({ ...issue, options: issue.options.map(({ formerly: _, ...option }) => option) })),
    ['the option of “fence” “stream” was once “brook”: keep that under “formerly”'],
  ],
  [
    'a position taken out',
    { ...orchard, positions: orchard.positions.slice(1) },
    ['“hill-ridge” is gone: list it under “retired”, so that it is not used again'],
  ],
  ['a position retired', { ...orchard, positions: orchard.positions.slice(1), retired: ['bridge', 'hill-ridge'] }, []],
  [
    'a retired id forgotten',
    { ...orchard, retired: [] },
    ['“bridge” was retired and is no longer: put it back under “retired”'],
  ],
])('from edition to edition: %s', (_, after, says) => {
  expect(breaksWith(orchard, after)).toEqual(says);
});
