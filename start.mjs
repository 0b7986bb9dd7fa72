/** Builds the site and serves it on this machine. Prints the address; takes the next free port when the usual one is taken. */
import { build, preview } from 'vite';

const parent = process.ppid;

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: 4173, strictPort: false }, logLevel: 'warn' });
const [address] = server.resolvedUrls?.local ?? [];
console.log(`Parley is at ${address ?? 'an address that the server did not tell'}  (Ctrl-C ends it)`);

// An npm that is told to end leaves its child behind, and the port taken. So this one goes when its parent has gone.
setInterval(() => {
  if (process.ppid !== parent) process.exit();
}, 500);
