/** A text cut where its marks begin and end, so that passages which overlap can each be shown and pressed. */

interface Reach {
  start: number;
  end: number;
}

export interface Segment<Mark> extends Reach {
  text: string;
  /** The marks that cover it, in the order given. */
  marks: readonly Mark[];
  /** Those of them that end here: what is noted at the end of a passage is noted once. */
  ends: readonly Mark[];
}

/** The whole text in order: joined, the segments are the text again, whatever the marks are. */
export function cut<Mark extends Reach>(text: string, marks: readonly Mark[]): Segment<Mark>[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.start < mark.end);
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: covering,
      ends: covering.filter((mark) => mark.end === end),
    };
  });
}

/** Whether different passages lie over each other here. Several marks on the very same words are one passage. */
export const isCrowded = <Mark extends Reach>({ marks }: Segment<Mark>): boolean =>
  new Set(marks.map(({ start, end }) => `${start}-${end}`)).size > 1;

/** Where some words stand inside a passage, white space folded. Undefined where they do not. */
export function placeWithin(text: string, { start, end }: Reach, words: string): Reach | undefined {
  const parts = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  const found = new RegExp(parts.join('\\s+'), 'u').exec(text.slice(start, end));
  return found === null ? undefined : { start: start + found.index, end: start + found.index + found[0].length };
}

/** A stop and what may close a sentence after it, before the next begins; a blank line; the end of a **heading**. */
const BREAK = /(?:[.!?]["”’)*]*|\*\*)\s+(?=["“(*•\p{Lu}\p{N}])|\s*\n\s*\n\s*/gu;
/** "the U.S. Senate" goes on; "in the U.S. The administration" does not. */
const INITIALS = /(?:^|[\s(“"])(?:\p{Lu}\.)+\s+$/u;
const BEGINNING = /^(?:The|A|An|This|These|That|It|He|She|They|In|As|By|If|But|However|Meanwhile|Despite)\b/u;

/** The sentence, or the run of sentences, in which a passage stands. */
export function sentenceAround(text: string, { start, end }: Reach): Reach {
  let from = 0;
  let to = text.trimEnd().length;
  for (const { index, 0: found } of text.matchAll(BREAK)) {
    const next = index + found.length;
    if (INITIALS.test(text.slice(0, next)) && !BEGINNING.test(text.slice(next))) continue;
    if (next <= start) from = next;
    else if (next >= end) {
      to = Math.min(to, index + found.trimEnd().length);
      break;
    }
  }
  return { start: Math.min(from, start), end: Math.max(to, end) };
}
