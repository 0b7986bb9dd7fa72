import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor, SimulatedClock } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { makeMoves, parseMoves } from '../../src/model/moves.ts';
import { CHAIR, type Move, type Setting } from '../../src/model/talk.ts';
import { replay, STAGES, type Stage } from '../../src/session/record.ts';
import { hindranceOf } from '../../src/session/seats.ts';
import { talksMachine } from '../../src/session/talks.ts';
import { orchard } from '../orchard/orchard.ts';
import { dealOn, RUNS, SEED } from '../engine/random.ts';

const problem = compile(orchard);
const machine = talksMachine(problem);

const put = (by: string, deal: Record<string, string>): Move => ({ type: 'proposal.put', by, deal });
const accept = (by: string): Move => ({ type: 'answer.given', by, answer: 'accepted' });
const refuse = (by: string): Move => ({ type: 'answer.given', by, answer: 'refused' });
const decide = (answer: 'accepted' | 'refused'): Move => ({ type: 'deal.decided', answer });
const rule = (ruled: 'approved' | 'rejected'): Move => ({ type: 'gate.ruled', gate: 'council', ruled });
const nextRound: Move = { type: 'round.opened' };
const end: Move = { type: 'talks.ended' };
const late: Move = { type: 'time.passed' };
const follow = (option?: string): Move => ({ type: 'course.settled', issue: 'answer', ...(option && { option }) });

const both: Setting = { seats: ['hill', 'valley'], start: {} };
const nobody: Setting = { seats: [], start: {} };
const alone: Setting = { seats: ['hill'], start: {} };
const fenced = { fence: 'ridge' };
const open = { fence: 'none', water: 'shared' };

const stageAfter = (setting: Setting, ...moves: Move[]): Stage | 'stopped' => {
  const { entries, start, stopped } = replay(problem, { setting, moves });
  return stopped ? 'stopped' : (entries.at(-1) ?? start).stage;
};

test.each<[string, Setting, Move[], Stage | 'stopped']>([
  ['talks begin with a draft', both, [], 'drafting'],
  ['a proposal waits for its answers', both, [put(CHAIR, open), accept('hill')], 'putForward'],
  [
    'all accept: in force, where no gate is needed',
    both,
    [put(CHAIR, open), accept('hill'), accept('valley')],
    'inForce',
  ],
  ['all accept, and a gate is needed', both, [put(CHAIR, fenced), accept('hill'), accept('valley')], 'ratifying'],
  ['the gate approves', both, [put(CHAIR, fenced), accept('hill'), accept('valley'), rule('approved')], 'inForce'],
  ['the gate does not', both, [put(CHAIR, fenced), accept('hill'), accept('valley'), rule('rejected')], 'refused'],
  ['one refuses, all have answered', both, [put(CHAIR, open), refuse('hill'), accept('valley')], 'refused'],
  ['one refuses, another is still awaited', both, [put(CHAIR, open), refuse('hill')], 'putForward'],
  ['who puts forward has accepted', both, [put('hill', fenced), accept('valley')], 'ratifying'],
  ['with nobody seated the chair decides', nobody, [put(CHAIR, open), decide('accepted')], 'inForce'],
  ['and may refuse', nobody, [put(CHAIR, open), decide('refused')], 'refused'],
  ['the chair decides for nobody where somebody is asked', both, [put(CHAIR, open), decide('accepted')], 'stopped'],
  ['the only group decides nothing alone', alone, [put('hill', fenced)], 'putForward'],
  ['so the chair answers for those whom nobody plays', alone, [put('hill', fenced), decide('refused')], 'refused'],
  ['a refused deal leads to the next round', nobody, [put(CHAIR, open), decide('refused'), nextRound], 'drafting'],
  ['but not beyond the last', { ...nobody, rounds: 1 }, [put(CHAIR, open), decide('refused'), nextRound], 'stopped'],
  ['the talks can fail at any time before', nobody, [end], 'failed'],
  ['or after a refusal', nobody, [put(CHAIR, open), decide('refused'), end], 'failed'],
  ['a deal in force is the end', nobody, [put(CHAIR, open), decide('accepted'), end], 'stopped'],
  [
    'a counter-proposal refuses and opens the next round',
    both,
    [put('hill', fenced), put('valley', { fence: 'stream' })],
    'putForward',
  ],
  ['but nobody counters themselves', both, [put('hill', fenced), put('hill', { fence: 'stream' })], 'stopped'],
  [
    'nor beyond the last round',
    { ...both, rounds: 1 },
    [put('hill', fenced), put('valley', { fence: 'stream' })],
    'stopped',
  ],
  [
    'nor once they have answered',
    both,
    [put(CHAIR, fenced), accept('hill'), put('hill', { fence: 'stream' })],
    'stopped',
  ],
  ['a party moves only what the scenario lets it move', both, [put('valley', { water: 'shared' })], 'stopped'],
  ['one that nobody plays puts nothing forward', alone, [put('valley', fenced)], 'stopped'],
  [
    'terms that cannot stand together are not put forward',
    nobody,
    [put(CHAIR, { fence: 'none', water: 'hill' })],
    'stopped',
  ],
  ['nor is nothing at all', nobody, [put(CHAIR, {})], 'stopped'],
  [
    'what follows a refusal is for the chair to say',
    nobody,
    [put(CHAIR, open), decide('refused'), follow('rejects')],
    'refused',
  ],
  ['and can be taken back', nobody, [put(CHAIR, open), decide('refused'), follow('rejects'), follow()], 'refused'],
  ['but not before there is an answer', nobody, [put(CHAIR, open), follow('rejects')], 'stopped'],
  ['time passes only where it is limited', nobody, [late], 'stopped'],
  ['and once a round', { ...nobody, minutes: 5 }, [late, late], 'stopped'],
])('%s', (_, setting, moves, stage) => expect(stageAfter(setting, ...moves)).toBe(stage));

test('a term that falls silent with one’s own is no move on another’s question', () => {
  const mended = { fence: 'ridge', mending: 'both' };
  expect(hindranceOf(problem, 'hill', mended, { fence: 'none' })).toBeUndefined();
  expect(hindranceOf(problem, 'hill', mended, { fence: 'ridge' })).toEqual({ is: 'not theirs', issues: ['mending'] });
});

test('what a counter-proposal leaves: a new round, nobody’s answers, the first proposer awaited', () => {
  const { entries } = replay(problem, {
    setting: both,
    moves: [put('hill', fenced), put('valley', { fence: 'stream' })],
  });
  expect(entries.at(-1)?.context).toMatchObject({ round: 2, by: 'valley', answers: {}, deal: { fence: 'stream' } });
});

test('what follows is on the table beside the deal, and gone with the next proposal', () => {
  const moves = [put(CHAIR, open), decide('refused'), follow('rejects'), nextRound, put(CHAIR, fenced)];
  const { entries } = replay(problem, { setting: nobody, moves });
  expect(entries[2]?.judgement.deal).toEqual({ ...open, answer: 'rejects' });
  expect(entries[4]?.judgement.deal).toEqual(fenced);
});

/** Every state of the machine that can be come to, by the shortest way, and every way out of each. */
const EVENTS: Move[] = [
  ...[CHAIR, 'hill', 'valley'].flatMap((by) => [put(by, fenced), put(by, open)]),
  ...['hill', 'valley'].flatMap((by) => [accept(by), refuse(by)]),
  ...[decide('accepted'), decide('refused'), rule('approved'), rule('rejected')],
  ...[nextRound, end, late, follow('rejects')],
];

const shortestPaths = (setting: Setting) =>
  getShortestPaths(machine, {
    input: setting,
    events: EVENTS,
    limit: 1_000_000,
    serializeState: ({ value, context }) => JSON.stringify([value, context]),
  });
const movesOf = ({ steps }: ReturnType<typeof shortestPaths>[number]): Move[] =>
  steps.map(({ event }) => event).filter(({ type }) => !type.startsWith('xstate.'));

describe('shortest paths through the statechart', () => {
  const settings: [string, Setting][] = [
    ['nobody is seated', { ...nobody, rounds: 2, minutes: 5 }],
    ['both are', { ...both, rounds: 2 }],
    ['one is', { ...alone, rounds: 2 }],
  ];
  test.each(settings)('where %s, each is walked again by a live machine and by the record', (_, setting) => {
    const paths = shortestPaths(setting);
    expect(paths.length).toBeGreaterThan(10);
    const reached = new Set<string>();
    for (const path of paths) {
      const { state } = path;
      const moves = movesOf(path);
      const actor = createActor(machine, { input: setting, clock: new SimulatedClock() }).start();
      for (const move of moves) actor.send(move);
      expect(actor.getSnapshot().value).toEqual(state.value);
      expect(actor.getSnapshot().context).toEqual(state.context);
      const { entries, start, stopped } = replay(problem, { setting, moves });
      expect(stopped).toBeUndefined();
      expect((entries.at(-1) ?? start).context).toEqual(state.context);
      reached.add((entries.at(-1) ?? start).stage);
      const link = makeMoves(orchard, { setting, moves });
      expect(parseMoves(orchard, link)).toEqual({ talk: { setting, moves }, unread: [], cut: false });
      actor.stop();
    }
    expect([...reached].sort()).toEqual([...STAGES].sort());
  });

  test('every transition of the machine is taken by some of them', () => {
    const written = Object.entries(transitionsOf()).flatMap(([from, events]) => events.map((on) => `${from} ${on}`));
    const taken = new Set<string>();
    for (const [, setting] of settings)
      for (const { state } of shortestPaths(setting))
        for (const event of EVENTS.filter((each) => state.can(each)))
          for (const from of namesOf(state.value)) taken.add(`${from} ${event.type}`);
    expect(written.length).toBeGreaterThan(12);
    expect(written.filter((each) => !taken.has(each))).toEqual([]);
  });
});

const namesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as object).flatMap(([name, inner]) => [
        name,
        ...namesOf(inner).map((each) => `${name}.${each}`),
      ]);

/** State → the events on which it moves, as the machine itself says. */
function transitionsOf(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const visit = (node: typeof machine.root, path: string) => {
    const events = node.ownEvents.filter((event) => !event.startsWith('xstate.'));
    if (path !== '' && events.length > 0) found[path] = [...events];
    for (const [name, child] of Object.entries(node.states)) visit(child, path === '' ? name : `${path}.${name}`);
  };
  visit(machine.root, '');
  return found;
}

test('the clock of a round calls its end once, and a round without a limit has none', () => {
  const clock = new SimulatedClock();
  const timed = createActor(machine, { input: { ...nobody, minutes: 5 }, clock }).start();
  clock.increment(5 * 60_000 - 1);
  expect(timed.getSnapshot().context.late).toBe(false);
  clock.increment(1);
  expect(timed.getSnapshot().context.late).toBe(true);
  timed.send(put(CHAIR, open));
  timed.send(decide('refused'));
  timed.send(nextRound);
  expect(timed.getSnapshot().context.late).toBe(false);
  clock.increment(5 * 60_000);
  expect(timed.getSnapshot().context.late).toBe(true);
  const untimed = createActor(machine, { input: nobody, clock }).start();
  clock.increment(10 * 60 * 60_000);
  expect(untimed.getSnapshot().context.late).toBe(false);
});

const anyPlay = fc.record({
  setting: fc.record({
    seats: fc.subarray(['hill', 'valley']),
    rounds: fc.integer({ min: 1, max: 4 }),
    start: dealOn(orchard).map((deal) => ({ ...(deal['fence'] && { fence: deal['fence'] }) })),
  }),
  moves: fc.array(
    fc.oneof(
      fc.constantFrom(...EVENTS),
      dealOn(orchard).map((deal) => put('hill', deal)),
    ),
    { maxLength: 14 },
  ),
});
const runs = Math.ceil(RUNS / 20);

test(`random plays: the record is what a live machine does, and says nothing of its own (seed ${SEED}, ${runs} runs)`, () => {
  fc.assert(
    fc.property(anyPlay, ({ setting, moves }) => {
      const actor = createActor(machine, { input: setting, clock: new SimulatedClock() }).start();
      const made: Move[] = [];
      for (const move of moves) {
        if (!actor.getSnapshot().can(move)) continue;
        actor.send(move);
        made.push(move);
      }
      const { entries, start, stopped } = replay(problem, { setting, moves: made });
      expect(stopped).toBeUndefined();
      expect(entries).toHaveLength(made.length);
      const last = entries.at(-1) ?? start;
      expect(last.context).toEqual(actor.getSnapshot().context);
      for (const { judgement, context } of entries) {
        expect(judgement).toEqual(judge(problem, { ...context.deal, ...context.follows }));
        for (const party of Object.keys(context.answers)) expect([...setting.seats, CHAIR]).toContain(party);
        expect(context.round).toBeLessThanOrEqual(setting.rounds);
      }
      // Going back: the first moves alone lead to where the whole talk stood after them.
      const half = Math.floor(made.length / 2);
      const again = replay(problem, { setting, moves: made.slice(0, half) });
      expect(again.entries).toEqual(entries.slice(0, half));
      actor.stop();
    }),
    { numRuns: runs, seed: SEED },
  );
});
