/** What runs in the worker of a scenario: a clerk with the real engine and a real clock. */
import { makeClerk, type Opening } from './clerk.ts';
import { compile } from './compile.ts';
import { answering, sessionOf } from './explore.ts';
import type { FromWorker, ToWorker } from './message.ts';

const open: Opening = (scenario, tell) => {
  const session = sessionOf(compile(scenario), tell);
  return (table, question) => answering(session, table, question);
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
