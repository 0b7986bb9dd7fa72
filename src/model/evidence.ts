import type { WrittenQuote, WrittenEvidence } from './schema.ts';

export type { Strength } from './strength.ts';

/** What a passage is when no position, option, moment, rule or disagreement rests on it. */
export const READINGS = ['writer', 'background', 'process', 'heading', 'tail'] as const;
export type ReadingKind = (typeof READINGS)[number];

/** A passage of a source, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  source: string;
  start: number;
  end: number;
}

/** A written quote, found in its source. The words themselves are a slice of the text, never stored twice. */
export type Quote = Omit<WrittenQuote, 'quote' | 'after'> & Span;

/** A quote with who said it and how firmly we know. */
export type Evidence = Omit<WrittenEvidence, 'quote' | 'after'> & Span;

/** Whether two passages share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.source === b.source && a.start < b.end && b.start < a.end;
