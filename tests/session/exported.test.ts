import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMachine, initialTransition, transition } from 'xstate';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { chartOf } from '../../src/session/chart.ts';
import { exported } from '../../src/session/exported.ts';
import { partyMachine } from '../../src/session/party.ts';
import ukraine from '../../scenarios/ukraine-guarantees.yaml';
import { blank, demand, question } from '../engine/blank.ts';
import { dealOn, SEED } from '../engine/random.ts';
import { orchard } from '../orchard/orchard.ts';
import { bargaining } from './bargaining.ts';
import { exportingOf } from './exporting.ts';

test.each([orchard, ukraine])('the JSON of $id makes the same moves when it is read again', (scenario) => {
  const problem = compile(scenario);
  const pairs = scenario.parties.map((party) => {
    const machine = partyMachine(scenario, party);
    const { text } = exported(exportingOf(scenario, party), 'xstate');
    const again = createMachine(JSON.parse(text) as typeof machine.config).provide(machine.implementations);
    return { machine, again };
  });
  fc.assert(
    fc.property(fc.array(dealOn(scenario), { minLength: 1, maxLength: 5 }), (deals) => {
      const events = deals.map((deal) => ({ type: 'deal.changed' as const, judgement: judge(problem, deal) }));
      for (const { machine, again } of pairs) {
        let [one] = initialTransition(machine);
        let [other] = initialTransition(again);
        for (const event of events) {
          [one] = transition(machine, one, event);
          [other] = transition(again, other, event);
          expect(other.value).toEqual(one.value);
        }
      }
    }),
    { seed: SEED, numRuns: 40 },
  );
});

test('a machine of another make comes back with the same chart', () => {
  const [hill] = orchard.parties;
  const { file, text } = exported({ ...exportingOf(orchard, hill!), name: 'talks', machine: bargaining }, 'xstate');
  expect(file).toBe('talks.json');
  expect(chartOf(createMachine(JSON.parse(text) as object))).toEqual(chartOf(bargaining));
});

test('a guard that would be too long is left as a name, and the file says so', () => {
  const ids = Array.from({ length: 18 }, (_, place) => `q${place}`);
  const pairs = ids.filter((_, place) => place % 2 === 0).map((id, at) => [{ [id]: 'a' }, { [`q${at * 2 + 1}`]: 'a' }]);
  const scenario = {
    ...blank,
    issues: ids.map((id) => question(id)),
    positions: [demand('pairs', 'hill', { all: pairs }), demand('first', 'hill', { q0: 'a' })],
  };
  const { text } = exported(exportingOf(scenario, scenario.parties[0]!), 'scxml');
  expect(text).toContain('exported by name');
  expect(text).toContain(`cond="stands('pairs', 'satisfied')"`);
  expect(text).toContain(`cond="!infeasible &amp;&amp; (term_q0 === 'a')"`);
});
