/** The least of a scenario, to write a case in that needs no texts. */
import type { Clause } from '../../src/model/clause.ts';
import type { Issue, Position, Scenario } from '../../src/model/scenario.ts';

const text = 'A text.';

export const blank: Scenario = {
  format: 1,
  id: 'blank',
  title: text,
  about: text,
  language: 'en',
  sources: [],
  parties: ['hill', 'valley'].map((id) => ({
    id,
    name: id,
    letters: id.slice(0, 3),
    tint: 'moss',
    speakers: [],
    members: [],
  })),
  silent: [],
  gates: [],
  topics: [{ id: 'land', name: text }],
  issues: [],
  agendas: { short: { id: 'short', name: text, issues: [] }, full: { id: 'full', name: text, issues: [] } },
  rules: [],
  positions: [],
  presets: [],
  moments: [],
  disagreements: [],
  readings: [],
  glossary: [],
  retired: [],
};

/** With the answers a and b, if no others are given. */
export const question = (id: string, options: readonly string[] = ['a', 'b']): Issue => ({
  id,
  name: text,
  question: text,
  topic: 'land',
  options: options.map((option) => ({ id: option, label: text, clause: text, quotes: [] })),
});

/** Violated by whatever does not satisfy it. */
const want =
  (kind: 'demand' | 'red line') =>
  (id: string, party: string, satisfied: Clause): Position => ({
    id,
    kind,
    party,
    evidence: [{ source: '000', start: 0, end: 1, strength: 'reported' }],
    short: text,
    says: text,
    why: text,
    words: text,
    satisfied,
    violated: { not: satisfied },
  });

export const demand = want('demand');
export const redLine = want('red line');
