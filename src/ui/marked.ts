/** The passages of a text: every span that anything in the scenario rests on, with what it is and why. */
import type { Quote, ReadingKind, Span } from '../model/evidence.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isJudged, type Position, type Scenario } from '../model/scenario.ts';
import type { Strength } from '../model/strength.ts';
import { kindWord, partyOf } from './say.ts';
import { PASSAGE } from './words.reader.ts';

export type PassageKind =
  'position' | 'statement' | 'option' | 'rule' | 'gate' | 'disagreement' | 'moment' | 'person' | ReadingKind;

export interface Passage extends Span {
  as: PassageKind;
  /** Noted at its end: a party's letters, or a short word. */
  sign: string;
  tint?: string | undefined;
  strength?: Strength;
  /** Whose or of what it is. */
  label: string;
  /** Why it is marked. */
  why: string;
  /** The position that it is evidence of, and which piece. */
  evidence?: { position: string; at: number };
}

/** What the positions rest on within the lens. */
function evidenceIn(scenario: Scenario, source: string, lens: Lens): Passage[] {
  return scenario.positions.flatMap((position) =>
    position.evidence.flatMap((piece, at): Passage[] => {
      if (piece.source !== source || !inPlay({ ...position, evidence: [piece] }, lens)) return [];
      const party = partyOf(scenario, position.party);
      const as = isJudged(position) ? 'position' : 'statement';
      return [
        {
          ...spanOf(piece),
          as,
          sign: [party?.letters, PASSAGE[as].sign].filter(Boolean).join(' '),
          tint: party?.tint,
          strength: piece.strength,
          label: labelOf(position, party?.name),
          why: isJudged(position) ? position.why : position.says,
          evidence: { position: position.id, at },
        },
      ];
    }),
  );
}

const labelOf = (position: Position, party = position.party): string =>
  `${party}, ${kindWord(position)}: ${position.short}`;

/** Every reading of a text, most telling first. */
export function readingsIn(scenario: Scenario, source: string, lens: Lens): Passage[] {
  const { issues, rules, gates, silent, parties, moments, disagreements, readings } = scenario;
  const marked = (as: PassageKind, quotes: readonly Quote[], label: string, why: string): Passage[] =>
    quotes
      .filter((quote) => quote.source === source)
      .map((quote) => ({ ...spanOf(quote), as, sign: PASSAGE[as].sign, label, why }));
  return [
    ...evidenceIn(scenario, source, lens),
    ...issues.flatMap(({ name, options }) =>
      options.flatMap(({ quotes, label, clause }) => marked('option', quotes, `${name}: ${label}`, clause)),
    ),
    ...rules.flatMap(({ quotes, id, says }) => marked('rule', quotes, id, says)),
    ...gates.flatMap(({ quotes, name, note }) => marked('gate', quotes, name, note ?? '')),
    ...(scenario.talks?.gates ?? []).flatMap(({ quotes, gate, says }) =>
      marked('gate', quotes, gates.find(({ id }) => id === gate)?.name ?? gate, says),
    ),
    ...disagreements.flatMap(({ quotes, name, says }) => marked('disagreement', quotes, name, says)),
    ...moments.flatMap(({ quotes, says, order }) => marked('moment', quotes, says, order)),
    ...parties.flatMap(({ name: party, speakers, members }) => [
      ...speakers.flatMap(({ quotes, name, role }) =>
        marked('person', quotes, name, [party, role].filter(Boolean).join(', ')),
      ),
      ...members.flatMap(({ quotes, name }) => marked('person', quotes, name, party)),
    ]),
    ...silent.flatMap(({ quotes, name, note }) => marked('person', quotes, name, note ?? '')),
    ...readings.flatMap((reading) => marked(reading.as, [reading], PASSAGE[reading.as].name, reading.because)),
  ];
}

const spanOf = ({ source, start, end }: Span): Span => ({ source, start, end });

/** What the reader beside the deal marks: evidence to press, and headings to look like headings. */
export const evidenceAndHeadingsIn = (scenario: Scenario, source: string, lens: Lens): Passage[] => [
  ...evidenceIn(scenario, source, lens),
  ...readingsIn(scenario, source, lens).filter(({ as }) => as === 'heading'),
];
