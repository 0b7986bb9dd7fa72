import { expect, test } from 'vitest';
import { revised } from '../../src/engine/revised.ts';
import { isJudged, type Position, type Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';

const judged = orchard.positions.filter(isJudged);
const withPositions = (change: (position: Position) => Position[]): Scenario => ({
  ...orchard,
  positions: orchard.positions.flatMap(change),
});
const ids = (positions: { id: string }[]) => positions.map(({ id }) => id);

test('the same scenario changes nothing', () =>
  expect(revised(orchard, orchard, { fence: 'stream' })).toMatchObject({
    deal: { fence: 'stream' },
    unknown: [],
    changed: [],
    compared: judged.length,
    gone: [],
    added: [],
  }));

test('another reading of one sentence changes its verdict, and only that', () => {
  const newer = withPositions((position) =>
    position.id === 'hill-ridge' && position.kind === 'red line'
      ? [{ ...position, violated: { fence: 'none' }, satisfied: { fence: ['ridge', 'stream'] } }]
      : [position],
  );
  const { changed, before, after } = revised(orchard, newer, { fence: 'stream' });
  expect(changed.map(({ then }) => then.id)).toEqual(['hill-ridge']);
  expect([before, after].map(({ rulings }) => rulings['hill-ridge']?.verdict)).toEqual(['violated', 'satisfied']);
});

test('the same verdict on a claim of another kind is a change', () => {
  const newer = withPositions((position) =>
    position.id === 'hill-ridge' && position.kind === 'red line' ? [{ ...position, kind: 'demand' }] : [position],
  );
  expect(revised(orchard, newer, { fence: 'stream' }).changed.map(({ now }) => now.kind)).toEqual(['demand']);
});

test('positions that are gone or new are told apart, and not compared', () => {
  const newer = withPositions((position) =>
    position.id === 'hill-ridge' ? [{ ...position, id: 'hill-crest' }] : [position],
  );
  const { gone, added, compared } = revised(orchard, newer, {});
  expect({ gone: ids(gone), added: ids(added), compared }).toEqual({
    gone: ['hill-ridge'],
    added: ['hill-crest'],
    compared: judged.length - 1,
  });
});

test('terms that the newer edition does not know are named, and a renamed one is understood', () => {
  const newer: Scenario = {
    ...orchard,
    issues: orchard.issues
      .filter(({ id }) => id !== 'harvest')
      .map((issue) => (issue.id === 'water' ? { ...issue, id: 'spring', formerly: ['water'] } : issue)),
    positions: [],
    rules: [],
  };
  expect(revised(orchard, newer, { water: 'shared', harvest: 'together' })).toMatchObject({
    deal: { spring: 'shared' },
    unknown: ['harvest.together'],
  });
});
