/** A party's machine made ready to be written to a file, as the page does it. */
import { compile } from '../../src/engine/compile.ts';
import type { Party, Scenario } from '../../src/model/scenario.ts';
import { conditionsOf } from '../../src/session/conditions.ts';
import type { Exporting } from '../../src/session/exported.ts';
import { partyMachine } from '../../src/session/party.ts';

export const exportingOf = (scenario: Scenario, party: Party): Exporting => ({
  machine: partyMachine(scenario, party),
  name: `${scenario.id}-${party.id}`,
  version: `${scenario.id}@1`,
  about: [scenario.title, party.name],
  stateSaid: ({ about, name }) => about ?? name,
  moveSaid: ({ guard }) => String(guard?.params['as']),
  written: conditionsOf(compile(scenario), party.id),
});
