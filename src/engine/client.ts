/** The page's side of a scenario's one worker. */
import type { Scenario } from '../model/scenario.ts';
import type { AnswerTo } from './answer.ts';
import { TooLarge } from './diagram.ts';
import type { FromWorker, ToWorker } from './message.ts';
import type { Question, Table } from './question.ts';

/** Nobody needs the answer any more. Nothing went wrong. */
export class Superseded extends Error {
  constructor() {
    super('something newer was asked');
  }
}

export interface Analyst {
  /**
   * Rejects with Superseded when the same asker asked something newer meanwhile, or when `stop` was called, and with
   * TooLarge (issues named) when the scenario is. Whoever does not say who asks stands in for all questions about the same thing.
   */
  ask<Asked extends Question>(table: Table, question: Asked, asker?: string): Promise<AnswerTo<Asked>>;
  /** Ends whatever goes on, a compile that takes too long too; the next question starts anew. */
  stop(): void;
  /** Tells at once, and then at every change: 0..1 while the scenario is compiled, undefined otherwise. Returns what ends it. */
  onprogress(listener: (share: number | undefined) => void): () => void;
}

/** What is needed of a worker, so that tests can do without one. */
export interface Workplace {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Somebody who waits for an answer. */
interface Waiter {
  settle(answer: unknown): void;
  fail(reason: Error): void;
}

interface Pending {
  asker: string;
  /** What is asked, and of what: the same question is asked once. */
  text: string;
  waiters: Waiter[];
}

export function analystOf(scenario: Scenario, start: () => Workplace): Analyst {
  const pending = new Map<number, Pending>();
  const listeners = new Set<(share: number | undefined) => void>();
  let worker: Workplace | undefined;
  let latest = 0;
  let compiled: number | undefined;

  const tell = (share: number | undefined) => {
    compiled = share;
    listeners.forEach((listener) => listener(share));
  };
  const take = (number: number): readonly Waiter[] => {
    const waiters = pending.get(number)?.waiters ?? [];
    pending.delete(number);
    return waiters;
  };
  const fail = (number: number, reason: Error) => take(number).forEach((waiter) => waiter.fail(reason));

  function end(reason: Error): void {
    worker?.terminate();
    worker = undefined;
    tell(undefined);
    for (const number of [...pending.keys()]) fail(number, reason);
  }

  function hear(message: FromWorker): void {
    if ('compiled' in message) tell(message.compiled < 1 ? message.compiled : undefined);
    else if ('answer' in message) take(message.question).forEach((waiter) => waiter.settle(message.answer));
    else if ('tooLarge' in message) fail(message.question, new TooLarge(message.tooLarge));
    else fail(message.question, new Error(message.failed));
  }

  function started(): Workplace {
    const begun = start();
    begun.onmessage = ({ data }) => {
      if (worker === begun) hear(data);
    };
    begun.onerror = (event) => {
      if (worker === begun) end(new Error(event.message || 'the worker could not be started'));
    };
    begun.postMessage({ scenario });
    tell(0);
    return begun;
  }

  function post(asker: string, text: string, message: { table: Table; asked: Question }, waiter: Waiter): void {
    const older = [...pending].filter(([, each]) => each.asker === asker);
    const same = older.find(([, each]) => each.text === text);
    if (same !== undefined) {
      same[1].waiters.push(waiter);
      return;
    }
    const forget = older.map(([number]) => number);
    if (forget.length > 0) worker?.postMessage({ forget });
    for (const number of forget) fail(number, new Superseded());
    worker ??= started();
    const question = ++latest;
    worker.postMessage({ question, ...message });
    pending.set(question, { asker, text, waiters: [waiter] });
  }

  return {
    ask: (table, question, asker = question.about) =>
      new Promise((resolve, reject) => {
        const settle = (answer: unknown) =>
          isAnswerTo(question, answer) ? resolve(answer) : reject(new TypeError('the worker gave no answer'));
        const { deal, lens } = table;
        post(asker, JSON.stringify([deal, lens, question]), { table, asked: question }, { settle, fail: reject });
      }),
    stop: () => end(new Superseded()),
    onprogress(listener) {
      listeners.add(listener);
      listener(compiled);
      return () => listeners.delete(listener);
    },
  };
}

/** The worker is our own: an answer under the number of a question is believed to be one to it. */
const isAnswerTo = <Asked extends Question>(_question: Asked, answer: unknown): answer is AnswerTo<Asked> =>
  typeof answer === 'object' && answer !== null;
