/** Starts the command line. Node 20 runs no TypeScript by itself, so Vite's module runner does; no server is opened. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('cli.ts', import.meta.url)), {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
});
const { code, out, err } = module.run(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
