import { expect, test } from 'vitest';
import { uncovered } from '../../src/model/coverage.ts';
import { orchard } from './orchard.ts';

test.each(orchard.sources)('every word of $file is accounted for', (source) => {
  expect(uncovered(orchard, source).map(({ start, end }) => source.text.slice(start, end))).toEqual([]);
});
