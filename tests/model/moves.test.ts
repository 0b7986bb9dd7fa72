import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMoves, parseMoves } from '../../src/model/moves.ts';
import { CHAIR, type Move, type Setting, type Talk } from '../../src/model/talk.ts';
import { makeTalkFile, parseTalkFile } from '../../src/model/talkfile.ts';
import { orchard } from '../orchard/orchard.ts';
import { dealOn, RUNS, SEED } from '../engine/random.ts';

const setting: Setting = { seats: ['hill', 'valley'], rounds: 3, start: { fence: 'ridge' } };

test.each<[string, Talk, string]>([
  ['a talk in which nothing is done yet', { setting: { seats: [], start: {} }, moves: [] }, 'z.0'],
  [
    'seats, rounds, minutes, the start',
    { setting: { ...setting, minutes: 10 }, moves: [] },
    's.hill.valley;r.3;m.10;d,fence.ridge;z.4',
  ],
  [
    'only the terms that change are written, and those taken off without their option',
    {
      setting: { seats: [], start: { fence: 'ridge' } },
      moves: [
        { type: 'proposal.put', by: CHAIR, deal: { fence: 'ridge', water: 'shared' } },
        { type: 'deal.decided', answer: 'refused' },
        { type: 'round.opened' },
        { type: 'proposal.put', by: CHAIR, deal: { fence: 'stream' } },
      ],
    },
    'd,fence.ridge;p.0,water.shared;n.0;o;p.0,fence.stream,water;z.5',
  ],
  [
    'answers, with the position they rest on; words are left out',
    {
      setting,
      moves: [
        { type: 'proposal.put', by: 'hill', deal: { fence: 'ridge' } },
        { type: 'answer.given', by: 'valley', answer: 'refused', citing: 'valley-stream', words: 'We said so.' },
      ],
    },
    's.hill.valley;r.3;d,fence.ridge;p.hill;n.valley.valley-stream;z.5',
  ],
  [
    'gates, what follows, failure and time',
    {
      setting: { seats: [], start: {} },
      moves: [
        { type: 'gate.ruled', gate: 'council', ruled: 'approved' },
        { type: 'gate.ruled', gate: 'council', ruled: 'rejected' },
        { type: 'course.settled', issue: 'answer', option: 'rejects' },
        { type: 'course.settled', issue: 'answer' },
        { type: 'time.passed' },
        { type: 'talks.ended' },
      ],
    },
    'g.council.y;g.council.n;c.answer.rejects;c.answer;t;f;z.6',
  ],
])('%s', (_, talk, text) => {
  expect(makeMoves(orchard, talk)).toBe(text);
  const { talk: read, unread, cut } = parseMoves(orchard, text);
  expect({ unread, cut }).toEqual({ unread: [], cut: false });
  const wordless = talk.moves.map((move) => {
    const { words: _words, ...rest } = move as Move & { words?: string };
    return rest;
  });
  expect(read).toEqual({ ...talk, moves: wordless });
});

test.each<[string, string, string[], boolean, number]>([
  ['an unknown party', 's.hill.fox;p.0,fence.ridge;z.2', ['s.hill.fox', 'p.0,fence.ridge'], false, 0],
  ['an unknown option', 'p.0,fence.moat;n.0;z.2', ['p.0,fence.moat', 'n.0'], false, 0],
  ['a former id is understood', 'p.0,fence.brook;z.1', [], false, 1],
  ['a course issue is no term of a proposal', 'p.0,answer.rejects;z.1', ['p.0,answer.rejects'], false, 0],
  ['too many rounds', 'r.99;p.0,fence.ridge;z.2', ['r.99', 'p.0,fence.ridge'], false, 0],
  ['an unknown position', 'p.0,fence.ridge;y.hill.moat;z.2', ['y.hill.moat'], false, 1],
  ['a link cut between two moves', 'p.0,fence.ridge;n.0', [], true, 2],
  ['a link cut within one', 'p.0,fence.ridge;n', ['n'], true, 1],
  ['junk', 'what;ever', ['what', 'ever'], true, 0],
  ['nothing', '', [''], true, 0],
])('%s', (_, text, unread, cut, moves) => {
  const read = parseMoves(orchard, text);
  expect([read.unread, read.cut, read.talk.moves.length]).toEqual([unread, cut, moves]);
});

const anyParty = fc.constantFrom(...orchard.parties.map(({ id }) => id));
const answer = fc.constantFrom('accepted' as const, 'refused' as const);
const aDeal = dealOn(orchard).map((deal) =>
  Object.fromEntries(
    Object.entries(deal).filter(([id]) => orchard.issues.find((issue) => issue.id === id)?.course !== true),
  ),
);
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ type: fc.constant('proposal.put' as const), by: fc.oneof(anyParty, fc.constant(CHAIR)), deal: aDeal }),
  fc.record(
    {
      type: fc.constant('answer.given' as const),
      by: anyParty,
      answer,
      citing: fc.constantFrom(...orchard.positions.map(({ id }) => id)),
      words: fc.string({ maxLength: 40 }),
    },
    { requiredKeys: ['type', 'by', 'answer'] },
  ),
  fc.record({ type: fc.constant('deal.decided' as const), answer }),
  fc.constant<Move>({ type: 'round.opened' }),
  fc.constant<Move>({ type: 'talks.ended' }),
  fc.constant<Move>({ type: 'time.passed' }),
);
export const anyTalk: fc.Arbitrary<Talk> = fc.record({
  setting: fc
    .record(
      {
        seats: fc.subarray(orchard.parties.map(({ id }) => id)),
        rounds: fc.integer({ min: 1, max: 20 }),
        minutes: fc.integer({ min: 1, max: 90 }),
        start: aDeal,
      },
      { requiredKeys: ['seats', 'start'] },
    )
    .map((each) => each as Setting),
  moves: fc.array(anyMove, { maxLength: 12 }),
});

const runs = Math.ceil(RUNS / 4);
test(`a talk comes back from its link but for the words, and from its file with them (seed ${SEED}, ${runs} runs)`, () => {
  fc.assert(
    fc.property(anyTalk, (talk) => {
      const wordless = talk.moves.map((move) => {
        const { words: _words, ...rest } = move as Move & { words?: string };
        return rest;
      });
      expect(parseMoves(orchard, makeMoves(orchard, talk))).toEqual({
        talk: { ...talk, moves: wordless },
        unread: [],
        cut: false,
      });
      const book = { lines: [talk, { ...talk, moves: [] }], line: 0, at: talk.moves.length };
      expect(parseTalkFile(orchard, 1, makeTalkFile(orchard, 1, book))).toEqual({ ok: true, book, partly: false });
    }),
    { numRuns: runs, seed: SEED },
  );
});

test(`a damaged link never throws, and one that was cut says so (seed ${SEED}, ${runs} runs)`, () => {
  fc.assert(
    fc.property(anyTalk, fc.nat(), fc.string(), (talk, at, junk) => {
      const text = makeMoves(orchard, talk);
      const place = at % text.length;
      const short = parseMoves(orchard, text.slice(0, place));
      expect(short.cut || short.unread.length > 0).toBe(true);
      expect(() => parseMoves(orchard, text.slice(0, place) + junk + text.slice(place))).not.toThrow();
    }),
    { numRuns: runs, seed: SEED },
  );
});

const file = makeTalkFile(orchard, 1, { lines: [{ setting, moves: [] }], line: 0, at: 0 });
test.each([
  ['nothing', '', 'is no file of a talk: it is not JSON'],
  ['something else', '{"format":"parley-scenario"}', 'is no file of a talk'],
  ['a newer version', file.replace('"version":1', '"version":2'), 'was made with a newer version of this tool'],
  [
    'another edition',
    file.replace('"edition":1', '"edition":7'),
    'is about orchard, version 7: open that scenario first',
  ],
  ['no lines', file.replace(/"lines":.*\]/u, '"lines":[]'), 'has no lines, or more than 50'],
  ['a place beyond the end', file.replace('"at":0', '"at":9'), 'does not say where the talk stands'],
  ['too much', 'x'.repeat(1_000_001), 'is larger than 1 MB'],
  [
    'keys that reach into the language',
    file.replace('"words":{}', '"words":{"__proto__":"x"}'),
    'is no file of a talk',
  ],
])('a file of %s is refused in words', (_, text, says) =>
  expect(parseTalkFile(orchard, 1, text)).toEqual({ ok: false, says }),
);
