/** The only file that touches the window, the address, the storage and the clipboard. Each of them may fail. */
import type { Workplace } from '../engine/client.ts';
import readerAddress from '../engine/reader.ts?worker&url';
import workerAddress from '../engine/worker.ts?worker&url';
import type { Shelf } from './draft.ts';
import type { Reader } from './outside.ts';

declare global {
  interface Window {
    /** Where the content policy asks for it. The library's own types do not know it yet. */
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  }
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

export interface Browser extends Shelf {
  /** What stands after the site's address, with its `#`. */
  readonly hash: string;
  /** The page's address without its `#`, for a link that travels: the canonical one, where the page names one. */
  readonly site: string;
  /** What `keep` noted about the present entry of the browser's history; absent for an entry that we did not make. */
  readonly note: string | undefined;
  /** Puts a link in place of the present one, and notes whose it is. */
  keep(link: string, note: string): void;
  /** Goes to a link as a click on it does, so that Back returns. */
  go(link: string): void;
  /** Calls back when the address has changed by a click, by hand, or by Back and Forward. */
  onmove(listener: () => void): () => void;
  /** Takes away all that this page has stored in this browser. False: it could not look, or something is still there. */
  erase: () => boolean;
  copy: (text: string) => Promise<boolean>;
  print: () => void;
  /** The page over the whole screen, and back. Absent where the browser or the frame around it does not allow it. */
  readonly fullScreen: (() => void) | undefined;
  /** An address that may be run as a script: one of this site's own. Throws at any other. */
  script(address: string): string;
  /** Starts a worker for one scenario. Throws where none may be started. */
  startWorker: () => Workplace;
  /** Starts the worker that reads one file from outside. Throws likewise. */
  startReader: () => Reader;
  /**
   * Loads the page again after a file of it was missing, as after a deployment. The deal stays in the address.
   * Once per build of the site, so that a file that stays missing cannot make it turn for ever: then false.
   */
  reload(): boolean;
  /**
   * Has the site's own files kept, in idle time, so that the page goes on when the network fails. True: all are kept.
   * False where the browser, a frame or the reader's wish to save data does not allow it.
   */
  keepSite: () => Promise<boolean>;
  /** Calls back when a file that a part of the page needs is missing. True: it is dealt with. */
  onmissing(listener: () => boolean): () => void;
}

export const browser: Browser = {
  get hash() {
    return location.hash;
  },
  get site() {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    return (canonical?.href ?? location.href).replace(/#.*$/su, '');
  },
  get note() {
    const state: unknown = history.state;
    return typeof state === 'object' && state !== null && 'parley' in state && typeof state.parley === 'string'
      ? state.parley
      : undefined;
  },
  // Some browsers refuse after a hundred changes in a short time, and some frames always. The next change brings it along.
  keep: (link, note) => attempt(() => history.replaceState({ parley: note }, '', link)),
  go: (link) => {
    location.hash = link;
  },
  onmove: (listener) => listening('popstate', listener),
  read: (key) => attempt(() => localStorage.getItem(key) ?? undefined),
  write: (key, text) => attempt(() => (text === undefined ? taken(key) : stored(key, text))) ?? false,
  erase: () => {
    // The site's own files go too; whoever stays on the page fetches them again.
    void forgetSite();
    return [() => localStorage, () => sessionStorage].every((storage) => attempt(() => emptied(storage())) ?? false);
  },
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  print: () => print(),
  get fullScreen() {
    if (!document.fullscreenEnabled) return undefined;
    // Refused, as some frames do without having said so: the page stays as it is.
    const turn = () =>
      document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    return () => void turn().catch(() => undefined);
  },
  script: (address) => {
    scripts ??= window.trustedTypes?.createPolicy('parley-script', { createScriptURL: ownAddress }) ?? {
      createScriptURL: ownAddress,
    };
    return scripts.createScriptURL(address);
  },
  startWorker: () => new Worker(browser.script(workerAddress), WORKER),
  startReader: () => new Worker(browser.script(readerAddress), WORKER),
  reload: () => {
    const build = import.meta.url;
    // Without a place to note it, a second time could not be told from the first.
    const noted = attempt(() => {
      if (sessionStorage.getItem('parley:reloaded') === build) return false;
      sessionStorage.setItem('parley:reloaded', build);
      return sessionStorage.getItem('parley:reloaded') === build;
    });
    if (noted) location.reload();
    return noted ?? false;
  },
  keepSite: async () => {
    if (import.meta.env.DEV || savesData()) return false;
    try {
      await navigator.serviceWorker.register(browser.script('./offline.js'));
      // Not before it has taken all files: until then it is not active.
      return (await navigator.serviceWorker.ready).active !== null;
    } catch {
      return false;
    }
  },
  onmissing: (listener) =>
    listening('vite:preloadError', (event) => {
      if (listener()) event.preventDefault();
    }),
};

async function forgetSite(): Promise<void> {
  try {
    for (const name of await caches.keys()) if (name.startsWith('parley-')) await caches.delete(name);
    for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  } catch {
    // Where none of it may be touched, none of it was kept.
  }
}

/** Workers are built as plain scripts; the dev server serves them as modules. */
const WORKER: WorkerOptions = { type: import.meta.env.DEV ? 'module' : 'classic' };

/** The one policy of its name: a page may make it only once. */
let scripts: ScriptPolicy | undefined;

function ownAddress(address: string): string {
  if (new URL(address, location.href).origin === location.origin) return address;
  throw new TypeError(`This is no address of this site, and will not be run: ${address}`);
}

/** What the browser tells of its connection; the library's own types do not know it yet. */
const savesData = (): boolean =>
  'connection' in navigator &&
  typeof navigator.connection === 'object' &&
  navigator.connection !== null &&
  'saveData' in navigator.connection &&
  navigator.connection.saveData === true;

function listening(name: string, listener: (event: Event) => void): () => void {
  addEventListener(name, listener);
  return () => removeEventListener(name, listener);
}

/** Read back: some browsers take a text without a word and keep nothing. */
function stored(key: string, text: string): boolean {
  localStorage.setItem(key, text);
  return localStorage.getItem(key) === text;
}

function taken(key: string): boolean {
  localStorage.removeItem(key);
  return true;
}

/** What others keep under the same address is theirs. */
function emptied(storage: Storage): boolean {
  const own = () => Object.keys(storage).filter((key) => key.startsWith('parley:'));
  for (const key of own()) storage.removeItem(key);
  return own().length === 0;
}

/** Private windows, frames and full disks throw, some already when the storage is named. */
function attempt<Thing>(act: () => Thing): Thing | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
