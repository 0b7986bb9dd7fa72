import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { CHAIR, type Move, type Setting } from '../../src/model/talk.ts';
import { replay } from '../../src/session/record.ts';
import { everythingAsked } from '../../src/ui/everything.ts';
import { onRecord } from '../../src/ui/onrecord.ts';
import { entrySaid, recordAsCsv, recordAsJson, recordAsText, turnsSaid } from '../../src/ui/talked.ts';
import ukraine from '../../scenarios/ukraine-guarantees.yaml';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const both: Setting = { seats: ['hill', 'valley'], start: { water: 'shared' } };
const MOVES: Move[] = [
  { type: 'proposal.put', by: 'hill', deal: { fence: 'ridge', water: 'shared' } },
  { type: 'proposal.put', by: 'valley', deal: { fence: 'stream', water: 'shared' } },
  { type: 'answer.given', by: 'hill', answer: 'refused', citing: 'hill-ridge', words: '=SUM(1), "no"' },
  { type: 'course.settled', issue: 'answer', option: 'rejects' },
  { type: 'course.settled', issue: 'answer' },
  { type: 'round.opened' },
  { type: 'proposal.put', by: CHAIR, deal: { fence: 'ridge', water: 'shared' } },
  { type: 'answer.given', by: 'hill', answer: 'accepted' },
  { type: 'answer.given', by: 'valley', answer: 'accepted' },
  { type: 'gate.ruled', gate: 'council', ruled: 'rejected' },
  { type: 'talks.ended' },
];
const replayed = replay(problem, { setting: both, moves: MOVES });

test('every move is told in sentences: who, what, on which sentence it rests, and what came of it', () => {
  expect(replayed.stopped).toBeUndefined();
  expect(replayed.entries.map((entry) => entrySaid(orchard, entry).join(' '))).toEqual([
    'The group playing Hill put a proposal forward. Terms: Fence: Along the ridge.',
    'The group playing Valley refused, and put another proposal forward. Terms: Fence: Along the ridge → Along the stream.',
    expect.stringMatching(
      /^The group playing Hill refused\. In the group’s words: =SUM\(1\), "no" It rests on: .+ “.+” \(.+\) This proposal, by this red line: crossed\. The proposal is refused\.$/u,
    ) as string,
    'The chair said what follows: Answer: Hill rejects.',
    'The chair left open again: Answer.',
    'Round 3 began.',
    'The chair put a proposal forward. Terms: Fence: Along the stream → Along the ridge.',
    'The group playing Hill accepted.',
    'The group playing Valley accepted. All groups that were asked have accepted. It now depends on the council of the shire.',
    'The chair decided that the council of the shire does not approve. The proposal is refused.',
    'The chair ended the talks: they have failed.',
  ]);
});

test('verdicts that turned are told with what they were', () =>
  expect(turnsSaid(orchard, replayed.entries[1]!)).toContainEqual(
    expect.stringMatching(/^Hill, red line, .+: kept → crossed$/u),
  ));

test('the record as a text begins with the terms at the start, and numbers the moves', () => {
  const text = recordAsText(orchard, 1, replayed);
  expect(text).toContain('The talks began with these terms: Water: Shared.');
  expect(text).toMatch(/^11\. \(round 3\) The chair ended the talks/mu);
});

test('the record as a table keeps to its columns, whatever a group wrote', () => {
  const lines = recordAsCsv(orchard, replayed).split('\r\n');
  expect(lines).toHaveLength(MOVES.length + 2);
  const cells = (line: string) => [...line.matchAll(/"(?:[^"]|"")*"/gu)].map(([cell]) => cell);
  expect(lines.slice(0, -1).map((line) => cells(line).length)).toEqual(Array(MOVES.length + 1).fill(7));
  expect(cells(lines[3]!)[3]).toContain('=SUM(1), ""no""');
  // No cell begins as a formula does.
  expect(lines.flatMap(cells).filter((cell) => /^"[=+\-@]/u.test(cell))).toEqual([]);
});

test('the record for programs says the same, a row for each move', () => {
  const { moves, began } = JSON.parse(recordAsJson(orchard, 1, replayed)) as { moves: object[]; began: object };
  expect(began).toEqual({ water: 'shared' });
  expect(moves).toHaveLength(MOVES.length);
  expect(moves[0]).toMatchObject({
    move: 1,
    round: 1,
    by: 'the group playing Hill',
    'terms changed': ['Fence: Along the ridge'],
  });
});

test('no sentence of a record says that a party itself accepts or refuses', () => {
  const told = replayed.entries.flatMap((entry) => entrySaid(orchard, entry));
  for (const { name } of orchard.parties)
    for (const sentence of told) expect(sentence).not.toMatch(new RegExp(`^${name} (?:accept|refuse)`, 'u'));
});

test('what is on record of a party: against, taken up, kept, and where it has said nothing', () => {
  const judgement = judge(problem, { fence: 'ridge', water: 'shared' });
  const ids = (lines: readonly { position: { id: string } }[]) => lines.map(({ position }) => position.id);
  const valley = onRecord(orchard, judgement, 'valley', {});
  expect(ids(valley.against)).toContain('valley-stream');
  expect(ids(valley.kept)).toContain('valley-water');
  const hill = onRecord(orchard, judgement, 'hill', {});
  expect(ids(hill.kept)).toContain('hill-ridge');
});

test('on the multinational force these texts have nothing of Russia, and the record says so', () => {
  const judgement = judge(compile(ukraine), { force: 'european' });
  const { silent, against, kept, taken } = onRecord(ukraine, judgement, 'russia', {});
  expect(silent.map(({ id }) => id)).toContain('force');
  expect([...against, ...kept, ...taken]).toEqual([]);
});

test('one side gets everything: both sides are counted, and the principle is judged by the engine', () => {
  const all = compile(ukraine);
  const [clean] = everythingAsked(ukraine, judge(all, {}), {});
  expect(clean?.sides.map(({ party, met }) => [party.id, met])).toEqual([
    ['ukraine', 0],
    ['russia', 0],
  ]);
  expect(clean?.ruling.verdict).toBe('open');
});
