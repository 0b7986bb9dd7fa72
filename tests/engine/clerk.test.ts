import { expect, test } from 'vitest';
import type { AnswerTo } from '../../src/engine/answer.ts';
import { makeClerk, type Opening, type Steps } from '../../src/engine/clerk.ts';
import { TooLarge } from '../../src/engine/diagram.ts';
import type { FromWorker } from '../../src/engine/message.ts';
import type { Question, Table } from '../../src/engine/question.ts';
import { orchard } from '../orchard/orchard.ts';

const table: Table = { deal: {}, lens: {} };
const map: Question = { about: 'map', weights: {}, axes: ['hill', 'valley'] };
const answer: AnswerTo<Question> = { total: 3n, options: {}, positions: {} };

/** An engine that takes one millisecond per step and so many steps per question, and a clock that goes with it. */
function desk(stepsOf: (question: Question) => number, broken?: Error) {
  let time = 0;
  const log = { said: [] as FromWorker[], opened: 0, steps: 0 };
  const open: Opening = () => {
    log.opened += 1;
    if (broken !== undefined) throw broken;
    return function* (_, question): Steps {
      for (let step = 0; step < stepsOf(question); step += 1) {
        time += 1;
        log.steps += 1;
        yield;
      }
      return answer;
    };
  };
  const clerk = makeClerk(
    open,
    (message) => log.said.push(message),
    () => time,
  );
  clerk.take({ scenario: orchard });
  const ask = (question: number, asked: Question) => clerk.take({ question, table, asked });
  const finish = () => {
    while (clerk.work());
  };
  return {
    clerk,
    log,
    ask,
    finish,
    answered: () => log.said.flatMap((each) => ('answer' in each ? each.question : [])),
  };
}

test('nothing is done before something is asked', () => {
  const { clerk, log } = desk(() => 1);
  expect(clerk.work()).toBe(false);
  expect(log.opened).toBe(0);
});

test('the scenario is compiled once, and it is said when that has ended', () => {
  const { log, ask, finish } = desk(() => 1);
  ask(1, { about: 'count' });
  ask(2, { about: 'zone' });
  finish();
  expect(log.opened).toBe(1);
  expect(log.said).toEqual([{ compiled: 1 }, { question: 1, answer }, { question: 2, answer }]);
});

test('a long answer is worked on in slices of eight milliseconds', () => {
  const { clerk, log, ask } = desk(() => 20);
  ask(1, map);
  expect(clerk.work()).toBe(true);
  expect(log.steps).toBe(8);
  expect(clerk.work()).toBe(true);
  expect(clerk.work()).toBe(false);
  expect(log.steps).toBe(20);
});

test('what is no longer wanted is stopped where it stands, and not answered', () => {
  const { clerk, log, ask, finish, answered } = desk(() => 20);
  ask(1, map);
  clerk.work();
  clerk.take({ forget: [1] });
  ask(2, { about: 'count' });
  finish();
  expect(answered()).toEqual([2]);
  expect(log.steps).toBe(8 + 20);
});

test('short questions come before long ones, which begin anew', () => {
  const { clerk, ask, log, finish, answered } = desk(({ about }) => (about === 'map' ? 20 : 1));
  ask(1, map);
  clerk.work();
  ask(2, { about: 'count' });
  ask(3, { about: 'zone' });
  finish();
  expect(answered()).toEqual([2, 3, 1]);
  expect(log.steps).toBe(8 + 1 + 1 + 20);
});

test('a scenario that is too large is found to be so once, and said at every question', () => {
  const { log, ask, finish } = desk(() => 1, new TooLarge(['fence']));
  ask(1, { about: 'count' });
  ask(2, { about: 'zone' });
  finish();
  expect(log.opened).toBe(1);
  expect(log.said).toEqual([
    { compiled: 1 },
    { question: 1, tooLarge: ['fence'] },
    { question: 2, tooLarge: ['fence'] },
  ]);
});

test('a question that breaks the engine is refused, and the next one answered', () => {
  const { ask, finish, log } = desk(({ about }) => {
    if (about === 'zone') throw new RangeError('no such thing');
    return 1;
  });
  ask(1, { about: 'zone' });
  ask(2, { about: 'count' });
  finish();
  expect(log.said).toEqual([{ compiled: 1 }, { question: 1, failed: 'no such thing' }, { question: 2, answer }]);
});
