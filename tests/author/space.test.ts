import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/author/cli.ts';
import { pack } from '../../src/author/pack.ts';
import { admit } from '../../src/engine/admit.ts';
import { orchard } from '../orchard/orchard.ts';

const ORCHARD = 'tests/orchard/orchard.yaml';

const answerTo = (...args: string[]): unknown => {
  const { code, out, err } = run([...args, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};

test('space: counts as text, by option and by position', () => {
  expect(answerTo('space', ORCHARD, 'fence=ridge', 'water=shared')).toEqual({
    feasible: true,
    count: '2',
    options: [
      { issue: 'fence', option: 'ridge', count: '2' },
      { issue: 'fence', option: 'stream', count: '0' },
      { issue: 'fence', option: 'none', count: '0' },
      { issue: 'water', option: 'shared', count: '2' },
      { issue: 'water', option: 'hill', count: '0' },
      { issue: 'mending', option: 'both', count: '1' },
      { issue: 'mending', option: 'hill', count: '1' },
      { issue: 'answer', option: 'accepts', count: '2' },
      { issue: 'answer', option: 'rejects', count: '2' },
      { issue: 'harvest', option: 'together', count: '2' },
      { issue: 'harvest', option: 'apart', count: '2' },
    ],
    positions: [
      { id: 'hill-ridge', party: 'hill', kind: 'red line', satisfied: '2', violated: '0' },
      { id: 'valley-stream', party: 'valley', kind: 'red line', satisfied: '0', violated: '2' },
      { id: 'valley-water', party: 'valley', kind: 'demand', satisfied: '2', violated: '0' },
      { id: 'hill-mending', party: 'hill', kind: 'demand', satisfied: '1', violated: '1' },
      { id: 'valley-mending', party: 'valley', kind: 'demand', satisfied: '1', violated: '1' },
      { id: 'hill-exchange', party: 'hill', kind: 'offer', satisfied: '2', violated: '0' },
      { id: 'hill-keeps-water', party: 'hill', kind: 'plan', satisfied: '0', violated: '0' },
      { id: 'hill-harvest', party: 'hill', kind: 'plan', satisfied: '0', violated: '0' },
      { id: 'valley-harvest', party: 'valley', kind: 'expectation', satisfied: '0', violated: '0' },
      { id: 'valley-peace', party: 'valley', kind: 'principle', satisfied: '1', violated: '1' },
    ],
  });
});

test('space: terms that cannot stand together leave no deal, and it is said why', () => {
  const clash = {
    terms: [
      { issue: 'fence', option: 'none' },
      { issue: 'water', option: 'hill' },
    ],
    rules: ['open-water'],
  };
  expect(answerTo('space', ORCHARD, 'fence=none', 'water=hill')).toMatchObject({ feasible: false, clash, count: '0' });
  expect(run(['space', ORCHARD, 'fence=none', 'water=hill']).out).toMatch(
    /^Terms: fence: none, water: hill\nThese terms cannot stand together: fence: none, water: hill\n {4}by open-water\n0 deals /u,
  );
});

test('explain: what cannot hold together, what would have to be given up, what fits, and the zone', () => {
  expect(answerTo('explain', ORCHARD, 'fence=ridge')).toMatchObject({
    feasible: true,
    clashes: {
      sets: [
        { positions: ['valley-stream'], because: { terms: [{ issue: 'fence', option: 'ridge' }], rules: [] } },
        { positions: ['hill-mending', 'valley-peace'] },
        { positions: ['valley-mending', 'valley-peace'] },
      ],
      more: false,
    },
    concessions: {
      unavoidable: ['valley-stream'],
      sets: [
        { positions: ['valley-stream', 'valley-peace'], taken: ['hill-exchange'] },
        { positions: ['valley-stream', 'hill-mending', 'valley-mending'], taken: ['hill-exchange'] },
      ],
    },
    combinations: { inNone: ['valley-stream'], inAll: ['valley-water', 'hill-harvest'] },
    zone: { sparing: { count: '0' }, satisfying: { count: '0' }, fitting: [['hill']], pivotal: ['valley'] },
  });
});

test('repair: the least change after which the positions hold', () => {
  const expected = {
    changes: 1,
    settled: 1,
    more: false,
    results: [
      {
        drop: [{ issue: 'fence', option: 'ridge' }],
        take: [
          { issue: 'fence', option: 'stream' },
          { issue: 'mending', option: 'both' },
        ],
        deal: { fence: 'stream', mending: 'both' },
      },
    ],
  };
  expect(answerTo('repair', ORCHARD, 'fence=ridge', '--keep', 'valley-stream,hill-mending')).toEqual(expected);
  expect(answerTo('repair', '--keep=valley-stream,hill-mending', ORCHARD, 'fence=ridge')).toEqual(expected);
});

test('repair: where no deal does it, the positions that exclude each other are named', () => {
  expect(answerTo('repair', ORCHARD, '--keep', 'valley-stream,hill-ridge,valley-water')).toMatchObject({
    results: [],
    clash: { positions: ['hill-ridge', 'valley-stream'] },
  });
});

test('in words', () => {
  expect(run(['space', ORCHARD, 'fence=ridge']).out).toContain(
    'Terms: fence: ridge\n4 deals that can still come of it, whatever follows.\nFence (fence)\n  4 · Along the ridge (ridge)\n',
  );
  expect(run(['explain', ORCHARD, 'fence=ridge']).out).toContain(
    'Cannot hold together: 3\n  valley-stream\n    under fence: ridge\n',
  );
  expect(run(['explain', ORCHARD]).out).toContain('Keep every red line in these texts: 0\n');
  expect(run(['repair', ORCHARD, 'fence=ridge', '--keep', 'valley-stream']).out).toBe(
    'Terms: fence: ridge\n1 taken back, 0 settled besides: 1\n  − fence: ridge\n  + fence: stream\n    Terms: fence: stream\n',
  );
  expect(run(['repair', ORCHARD, '--keep', 'valley-stream,hill-ridge']).out).toContain('No deal does that.\n');
});

test('the guarantees: two of the clashes are between two sentences', { timeout: 20_000 }, () => {
  expect(answerTo('explain', 'ukraine-guarantees')).toMatchObject({
    clashes: {
      sets: expect.arrayContaining([
        expect.objectContaining({ positions: ['ukr-territory', 'rus-withdrawal'] }),
        expect.objectContaining({ positions: ['ukr-territory', 'rus-donbas'] }),
      ]) as unknown,
    },
    zone: { sparing: { count: expect.stringMatching(/^[1-9]\d*$/u) as unknown } },
  });
});

test('pack: writes the file that travels, which passes every stage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  expect(pack(orchard, ORCHARD, folder)).toBe(`${folder}/orchard.parley.json\n`);
  const read = admit(readFileSync(join(folder, 'orchard.parley.json'), 'utf8'));
  rmSync(folder, { recursive: true });
  expect(read.ok && { ...read.value, id: 'orchard' }).toEqual(orchard);
});

test.each<[name: string, args: string[], err: string]>([
  ['an unknown issue', ['space', ORCHARD, 'fense=ridge'], 'no issue “fense”: did you mean “fence”?\n'],
  [
    'an unknown position',
    ['repair', ORCHARD, '--keep', 'valley-strem'],
    'no position “valley-strem”: did you mean “valley-stream”?\n',
  ],
  [
    'a statement, which can neither hold nor fail',
    ['repair', ORCHARD, '--keep', 'valley-trees'],
    '“valley-trees” can neither hold nor fail: it is of the kind “statement”\n',
  ],
  ['no position', ['repair', ORCHARD], 'which positions are to hold? name them: --keep position,position\n'],
  [
    'an empty list',
    ['repair', ORCHARD, '--keep'],
    'which positions are to hold? name them: --keep position,position\n',
  ],
  [
    'what to keep, where nothing is repaired',
    ['space', ORCHARD, '--keep', 'hill-ridge'],
    '“--keep” has no meaning here: only “repair” takes it\n',
  ],
])('%s is named, with exit code 2', (_, args, err) => {
  expect(run(args)).toEqual({ code: 2, out: '', err });
});
