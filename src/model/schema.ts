/**
 * The form of an authored scenario: one YAML file, already read into plain data.
 * Only this file and `lessonschema.ts` import valibot's values, and the first page never loads them.
 */
import * as v from 'valibot';
import { CLAUSE_WORDS, type Clause } from './clause.ts';
import { READINGS } from './evidence.ts';
import { STRENGTHS } from './strength.ts';
import { misplaced } from './wording.ts';

/** The names of the party colours in `ui/tokens.css`. */
export const TINTS = ['violet', 'moss', 'plum', 'umber', 'slate', 'teal'] as const;
export const LABEL_LENGTH = 22;

/** An object of these fields and no other, so that a mistyped one speaks. */
export const fields = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected, input, path }) =>
    misplaced(expected, input, path?.[0].input, Object.keys(entries)),
  );

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty: write it, or take the field out'));
const except = (word: string, because: string) =>
  v.check<string, string>((key) => key !== word, `${because}: choose another id`);
const matching = (pattern: RegExp, says: string) => v.pipe(v.string(), v.regex(pattern, says));
export const id = matching(/^[a-z][a-z0-9-]*$/u, 'is no id: use lower-case letters, digits and dashes, a letter first');
const sourceId = v.pipe(
  matching(/^[a-z0-9-]+$/u, 'is no source id: use lower-case letters, digits and dashes'),
  except('none', 'stands for no text at all in a link'),
);
const named = v.pipe(
  id,
  v.check((key) => !CLAUSE_WORDS.some((word) => word === key), 'is a word of the clause notation: choose another id'),
);

const quoteEntries = {
  source: sourceId,
  /** Copied from the source. White space is matched folded, everything else exactly. */
  quote: text,
  /** A few words that stand before the quote, where it occurs more than once. */
  after: v.optional(text),
  /** In plain words, ours; never shown as a quotation. */
  plain: v.optional(text),
};
export const quote = fields(quoteEntries);
const evidence = fields({ ...quoteEntries, speaker: v.optional(id), strength: v.picklist(STRENGTHS) });
const quotes = v.pipe(v.array(quote), v.minLength(1, 'is empty: give at least one quote'));

const optionList = v.pipe(v.array(id), v.minLength(1, 'is empty: name at least one option'));
export const options: v.GenericSchema<string | string[]> = v.lazy((input) => (Array.isArray(input) ? optionList : id));
const clauseKey = v.pipe(
  id,
  v.check((key) => key !== 'any', 'is no clause: write a list for “or”, [clause, clause]'),
);
export const clause: v.GenericSchema<Clause> = v.lazy((input) => {
  if (Array.isArray(input))
    return v.pipe(v.array(clause), v.minLength(1, 'is an empty list: nothing would meet it; write { never: why }'));
  const word = CLAUSE_WORDS.find((each) => typeof input === 'object' && input !== null && Object.hasOwn(input, each));
  switch (word) {
    case 'all':
      return fields({
        all: v.pipe(v.array(clause), v.minLength(1, 'is an empty list: everything would meet it; take it out')),
      });
    case 'not':
      return fields({ not: clause });
    case 'everything':
      return fields({ everything: id });
    case 'denied':
      return fields({ denied: id });
    case 'never':
      return fields({ never: text });
    default:
      return v.record(
        clauseKey,
        options,
        'is no clause: write { issue: option }, a list of clauses, or { never: why }',
      );
  }
});

const claim = {
  party: id,
  /** The label in the matrix. */
  short: v.pipe(text, v.maxLength(34, 'is longer than 34 characters: shorten it')),
  /** The claim in one sentence of ours. */
  says: text,
  plain: v.optional(text),
  /** The name that joint claims of several parties share: counted once across parties. */
  joint: v.optional(id),
  evidence: v.pipe(v.array(evidence), v.minLength(1, 'is empty: no position without evidence')),
};
const judged = {
  ...claim,
  /** One sentence that ties the clauses to the words of the quote. */
  why: text,
  /** The part of a quote that decides the kind. */
  words: text,
  /** Why a want may stay open on a complete deal. */
  unsettled: v.optional(text),
};
const verdicts = { satisfied: clause, violated: clause };

const position = v.variant('kind', [
  fields({ kind: v.literal('red line'), ...judged, ...verdicts }),
  fields({ kind: v.literal('demand'), ...judged, ...verdicts }),
  fields({ kind: v.literal('principle'), ...judged, ...verdicts }),
  fields({ kind: v.literal('plan'), ...judged, ...verdicts }),
  fields({ kind: v.literal('offer'), ...judged, gives: clause, for: v.optional(clause) }),
  fields({ kind: v.literal('expectation'), ...judged, if: clause, then: clause, excludes: clause }),
  fields({ kind: v.literal('statement'), ...claim, about: v.array(id) }),
]);

const option = fields({
  label: v.pipe(text, v.maxLength(LABEL_LENGTH, `is longer than ${LABEL_LENGTH} characters: shorten it`)),
  /** The clause for the sentence that tells the deal: "Ukraine gives up its NATO bid". */
  clause: text,
  /** The passages that mention it, or `unproposed: true`. */
  quotes: v.optional(quotes),
  /** "Not proposed in these texts". */
  unproposed: v.optional(v.literal(true)),
  formerly: v.optional(v.array(id)),
});
const issue = fields({
  name: text,
  /** The question in full, for cards, slides and screen readers. */
  question: text,
  topic: id,
  when: v.optional(clause),
  course: v.optional(v.literal(true)),
  options: v.record(named, option),
  /** An editor's note: decides no verdict. */
  note: v.optional(text),
  formerly: v.optional(v.array(id)),
});

const speaker = fields({
  name: text,
  /** As the texts give it: "Ukrainian President". */
  role: v.optional(text),
  /** Where a text says for whom this person or body speaks. */
  quotes,
});
const party = fields({
  name: text,
  letters: v.pipe(v.string(), v.regex(/^[A-Za-z]{3}$/u, 'is not three letters')),
  tint: v.picklist(TINTS),
  speakers: v.record(id, speaker),
  /** Those whom the sources name as belonging to this side. */
  members: v.optional(v.array(fields({ name: text, quotes }))),
});
const body = fields({ name: text, quotes, note: v.optional(text) });

const source = fields({
  /** A plain name: the text stands in `seeds/`, or beside the scenario's file. */
  file: matching(/^[\w-][\w.-]*$/u, 'is no plain file name: letters, digits, dots and dashes only'),
  /** A short handle of ours, marked as ours on the page. */
  handle: v.pipe(text, v.maxLength(40, 'is longer than 40 characters: shorten it')),
  /** As given in the file; absent where it has none. */
  title: v.optional(text),
  /** What is known of it: author, publisher, date. */
  known: text,
});

const moment = fields({
  says: text,
  /** As the sources state it, and no more. */
  when: v.optional(text),
  /** The moments that the sources place before this one. */
  after: v.optional(v.array(id)),
  /** How its place in the order is known, or that it is not. */
  order: text,
  quotes,
});
const disagreement = fields({
  name: text,
  /** One sentence on how they differ. */
  says: text,
  quotes: v.pipe(v.array(quote), v.minLength(2, 'has fewer than two quotes: a disagreement needs both sides')),
  /** The positions whose verdict it touches. */
  positions: v.optional(v.array(id)),
});
const reading = fields({ ...quoteEntries, as: v.picklist(READINGS), /** Why it bears on nothing. */ because: text });

const preset = fields({
  name: text,
  says: text,
  terms: v.pipe(v.array(fields({ issue: id, option: id, quotes })), v.minLength(1, 'is empty: a preset needs a term')),
});
/** How a deal is put forward and answered. Read by the talks. */
const talks = fields({
  /** The parties that put a deal forward. */
  tables: v.array(id),
  /** The parties that answer it. */
  answers: v.array(id),
  /** For each party the issues on which it may move. */
  moves: v.optional(v.record(id, v.array(id))),
  /** What a deal still depends on, where it says so. */
  gates: v.optional(v.array(fields({ gate: id, when: clause, quotes: v.optional(quotes), says: text }))),
  /** The positions that say what follows a refusal. */
  refused: v.optional(v.array(id)),
  /** The positions that say what follows when the talks fail. */
  failed: v.optional(v.array(id)),
});

export const scenarioSchema = fields({
  format: v.literal(1, 'is not 1: this tool reads format 1 only'),
  title: text,
  about: text,
  /** A standing editor's note: what the texts leave out. Decides no verdict. */
  note: v.optional(text),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/u, 'is no two-letter language code')),
  sources: v.record(sourceId, source),
  parties: v.record(named, party),
  silent: v.optional(v.record(id, body)),
  gates: v.optional(v.record(id, body)),
  topics: v.record(id, fields({ name: text })),
  issues: v.record(named, issue),
  agendas: fields({
    short: fields({ name: text, issues: v.pipe(v.array(id), v.minLength(1, 'is empty: name its issues')) }),
    full: fields({ name: text, issues: v.pipe(v.array(id), v.minLength(1, 'is empty: name its issues')) }),
  }),
  /** What cannot be combined, by the meaning of the words. */
  rules: v.optional(v.record(id, fields({ says: text, forbids: clause, quotes: v.optional(quotes) }))),
  positions: v.record(v.pipe(named, except('stance', 'is the name of a region of every party')), position),
  presets: v.optional(v.record(id, preset)),
  moments: v.optional(v.record(id, moment)),
  disagreements: v.optional(v.record(id, disagreement)),
  readings: v.optional(v.array(reading)),
  glossary: v.optional(v.record(id, fields({ term: text, says: text, also: v.optional(v.array(text)) }))),
  talks: v.optional(talks),
  /** Ids that were once used and never will be again. */
  retired: v.optional(v.array(id)),
});

/** A scenario as its author wrote it. */
export type Written = v.InferOutput<typeof scenarioSchema>;
export type WrittenQuote = v.InferOutput<typeof quote>;
export type WrittenEvidence = v.InferOutput<typeof evidence>;

/** A field that does not fit, in valibot's words; `fields.ts` puts them into ours. */
export type Misfit = v.BaseIssue<unknown>;

/** The message of a misfit for which no schema has words of its own. */
export const WORDLESS = '';

/** Data against the schema: what was written, or every misfit. */
export function fit(data: unknown): { ok: true; value: Written } | { ok: false; misfits: Misfit[] } {
  const { success, output, issues } = v.safeParse(scenarioSchema, data, { message: WORDLESS });
  return success ? { ok: true, value: output } : { ok: false, misfits: issues };
}
