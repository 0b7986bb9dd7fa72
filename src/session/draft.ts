/** The visitor's own deal, kept in this browser: one per scenario and edition, stored as its link. */
import { sameDeal, type Deal } from '../model/deal.ts';
import { parseLink } from '../model/link.ts';
import { agendaFor, makeLink, resolve } from '../model/linked.ts';
import type { Scenario } from '../model/scenario.ts';
import { causeOf, isVisit, ownStep, type History, type Step } from './history.ts';

/** Where texts are kept. Both may fail at any time: `write` says whether the text is there now. */
export interface Shelf {
  read(key: string): string | undefined;
  /** Without a text, the key is taken away. */
  write(key: string, text: string | undefined): boolean;
}

export interface Draft {
  deal: Deal | undefined;
  /** What the scenario does not know of it. A working draft of a scenario may have changed. */
  unknown: string[];
}

/** `mark`: of the exercise that the deal belongs to. */
const keyOf = (scenario: Scenario, edition: number, mark?: string): string =>
  `parley:draft:${scenario.id}@${edition}${mark === undefined ? '' : `:${mark}`}`;

/** The stored draft. What stands there may be anything, so it is read as carefully as a link. */
export function readDraft(shelf: Shelf, scenario: Scenario, edition: number, mark?: string): Draft {
  const text = shelf.read(keyOf(scenario, edition, mark));
  if (text === undefined) return { deal: undefined, unknown: [] };
  const address = parseLink(text);
  if (address?.scenario !== scenario.id || address.edition !== edition) return { deal: undefined, unknown: [text] };
  const { deal, unknown } = resolve(scenario, address);
  const lost = [...unknown, ...address.damage.map((damage) => damage.text)];
  // In an exercise an empty deal is not where it began.
  return { deal: Object.keys(deal).length > 0 || mark !== undefined ? deal : undefined, unknown: lost };
}

/** Stores the visitor's own deal, or takes an empty one away. False: it is not stored. */
export function writeDraft(
  shelf: Shelf,
  scenario: Scenario,
  edition: number,
  history: History,
  mark?: string,
): boolean {
  const deal = draftOf(history);
  const link = Object.keys(deal).length > 0 || mark !== undefined ? draftLink(scenario, edition, deal) : undefined;
  return shelf.write(keyOf(scenario, edition, mark), link);
}

/** The link of a deal as it is stored: choices only. */
export const draftLink = (scenario: Scenario, edition: number, deal: Deal): string =>
  makeLink(scenario, { edition, screen: 'deal', deal, lens: {}, agenda: agendaFor(scenario, deal) });

/** The visitor's own deal: a deal that a link brought becomes theirs with their first change of it. */
export function draftOf(history: History): Deal {
  const own = ownStep(history);
  return own === undefined ? {} : (history.steps[own]?.deal ?? {});
}

/**
 * How a session starts: on the draft, or with a visit as one step on top of it.
 * `addressed`: the deal of the address; undefined where it brings none. `blank`: how a deal begins.
 */
export function startOf(draft: Deal | undefined, addressed: Deal | undefined, blank: Deal = {}): History {
  if (addressed === undefined) return startOf(draft, draft ?? blank, blank);
  const visit: Step = { deal: addressed, cause: { type: 'link.opened' } };
  if (draft === undefined) {
    const fresh = sameDeal(addressed, blank);
    return { steps: [fresh ? { deal: addressed, cause: { type: 'opened' } } : visit], at: 0 };
  }
  const resumed: Step = { deal: draft, cause: { type: 'draft.resumed' } };
  return sameDeal(draft, addressed) ? { steps: [resumed], at: 0 } : { steps: [resumed, visit], at: 1 };
}

/** The step to go back to from a visit. None: the present deal is the visitor's own, or there was nothing below. */
export function wayBack(history: History): number | undefined {
  if (!isVisit(causeOf(history))) return undefined;
  const own = ownStep(history);
  const deal = own === undefined ? {} : (history.steps[own]?.deal ?? {});
  return Object.keys(deal).length > 0 ? own : undefined;
}
