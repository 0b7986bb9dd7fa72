/** Terms of art inside a sentence of ours, each once. Words of the sources are left as they stand. */
import type { Definition, Scenario } from '../model/scenario.ts';

export interface Gloss {
  text: string;
  /** What the term means; absent of plain words. */
  definition?: Definition;
}

const patterns = new WeakMap<Scenario, { pattern: RegExp; meanings: Map<string, Definition> }>();

/** The longest terms first, so that "security guarantee" is not read as two words. */
function patternOf(scenario: Scenario) {
  const known = patterns.get(scenario);
  if (known !== undefined) return known;
  const meanings = new Map<string, Definition>();
  for (const definition of scenario.glossary)
    for (const word of [definition.term, ...(definition.also ?? [])]) meanings.set(word.toLowerCase(), definition);
  const words = [...meanings.keys()].sort((a, b) => b.length - a.length);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  const made = { pattern, meanings };
  patterns.set(scenario, made);
  return made;
}

export function glossed(scenario: Scenario, text: string): Gloss[] {
  if (scenario.glossary.length === 0) return [{ text }];
  const { pattern, meanings } = patternOf(scenario);
  const seen = new Set<string>();
  const parts: Gloss[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const definition = meanings.get(match[0].toLowerCase());
    if (definition === undefined || seen.has(definition.id)) continue;
    seen.add(definition.id);
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: match[0], definition });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}
