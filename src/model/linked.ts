/** A link and its scenario: writing the one of a deal, and finding what one says in the scenario it names. */
import { dealWith, type Deal, type Term } from './deal.ts';
import type { Lens } from './lens.ts';
import { CARRIED, NONE, type Address, type AgendaName, type Carried, type Screen } from './link.ts';
import type { Scenario } from './scenario.ts';
import { STRENGTHS } from './strength.ts';
import { makeWeights, resolveWeights, type Weights } from './weights.ts';

/** All that a link carries: choices and the view of them, no evidence and no verdicts. */
export interface View {
  edition: number;
  screen: Screen;
  deal: Deal;
  lens: Lens;
  agenda: AgendaName;
  weights?: Weights;
  carried?: Carried;
}

/** The one canonical link of a view. */
export function makeLink(scenario: Scenario, view: View): string {
  const { edition, screen, deal, lens, agenda, weights = {}, carried = {} } = view;
  const { sources, strengths } = narrowed(scenario, lens);
  const weight = makeWeights(scenario, weights);
  const pieces = [
    ...termsInOrder(scenario, deal).map(({ issue, option }) => `${issue}=${option}`),
    ...(sources === undefined ? [] : [`~lens=${sources.join(',') || NONE}`]),
    ...(strengths === undefined ? [] : [`~strength=${strengths.join(',') || NONE}`]),
    ...(agenda === agendaFor(scenario, deal) ? [] : [`~agenda=${agenda}`]),
    ...(weight === '' ? [] : [`~w=${weight}`]),
    ...CARRIED.flatMap((key) => (carried[key] === undefined ? [] : [`${key}=${carried[key]}`])),
  ];
  const link = `#/${scenario.id}@${edition}/${screen}${pieces.length > 0 ? '?' : ''}${pieces.join('&')}`;
  // Programs that turn text into links leave out a dash at the end.
  return link.replace(/-$/u, '%2D');
}

/** The terms of a second deal, as a link carries them: `fence.ridge,water.shared`. `terms.ts` reads them: only its screens need that. */
export const makeTerms = (scenario: Scenario, deal: Deal): string =>
  termsInOrder(scenario, deal)
    .map(({ issue, option }) => `${issue}.${option}`)
    .join() || NONE;

export interface Resolved {
  deal: Deal;
  lens: Lens;
  agenda: AgendaName;
  weights: Weights;
  /** Pieces that the scenario has no meaning for, as they stand in the link. */
  unknown: string[];
}

/** What an address says of a scenario. Former ids are understood; what is unknown is returned, not dropped. */
export function resolve(scenario: Scenario, address: Address): Resolved {
  const unknown: string[] = [];
  const found = new Map<string, { term: Term; options: Set<string>; written: string[] }>();
  for (const { issue: issueId, option: optionId } of address.terms) {
    const written = `${issueId}=${optionId}`;
    const issue = named(scenario.issues, issueId);
    const option = issue === undefined ? undefined : named(issue.options, optionId);
    if (issue === undefined || option === undefined) {
      unknown.push(written);
      continue;
    }
    const entry = found.get(issue.id) ?? {
      term: { issue: issue.id, option: option.id },
      options: new Set(),
      written: [],
    };
    entry.options.add(option.id);
    entry.written.push(written);
    found.set(issue.id, entry);
  }
  // An issue may stand there under its old and its new id. If they differ, neither counts.
  for (const { options, written } of found.values()) if (options.size > 1) unknown.push(...written);
  const terms = [...found.values()].filter(({ options }) => options.size === 1).map(({ term }) => term);
  const deal = dealWith(termsInOrder(scenario, dealWith(terms)));
  const sources = address.lens.sources?.filter((id) => scenario.sources.some((source) => source.id === id));
  const missing = address.lens.sources?.filter((id) => !sources?.includes(id)) ?? [];
  if (missing.length > 0) unknown.push(`~lens=${missing.join(',')}`);
  // A lens of unknown texts only would empty the page: it is named, and left out.
  const kept = missing.length > 0 && sources?.length === 0 ? undefined : sources;
  const { strengths } = address.lens;
  const lens = narrowed(scenario, { ...(kept && { sources: kept }), ...(strengths && { strengths }) });
  const weighed = resolveWeights(scenario, address.weights);
  unknown.push(...weighed.unknown.map((piece) => `~w=${piece}`));
  const { weights } = weighed;
  return { deal, lens, agenda: address.agenda ?? agendaFor(scenario, deal), weights, unknown };
}

/** The deal that an address brings. Undefined: it had something to say, and none of it could be read. */
export const saidBy = (address: Address, { deal, unknown }: Resolved): Deal | undefined =>
  Object.keys(deal).length === 0 &&
  (unknown.length > 0 || address.damage.some(({ is }) => is !== 'screen' && is !== 'edition'))
    ? undefined
    : deal;

/** The agenda on which a deal opens: the short one, unless a term would be out of sight. */
export const agendaFor = ({ agendas }: Scenario, deal: Deal): AgendaName =>
  Object.keys(deal).every((issue) => agendas.short.issues.includes(issue)) ? 'short' : 'full';

/** The terms of a deal in the order of the full agenda, so that the same deal is always told in the same way. */
export function termsInOrder({ agendas, issues }: Scenario, deal: Deal): Term[] {
  const order = [...new Set([...agendas.full.issues, ...issues.map(({ id }) => id)])];
  return order.flatMap((issue) => {
    const option = Object.hasOwn(deal, issue) ? deal[issue] : undefined;
    return option === undefined ? [] : [{ issue, option }];
  });
}

/** A lens in its shortest form: in the scenario's order, and absent where everything is switched on. */
export function narrowed(scenario: Scenario, { sources, strengths }: Lens): Lens {
  const texts = scenario.sources.map(({ id }) => id);
  const chosen = sources && texts.filter((id) => sources.includes(id));
  const firm = strengths && STRENGTHS.filter((strength) => strengths.includes(strength));
  return {
    ...(chosen && chosen.length < texts.length && { sources: chosen }),
    ...(firm && firm.length < STRENGTHS.length && { strengths: firm }),
  };
}

/** Ids of today come first: what is now called so is never taken for what once was. */
const named = <Thing extends { id: string; formerly?: string[] | undefined }>(
  things: Thing[],
  id: string,
): Thing | undefined =>
  things.find((thing) => thing.id === id) ?? things.find(({ formerly }) => formerly?.includes(id));
