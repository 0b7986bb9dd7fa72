import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Lens } from '../../src/model/lens.ts';
import type { Position } from '../../src/model/scenario.ts';
import { goneUnder, isNarrow, isOn, standingIn, switchSource, switchStrength } from '../../src/ui/lensing.ts';
import { readingsIn } from '../../src/ui/marked.ts';
import { alsoSaid, knownSaid, ruledSaid } from '../../src/ui/ruled.ts';
import { exampleOf } from '../../src/ui/teaching.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const position = (id: string): Position => {
  const found = orchard.positions.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the orchard has no position ${id}`);
  return found;
};
const said = (id: string, deal: Deal, lens = {}) => ruledSaid(orchard, position(id), judge(problem, deal), lens);
const ids = (positions: readonly Position[]) => positions.map(({ id }) => id);

describe('verdict and kind as a sentence', () => {
  test.each([
    ['a red line kept', 'hill-ridge', { fence: 'ridge' }, 'Your deal keeps this red line of Hill'],
    ['a red line crossed', 'hill-ridge', { fence: 'stream' }, 'Your deal crosses this red line of Hill'],
    ['an ask met', 'valley-water', { water: 'shared' }, 'Your deal meets what Valley asks for here'],
    ['an open one', 'hill-ridge', {}, 'This red line of Hill is open: it depends on fence'],
    ['an offer not taken up', 'hill-exchange', { water: 'hill' }, 'Your deal does not take up this offer of Hill'],
    [
      'an offer without its condition',
      'hill-exchange',
      { water: 'shared', fence: 'stream' },
      /without its condition$/u,
    ],
    [
      'an expectation not due',
      'valley-harvest',
      { answer: 'accepts' },
      /^Valley expects this only if .*rejects the deal$/u,
    ],
    [
      'what the text leaves open',
      'hill-mending',
      { fence: 'none' },
      'The texts don’t say whether your deal fits this ask of Hill',
    ],
    ['a statement', 'valley-trees', {}, 'Valley also said this: it is never judged'],
    [
      'an infeasible deal',
      'hill-ridge',
      { fence: 'none', water: 'hill' },
      'No verdict: your answers cannot stand together',
    ],
  ])('%s', (_, id, deal: Deal, sentence) => {
    if (typeof sentence === 'string') expect(said(id, deal)).toBe(sentence);
    else expect(said(id, deal)).toMatch(sentence);
  });

  test('a position whose texts are switched off says so, whatever its verdict', () => {
    expect(said('valley-water', { water: 'shared' }, { sources: ['letter'] })).toBe(
      'It stands in no text that is switched on',
    );
  });
});

test.each([
  ['hill-ridge', 0, 'reported as said by Oak'],
  ['hill-ridge', 1, 'reported, no speaker'],
  ['hill-ridge', 2, 'the writer’s conclusion'],
])('how we know %s, sentence %i: %s', (id, at, known) => {
  const piece = position(id).evidence[at];
  expect(piece && knownSaid(orchard, position(id), piece)).toBe(known);
});

test('what is said by the other side is second hand', () => {
  const [piece] = position('hill-ridge').evidence;
  expect(piece && knownSaid(orchard, position('hill-ridge'), { ...piece, speaker: 'reed', strength: 'reported' })).toBe(
    'reported, second hand: Reed (VAL) about Hill',
  );
});

test('the same sentence also says what the other positions in it say, within the lens', () => {
  const [piece] = position('hill-mending').evidence;
  if (piece === undefined) throw new Error('no evidence');
  const others = alsoSaid(orchard, position('hill-mending'), piece, {}).map((each) => each.position);
  expect(ids(others)).toEqual(['valley-mending']);
  expect(alsoSaid(orchard, position('hill-mending'), piece, { sources: ['crier'] })).toEqual([]);
});

describe('switching texts and strengths', () => {
  test('twice is not at all', () => {
    const off = switchSource(orchard, {}, 'crier');
    expect(isOn(off, 'crier')).toBe(false);
    expect(isNarrow(off)).toBe(true);
    expect(switchSource(orchard, off, 'crier').sources).toEqual(orchard.sources.map(({ id }) => id));
    expect(switchStrength(switchStrength({}, 'inferred'), 'inferred').strengths).toHaveLength(3);
  });

  test('a position leaves exactly when the text is its only one', () => {
    for (const { id } of orchard.sources)
      expect(ids(standingIn(orchard, {}, id).only)).toEqual(ids(goneUnder(orchard, switchSource(orchard, {}, id))));
  });

  test('evidence outside the lens is not marked', () => {
    const pieces = (id: string, lens: Lens) => readingsIn(orchard, id, lens).filter(({ evidence }) => evidence);
    expect(pieces('crier', { sources: ['letter'] })).toEqual([]);
    expect(pieces('letter', { strengths: ['explicit'] }).map(({ strength }) => strength)).toEqual([
      'explicit',
      'explicit',
    ]);
  });
});

test.each(orchard.sources.map(({ id }) => [id]))('no word of %s is without a reading', (id) => {
  const text = orchard.sources.find((source) => source.id === id)?.text ?? '';
  const read = new Set<number>();
  for (const { start, end } of readingsIn(orchard, id, {})) for (let at = start; at < end; at++) read.add(at);
  const unread = [...text.matchAll(/\S/gu)].filter(({ index }) => !read.has(index));
  expect(unread.map(([letter]) => letter).join('')).toBe('');
});

test('the first example crosses a red line, with an answer that the texts propose', () => {
  const example = exampleOf(problem, orchard.issues, {});
  expect(example?.option.unproposed).toBeUndefined();
  expect(
    example && judge(problem, { [example.issue.id]: example.option.id }).rulings[example.position.id]?.verdict,
  ).toBe('violated');
  expect(exampleOf(problem, [], {})).toBeUndefined();
});
