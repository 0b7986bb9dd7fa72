import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaText } from '../../src/author/schema.ts';

test('docs/scenario.schema.json is that of the code (npm run schema writes it)', () => {
  expect(readFileSync('docs/scenario.schema.json', 'utf8')).toBe(schemaText());
});
