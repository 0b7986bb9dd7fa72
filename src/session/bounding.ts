/** What an address may bring to a desk and take from it: inside an exercise, as far as that lets it. */
import type { Deal } from '../model/deal.ts';
import type { Address } from '../model/link.ts';
import { agendaFor, makeLink, saidBy, termsInOrder, type Resolved, type View } from '../model/linked.ts';
import type { Scenario } from '../model/scenario.ts';
import { carriedTo, isApart } from './carrying.ts';
import type { Assigned } from './exercised.ts';
import { within } from './history.ts';
import type { Notice } from './notice.ts';

/** The deal that an address brings. Undefined: none; then what is on the table stays. */
export function broughtBy(assigned: Assigned | undefined, address: Address, resolved: Resolved): Deal | undefined {
  if (isApart(address.screen)) return undefined;
  const said = saidBy(address, resolved);
  if (assigned === undefined || said === undefined) return said;
  // The address of an exercise says how it begins by the exercise, not by terms of its own.
  if (address.terms.length === 0 || !assigned.exercise.allows.address) return undefined;
  return within(said, assigned.exercise);
}

/** Answers of an address that the exercise keeps out. */
export function keptOut(
  scenario: Scenario,
  assigned: Assigned | undefined,
  address: Address,
  resolved: Resolved,
): Notice[] {
  if (assigned === undefined) return [];
  const brought = broughtBy(assigned, address, resolved);
  const terms = termsInOrder(scenario, resolved.deal).filter(({ issue, option }) => brought?.[issue] !== option);
  return terms.length === 0 ? [] : [{ about: 'exercise.bounds', terms, closed: !assigned.exercise.allows.address }];
}

/** The link of a view, with the exercise in which it stands. */
export function linkFrom(scenario: Scenario, assigned: Assigned | undefined, view: View): string {
  const deal = isApart(view.screen) || assigned?.exercise.allows.address === false ? {} : view.deal;
  const agenda = assigned ? agendaFor(scenario, deal) : view.agenda;
  const carried = { ...carriedTo(view.screen, view.carried ?? {}), ...(assigned && { '~x': assigned.text }) };
  return makeLink(scenario, { ...view, deal, agenda, carried });
}
