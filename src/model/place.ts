/** Where a quote stands in its source, or what is wrong with it and the remedy. */
import { findQuote } from './quote.ts';

export function placeQuote(
  text: string,
  file: string,
  quote: string,
  after?: string,
): { start: number; end: number } | string {
  const found = findQuote(text, quote, after);
  if (typeof found === 'object') return found;
  if (found === 'ambiguous')
    return after === undefined
      ? `stands more than once in ${file}: tell the places apart with “after:” and the words before the right one`
      : `stands more than once in ${file} after “${after}”: give more of the words before the right one`;
  if (after !== undefined && findQuote(text, quote) !== 'missing')
    return `stands in ${file}, but not after “${after}”: copy the words that end right before it`;
  return notFound(text, file, quote);
}

/** Names the words up to which text and quote agree, so that the author sees the slip. */
function notFound(text: string, file: string, quote: string): string {
  const words = quote.trim().split(/\s+/u);
  const reaches = (count: number) => findQuote(text, words.slice(0, count).join(' ')) !== 'missing';
  let agreed = 0;
  while (agreed < words.length && reaches(agreed + 1)) agreed += 1;
  if (agreed === 0) return `not found in ${file}: copy it exactly as it stands there`;
  const last = words.slice(Math.max(0, agreed - 4), agreed).join(' ');
  return `not found in ${file}: up to “${last}” it agrees, but not with “${words[agreed] ?? ''}”: copy it exactly as it stands there`;
}
