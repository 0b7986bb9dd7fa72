import { expect, test } from 'vitest';
import { admit } from '../../src/author/read.ts';
import { orchardTexts, orchardYaml } from '../orchard/orchard.ts';
import { FLAWED } from './flawed.ts';

const texts = new Map(Object.entries(orchardTexts));

/** The orchard with some of its lines written otherwise. Each change must find its place, and only one. */
function patched(changes: readonly (readonly [was: string, is: string])[]): string {
  return changes.reduce((yaml, [was, is]) => {
    expect(yaml.split(was).length - 1, `places of ${was}`).toBe(1);
    return yaml.replace(was, () => is);
  }, orchardYaml);
}

const flawsIn = (yaml: string): string[] => {
  const reading = admit('orchard', yaml, (name) => texts.get(name));
  return reading.ok ? [] : reading.flaws.map(({ line, column, says }) => `orchard.yaml:${line}:${column}: ${says}`);
};

test('the orchard itself has no flaw', () => {
  expect(flawsIn(orchardYaml)).toEqual([]);
});

test.each(FLAWED)('$0', (_, changes, expected) => {
  expect(flawsIn(patched(changes))).toEqual(expected);
});
