/** What an author wrote, turned into a scenario: records become lists, and every quote is found in its source. */
import type { Evidence, Quote } from './evidence.ts';
import type { Flaw, Path } from './flaw.ts';
import { known } from './names.ts';
import { placeQuote } from './place.ts';
import { findQuote } from './quote.ts';
import type { Issue, Option, Party, Position, Preset, Scenario, Source } from './scenario.ts';
import type { Written, WrittenEvidence, WrittenQuote } from './schema.ts';

interface Assembled {
  scenario: Scenario;
  flaws: Flaw[];
}

type Texts = Readonly<Record<string, string>>;

export function assemble(id: string, written: Written, texts: Texts): Assembled {
  const sources = listOf(written.sources, (source): Omit<Source, 'id'> => ({
    ...source,
    text: texts[source.file] ?? '',
  }));
  const flaws: Flaw[] = flawsOfSources(written, texts);

  const aSource = known('source', Object.keys(written.sources), 'sources');
  const place = <Each extends WrittenQuote>(each: Each, at: Path) => {
    const { quote, after, ...rest } = each;
    const source = sources.find((one) => one.id === each.source);
    const nowhere = { ...rest, start: 0, end: 0 };
    if (source === undefined) {
      flaws.push(...aSource(each.source, [...at, 'source']));
      return nowhere;
    }
    // A source without its text was named above.
    if (source.text.trim() === '') return nowhere;
    const placed = placeQuote(source.text, source.file, quote, after);
    if (typeof placed !== 'string') return { ...rest, ...placed };
    flaws.push({ at: [...at, 'quote'], says: placed });
    return nowhere;
  };
  const quotesOf = (quotes: WrittenQuote[] | undefined, at: Path): Quote[] =>
    (quotes ?? []).map((each, index) => place(each, [...at, 'quotes', index]));
  const evidenceOf = (evidence: WrittenEvidence[], at: Path): Evidence[] =>
    evidence.map((each, index) => place(each, [...at, 'evidence', index]));
  const quoted =
    (...base: Path) =>
    <Each extends { quotes?: WrittenQuote[] | undefined }>(each: Each, key: string) => ({
      ...each,
      quotes: quotesOf(each.quotes, [...base, key]),
    });

  const talks = written.talks && {
    ...written.talks,
    gates: (written.talks.gates ?? []).map((gate, index) => ({
      ...gate,
      quotes: quotesOf(gate.quotes, ['talks', 'gates', index]),
    })),
  };

  const scenario: Scenario = {
    format: 1,
    id,
    title: written.title,
    about: written.about,
    ...(written.note !== undefined && { note: written.note }),
    language: written.language,
    sources,
    parties: listOf(written.parties, ({ speakers, members, ...party }, key): Omit<Party, 'id'> => ({
      ...party,
      speakers: listOf(speakers, quoted('parties', key, 'speakers')),
      members: (members ?? []).map((member, index) => ({
        ...member,
        quotes: quotesOf(member.quotes, ['parties', key, 'members', index]),
      })),
    })),
    silent: listOf(written.silent, quoted('silent')),
    gates: listOf(written.gates, quoted('gates')),
    topics: listOf(written.topics, (topic) => topic),
    issues: listOf(written.issues, ({ options, ...issue }, key): Omit<Issue, 'id'> => ({
      ...issue,
      options: listOf(options, quoted('issues', key, 'options')) satisfies Option[],
    })),
    agendas: {
      short: { id: 'short', ...written.agendas.short },
      full: { id: 'full', ...written.agendas.full },
    },
    rules: listOf(written.rules, quoted('rules')),
    positions: Object.entries(written.positions).map(([key, position]): Position => ({
      id: key,
      ...position,
      evidence: evidenceOf(position.evidence, ['positions', key]),
    })),
    presets: listOf(written.presets, ({ terms, ...preset }, key): Omit<Preset, 'id'> => ({
      ...preset,
      terms: terms.map((term, index) => ({ ...term, quotes: quotesOf(term.quotes, ['presets', key, 'terms', index]) })),
    })),
    moments: listOf(written.moments, quoted('moments')),
    disagreements: listOf(written.disagreements, quoted('disagreements')),
    readings: (written.readings ?? []).map((each, index) => place(each, ['readings', index])),
    glossary: listOf(written.glossary, (definition) => definition),
    ...(talks === undefined ? {} : { talks }),
    retired: written.retired ?? [],
  };
  return { scenario, flaws };
}

/** A record as a list in its author's order, each entry with its id. */
const listOf = <From, To>(record: Readonly<Record<string, From>> | undefined, make: (each: From, key: string) => To) =>
  Object.entries(record ?? {}).map(([id, each]) => ({ id, ...make(each, id) }));

function flawsOfSources({ sources }: Written, texts: Texts): Flaw[] {
  return Object.entries(sources).flatMap(([id, { file, title }]): Flaw[] => {
    const text = texts[file];
    if (text === undefined)
      return [{ at: ['sources', id, 'file'], says: `no file “${file}”: put the text into seeds/` }];
    if (text.trim() === '')
      return [{ at: ['sources', id, 'file'], says: `“${file}” is empty: a source needs its text` }];

    return title === undefined || findQuote(text, title) !== 'missing'
      ? []
      : [{ at: ['sources', id, 'title'], says: `does not stand in ${file}: copy it, or take it out` }];
  });
}
