/**
 * Opening a scenario's file. Whatever stands in it: it is read in a worker of its own, which also fetches the validator,
 * and which is ended as soon as it has spoken or takes too long.
 */
import type { Flaw, Result } from '../model/flaw.ts';
import { LARGEST_FILE } from '../model/outside.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Notice } from './notice.ts';

export type Admitted = Result<Scenario, Flaw[]>;

/** What is needed of the worker that reads. */
export interface Reader {
  postMessage(text: string): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Admitted>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Why a file was not opened. `large`: not even read. `slow`: given up. `broken`: it, or the reader, could not be read. */
export type Refusal =
  | { is: 'large' | 'slow' | 'broken' }
  | { is: 'flawed'; flaws: readonly Flaw[] }
  /** A file of another kind than a scenario's, and the reason. */
  | { is: 'other'; why: Notice };

export type Outside = { ok: true; scenario: Scenario } | { ok: false; refusal: Refusal };

const PATIENCE = 20_000;

export async function readOutside(file: Blob, start: () => Reader, patience = PATIENCE): Promise<Outside> {
  if (file.size > LARGEST_FILE) return refused({ is: 'large' });
  try {
    return await heard(start(), await file.text(), patience);
  } catch {
    return refused({ is: 'broken' });
  }
}

function heard(reader: Reader, text: string, patience: number): Promise<Outside> {
  return new Promise((resolve) => {
    const end = (outside: Outside) => {
      clearTimeout(timer);
      reader.terminate();
      resolve(outside);
    };
    const timer = setTimeout(() => end(refused({ is: 'slow' })), patience);
    reader.onmessage = ({ data }) =>
      end(data.ok ? { ok: true, scenario: data.value } : refused({ is: 'flawed', flaws: data.flaws }));
    reader.onerror = () => end(refused({ is: 'broken' }));
    reader.postMessage(text);
  });
}

const refused = (refusal: Refusal): Outside => ({ ok: false, refusal });
