import { expect, test } from 'vitest';
import { orchard } from '../orchard/orchard.ts';

test('the orchard passes the gate', () => {
  expect(orchard.issues.map(({ id }) => id)).toEqual(['fence', 'water', 'mending', 'answer', 'harvest']);
});
