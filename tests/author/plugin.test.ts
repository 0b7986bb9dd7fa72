import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { scenarios } from '../../src/author/plugin.ts';
import { orchard, orchardTexts, orchardYaml } from '../orchard/orchard.ts';
import scenario from '../orchard/orchard.yaml';

test('a scenario is imported as a module, checked and with its texts', () => {
  expect(scenario).toEqual(orchard);
});

test('a flaw fails the build, and is named', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-'));
  for (const [name, text] of Object.entries(orchardTexts)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'orchard.yaml'), orchardYaml.replace('letters: HIL', 'letters: HILL'));
  writeFileSync(join(folder, 'page.js'), "import scenario from './orchard.yaml';\nexport default scenario;\n");
  const built = build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarios()],
    build: { write: false, lib: { entry: 'page.js', formats: ['es'] } },
  });
  await expect(built).rejects.toThrow('orchard.yaml:25:14: parties.hill.letters: is not three letters');
  rmSync(folder, { recursive: true });
});
