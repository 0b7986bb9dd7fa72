/** What runs in the worker of a scenario: a clerk with the real engine and a real clock. */
import { makeClerk, type Opening, type Steps } from './clerk.ts';
import { compile } from './compile.ts';
import { diagramOf } from './diagram.ts';
import type { FromWorker, ToWorker } from './message.ts';

const open: Opening = (scenario) => {
  diagramOf(compile(scenario));
  return function* (): Steps {
    throw new Error('no question can be answered yet');
  };
};

const clerk = makeClerk(
  open,
  (message: FromWorker) => self.postMessage(message),
  () => performance.now(),
);

/** A message to oneself comes after whatever the page has posted meanwhile, and sooner than any timer. */
const { port1, port2 } = new MessageChannel();
let idle = true;
const next = () => {
  idle = false;
  port2.postMessage(undefined);
};
port1.onmessage = () => {
  idle = !clerk.work();
  if (!idle) next();
};

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  clerk.take(data);
  if (idle) next();
};
