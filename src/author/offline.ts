/** The script that keeps the site's own files, so that a class goes on when the network fails. Made at the build, which knows them. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

export const OFFLINE = 'offline.js';

/** Not needed to open any screen. */
const LEFT_OUT = /\.map$|^\.vite\/|^offline\.js$/u;

export const offline: Plugin = {
  name: 'parley:offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.keys(bundle).filter((file) => !LEFT_OUT.test(file) && file !== 'index.html');
      this.emitFile({
        type: 'asset',
        fileName: OFFLINE,
        source: offlineScript(['./', ...files.sort(), ...readdirSync('public')]),
      });
    },
  },
};

/**
 * A page of the site comes from the network, and from what is kept only where that fails; all else has its content in its
 * name, so that what is kept is what was asked for. Files of an earlier build go when this one has all of its own.
 */
export const offlineScript = (files: readonly string[]): string => `
const FILES = ${JSON.stringify(files)};
const KEPT = 'parley-${createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)}';

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)));
});

addEventListener('activate', (event) => {
  const others = (names) => names.filter((name) => name.startsWith('parley-') && name !== KEPT);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(others(names).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});

const page = (request) => fetch(request).catch(async () => (await caches.match('./')) ?? Response.error());
const file = async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
`;
