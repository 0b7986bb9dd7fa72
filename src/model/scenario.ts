/**
 * What a negotiation is. The fields are those of the schema, with every quote found in its source and every
 * record turned into a list in its author's order, each entry with its id.
 */
import type { Evidence, Quote, ReadingKind } from './evidence.ts';
import type { Written } from './schema.ts';

type Values<Collection> = NonNullable<Collection>[keyof NonNullable<Collection>];
type Identified<Thing> = Thing & { id: string };
type WithQuotes<Thing> = Omit<Thing, 'quotes'> & { quotes: Quote[] };
type WrittenPosition = Values<Written['positions']>;
/** Distributes over the kinds, which `Omit` alone does not. */
type WithEvidence<Each> = Each extends WrittenPosition
  ? Omit<Each, 'evidence'> & { id: string; evidence: Evidence[] }
  : never;

export const KINDS = ['red line', 'demand', 'principle', 'plan', 'offer', 'expectation', 'statement'] as const;
export type Kind = (typeof KINDS)[number];

/** A text from which positions are quoted, exactly as received. */
export type Source = Identified<Values<Written['sources']>> & { text: string };

/** A person or body that said something, and for whom. */
export type Speaker = Identified<WithQuotes<Values<Values<Written['parties']>['speakers']>>>;

/** A side at the table. */
export type Party = Identified<Omit<Values<Written['parties']>, 'speakers' | 'members'>> & {
  speakers: Speaker[];
  members: { name: string; quotes: Quote[] }[];
};

/** A gate, or somebody whom the texts name and who is silent in them. */
export type Body = Identified<WithQuotes<Values<Written['gates']>>>;

export type Topic = Identified<Values<Written['topics']>>;

/** One answer to an issue. Without quotes exactly where no source proposes it. */
export type Option = Identified<WithQuotes<Values<Values<Written['issues']>['options']>>>;

/** One question that a deal must settle. */
export type Issue = Identified<Omit<Values<Written['issues']>, 'options'>> & { options: Option[] };

/** One claim of one party, with its evidence. */
export type Position = WithEvidence<WrittenPosition>;
export type PositionOf<Each extends Kind> = Extract<Position, { kind: Each }>;

/** Every position but a statement. */
export type Judged = Exclude<Position, { kind: 'statement' }>;

/** What a party asks of a deal. */
export type Want = PositionOf<'red line'> | PositionOf<'demand'>;

/** What cannot be combined, by the meaning of the words. */
export type Rule = Identified<WithQuotes<Values<Written['rules']>>>;

export type Agenda = Identified<Values<Written['agendas']>>;

/** A named deal to start from, each term with the quote that it comes from. */
export type Preset = Identified<Omit<Values<Written['presets']>, 'terms'>> & {
  terms: { issue: string; option: string; quotes: Quote[] }[];
};

/** Something that the sources report of the talks. */
export type Moment = Identified<WithQuotes<Values<Written['moments']>>>;

/** Where two texts, or one text with itself, differ. */
export type Disagreement = Identified<WithQuotes<Values<Written['disagreements']>>>;

/** What a passage is that bears on no position, and why. */
export type Reading = Quote & { as: ReadingKind; because: string };

/** A term of art, defined. */
export type Definition = Identified<Values<Written['glossary']>>;

export type Talks = NonNullable<Written['talks']>;

export interface Scenario {
  format: 1;
  /** The file's name. */
  id: string;
  title: string;
  about: string;
  /** A standing editor's note: what the texts leave out. Decides no verdict. */
  note?: string | undefined;
  language: string;
  sources: Source[];
  parties: Party[];
  silent: Body[];
  gates: Body[];
  topics: Topic[];
  issues: Issue[];
  agendas: { short: Agenda; full: Agenda };
  rules: Rule[];
  positions: Position[];
  presets: Preset[];
  moments: Moment[];
  disagreements: Disagreement[];
  readings: Reading[];
  glossary: Definition[];
  talks?: Omit<Talks, 'gates'> & {
    gates: (Omit<NonNullable<Talks['gates']>[number], 'quotes'> & { quotes: Quote[] })[];
  };
  retired: string[];
}

export const isJudged = (position: Position): position is Judged => position.kind !== 'statement';

export const isWant = (position: Position): position is Want =>
  position.kind === 'red line' || position.kind === 'demand';
