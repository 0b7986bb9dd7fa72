import { expect, test } from 'vitest';
import scenario from '../orchard/orchard.yaml';
import { orchard } from '../orchard/orchard.ts';

test('a scenario is imported as a module, checked and with its texts', () => {
  expect(scenario).toEqual(orchard);
});
