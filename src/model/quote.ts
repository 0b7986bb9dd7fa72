/** Finding a quote in its source, as an author writes it and as the text breaks its lines. */

export type Found = { start: number; end: number } | 'missing' | 'ambiguous';

/**
 * Where a quote stands in a text, in UTF-16 code units. White space is matched folded; everything else exactly.
 * `after` (words that end before the quote, with only white space between or further text) tells two places apart,
 * as the prefix of the W3C text-quote selector does.
 */
export function findQuote(text: string, quote: string, after?: string): Found {
  const places = placesOf(text, quote);
  const wanted = after === undefined ? places : places.filter(({ start }) => endsWith(text.slice(0, start), after));
  const [first, second] = wanted;
  if (first === undefined) return 'missing';
  return second === undefined ? first : 'ambiguous';
}

function placesOf(text: string, quote: string): { start: number; end: number }[] {
  const words = quote
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  const pattern = new RegExp(`(?=(${words.join('\\s+')}))`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + (match[1] ?? '').length,
  }));
}

/** White space as one blank each, none at the ends. */
export const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const endsWith = (before: string, after: string): boolean => fold(before).endsWith(fold(after));
