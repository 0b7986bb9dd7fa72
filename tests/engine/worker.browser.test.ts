import { expect, test } from 'vitest';
import { analystOf, Superseded } from '../../src/engine/client.ts';
import { compile } from '../../src/engine/compile.ts';
import { ask, sessionOf } from '../../src/engine/explore.ts';
import type { Question, Table } from '../../src/engine/question.ts';
import { browser } from '../../src/session/browser.ts';
import orchard from '../orchard/orchard.yaml';

const session = sessionOf(compile(orchard));
const table: Table = { deal: { fence: 'ridge' }, lens: { sources: ['letter', 'crier'] } };

const QUESTIONS: readonly Question[] = [
  { about: 'count' },
  { about: 'clashes' },
  { about: 'concessions' },
  { about: 'combinations' },
  { about: 'zone' },
  { about: 'repair', positions: ['valley-stream', 'hill-mending'], by: 'holding' },
  { about: 'map', weights: { 'hill-ridge': 3, 'valley-stream': 2, 'valley-water': 1 }, axes: ['hill', 'valley'] },
];

test('the worker of a real browser gives the engine’s own answers, to every question', async () => {
  const analyst = analystOf(orchard, browser.startWorker);
  const answers = await Promise.all(QUESTIONS.map((question) => analyst.ask(table, question)));
  expect(answers).toEqual(QUESTIONS.map((question) => ask(session, table, question)));
  analyst.stop();
});

test('a newer table stops the older question, and a stopped analyst starts again', async () => {
  const analyst = analystOf(orchard, browser.startWorker);
  const older = analyst.ask({ deal: {}, lens: {} }, { about: 'count' });
  const newer = analyst.ask(table, { about: 'count' });
  await expect(older).rejects.toBeInstanceOf(Superseded);
  expect(await newer).toEqual(ask(session, table, { about: 'count' }));
  analyst.stop();
  expect(await analyst.ask(table, { about: 'zone' })).toEqual(ask(session, table, { about: 'zone' }));
  analyst.stop();
});
