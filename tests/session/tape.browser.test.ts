import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import { startTape, type Happening } from '../../src/session/tape.svelte.ts';
import orchard from '../orchard/orchard.yaml';

const problem = compile(orchard);
const told = (deal: Deal): Happening => ({ judgement: judge(problem, deal), cause: { type: 'opened' }, undone: false });

test('an event leaves the states it led to, and the transitions it took in each machine', () => {
  const tape = startTape(orchard);
  tape.tell(told({}));
  expect(Object.values(tape.shown?.moves ?? {}).flat()).toEqual([]);
  tape.tell(told({ fence: 'stream' }));
  expect(tape.shown?.event).toBe('deal.changed');
  expect(tape.shown?.active['hill']).toContain('hill-ridge.violated');
  expect(tape.shown?.moves['hill']?.map(({ from, to }) => [from, ...to])).toEqual([
    ['hill-ridge.open', 'hill-ridge.violated'],
    ['stance.clear', 'stance.crossed'],
  ]);
  tape.stop();
});

test('paused, it stays at its entry whatever happens; it is stepped on, and let go', () => {
  const tape = startTape(orchard);
  const deals: Deal[] = [{}, { fence: 'stream' }, { fence: 'ridge' }];
  tape.tell(told(deals[0] ?? {}));
  tape.pause();
  deals.slice(1).forEach((deal) => tape.tell(told(deal)));
  expect([tape.paused, tape.shown?.number, tape.entries.length]).toEqual([true, 0, 3]);
  tape.step(1);
  expect(tape.shown?.active['hill']).toContain('hill-ridge.violated');
  tape.step(1);
  tape.step(1);
  expect(tape.shown?.number).toBe(2);
  tape.step(-1);
  expect(tape.shown?.number).toBe(1);
  tape.resume();
  expect([tape.paused, tape.shown?.number]).toEqual([false, 2]);
});

test('it keeps the last fifty, and what is told twice only once', () => {
  const tape = startTape(orchard);
  const same = told({});
  tape.tell(same);
  tape.tell(same);
  expect(tape.entries).toHaveLength(1);
  tape.pause();
  for (let each = 0; each < 60; each += 1) tape.tell(told({}));
  expect(tape.entries.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => at + 11));
  expect(tape.shown?.number, 'what was held is gone: the oldest that is left').toBe(11);
});
