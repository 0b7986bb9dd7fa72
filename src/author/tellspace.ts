/** What the command line says in words of the whole space of deals. */
import type { Clashes, Combinations, Concessions, Count, Repair, Zone } from '../engine/answer.ts';
import type { Clash } from '../engine/clash.ts';
import { termsOf, type Deal } from '../model/deal.ts';
import { isJudged, type Scenario } from '../model/scenario.ts';
import { textOf, toldDeal, toldTerms } from './tell.ts';

/** All that `explain` asks. */
export interface Explanation {
  clashes: Clashes;
  concessions: Concessions;
  combinations: Combinations;
  zone: Zone;
}

/** Whether the terms can stand together; where not, why not. */
export interface Standing {
  feasible: boolean;
  clash?: Clash;
}

export const tellSpace = (
  scenario: Scenario,
  deal: Deal,
  standing: Standing,
  { total, options, positions }: Count,
): string =>
  textOf([
    ...heading(deal, standing),
    `${total} ${total === 1n ? 'deal' : 'deals'} that can still come of it, whatever follows.`,
    ...scenario.issues.flatMap((issue) => [
      `${issue.name} (${issue.id})`,
      ...issue.options.map(({ id, label }) => `  ${options[issue.id]?.[id] ?? 0n} · ${label} (${id})`),
    ]),
    ...scenario.parties.flatMap((party) => [
      party.name,
      ...scenario.positions
        .filter(isJudged)
        .filter((position) => position.party === party.id)
        .map(({ id, kind, short }) => {
          const { satisfied, violated } = positions[id] ?? { satisfied: 0n, violated: 0n };
          return `  ${satisfied} satisfy, ${violated} violate · ${kind} · ${short} (${id})`;
        }),
    ]),
  ]);

export const tellExplanation = (
  deal: Deal,
  standing: Standing,
  { clashes, concessions, combinations, zone }: Explanation,
): string =>
  textOf([
    ...heading(deal, standing),
    `Cannot hold together: ${counted(clashes)}`,
    ...clashes.sets.flatMap(({ positions, because }) => [`  ${listed(positions)}`, ...reasons(because)]),
    `Would have to be given up: ${counted(concessions)}`,
    ...(concessions.unavoidable.length > 0 ? [`  in every case: ${listed(concessions.unavoidable)}`] : []),
    ...concessions.sets.flatMap(({ positions, taken, example }) => [
      `  ${listed(positions)}`,
      ...(taken.length > 0 ? [`    taken up: ${listed(taken)}`] : []),
      forExample(example),
    ]),
    `Largest sets that hold together: ${counted(combinations)}`,
    `  in every deal: ${listed(combinations.everywhere)}`,
    `  in all of them: ${listed(combinations.inAll)}`,
    `  in none of them: ${listed(combinations.inNone)}`,
    ...combinations.sets.flatMap(({ positions, example }) => [`  ${listed(positions)}`, forExample(example)]),
    `Cross no red line in these texts: ${zone.sparing.count}`,
    ...(zone.sparing.example ? [forExample(zone.sparing.example)] : []),
    `Keep every red line in these texts: ${zone.satisfying.count}`,
    ...(zone.satisfying.example ? [forExample(zone.satisfying.example)] : []),
    ...zone.fitting.map((parties) => `  no red line need be crossed of: ${listed(parties)}`),
    ...(zone.pivotal.length > 0
      ? [`  without the red lines of one of these there is a deal: ${listed(zone.pivotal)}`]
      : []),
  ]);

export function tellRepair(deal: Deal, { changes, settled, results, more, clash }: Repair): string {
  if (results.length === 0)
    return textOf([
      toldDeal(deal),
      'No deal does that.',
      ...(clash ? [`  ${listed(clash.positions)}`, ...reasons(clash.because)] : []),
    ]);
  return textOf([
    toldDeal(deal),
    `${changes} taken back, ${settled} settled besides: ${counted({ sets: results, more })}`,
    ...results.flatMap(({ drop, take, deal: after }) => [
      `  − ${toldTerms(drop) || 'nothing'}`,
      `  + ${toldTerms(take) || 'nothing'}`,
      `    ${toldDeal(after)}`,
    ]),
  ]);
}

const heading = (deal: Deal, { clash }: Standing): string[] => [
  toldDeal(deal),
  ...(clash ? [`These terms cannot stand together: ${toldTerms(clash.terms)}`, ...clash.rules.map(by)] : []),
];

const by = (rule: string): string => `    by ${rule}`;

const listed = (ids: readonly string[]): string => ids.join(', ') || 'none';

const counted = ({ sets, more }: { sets: readonly unknown[]; more: boolean }): string =>
  `${sets.length}${more ? ' and more' : ''}`;

const forExample = (deal: Deal): string => `    for example ${toldTerms(termsOf(deal))}`;

const reasons = ({ terms, rules }: Clash): string[] => [
  ...(terms.length > 0 ? [`    under ${toldTerms(terms)}`] : []),
  ...rules.map(by),
];
