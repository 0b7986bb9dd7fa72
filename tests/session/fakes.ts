/** A browser without a window: an address with its history, a storage that can fail, a clipboard that can refuse. */
import type { Workplace } from '../../src/engine/client.ts';
import type { Browser } from '../../src/session/browser.ts';
import { makeLibrary, type EditionNote, type Library } from '../../src/session/library.ts';
import { deafWorker, type Told } from '../engine/fakeworker.ts';
import type { Reader } from '../../src/session/outside.ts';
import { admit } from '../../src/engine/admit.ts';
import { orchard } from '../orchard/orchard.ts';

interface Entry {
  hash: string;
  note: string | undefined;
}

export type Weather = 'fine' | 'throws' | 'full';

export function fakeBrowser(hash: string, stored: Record<string, string> = {}, weather: Weather = 'fine') {
  const storage = new Map(Object.entries(stored));
  const entries: Entry[] = [{ hash, note: undefined }];
  const listeners: (() => void)[] = [];
  let at = 0;
  let onmissing = (): boolean => false;
  const present = (): Entry => entries[at] ?? { hash: '', note: undefined };
  const moved = () => listeners.forEach((listener) => listener());
  const log = { workers: [] as Told[], copied: [] as string[], reloads: 0, writes: [] as string[] };
  const reloading = { works: true };
  const clipboard = { works: true };
  const fake = {
    log,
    storage,
    entries,
    clipboard,
    reloading,
    back: () => {
      at -= 1;
      moved();
    },
    missing: () => onmissing(),
    get hash() {
      return present().hash;
    },
    site: 'https://parley.example/',
    get note() {
      return present().note;
    },
    keep(link: string, note: string) {
      entries[at] = { hash: link, note };
    },
    go(link: string) {
      entries.splice(at + 1, Infinity, { hash: link, note: undefined });
      at += 1;
      moved();
    },
    onmove(listener: () => void) {
      listeners.push(listener);
      return () => {};
    },
    read: (key: string) => (weather === 'throws' ? undefined : storage.get(key)),
    write(key: string, text: string | undefined) {
      log.writes.push(key);
      if (weather !== 'fine') return false;
      if (text === undefined) storage.delete(key);
      else storage.set(key, text);
      return true;
    },
    erase() {
      if (weather === 'throws') return false;
      storage.clear();
      return true;
    },
    copy(text: string) {
      if (clipboard.works) log.copied.push(text);
      return Promise.resolve(clipboard.works);
    },
    print: () => {},
    fullScreen: undefined,
    script: (address: string) => address,
    startWorker(): Workplace {
      log.workers.push(deafWorker());
      return log.workers.at(-1)!;
    },
    startReader(): Reader {
      return localReader();
    },
    reload() {
      if (reloading.works) log.reloads += 1;
      return reloading.works;
    },
    keepSite: () => Promise.resolve(false),
    onmissing(listener: () => boolean) {
      onmissing = listener;
      return () => {};
    },
  } satisfies Browser & Record<string, unknown>;
  return fake;
}

/** Reads a file here and now. */
function localReader(): Reader {
  const reader: Reader = {
    onmessage: null,
    onerror: null,
    postMessage: (text) =>
      void setTimeout(() => reader.onmessage?.(new MessageEvent('message', { data: admit(text) }))),
    terminate: () => {},
  };
  return reader;
}

const NUMBERED: EditionNote[] = [
  { edition: 1, code: 11, sha256: '' },
  { edition: 2, code: 12, sha256: '' },
];

/** The orchard with two editions and a working draft. */
export const fakeLibrary = (notes: EditionNote[] = NUMBERED): Library => {
  const edition = (number: number) => () =>
    Promise.resolve({
      format: 1 as const,
      id: 'orchard',
      edition: number,
      scenario: orchard,
    });
  return makeLibrary(
    { '/scenarios/orchard.yaml': () => Promise.resolve(orchard) },
    { '/scenarios/editions/orchard@1.json': edition(1), '/scenarios/editions/orchard@2.json': edition(2) },
    { orchard: notes },
  );
};
