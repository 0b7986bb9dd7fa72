/** Writes a scenario as the file that travels: `<id>.parley.json`, with its source texts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeFile } from '../model/file.ts';
import type { Scenario } from '../model/scenario.ts';
import { readYaml } from './yaml.ts';

/** `file`: the YAML that the scenario was read from, without a flaw. */
export function pack({ id, sources }: Scenario, file: string, folder = '.'): string {
  const { data } = readYaml(readFileSync(file, 'utf8'));
  const texts = Object.fromEntries(sources.map(({ file: name, text }) => [name, text]));
  const written = `${folder}/${id}.parley.json`;
  writeFileSync(written, makeFile({ id, scenario: data, texts }));
  return `${written.replace(/^\.\//u, '')}\n`;
}
