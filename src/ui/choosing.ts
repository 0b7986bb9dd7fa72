/** Deals to compare the present one with, and what each is called. */
import type { Judgement } from '../engine/judge.ts';
import { dealWith, sameDeal, termsOf, type Deal } from '../model/deal.ts';
import type { Scenario } from '../model/scenario.ts';
import { causeOf, dealOf, isVisit, ownStep, type History } from '../session/history.ts';
import { onTheTable } from './exampling.ts';
import { stepSaid } from './path.ts';
import { CHOICE } from './words.compare.ts';
import { DEAL } from './words.ts';

export interface Choice {
  id: string;
  from: 'preset' | 'step' | 'example';
  name: string;
  /** What it is, in a sentence or less. */
  how: string;
  deal: Deal;
}

const answersIn = (deal: Deal): string => DEAL.answers(termsOf(deal).length);

/** The deals that the scenario offers to start from, and the empty one. */
export const presetChoices = ({ presets }: Scenario): Choice[] => [
  ...presets.map(({ id, name, says, terms }): Choice => ({
    id,
    from: 'preset',
    name,
    how: `${says} ${DEAL.answers(terms.length)}.`,
    deal: dealWith(terms),
  })),
  { id: 'empty', from: 'preset', name: DEAL.empty, how: DEAL.emptyHow, deal: {} },
];

/** The other steps of the visitor, the one before the last change first, what was undone last. */
export function stepChoices(scenario: Scenario, history: History): Choice[] {
  const { steps, at } = history;
  const visit = isVisit(causeOf(history));
  const own = visit ? ownStep(history) : undefined;
  const order = [...steps.keys()].sort((one, other) => Number(one > at) - Number(other > at) || other - one);
  return order.flatMap((step): Choice[] => {
    const { deal, cause } = steps[step] ?? {};
    if (deal === undefined || cause === undefined || step === at) return [];
    const did = CHOICE.step(step, stepSaid(scenario, cause));
    const name = step === own ? CHOICE.own : step === at - 1 ? (visit ? CHOICE.beforeVisit : CHOICE.before) : did;
    const how = name === did ? answersIn(deal) : `${did}; ${answersIn(deal)}`;
    return [{ id: `${step}`, from: 'step', name, how: step > at ? CHOICE.undone(how) : how, deal }];
  });
}

/**
 * Example deals. `present`: of the deal on the table; `all`: of the deal without terms; `satisfying`: one that keeps
 * every red line, where there is one and it is known.
 */
export function exampleChoices(
  scenario: Scenario,
  present: Judgement,
  all: Judgement,
  satisfying: Deal | undefined,
): Choice[] {
  const example = (id: string, name: string, how: string, deal: Deal | undefined): Choice[] =>
    deal === undefined ? [] : [{ id, from: 'example', name, how, deal: onTheTable(scenario, deal) }];
  const { atLeast } = all;
  return [
    ...example('finished', CHOICE.finished, CHOICE.finishedHow(present.atLeast.count), present.atLeast.example),
    ...example(
      'fewest',
      atLeast.count === 0 ? CHOICE.sparing : CHOICE.fewest,
      CHOICE.fewestHow(atLeast.count),
      atLeast.example,
    ),
    ...example('satisfying', CHOICE.satisfying, CHOICE.satisfyingHow, satisfying),
  ];
}

/** Those that differ from a deal, each deal once. */
export const otherThan = (deal: Deal, choices: readonly Choice[]): Choice[] =>
  choices.filter(
    (choice, index) =>
      !sameDeal(choice.deal, deal) &&
      choices.findIndex((each) => each.from === choice.from && sameDeal(each.deal, choice.deal)) === index,
  );

/** What the deal on the table is called. */
export function presentName(scenario: Scenario, history: History): string {
  if (!isVisit(causeOf(history))) return CHOICE.own;
  const known = presetChoices(scenario).find(({ deal }) => sameDeal(deal, dealOf(history)));
  return known?.name ?? CHOICE.visited;
}

/** What the other deal is called: by the first choice that is the same. */
export const otherName = (deal: Deal, choices: readonly Choice[]): string =>
  choices.find((choice) => sameDeal(choice.deal, deal))?.name ?? CHOICE.other;
