/**
 * Every shape of link that was ever shipped, with the choices it must give for ever and the verdicts that follow.
 * Rows are added, never edited: somebody has the link.
 */
import type { Deal } from '../../src/model/deal.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { Weights } from '../../src/model/weights.ts';

export interface Row {
  says: string;
  link: string;
  scenario: string;
  edition: number | undefined;
  deal: Deal;
  /** Absent: none. */
  weights?: Weights;
  /** The second deal of a comparison. Absent: none. */
  other?: Deal;
  /** Of the positions that the row is about; `void` where the terms cannot stand together. */
  verdicts: Record<string, Verdict | 'void'>;
}

export const ROWS: readonly Row[] = [
  {
    says: 'a deal with one term',
    link: '#/orchard@1/deal?fence=stream',
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'stream' },
    verdicts: { 'hill-ridge': 'violated', 'valley-stream': 'satisfied', 'valley-water': 'open' },
  },
  {
    says: 'a deal with every term',
    link: '#/orchard@1/deal?fence=ridge&water=shared&mending=both&answer=accepts&harvest=together',
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
    link: '#/orchard@1/deal?fence=none&water=hill',
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'none', water: 'hill' },
    verdicts: { 'hill-ridge': 'void', 'valley-water': 'void' },
  },
  {
    says: 'no term, no edition, no screen',
    link: '#/orchard',
    scenario: 'orchard',
    edition: undefined,
    deal: {},
    verdicts: { 'hill-ridge': 'open' },
  },
  {
    says: 'another screen, some texts only, and all questions',
    link: '#/orchard@1/sources?water=hill&~lens=letter,crier&~strength=explicit,reported&~agenda=full',
    scenario: 'orchard',
    edition: 1,
    deal: { water: 'hill' },
    verdicts: { 'valley-water': 'violated', 'hill-keeps-water': 'satisfied' },
  },
  {
    says: 'an option under its former id',
    link: '#/orchard@1/deal?fence=brook',
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'stream' },
    verdicts: { 'hill-ridge': 'violated' },
  },
  {
    says: 'the first edition of the guarantees, two terms',
    link: '#/ukraine-guarantees@1/deal?nato=renounced&donetsk=cedes',
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
    link: '#/ukraine-guarantees@1/deal?nato=renounced&guarantee=none',
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { nato: 'renounced', guarantee: 'none' },
    verdicts: { 'ukr-nato': 'violated', 'ukr-article5': 'violated', 'ukr-binding': 'violated', 'usa-senate': 'open' },
  },
  {
    says: 'a withdrawal without ceding, which one text leaves open',
    link: '#/ukraine-guarantees@1/deal?donetsk=withdraws&occupied=unresolved',
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { donetsk: 'withdraws', occupied: 'unresolved' },
    verdicts: { 'ukr-territory': 'open', 'rus-withdrawal': 'satisfied', 'rus-donbas': 'open' },
  },
  {
    says: 'what follows a refusal',
    link: '#/ukraine-guarantees@1/deal?response=rejects&outcome=fail&sanctions=persist&support=more&~agenda=full',
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { response: 'rejects', outcome: 'fail', sanctions: 'persist', support: 'more' },
    verdicts: { 'ukr-pressure': 'violated', 'usa-sanctions': 'satisfied' },
  },
  {
    says: 'answers that exclude each other',
    link: '#/ukraine-guarantees@1/deal?guarantee=none&legal=binding',
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { guarantee: 'none', legal: 'binding' },
    verdicts: { 'ukr-territory': 'void', 'rus-nato': 'void' },
  },
  {
    says: 'the screen of what is still possible',
    link: '#/orchard@1/explore?fence=ridge',
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'ridge' },
    verdicts: { 'hill-ridge': 'satisfied', 'valley-stream': 'violated' },
  },
  {
    says: 'weights of one’s own',
    link: '#/orchard@1/explore?fence=ridge&~w=hill-ridge.10,valley-water.03',
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'ridge' },
    weights: { 'hill-ridge': 10, 'valley-water': 3 },
    verdicts: { 'hill-ridge': 'satisfied', 'valley-water': 'open' },
  },
  {
    says: 'two deals side by side',
    link: '#/orchard@1/compare?fence=ridge&~b=fence.stream,water.shared',
    scenario: 'orchard',
    edition: 1,
    deal: { fence: 'ridge' },
    other: { fence: 'stream', water: 'shared' },
    verdicts: { 'hill-ridge': 'satisfied', 'valley-stream': 'violated' },
  },
  {
    says: 'a deal beside the one without terms',
    link: '#/ukraine-guarantees@1/compare?nato=kept&~b=none',
    scenario: 'ukraine-guarantees',
    edition: 1,
    deal: { nato: 'kept' },
    other: {},
    verdicts: { 'rus-nato': 'violated' },
  },
];
