import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesIn } from '../../src/model/circles.ts';
import { nearest, noSuch } from '../../src/model/nearest.ts';
import { either } from '../../src/model/wording.ts';

const names = ['fence', 'water', 'cedes', 'withdraws', 'withdraws-all'];

test.each([
  ['a letter missing', 'cede', 'cedes'],
  ['a letter too many', 'waterr', 'water'],
  ['a letter changed', 'wader', 'water'],
  ['two letters swapped', 'fecne', 'fence'],
  ['the beginning of a longer name', 'withdraws-al', 'withdraws-all'],
  ['a name with something after a dash', 'fence-line', 'fence'],
  ['nothing near', 'bread', undefined],
  ['nothing near in an empty word', '', undefined],
])('%s', (_, wrong, right) => {
  expect(nearest(wrong, names)).toBe(right);
});

test('a name is nearest to itself, and one slip away it is still found', () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/u);
  fc.assert(
    fc.property(word, fc.nat(8), fc.constantFrom('a', 'q', ''), (name, at, letter) => {
      expect(nearest(name, [name])).toBe(name);
      const slip = name.slice(0, at % name.length) + letter + name.slice((at % name.length) + 1);
      expect(nearest(slip, [name])).toBe(name);
    }),
  );
});

test('without anything near the remedy is said', () => {
  expect(noSuch('option', 'cede', names, 'add it')).toBe('no option “cede”: did you mean “cedes”?');
  expect(noSuch('option', 'bread', names, 'add it')).toBe('no option “bread”: add it');
});

test.each<[words: string[], says: string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j is said as “%s”', (words, says) => {
  expect(either(words)).toBe(says);
});

test.each<[name: string, waits: Record<string, string[]>, circles: string[][]]>([
  ['no circle in a line', { a: ['b'], b: ['c'], c: [] }, []],
  ['no circle where two ways meet', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['one that waits for itself', { a: ['a'] }, [['a', 'a']]],
  ['a circle is named once', { a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c', 'a']]],
  ['a circle behind a line', { a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c', 'b']]],
  [
    'two circles',
    { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
    [
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ],
  ],
  ['what is not known leads nowhere', { a: ['x'] }, []],
])('%s', (_, waits, circles) => {
  expect(circlesIn(new Map(Object.entries(waits)))).toEqual(circles);
});
