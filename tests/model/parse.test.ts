import { expect, test } from 'vitest';
import { readYaml } from '../../src/author/yaml.ts';
import { parseScenario } from '../../src/model/parse.ts';
import { orchard, orchardTexts, orchardYaml } from '../orchard/orchard.ts';

test('the orchard passes the gate', () => {
  expect(orchard.issues.map(({ id }) => id)).toEqual(['fence', 'water', 'mending', 'answer', 'harvest']);
});

/** The orchard as it is written, without some of its parts. */
function without(...parts: string[]) {
  const data = readYaml(orchardYaml).data as Record<string, Record<string, unknown>>;
  for (const part of parts) {
    const [field = '', inner] = part.split('.');
    if (inner === undefined) Reflect.deleteProperty(data, field);
    else Reflect.deleteProperty(data[field] ?? {}, inner);
  }
  return parseScenario('orchard', data, orchardTexts);
}

test.each([
  ['talks need neither moves nor gates nor anything that follows', ['talks.moves', 'talks.gates', 'talks.refused']],
  ['talks can be left out', ['talks']],
  ['so can what only explains', ['glossary', 'readings', 'disagreements', 'moments', 'presets', 'retired']],
])('%s', (_, parts) => {
  const parsed = without(...parts);
  // Without its readings a text is not accounted for: that is the one thing that may be said.
  const said = parsed.ok ? [] : parsed.flaws.filter(({ says }) => !says.includes('account'));
  expect(said).toEqual([]);
});
