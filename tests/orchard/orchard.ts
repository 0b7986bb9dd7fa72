/** The smallest negotiation that shows every noun of the format. Reads its files as text, so it serves node and browser alike. */
import { readYaml } from '../../src/author/yaml.ts';
import { parseScenario } from '../../src/model/parse.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import crier from './crier.txt?raw';
import diary from './diary.txt?raw';
import letter from './letter.txt?raw';
import yaml from './orchard.yaml?raw';

export const orchardYaml = yaml;
export const orchardTexts = { 'letter.txt': letter, 'crier.txt': crier, 'diary.txt': diary };

const parsed = parseScenario('orchard', readYaml(yaml).data, orchardTexts);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.flaws, undefined, 2));

export const orchard: Scenario = parsed.value;
