/**
 * Every shape of code that was ever given out, with the choices it must give for ever and the verdicts that follow.
 * Rows are added, never edited: it stands on somebody's board.
 */
import type { CodeKind } from '../../src/model/code.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Verdict } from '../../src/model/verdict.ts';

export interface CodeRow {
  says: string;
  code: string;
  kind: CodeKind;
  shelf: number;
  scenario: string;
  edition: number;
  deal: Deal;
  /** Of the positions that the row is about; `void` where the terms cannot stand together. */
  verdicts: Record<string, Verdict | 'void'>;
}

export const ROWS: readonly CodeRow[] = [
  {
    says: 'a deal with one term',
    code: 'DZ80-2DGZ-X3S',
    kind: 'D',
    shelf: 1000,
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'stream' },
    verdicts: { 'hill-ridge': 'violated', 'valley-stream': 'satisfied', 'valley-water': 'open' },
  },
  {
    says: 'a deal with every term',
    code: 'DZ85-17HR-5DQ',
    kind: 'D',
    shelf: 1000,
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'ridge', water: 'shared', mending: 'both', answer: 'accepts', harvest: 'together' },
    verdicts: {
      'hill-ridge': 'satisfied',
      'valley-stream': 'violated',
      'hill-exchange': 'satisfied',
      'hill-harvest': 'satisfied',
    },
  },
  {
    says: 'a deal that cannot be',
    code: 'DZ80-BD2K-BPK',
    kind: 'D',
    shelf: 1000,
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'none', water: 'hill' },
    verdicts: { 'hill-ridge': 'void', 'valley-water': 'void' },
  },
  {
    says: 'no term',
    code: 'DZ80-0XNW-FHG',
    kind: 'D',
    shelf: 1000,
    scenario: 'orchard',
    edition: 1,
    deal: {},
    verdicts: { 'hill-ridge': 'open' },
  },
  {
    says: 'one term of another question',
    code: 'DZ80-8D4H-QAX',
    kind: 'D',
    shelf: 1000,
    scenario: 'orchard',
    edition: 1,
    deal: { water: 'hill' },
    verdicts: { 'valley-water': 'violated', 'hill-keeps-water': 'satisfied' },
  },
  {
    says: 'the first edition of the guarantees, two terms',
    code: 'D010-00NK-ZC1H-JK1C-X',
    kind: 'D',
    shelf: 1,
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { nato: 'renounced', donetsk: 'cedes' },
    verdicts: {
      'ukr-nato': 'open',
      'ukr-territory': 'violated',
      'rus-nato': 'satisfied',
      'rus-withdrawal': 'satisfied',
      'rus-donbas': 'satisfied',
      'usa-surrender': 'open',
    },
  },
  {
    says: 'the bid given up for nothing',
    code: 'D010-0000-00A0-NMTY-Y',
    kind: 'D',
    shelf: 1,
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { nato: 'renounced', guarantee: 'none' },
    verdicts: { 'ukr-nato': 'violated', 'ukr-article5': 'violated', 'ukr-binding': 'violated', 'usa-senate': 'open' },
  },
  {
    says: 'a withdrawal without ceding, which one text leaves open',
    code: 'D010-01JE-KW0C-WQZP-7',
    kind: 'D',
    shelf: 1,
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { donetsk: 'withdraws', occupied: 'unresolved' },
    verdicts: { 'ukr-territory': 'open', 'rus-withdrawal': 'satisfied', 'rus-donbas': 'open' },
  },
  {
    says: 'what follows a refusal',
    code: 'D011-EW64-MG07-MSEG-4',
    kind: 'D',
    shelf: 1,
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { response: 'rejects', outcome: 'fail', sanctions: 'persist', support: 'more' },
    verdicts: { 'ukr-pressure': 'violated', 'usa-sanctions': 'satisfied' },
  },
  {
    says: 'answers that exclude each other',
    code: 'D010-0000-071E-7PQT-0',
    kind: 'D',
    shelf: 1,
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { guarantee: 'none', legal: 'binding' },
    verdicts: { 'ukr-territory': 'void', 'rus-nato': 'void' },
  },
  {
    says: 'the other place of the fence',
    code: 'DZ80-1DPX-1ZQ',
    kind: 'D',
    shelf: 1000,
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'ridge' },
    verdicts: { 'hill-ridge': 'satisfied', 'valley-stream': 'violated' },
  },
  {
    says: 'the bid kept',
    code: 'D010-0000-002G-4S25-K',
    kind: 'D',
    shelf: 1,
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { nato: 'kept' },
    verdicts: { 'rus-nato': 'violated' },
  },
];
