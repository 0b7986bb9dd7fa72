/** Words of the sources, cut out where the evidence says. */
import type { Evidence, Span } from '../model/evidence.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import type { Position, Scenario } from '../model/scenario.ts';
import { TEXT } from './words.ledger.ts';

/** The words of a passage, on one line: the sources break lines inside sentences. */
export const quoteOf = ({ sources }: Scenario, { source, start, end }: Span): string =>
  (sources.find(({ id }) => id === source)?.text.slice(start, end) ?? '').replace(/\s+/gu, ' ').trim();

/** "Text 2": the texts are numbered in the scenario's order. */
export const textOf = ({ sources }: Scenario, source: string): string =>
  TEXT(sources.findIndex(({ id }) => id === source) + 1);

/** The pieces of evidence that the texts and strengths switched on leave, each with its number among all. */
export const evidenceWithin = (position: Position, lens: Lens): { piece: Evidence; at: number }[] =>
  position.evidence
    .map((piece, at) => ({ piece, at }))
    .filter(({ piece }) => inPlay({ ...position, evidence: [piece] }, lens));
