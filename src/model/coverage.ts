/** Which passages of a source nothing in the scenario accounts for. Nothing may be dropped in silence. */
import type { Span } from './evidence.ts';
import type { Scenario, Source } from './scenario.ts';

/** Every passage that the scenario rests on or explains. Passages may overlap. */
export function spansOf(scenario: Scenario): Span[] {
  const { parties, silent, gates, issues, rules, positions, presets, moments, disagreements, readings, talks } =
    scenario;
  const quoting = [
    ...parties.flatMap(({ speakers, members }) => [...speakers, ...members]),
    ...silent,
    ...gates,
    ...issues.flatMap(({ options }) => options),
    ...rules,
    ...presets.flatMap(({ terms }) => terms),
    ...moments,
    ...disagreements,
    ...(talks?.gates ?? []),
  ];
  return [...quoting.flatMap(({ quotes }) => quotes), ...positions.flatMap(({ evidence }) => evidence), ...readings];
}

/** The passages of a source that lie in no span, white space at their ends left out. */
export function uncovered(scenario: Scenario, { id, text }: Pick<Source, 'id' | 'text'>): Span[] {
  const spans = spansOf(scenario).filter(({ source }) => source === id);
  const edges = [...spans.sort((a, b) => a.start - b.start), { source: id, start: text.length, end: text.length }];
  const gaps: Span[] = [];
  let reached = 0;
  for (const { start, end } of edges) {
    const gap = text.slice(reached, start);
    if (gap.trim() !== '')
      gaps.push({
        source: id,
        start: reached + gap.length - gap.trimStart().length,
        end: reached + gap.trimEnd().length,
      });
    reached = Math.max(reached, end);
  }
  return gaps;
}
