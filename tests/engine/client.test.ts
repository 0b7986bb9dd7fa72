import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Count } from '../../src/engine/answer.ts';
import { analystOf, Superseded, type Workplace } from '../../src/engine/client.ts';
import { compile } from '../../src/engine/compile.ts';
import { TooLarge } from '../../src/engine/diagram.ts';
import { answering, ask, sessionOf } from '../../src/engine/explore.ts';
import type { Table } from '../../src/engine/question.ts';
import { orchard } from '../orchard/orchard.ts';
import { deafWorker, localWorker, type Told } from './fakeworker.ts';
import { anyScenario, dealOn, SEED } from './random.ts';

const count: Count = { total: 2n ** 70n, options: {}, positions: {} };
const on = (fence: string): Table => ({ deal: { fence }, lens: {} });
const clean: Table = { deal: {}, lens: {} };

function office() {
  const workers: Told[] = [];
  const analyst = analystOf(orchard, () => {
    const worker = deafWorker();
    workers.push(worker);
    return worker;
  });
  const worker = (at = 0): Told => {
    const found = workers[at];
    if (found === undefined) throw new Error(`no worker ${at}`);
    return found;
  };
  return { analyst, worker, workers };
}

test('no worker starts before the first question; then it is told the scenario, and the question with its number', () => {
  const { analyst, worker, workers } = office();
  expect(workers).toEqual([]);
  void analyst.ask(clean, { about: 'count' });
  expect(worker().told).toEqual([{ scenario: orchard }, { question: 1, table: clean, asked: { about: 'count' } }]);
});

test('an answer reaches whoever asked for it, exactly', async () => {
  const { analyst, worker } = office();
  const asked = analyst.ask(clean, { about: 'count' });
  const zone = analyst.ask(clean, { about: 'zone' });
  worker().say({
    question: 2,
    answer: { sparing: { count: 1n }, satisfying: { count: 0n }, fitting: [], pivotal: [] },
  });
  worker().say({ question: 1, answer: count });
  expect(await asked).toEqual(count);
  expect((await zone).sparing.count).toBe(1n);
});

test('a newer table supersedes the older question, whose late answer is dropped', async () => {
  const { analyst, worker } = office();
  const older = analyst.ask(on('ridge'), { about: 'count' });
  const newer = analyst.ask(on('stream'), { about: 'count' });
  await expect(older).rejects.toBeInstanceOf(Superseded);
  expect(worker().told).toContainEqual({ forget: [1] });
  worker().say({ question: 1, answer: { ...count, total: 1n } });
  worker().say({ question: 2, answer: count });
  expect(await newer).toEqual(count);
});

test('other weights on the same table supersede as well', async () => {
  const { analyst } = office();
  const axes = ['hill', 'valley'] as const;
  const older = analyst.ask(clean, { about: 'map', weights: { 'hill-ridge': 1 }, axes });
  void analyst.ask(clean, { about: 'map', weights: { 'hill-ridge': 2 }, axes });
  await expect(older).rejects.toBeInstanceOf(Superseded);
});

test('panels that ask of different tables at once do not disturb each other', async () => {
  const { analyst, worker } = office();
  const panels = [
    analyst.ask(on('ridge'), { about: 'count' }, 'possible'),
    analyst.ask(clean, { about: 'count' }, 'beside'),
    analyst.ask(clean, { about: 'zone' }),
  ];
  [1, 2, 3].forEach((question) => worker().say({ question, answer: count }));
  expect(await Promise.all(panels)).toEqual([count, count, count]);
});

test('what is asked twice is worked on once', async () => {
  const { analyst, worker } = office();
  const twice = [analyst.ask(clean, { about: 'count' }), analyst.ask({ ...clean }, { about: 'count' })];
  worker().say({ question: 1, answer: count });
  expect(await Promise.all(twice)).toEqual([count, count]);
  expect(worker().told).toHaveLength(2);
});

test.each<[string, Parameters<Told['say']>[0], RegExp]>([
  ['too large, by these issues', { question: 1, tooLarge: ['fence', 'water'] }, /fence, water/u],
  ['failed', { question: 1, failed: 'no position "moat"' }, /moat/u],
])('a question that cannot be answered is refused: %s', async (_, message, reason) => {
  const { analyst, worker } = office();
  const asked = analyst.ask(clean, { about: 'count' });
  worker().say(message);
  await expect(asked).rejects.toThrow(reason);
});

test('a scenario that is too large names the issues', async () => {
  const { analyst, worker } = office();
  const asked = analyst.ask(clean, { about: 'count' });
  worker().say({ question: 1, tooLarge: ['fence'] });
  const reason: unknown = await asked.catch((thrown: unknown) => thrown);
  expect(reason).toBeInstanceOf(TooLarge);
  expect(reason).toMatchObject({ issues: ['fence'] });
});

test('how far the compile is, is told until it has ended', () => {
  const { analyst, worker } = office();
  const told = vi.fn();
  const end = analyst.onprogress(told);
  void analyst.ask(clean, { about: 'count' });
  worker().say({ compiled: 0.5 });
  worker().say({ compiled: 1 });
  end();
  worker().say({ compiled: 0.9 });
  expect(told.mock.calls).toEqual([[undefined], [0], [0.5], [undefined]]);
});

test('a stopped worker is heard no more, and the next question starts another', async () => {
  const { analyst, worker } = office();
  const told = vi.fn();
  const stopped = analyst.ask(clean, { about: 'count' });
  analyst.onprogress(told);
  analyst.stop();
  await expect(stopped).rejects.toBeInstanceOf(Superseded);
  expect(worker().ended).toBe(true);
  expect(told).toHaveBeenLastCalledWith(undefined);
  const asked = analyst.ask(clean, { about: 'count' });
  worker(0).say({ question: 2, answer: { ...count, total: 1n } });
  worker(1).say({ question: 2, answer: count });
  expect(await asked).toEqual(count);
});

test('a worker that dies fails its questions, and the next one starts another', async () => {
  const { analyst, worker, workers } = office();
  const asked = analyst.ask(clean, { about: 'count' });
  const died: Partial<ErrorEvent> = { message: '' };
  worker().onerror?.(died as ErrorEvent);
  await expect(asked).rejects.toThrow('could not be started');
  void analyst.ask(clean, { about: 'count' });
  expect(workers).toHaveLength(2);
});

test('where no worker may be started, the question is refused and nothing throws', async () => {
  const analyst = analystOf(orchard, (): Workplace => {
    throw new TypeError('refused');
  });
  await expect(analyst.ask(clean, { about: 'count' })).rejects.toThrow('refused');
});

test('with the real engine: the last question of every click is answered as the engine answers it', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyScenario.chain((scenario) =>
        fc.tuple(fc.constant(scenario), fc.array(dealOn(scenario), { minLength: 1, maxLength: 4 })),
      ),
      async ([scenario, clicks]) => {
        const session = sessionOf(compile(scenario));
        const analyst = analystOf(scenario, () =>
          localWorker((found, tell) => {
            const own = sessionOf(compile(found), tell);
            return (table, question) => answering(own, table, question);
          }),
        );
        const abouts = ['count', 'clashes', 'zone'] as const;
        const asked = clicks.map((deal) => abouts.map((about) => analyst.ask({ deal, lens: {} }, { about })));
        const outcomes = await Promise.allSettled(asked.flat());
        const last = { deal: clicks.at(-1) ?? {}, lens: {} };
        const answers = outcomes.slice(-abouts.length).map((each) => (each.status === 'fulfilled' ? each.value : each));
        expect(answers).toEqual(abouts.map((about) => ask(session, last, { about })));
        for (const each of outcomes) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Superseded);
        analyst.stop();
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
});
