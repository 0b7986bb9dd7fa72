import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { activeIn, chartOf, movesIn, within } from '../../src/session/chart.ts';
import { partyMachine } from '../../src/session/party.ts';
import { orchard } from '../orchard/orchard.ts';
import { bargaining } from './bargaining.ts';

const [hill] = orchard.parties;
const machine = partyMachine(orchard, hill!);
const { root } = chartOf(machine);
const stateOf = (id: string) => within(root).find((state) => state.id === id);

test('a region per judged position, its states, and what leads from each to each other', () => {
  const region = stateOf('hill-ridge');
  expect(region?.states.map(({ name }) => name)).toEqual(['satisfied', 'violated', 'open', 'void']);
  expect(region?.initial).toEqual(['hill-ridge.open']);
  expect(stateOf('hill-ridge.open')?.moves).toContainEqual({
    from: 'hill-ridge.open',
    to: ['hill-ridge.violated'],
    event: 'deal.changed',
    guard: { type: 'stands', params: { position: 'hill-ridge', as: 'violated' } },
  });
  expect(movesIn(region!)).toHaveLength(12);
});

test('every state in which the machine is has a place in its chart', () => {
  const [start] = initialTransition(machine);
  const judgement = judge(compile(orchard), { fence: 'stream' });
  const [{ value }] = transition(machine, start, { type: 'deal.changed', judgement });
  const active = activeIn(value);
  expect(active).toEqual(expect.arrayContaining(['hill-ridge', 'hill-ridge.violated', 'stance.crossed']));
  const ids = within(root).map(({ id }) => id);
  expect(active.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a chart of another make: what is nested, what ends, and a guard that is a mere name', () => {
  const chart = chartOf(bargaining);
  expect(chart.root.states.filter(({ type }) => type === 'final').map(({ name }) => name)).toEqual([
    'inForce',
    'failed',
  ]);
  expect(within(chart.root).map(({ id }) => id)).toContain('answering.complete');
  expect(movesIn(chart.root)).toContainEqual({
    from: 'drafting',
    to: [],
    event: 'term.changed',
    guard: { type: 'isNew', params: {} },
  });
});
