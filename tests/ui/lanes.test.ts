import { expect, test } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { chartOf, movesIn, type Move } from '../../src/session/chart.ts';
import { partyMachine } from '../../src/session/party.ts';
import { briefClause, flowSaid, spaced } from '../../src/ui/arrow.ts';
import { countsOf, lanesOf, takenIn } from '../../src/ui/lanes.ts';
import { takenSaid } from '../../src/ui/taken.ts';
import { bargaining } from '../session/bargaining.ts';
import { orchard } from '../orchard/orchard.ts';

const lanes = Object.fromEntries(
  orchard.parties.map((party) => [party.id, lanesOf(orchard, chartOf(partyMachine(orchard, party)), {})]),
);
const laneOf = (party: string, id: string) => {
  const lane = lanes[party]?.find((each) => each.id === id);
  if (lane === undefined) throw new Error(`no lane ${id}`);
  return lane;
};

test('a lane per region, with the words of its kind on its states', () => {
  expect(lanes['hill']?.map(({ id }) => id)).toEqual([
    'hill-ridge',
    'hill-mending',
    'hill-exchange',
    'hill-keeps-water',
    'hill-harvest',
    'stance',
  ]);
  const { left, middle, right, aside, red } = laneOf('hill', 'hill-ridge');
  expect([left.word, middle.word, right?.word, aside.word, red]).toEqual([
    'crossed',
    'open',
    'kept',
    'no verdict',
    true,
  ]);
});

test.each([
  ['hill', 'hill-ridge', 'left', 'Fence: along the stream', false],
  ['hill', 'stance', 'left', 'a red line is crossed', false],
  [
    'valley',
    'valley-peace',
    'right',
    'something Hill asks for is contradicted and something Valley asks for is contradicted',
    false,
  ],
] as const)('%s, %s: what leads to the %s', (party, id, side, says, never) => {
  expect(laneOf(party, id)[side]?.way).toEqual({ says, never });
});

test('where nothing leads, the reason stands instead of an arrow', () => {
  const never = Object.values(lanes)
    .flat()
    .flatMap(({ left, right }) => [left, right])
    .filter((box) => box?.way?.never);
  expect(never.map((box) => box?.way?.says)).toEqual(['The miller does not say what Hill would not put up with.']);
});

const move = (from: string, to: string): Move => ({
  from: `hill-ridge.${from}`,
  to: [`hill-ridge.${to}`],
  event: 'deal.changed',
});
test.each([
  ['outwards', move('open', 'violated'), { left: 'there', right: undefined, past: undefined }],
  ['back', move('satisfied', 'open'), { left: undefined, right: 'back', past: undefined }],
  [
    'from end to end',
    move('satisfied', 'violated'),
    { left: undefined, right: undefined, past: move('satisfied', 'violated') },
  ],
  [
    'out of no verdict',
    move('void', 'satisfied'),
    { left: undefined, right: undefined, past: move('void', 'satisfied') },
  ],
  [
    'into no verdict: the head of the chart says so',
    move('open', 'void'),
    { left: undefined, right: undefined, past: undefined },
  ],
  ['not at all', undefined, { left: undefined, right: undefined, past: undefined }],
])('what was taken: %s', (_, taken, ways) => {
  expect(takenIn(laneOf('hill', 'hill-ridge'), taken)).toEqual(ways);
});

test('the transitions of an event are told by party and region', () => {
  expect(takenSaid(orchard, lanes, { hill: [move('open', 'violated')] })).toEqual([
    { id: 'hill.hill-ridge', party: 'HIL', says: `${laneOf('hill', 'hill-ridge').title}: open → crossed` },
  ]);
});

test('the regions are counted by their state, without the one of the red lines', () => {
  const active = ['hill-ridge.violated', 'hill-mending.open', 'stance.crossed', 'hill-exchange.satisfied'];
  expect(countsOf(lanes['hill'] ?? [], active)).toEqual({ satisfied: 1, violated: 1, open: 1 });
});

test.each<[Clause, string | RegExp]>([
  [{ fence: ['ridge', 'stream'] }, 'Fence: along the ridge or along the stream'],
  [[{ fence: 'ridge' }, { water: 'hill' }], 'Fence: along the ridge, or Water: Hill alone'],
  [{ all: [{ fence: 'ridge' }, { not: { water: 'hill' } }] }, 'Fence: along the ridge and not (Water: Hill alone)'],
  [
    { all: [{ fence: 'ridge' }, [{ water: 'hill' }, { fence: 'none' }]] },
    /^Fence: along the ridge and \(Water: .*, or Fence: .*\)$/u,
  ],
])('a clause on an arrow: %j', (clause, says) => {
  expect(briefClause(orchard, clause)).toMatch(says);
});

test('the ways of another machine are told by event and guard', () => {
  expect(movesIn(chartOf(bargaining).root).map(flowSaid).slice(0, 2)).toEqual([
    'term changed [is new]',
    'proposal made',
  ]);
  expect(flowSaid({ from: 'a', to: [], event: '' })).toBe('at once');
  expect(flowSaid({ from: 'a', to: [], event: 'xstate.after.roundTime.talks.round' })).toBe('after round time');
  expect(spaced('inForce')).toBe('in force');
});
