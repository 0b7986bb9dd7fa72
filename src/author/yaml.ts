/** YAML text → plain data, and where in the text each part of it stands. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ScalarTag,
  type Tags,
} from 'yaml';
import type { Flaw, Path } from '../model/flaw.ts';

/** Counted from one, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** A flaw of syntax has no path yet: only its place is known. */
export type Slip = Place & { says: string };

export interface Yaml {
  data: unknown;
  slips: Slip[];
  placeOf: (flaw: Pick<Flaw, 'at' | 'key'>) => Place;
}

export function readYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, customTags: plainTags });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const slips: Slip[] = telling([...document.errors, ...document.warnings]).map(({ code, message, pos: [start] }) => ({
    ...placeAt(start),
    says: wordsFor(code, message, text.slice(start)),
  }));
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) === undefined)
        slips.push({
          ...placeAt(startOf(alias) ?? 0),
          says: `“*${alias.source}” has no anchor before it: write “&${alias.source}” there`,
        });
    },
  });
  let data: unknown;
  try {
    if (slips.length === 0) data = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    slips.push({ line: 1, column: 1, says: 'repeats pieces of pieces without end: write them out' });
  }
  return {
    data,
    slips,
    placeOf: ({ at, key }) => placeAt(offsetOf(document, at, key === true)),
  };
}

/** Authors repeat a piece of evidence; beyond this the reader refuses, by throwing. */
const MOST_ALIASES = 1000;

/** Only whole numbers without leading zeros are numbers, so that `000` and `1e3` may name a source without quotation marks. */
const wholeNumber: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  identify: (value) => typeof value === 'number',
  test: /^(?:0|-?[1-9][0-9]{0,14})$/u,
  resolve: Number,
};

const plainTags = (tags: Tags): Tags => [
  ...tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/u.test(tag.tag)),
  wholeNumber,
];

/** Every name that stands twice, but only the first of the other slips: those after it mostly follow from it. */
function telling<Each extends { code: string }>(slips: Each[]): Each[] {
  const first = slips.find(({ code }) => code !== 'DUPLICATE_KEY');
  return slips.filter((slip) => slip === first || slip.code === 'DUPLICATE_KEY');
}

function wordsFor(code: string, message: string, rest: string): string {
  const [word = ''] = /^[^:\s]+/u.exec(rest) ?? [];
  switch (code) {
    case 'DUPLICATE_KEY':
      return `“${word.replace(/^(["'])(.*)\1$/u, '$2')}” stands twice: give the second another name, or put both together`;
    case 'TAB_AS_INDENT':
      return 'is indented with a tab: use spaces';
    case 'TAG_RESOLVE_FAILED':
      return `“${word}” is a tag: take it out, or put the text in quotation marks`;
    default:
      return `not YAML (${message}): close every bracket, and put text that holds a colon, comma or bracket in quotation marks`;
  }
}

/**
 * The offset of the part that a path leads to: of its name where it has parts of its own (or where the name is meant),
 * of the value itself otherwise. A path that leads to nothing ends at the last part that is there.
 */
function offsetOf(document: Document, at: Path, key: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of at.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? node.items.find((each) => nameOf(each.key) === String(step)) : undefined;
    const value = pair === undefined ? (isSeq(node) ? node.items[Number(step)] : undefined) : pair.value;
    const name = pair === undefined ? undefined : startOf(pair.key);
    if (name === undefined && value === undefined) return offset;
    const named = isScalar(value) && value.source !== '' && !(key && index === at.length - 1) ? startOf(value) : name;
    offset = named ?? startOf(value) ?? offset;
    node = value;
  }
  return offset;
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

/** Where a node of the document begins. */
function startOf(node: unknown): number | undefined {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range?.[0];
}
