/** The orchard as the file that travels. */
import { readFileSync } from 'node:fs';
import { readYaml } from '../../src/author/yaml.ts';
import type { Packed } from '../../src/model/file.ts';

const FOLDER = 'tests/orchard';
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

export const packedOrchard = (): Packed => ({
  id: 'orchard',
  scenario: readYaml(read('orchard.yaml')).data,
  texts: Object.fromEntries(['letter.txt', 'crier.txt', 'diary.txt'].map((name) => [name, read(name)])),
});
