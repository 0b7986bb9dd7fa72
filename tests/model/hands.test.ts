import { expect, test } from 'vitest';
import { allHands, handsFor, MOST_HANDS, UNDECIDED, withHands } from '../../src/model/hands.ts';

test('hands are counted by question and answer, never fewer than none, never more than a class has', () => {
  const counted = withHands(withHands({}, 'fence', 'ridge', 3), 'fence', UNDECIDED, 2);
  expect(handsFor(counted, 'fence', 'ridge')).toBe(3);
  expect(handsFor(counted, 'fence', 'stream')).toBe(0);
  expect(handsFor(counted, 'water', 'shared')).toBe(0);
  expect(allHands(counted, 'fence')).toBe(5);
  expect(allHands(counted, 'water')).toBe(0);
  expect(handsFor(withHands(counted, 'fence', 'ridge', -1), 'fence', 'ridge')).toBe(0);
  expect(handsFor(withHands(counted, 'fence', 'ridge', 5_000), 'fence', 'ridge')).toBe(MOST_HANDS);
});
