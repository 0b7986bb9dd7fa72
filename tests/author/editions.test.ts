import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breaksWith } from '../../src/author/lasting.ts';
import { fileOf, hashOf, readFrozen, readRegister } from '../../src/author/publish.ts';

const FOLDER = 'scenarios/editions';
const register = Object.entries(readRegister(FOLDER));
const frozen = register.flatMap(([id, editions]) =>
  editions.map((each) => ({ ...each, file: fileOf(FOLDER, id, each.edition) })),
);

test('every frozen edition is exactly as it was frozen', () => {
  for (const { file, sha256 } of frozen) expect(hashOf(readFileSync(file)), file).toBe(sha256);
});

test('every edition is on the register, and numbered without gaps', () => {
  const files = readdirSync(FOLDER).filter((name) => name !== 'editions.json');
  expect(files.map((name) => `${FOLDER}/${name}`).sort()).toEqual(frozen.map(({ file }) => file).sort());
  for (const [, editions] of register)
    expect(editions.map(({ edition }) => edition)).toEqual(editions.map((_, index) => index + 1));
});

test('no two editions have the same number in codes', () => {
  const codes = frozen.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('from edition to edition, issues and options are only appended', () => {
  for (const [id, editions] of register) {
    const scenarios = editions.map(({ edition }) => readFrozen(readFileSync(fileOf(FOLDER, id, edition), 'utf8')));
    for (const [index, scenario] of scenarios.entries()) {
      const before = scenarios[index - 1];
      if (before) expect(breaksWith(before, scenario), `${id}@${index + 1}`).toEqual([]);
    }
  }
});
