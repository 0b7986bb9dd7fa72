/** The record of a talk in sentences, for the page, for a text and for a table. */
import { termsInOrder } from '../model/linked.ts';
import { isJudged, type Position, type Scenario } from '../model/scenario.ts';
import { CHAIR } from '../model/talk.ts';
import type { Entry, Replayed } from '../session/record.ts';
import { capital } from './clashing.ts';
import { inSentence, issueOf, listed, partyInSentence, termLabel } from './naming.ts';
import { quoteOf, textOf } from './quoting.ts';
import { kindWord, partyOf, turned, verdictBriefly, verdictWord } from './say.ts';
import { asSentence } from './telling.ts';
import { DRAFT, LOG, SEAT } from './words.talks.ts';

/** "the chair", "the group playing Ukraine": never the party itself, which nobody here can speak for. */
export function whoSaid(scenario: Scenario, by: string): string {
  const party = partyOf(scenario, by);
  return by === CHAIR || party === undefined ? 'the chair' : SEAT.playing(partyInSentence(party));
}

/** What was done, one sentence after another. */
export function entrySaid(scenario: Scenario, entry: Entry): string[] {
  const { move } = entry;
  switch (move.type) {
    case 'proposal.put': {
      const who = capital(whoSaid(scenario, move.by));
      const terms = changesSaid(scenario, entry);
      return [
        entry.before.stage === 'putForward' ? LOG.counter(who) : LOG.put(who),
        terms.length > 0 ? LOG.terms(terms.join('; ')) : LOG.unchanged,
      ];
    }
    case 'answer.given': {
      const who = capital(whoSaid(scenario, move.by));
      const position = scenario.positions.find(({ id }) => id === move.citing);
      const piece = position?.evidence[0];
      return [
        move.answer === 'accepted' ? LOG.accepted(who) : LOG.refused(who),
        ...(move.words === undefined ? [] : [LOG.words(move.words)]),
        ...(position && piece
          ? [
              LOG.citing(position.says, quoteOf(scenario, piece), textOf(scenario, piece.source)),
              ...citedSaid(scenario, entry, position),
            ]
          : []),
        ...outcomeSaid(scenario, entry),
      ];
    }
    case 'deal.decided':
      return [move.answer === 'accepted' ? LOG.chairAccepted : LOG.chairRefused, ...outcomeSaid(scenario, entry)];
    case 'gate.ruled':
      return [
        LOG.gate(gateSaid(scenario, move.gate), move.ruled === 'approved'),
        ...(entry.stage === 'ratifying' ? [] : outcomeSaid(scenario, entry)),
      ];
    case 'course.settled':
      return [
        move.option === undefined
          ? LOG.courseOpen(issueOf(scenario, move.issue)?.name ?? move.issue)
          : LOG.course(termLabel(scenario, { issue: move.issue, option: move.option })),
      ];
    case 'round.opened':
      return [LOG.round(entry.context.round)];
    case 'talks.ended':
      return [LOG.ended];
    default:
      return [LOG.time];
  }
}

/** How the proposal stands to the position on which an answer rests: a group may refuse what meets it. */
function citedSaid(scenario: Scenario, { judgement }: Entry, position: Position): string[] {
  const ruling = judgement.rulings[position.id];
  return isJudged(position) && ruling ? [LOG.cited(kindWord(position), verdictWord(scenario, position, ruling))] : [];
}

/** What the last answer brought about. */
function outcomeSaid(scenario: Scenario, { stage, before, gates }: Entry): string[] {
  if (stage === before.stage) return [];
  if (stage === 'inForce') return [LOG.inForce];
  if (stage === 'refused') return [LOG.refusedNow];
  return stage !== 'ratifying' ? [] : [LOG.ratifying(listed(gates.map((gate) => gateSaid(scenario, gate))))];
}

export const gateSaid = (scenario: Scenario, id: string): string => {
  const name = scenario.gates.find((gate) => gate.id === id)?.name ?? id;
  return /^the /iu.test(name) ? inSentence(scenario, name) : `the ${name}`;
};

/** "Donetsk: Ukraine stays → Withdraws and cedes". */
export const changesSaid = (scenario: Scenario, { changed }: Pick<Entry, 'changed'>): string[] =>
  changed.map(({ issue, was, now }) => {
    const label = (option: string | undefined) =>
      issueOf(scenario, issue)?.options.find(({ id }) => id === option)?.label ?? DRAFT.notDecided;
    return `${issueOf(scenario, issue)?.name ?? issue}: ${was === undefined ? '' : `${label(was)} → `}${label(now)}`;
  });

/** "Ukraine, red line “…”: depends on Donetsk → crossed". */
export const turnsSaid = (scenario: Scenario, { before, judgement }: Entry): string[] =>
  turned(scenario, before.judgement, judgement).map(
    ({ position, was, now }) =>
      `${partyOf(scenario, position.party)?.name ?? position.party}, ${kindWord(position)}, ${position.short}: ${verdictBriefly(position, was)} → ${verdictWord(scenario, position, now)}`,
  );

/** With what the talks began. */
export const beganSaid = (scenario: Scenario, { start }: Replayed): string =>
  LOG.began(
    termsInOrder(scenario, start.judgement.deal)
      .map((term) => termLabel(scenario, term))
      .join('; '),
  );

/** The whole record as a text, a line for each sentence. */
export function recordAsText(scenario: Scenario, edition: number, replayed: Replayed): string {
  const lines = [`${scenario.title}, version ${edition}`, '', beganSaid(scenario, replayed), ''];
  for (const [at, entry] of replayed.entries.entries()) {
    lines.push(`${at + 1}. (round ${entry.context.round}) ${entrySaid(scenario, entry).join(' ')}`);
    const turns = turnsSaid(scenario, entry);
    if (turns.length > 0) lines.push(`   ${LOG.turned}`, ...turns.map((turn) => `   - ${asSentence(turn)}`));
  }
  return `${lines.join('\n')}\n`;
}

const COLUMNS = [
  'move',
  'round',
  'by',
  'what was done',
  'terms changed',
  'verdicts turned',
  'red lines crossed',
] as const;

/** A move as a row of a table, in words. */
const rowsOf = (
  scenario: Scenario,
  { entries }: Replayed,
): Record<(typeof COLUMNS)[number], string | number | string[]>[] =>
  entries.map((entry, at) => ({
    move: at + 1,
    round: entry.context.round,
    by: whoSaid(scenario, 'by' in entry.move ? entry.move.by : CHAIR),
    'what was done': entrySaid(scenario, entry).join(' '),
    'terms changed': changesSaid(scenario, entry),
    'verdicts turned': turnsSaid(scenario, entry),
    'red lines crossed': entry.judgement.crossed.length,
  }));

/** A row for each move. After RFC 4180: every field in quotes. A field that a spreadsheet would take for a formula is led by a mark. */
export function recordAsCsv(scenario: Scenario, replayed: Replayed): string {
  const field = (text: string) => `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const rows = rowsOf(scenario, replayed).map((row) => COLUMNS.map((column) => [row[column]].flat().join('; ')));
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** The record for programs: told, not to be read back. What can be read back is the file of the talks. */
export const recordAsJson = (scenario: Scenario, edition: number, replayed: Replayed): string =>
  `${JSON.stringify({ scenario: scenario.id, edition, began: replayed.start.judgement.deal, moves: rowsOf(scenario, replayed) }, undefined, 2)}\n`;
