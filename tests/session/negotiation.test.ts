import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { compile } from '../../src/engine/compile.ts';
import { sameDeal, type Deal } from '../../src/model/deal.ts';
import { causeOf, dealOf, type Cause, type History } from '../../src/session/history.ts';
import { negotiationMachine, type NegotiationEvent } from '../../src/session/negotiation.ts';
import { orchard } from '../orchard/orchard.ts';

const machine = negotiationMachine(compile(orchard));
const start: History = { steps: [{ deal: {}, cause: { type: 'opened' } }], at: 0 };

const after = (...events: NegotiationEvent[]): History => {
  const [first] = initialTransition(machine, start);
  return events.reduce((state, event) => transition(machine, state, event)[0], first).context;
};

const settle = (issue: string, option: string): NegotiationEvent => ({ type: 'term.settled', issue, option });
const fence = (option: string) => settle('fence', option);
const water = (option: string) => settle('water', option);
const mending = (option: string) => settle('mending', option);
const reopen = (issue: string): NegotiationEvent => ({ type: 'term.reopened', issue });
const preset = (id: string): NegotiationEvent => ({ type: 'preset.taken', preset: id });
const visit = (deal: Deal): NegotiationEvent => ({ type: 'link.opened', deal });
const revisit = (at: number): NegotiationEvent => ({ type: 'step.revisited', at });
const clear: NegotiationEvent = { type: 'deal.cleared' };
const undo: NegotiationEvent = { type: 'deal.undone' };
const redo: NegotiationEvent = { type: 'deal.redone' };

test.each<[string, NegotiationEvent[], Deal]>([
  ['a term is settled', [fence('stream')], { fence: 'stream' }],
  ['a term replaces its rival', [fence('ridge'), fence('stream')], { fence: 'stream' }],
  ['terms of other issues stay', [fence('ridge'), water('hill')], { fence: 'ridge', water: 'hill' }],
  ['a term is taken off', [fence('ridge'), reopen('fence')], {}],
  [
    'a term of an issue that can no longer apply is taken off with the change',
    [fence('ridge'), mending('both'), fence('none')],
    { fence: 'none' },
  ],
  [
    'one undo brings both back',
    [fence('ridge'), mending('both'), fence('none'), undo],
    { fence: 'ridge', mending: 'both' },
  ],
  ['a deal that cannot be is a deal all the same', [fence('none'), water('hill')], { fence: 'none', water: 'hill' }],
  ['a preset takes the place of the deal', [mending('both'), preset('exchange')], { fence: 'ridge', water: 'shared' }],
  ['clearing leaves no term', [fence('ridge'), water('hill'), clear], {}],
  ['a clearing can be undone', [fence('ridge'), clear, undo], { fence: 'ridge' }],
  ['undo goes back any number of steps', [fence('ridge'), water('hill'), fence('stream'), undo, undo, undo], {}],
  [
    'redo goes on any number of steps',
    [fence('ridge'), water('hill'), undo, undo, redo, redo],
    { fence: 'ridge', water: 'hill' },
  ],
  ['a step is revisited', [fence('ridge'), water('hill'), fence('stream'), revisit(1)], { fence: 'ridge' }],
  ['from a revisited step one can go on again', [fence('ridge'), water('hill'), revisit(0), redo], { fence: 'ridge' }],
  ['a link is opened on top', [fence('ridge'), visit({ water: 'hill' })], { water: 'hill' }],
  ['and the own deal lies below it', [fence('ridge'), visit({ water: 'hill' }), undo], { fence: 'ridge' }],
])('%s', (_, events, deal) => expect(dealOf(after(...events))).toEqual(deal));

test.each<[string, NegotiationEvent[], Cause]>([
  ['at the start: opened', [], { type: 'opened' }],
  ['a term: which', [fence('ridge')], { type: 'term.settled', issue: 'fence', option: 'ridge', dropped: [] }],
  [
    'a rival: what it was before',
    [fence('ridge'), fence('stream')],
    { type: 'term.settled', issue: 'fence', option: 'stream', was: 'ridge', dropped: [] },
  ],
  [
    'what fell with it',
    [fence('ridge'), mending('both'), fence('none')],
    {
      type: 'term.settled',
      issue: 'fence',
      option: 'none',
      was: 'ridge',
      dropped: [{ issue: 'mending', option: 'both' }],
    },
  ],
  [
    'a term taken off: what it was',
    [fence('ridge'), reopen('fence')],
    { type: 'term.reopened', issue: 'fence', was: 'ridge', dropped: [] },
  ],
  ['a preset: which', [preset('exchange')], { type: 'preset.taken', preset: 'exchange' }],
  ['cleared', [fence('ridge'), clear], { type: 'deal.cleared' }],
  ['a link', [visit({ fence: 'ridge' })], { type: 'link.opened' }],
  ['an example', [{ type: 'example.opened', deal: { fence: 'ridge' } }], { type: 'example.opened' }],
  [
    'after an undo: of the step that one is back at',
    [fence('ridge'), water('hill'), undo],
    { type: 'term.settled', issue: 'fence', option: 'ridge', dropped: [] },
  ],
])('each step knows its cause: %s', (_, events, cause) => expect(causeOf(after(...events))).toEqual(cause));

test.each<[string, NegotiationEvent[], number]>([
  ['the option already taken', [fence('ridge'), fence('ridge')], 2],
  ['an issue without a term reopened', [reopen('fence')], 1],
  ['an unknown issue', [settle('moat', 'deep')], 1],
  ['an unknown option', [fence('moat')], 1],
  ['an issue named as words that every object knows', [settle('constructor', 'name')], 1],
  ['an unknown preset', [preset('peace')], 1],
  ['the preset that already stands', [preset('exchange'), preset('exchange')], 2],
  ['an empty deal cleared', [clear], 1],
  [
    'a link to the present deal, its terms in another order',
    [fence('ridge'), water('hill'), visit({ water: 'hill', fence: 'ridge' })],
    3,
  ],
  ['undo at the first step', [undo], 1],
  ['redo at the last step', [fence('ridge'), redo], 2],
  ['a step that there is not', [fence('ridge'), revisit(7), revisit(-1), revisit(0.5)], 2],
])('what changes nothing is no step: %s', (_, events, steps) => {
  const history = after(...events);
  expect(history.steps).toHaveLength(steps);
  expect(history.at).toBe(steps - 1);
});

test('a new step cuts off what could have been redone', () => {
  const history = after(fence('ridge'), water('hill'), undo, water('shared'), redo);
  expect(history.steps.map(({ deal }) => deal)).toEqual([{}, { fence: 'ridge' }, { fence: 'ridge', water: 'shared' }]);
});

test.each<[string, NegotiationEvent[], number | undefined]>([
  ['nowhere at the start', [], undefined],
  ['the step below after a new one', [fence('ridge')], 0],
  ['the step above after an undo', [fence('ridge'), undo], 1],
])('a history knows from which step it came: %s', (_, events, from) => expect(after(...events).from).toBe(from));

const anyEvent: fc.Arbitrary<NegotiationEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...orchard.issues.flatMap(({ id, options }) => options.map((option) => settle(id, option.id))),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...orchard.issues.map(({ id }) => reopen(id))) },
  { weight: 2, arbitrary: fc.constantFrom(undo, redo, clear, preset('exchange'), visit({ water: 'hill' })) },
  { weight: 1, arbitrary: fc.integer({ min: -1, max: 9 }).map(revisit) },
);
const anyWalk = fc.array(anyEvent, { maxLength: 20 });
const runs = { seed: Number(process.env['PARLEY_SEED'] ?? 20_261_125), numRuns: 500 };

test('law: undoing a step and redoing it leads back to it', () => {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      const history = after(...walk);
      if (history.at > 0) expect(after(...walk, undo, redo)).toMatchObject({ steps: history.steps, at: history.at });
    }),
    runs,
  );
});

test('law: an event changes the deal by one step, or nothing at all', () => {
  fc.assert(
    fc.property(anyWalk, anyEvent, (walk, event) => {
      const before = after(...walk);
      const now = after(...walk, event);
      if (now.at === before.at) {
        expect(now).toEqual(before);
        return;
      }
      expect(now.from).toBe(before.at);
      if (now.steps !== before.steps && now.steps.length !== before.steps.length)
        expect(sameDeal(dealOf(now), dealOf(before))).toBe(false);
    }),
    runs,
  );
});

test('law: undoing to the end leads to the deal of the start', () => {
  fc.assert(
    fc.property(anyWalk, (walk) => {
      expect(dealOf(after(...walk, ...Array.from({ length: 20 }, () => undo)))).toEqual({});
    }),
    runs,
  );
});

test('the configuration is plain data with named guards and actions', () =>
  expect(JSON.parse(JSON.stringify({ on: machine.config.on }))).toEqual({ on: machine.config.on }));
