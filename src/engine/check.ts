/** The last stage of the gate: what a scenario means. Each flaw is proved by search, and a deal that shows it is named. */
import type { Flaw, Path } from '../model/flaw.ts';
import type { Scenario } from '../model/scenario.ts';
import { flawsOfAsked } from './checkasked.ts';
import { clashOf, whyImpossible, type Clash } from './clash.ts';
import { compile, goalOf, type Problem } from './compile.ts';
import { negate } from './goal.ts';
import { witness } from './search.ts';

export function flawsOfMeaning(scenario: Scenario): Flaw[] {
  const problem = compile(scenario);
  if (witness(problem, {}) === undefined) {
    const { rules } = clashOf(problem, {});
    const remedy = rules.length > 1 ? ' together: correct one of them' : ': correct it';
    return [{ at: placeOf(rules[0]), says: `no complete deal keeps ${told(rules)}${remedy}` }];
  }
  return [
    ...flawsOfConditions(problem),
    ...flawsOfOptions(problem),
    ...problem.asked.flatMap((asked) => flawsOfAsked(problem, asked)),
    ...flawsOfPresets(problem),
    ...(scenario.talks?.gates ?? []).flatMap(({ when }, index): Flaw[] =>
      witness(problem, {}, goalOf(problem, when)) === undefined
        ? [
            {
              at: ['talks', 'gates', index, 'when'],
              says: 'no complete deal meets it: correct it, or take the gate out',
            },
          ]
        : [],
    ),
  ];
}

function flawsOfConditions(problem: Problem): Flaw[] {
  return problem.scenario.issues.flatMap(({ id, when }): Flaw[] => {
    if (when === undefined) return [];
    const goal = goalOf(problem, when);
    const at = ['issues', id, 'when'];
    if (witness(problem, {}, goal) === undefined)
      return [{ at, says: 'no complete deal meets it, so the issue never applies: correct it, or take the issue out' }];
    if (witness(problem, {}, negate(goal, problem.full)) === undefined)
      return [{ at, says: 'every complete deal meets it: take it out, the issue always applies' }];
    return [];
  });
}

/** Options that stand in no complete deal, but for those of an issue that never applies: that is said of its condition. */
function flawsOfOptions(problem: Problem): Flaw[] {
  return problem.scenario.issues.flatMap(({ id: issue, options }) => {
    const impossible = options.filter(({ id: option }) => witness(problem, { [issue]: option }) === undefined);
    if (impossible.length === options.length) return [];
    return impossible.map(({ id: option }): Flaw => {
      const { rules } = whyImpossible(problem, {}, { issue, option });
      // Conditions alone exclude nothing but silence, so there is a rule.
      return {
        at: placeOf(rules.find(isRule)),
        says: `“${issue}: ${option}” is impossible in every deal, by ${told(rules)}: change that, or take the option out`,
      };
    });
  });
}

const flawsOfPresets = (problem: Problem): Flaw[] =>
  problem.scenario.presets.flatMap(({ id, terms }): Flaw[] => {
    const deal = Object.fromEntries(terms.map(({ issue, option }) => [issue, option]));
    if (witness(problem, deal) !== undefined) return [];
    return [
      { at: ['presets', id, 'terms'], says: `these terms cannot stand together: ${toldClash(clashOf(problem, deal))}` },
    ];
  });

const toldClash = ({ terms, rules }: Clash): string =>
  `${terms.map(({ issue, option }) => `“${issue}: ${option}”`).join(', ')} clash with ${told(rules)}`;

const CONDITION = 'when:';
const isRule = (id: string): boolean => !id.startsWith(CONDITION);

/** Rules and conditions as an author knows them. */
const told = (ids: readonly string[]): string =>
  ids.map((id) => (isRule(id) ? `the rule “${id}”` : `the condition of “${id.slice(CONDITION.length)}”`)).join(' and ');

const placeOf = (id = ''): Path =>
  isRule(id) ? ['rules', id, 'forbids'] : ['issues', id.slice(CONDITION.length), 'when'];
