/** Builds the site and serves it on this machine. Prints the address; takes the next free port when the usual one is taken. */
import { build, preview } from 'vite';

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4173, strictPort: false }, logLevel: 'warn' });
const [address] = server.resolvedUrls?.local ?? [];
console.log(`Parley is at ${address ?? 'an address that the server did not tell'}  (Ctrl-C ends it)`);
