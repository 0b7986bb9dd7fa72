import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flawsOfMeaning } from '../../src/engine/check.ts';
import { satisfiedBy, violatedBy } from '../../src/model/position.ts';
import { isJudged, type Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';
import { Enumerator, meets } from './oracle.ts';
import { anyScenario, RUNS, SEED } from './random.ts';

const placesOf = (scenario: Scenario): string[] =>
  flawsOfMeaning(scenario).map(({ at, says }) => `${at.join('.')}: ${says}`);

test('the orchard means what it says', () => {
  expect(placesOf(orchard)).toEqual([]);
});

const rule = (id: string, forbids: Scenario['rules'][number]['forbids']) => ({ id, says: id, quotes: [], forbids });
const withRules = (...rules: Scenario['rules']): Scenario => ({ ...orchard, rules, positions: [], presets: [] });

test.each<[name: string, scenario: Scenario, flaws: string[]]>([
  [
    'two rules share the blame where each alone leaves a deal',
    withRules(rule('a', { fence: ['ridge', 'stream'] }), rule('b', { fence: 'none' })),
    ['rules.a.forbids: no complete deal keeps the rule “a” and the rule “b” together: correct one of them'],
  ],
  [
    'an option is impossible by a rule through a condition',
    withRules(rule('a', { not: { mending: ['both', 'hill'] } })),
    [
      'issues.mending.when: every complete deal meets it: take it out, the issue always applies',
      'rules.a.forbids: “fence: none” is impossible in every deal, by the condition of “mending” and the rule “a”: change that, or take the option out',
    ],
  ],
  [
    'an issue whose options are all excluded never applies',
    withRules(rule('a', { mending: ['both', 'hill'] })),
    [
      'issues.mending.when: no complete deal meets it, so the issue never applies: correct it, or take the issue out',
      'rules.a.forbids: “fence: ridge” is impossible in every deal, by the condition of “mending” and the rule “a”: change that, or take the option out',
      'rules.a.forbids: “fence: stream” is impossible in every deal, by the condition of “mending” and the rule “a”: change that, or take the option out',
      'talks.gates.0.when: no complete deal meets it: correct it, or take the gate out',
    ],
  ],
])('%s', (_, scenario, flaws) => {
  expect(placesOf(scenario)).toEqual(flaws);
});

const runs = Math.max(200, RUNS / 10);

test(`the flaws named are those that the enumerator sees (seed ${SEED}, ${runs} runs)`, { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { complete } = new Enumerator(scenario);
      const flaws = flawsOfMeaning(scenario);
      const named = (says: RegExp, ...at: string[]) =>
        flaws.some((flaw) => says.test(flaw.says) && at.every((step, index) => flaw.at[index] === step));
      expect(named(/^no complete deal keeps/u)).toBe(complete.length === 0);
      if (complete.length === 0) return;
      for (const { id, when } of scenario.issues) {
        if (when === undefined) continue;
        const applies = complete.filter((deal) => meets(scenario, deal, when)).length;
        expect(named(/never applies/u, 'issues', id)).toBe(applies === 0);
        expect(named(/always applies/u, 'issues', id)).toBe(applies === complete.length);
      }
      for (const { id, options } of scenario.issues) {
        const taken = new Set(complete.map((deal) => deal[id]));
        for (const option of options)
          if (options.some((each) => taken.has(each.id)))
            expect(flaws.some(({ says }) => says.startsWith(`“${id}: ${option.id}” is impossible`))).toBe(
              !taken.has(option.id),
            );
      }
      for (const position of scenario.positions.filter(isJudged)) {
        const both = complete.some(
          (deal) => meets(scenario, deal, satisfiedBy(position)) && meets(scenario, deal, violatedBy(position)),
        );
        expect(named(/at once/u, 'positions', position.id)).toBe(both);
      }
    }),
    { numRuns: runs, seed: SEED },
  );
});
