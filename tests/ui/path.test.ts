import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Cause } from '../../src/session/history.ts';
import { highest, pathOf, stepSaid } from '../../src/ui/path.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const path = (...deals: Deal[]) =>
  pathOf(
    orchard,
    deals.map((deal) => judge(problem, deal)),
    {},
  );

test('each step says of each party how many red lines are crossed and how many asks are met', () => {
  expect(path({}, { fence: 'stream' }, { fence: 'stream', water: 'shared' }).map(({ points }) => points)).toEqual([
    [
      { crossed: 0, met: 0 },
      { crossed: 1, met: 0 },
      { crossed: 1, met: 0 },
    ],
    [
      { crossed: 0, met: 0 },
      { crossed: 0, met: 1 },
      { crossed: 0, met: 2 },
    ],
  ]);
});

test('a step whose terms cannot stand together leaves a gap, never a zero', () => {
  expect(path({}, { fence: 'none', water: 'hill' })[0]?.points).toEqual([{ crossed: 0, met: 0 }, undefined]);
});

test('all parties share one axis, which is never empty', () => {
  expect(highest(path({}))).toBe(1);
  expect(highest(path({ fence: 'stream', water: 'shared' }))).toBe(2);
});

test.each<[Cause, string]>([
  [{ type: 'opened' }, 'the start'],
  [{ type: 'term.settled', issue: 'fence', option: 'ridge', dropped: [] }, 'Fence: Along the ridge'],
  [{ type: 'term.reopened', issue: 'fence', was: 'ridge', dropped: [] }, 'Fence: not decided'],
  [{ type: 'preset.taken', preset: 'exchange' }, 'Hill’s exchange'],
  [{ type: 'deal.cleared' }, 'cleared'],
  [{ type: 'link.opened' }, 'opened from a link'],
  [{ type: 'example.opened' }, 'opened another deal'],
  [{ type: 'draft.resumed' }, 'your deal as you left it'],
])('%o is told as "%s"', (cause, said) => expect(stepSaid(orchard, cause).replace("'", '’')).toBe(said));
