/** Workers without threads: one that only writes down what it is told, and one that works here and now. */
import { makeClerk, type Opening } from '../../src/engine/clerk.ts';
import type { Workplace } from '../../src/engine/client.ts';
import type { FromWorker, ToWorker } from '../../src/engine/message.ts';

const event = (data: FromWorker) => new MessageEvent('message', { data });

export interface Told extends Workplace {
  told: ToWorker[];
  ended: boolean;
  /** Says something to the page. */
  say(message: FromWorker): void;
}

export function deafWorker(): Told {
  const worker: Told = {
    told: [],
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => void worker.told.push(structuredClone(message)),
    terminate: () => {
      worker.ended = true;
    },
    say: (message) => worker.onmessage?.(event(structuredClone(message))),
  };
  return worker;
}

/** Works one slice per task, as the real one does. */
export function localWorker(open: Opening): Workplace {
  let idle = true;
  let ended = false;
  const clerk = makeClerk(
    open,
    (message) => !ended && worker.onmessage?.(event(structuredClone(message))),
    () => performance.now(),
  );
  const turn = () => {
    idle = ended || !clerk.work();
    if (!idle) setTimeout(turn);
  };
  const worker: Workplace = {
    onmessage: null,
    onerror: null,
    postMessage(message) {
      clerk.take(structuredClone(message));
      if (idle) setTimeout(turn);
      idle = false;
    },
    terminate: () => {
      ended = true;
    },
  };
  return worker;
}
