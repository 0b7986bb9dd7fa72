/**
 * Answers questions in slices, so that a newer one never waits long for an older one.
 * Without a clock, a browser or the engine itself: the worker gives it all three.
 */
import type { Scenario } from '../model/scenario.ts';
import type { AnswerTo } from './answer.ts';
import { TooLarge } from './diagram.ts';
import type { FromWorker, ToWorker } from './message.ts';
import type { Question, Table } from './question.ts';

/** An answer on its way, in steps each of which is much shorter than a slice. */
export type Steps = Generator<void, AnswerTo<Question>, void>;
export type Asking = (table: Table, question: Question) => Steps;
/** Compiles a scenario and tells how far it is. May throw TooLarge. */
export type Opening = (scenario: Scenario, tell: (share: number) => void) => Asking;

export interface Clerk {
  take(message: ToWorker): void;
  /** Works for one slice. True: there is more to do. */
  work(): boolean;
}

/** In milliseconds: short enough that a click is answered within a frame. */
const SLICE = 8;

/** What may take many slices comes after all that takes one. */
const LONG: readonly Question['about'][] = ['map'];

interface Errand {
  number: number;
  table: Table;
  asked: Question;
}

export function makeClerk(open: Opening, tell: (message: FromWorker) => void, now: () => number): Clerk {
  let scenario: Scenario | undefined;
  let asking: Asking | undefined;
  let errands: Errand[] = [];
  let begun: { errand: Errand; steps: Steps } | undefined;

  /** What was begun and gives way to something else begins anew later: two answers on their way would share the engine's memory. */
  function stepsOf(errand: Errand): Steps {
    if (begun?.errand === errand) return begun.steps;
    const steps = asked(errand);
    begun = { errand, steps };
    return steps;
  }

  function asked({ table, asked: question }: Errand): Steps {
    if (scenario === undefined) throw new Error('a question came before its scenario');
    asking ??= opened(scenario);
    return asking(table, question);
  }

  function opened(found: Scenario): Asking {
    try {
      return open(found, (share) => tell({ compiled: share }));
    } catch (thrown) {
      // It would take as long again to find out the same at the next question.
      return () => {
        throw thrown;
      };
    } finally {
      tell({ compiled: 1 });
    }
  }

  function slice(errand: Errand): FromWorker | undefined {
    const question = errand.number;
    const until = now() + SLICE;
    try {
      const steps = stepsOf(errand);
      do {
        const step = steps.next();
        if (step.done) return { question, answer: step.value };
      } while (now() < until);
      return undefined;
    } catch (thrown) {
      if (thrown instanceof TooLarge) return { question, tooLarge: thrown.issues };
      return { question, failed: thrown instanceof Error ? thrown.message : String(thrown) };
    }
  }

  return {
    take(message) {
      if ('scenario' in message) scenario = message.scenario;
      else if ('forget' in message) errands = errands.filter(({ number }) => !message.forget.includes(number));
      else errands.push({ number: message.question, table: message.table, asked: message.asked });
    },
    work() {
      const errand = errands.find(({ asked: { about } }) => !LONG.includes(about)) ?? errands[0];
      if (errand === undefined) return false;
      const done = slice(errand);
      if (done !== undefined) {
        begun = undefined;
        errands = errands.filter((each) => each !== errand);
        tell(done);
      }
      return errands.length > 0;
    },
  };
}
