/** The code of a deal: one digit for every issue, in the order in which the scenario gained them. */
import { makeCode, packDigits, symbolsBelow, unpacking, type ReadWhole } from './code.ts';
import { dealWith, type Deal, type Term } from './deal.ts';
import type { Issue, Scenario } from './scenario.ts';

/** Undefined: the scenario has more deals than a code can tell apart, or the deal is none of this scenario. */
export function makeDealCode(scenario: Scenario, shelf: number, deal: Deal): string | undefined {
  const digits = scenario.issues.map((issue) => ({ value: digitOf(issue, deal), of: issue.options.length + 1 }));
  const known = Object.keys(deal).every((id) => scenario.issues.some((issue) => issue.id === id));
  if (!known || digits.some(({ value }) => value < 0)) return undefined;
  return makeCode('D', shelf, packDigits(digits), symbolsFor(scenario));
}

/** `range`: it is the code of no deal of this scenario, whatever its check says. */
export function parseDealPayload(
  scenario: Scenario,
  { payload, symbols }: ReadWhole,
): { deal: Deal } | { is: 'range' } {
  const digits = unpacking(payload);
  const terms = scenario.issues.flatMap((issue): Term[] => {
    const option = issue.options[digits.take(issue.options.length + 1) - 1];
    return option === undefined ? [] : [{ issue: issue.id, option: option.id }];
  });
  return digits.isDone() && symbols === symbolsFor(scenario) ? { deal: dealWith(terms) } : { is: 'range' };
}

/** 0: undecided. Options are only ever appended, and the code pins its edition. -1: no option of this issue. */
function digitOf({ id, options }: Issue, deal: Deal): number {
  if (!Object.hasOwn(deal, id)) return 0;
  const at = options.findIndex((option) => option.id === deal[id]);
  return at < 0 ? -1 : at + 1;
}

/** As many for every deal of a scenario, so that a code cut short is known as such. */
const symbolsFor = ({ issues }: Scenario): number =>
  symbolsBelow(issues.reduce((product, { options }) => product * BigInt(options.length + 1), 1n));
