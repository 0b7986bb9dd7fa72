import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor, initialTransition, transition, type StateValueMap } from 'xstate';
import { compile } from '../../src/engine/compile.ts';
import { judge, type Judgement } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Lens } from '../../src/model/lens.ts';
import { isJudged, type Party, type Scenario } from '../../src/model/scenario.ts';
import { partyMachine, STANDINGS, type PartyEmitted } from '../../src/session/party.ts';
import ukraine from '../../scenarios/ukraine-guarantees.yaml';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const partyOf = (id: string): Party => {
  const party = orchard.parties.find((each) => each.id === id);
  if (party === undefined) throw new Error(`no party ${id}`);
  return party;
};
const changed = (deal: Deal, lens?: Lens) => ({ type: 'deal.changed' as const, judgement: judge(problem, deal, lens) });

const after = (party: string, ...deals: Deal[]) => {
  const machine = partyMachine(orchard, partyOf(party));
  const [first] = initialTransition(machine);
  return deals.reduce((state, deal) => transition(machine, state, changed(deal))[0], first);
};
const valueAfter = (party: string, ...deals: Deal[]): StateValueMap => {
  const { value } = after(party, ...deals);
  return typeof value === 'string' ? {} : value;
};

test.each<[string, string, Deal[], Record<string, string>]>([
  ['before any deal everything is open', 'hill', [], { 'hill-ridge': 'open', stance: 'clear' }],
  ['a red line is crossed', 'hill', [{ fence: 'stream' }], { 'hill-ridge': 'violated', stance: 'crossed' }],
  [
    'the same deal keeps the other party’s',
    'valley',
    [{ fence: 'stream' }],
    { 'valley-stream': 'satisfied', stance: 'clear' },
  ],
  [
    'a demand contradicted crosses no red line',
    'valley',
    [{ water: 'hill' }],
    { 'valley-water': 'violated', stance: 'clear' },
  ],
  ['a crossed line is taken back', 'hill', [{ fence: 'stream' }, {}], { 'hill-ridge': 'open', stance: 'clear' }],
  [
    'terms that cannot stand together have no verdict',
    'hill',
    [{ fence: 'none', water: 'hill' }],
    { 'hill-ridge': 'void', 'hill-mending': 'void', stance: 'void' },
  ],
  [
    'and from there a deal that can be has one again',
    'valley',
    [{ fence: 'none', water: 'hill' }, { fence: 'ridge' }],
    { 'valley-stream': 'violated', stance: 'crossed' },
  ],
])('%s', (_, party, deals, states) => expect(valueAfter(party, ...deals)).toMatchObject(states));

test('each judged position of the party has a region, and no other', () => {
  const own = orchard.positions
    .filter((position) => isJudged(position) && position.party === 'valley')
    .map(({ id }) => id);
  expect(Object.keys(valueAfter('valley')).sort()).toEqual([...own, 'stance'].sort());
});

test('each state carries its statement and its evidence', () => {
  const { machine } = after('hill');
  for (const standing of STANDINGS) {
    const state = machine.root.states['hill-ridge']?.states[standing];
    expect(state?.description).toBe(`${standing}: The fence must not run below the ridge.`);
    expect(state?.meta).toMatchObject({
      position: 'hill-ridge',
      kind: 'red line',
      evidence: [{ source: 'letter', speaker: 'oak' }, {}, {}],
    });
  }
});

test('the configuration is plain data with named guards and actions', () => {
  const { config } = partyMachine(orchard, partyOf('hill'));
  expect(JSON.parse(JSON.stringify(config))).toEqual(config);
});

const emittedBy = (party: string, ...deals: Deal[]): PartyEmitted[] => {
  const emitted: PartyEmitted[] = [];
  const actor = createActor(partyMachine(orchard, partyOf(party)));
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  for (const deal of deals) actor.send(changed(deal));
  return emitted;
};

test('a party tells what has changed, and says what was before', () =>
  expect(emittedBy('hill', { fence: 'stream' })).toEqual([
    { type: 'position.changed', party: 'hill', position: 'hill-ridge', now: 'violated', was: 'open' },
    { type: 'redLine.crossed', party: 'hill', position: 'hill-ridge' },
  ]));

test('a red line that is kept is told, a demand is not', () =>
  expect(emittedBy('valley', { fence: 'stream', water: 'shared' })).toEqual([
    { type: 'position.changed', party: 'valley', position: 'valley-stream', now: 'satisfied', was: 'open' },
    { type: 'redLine.kept', party: 'valley', position: 'valley-stream' },
    { type: 'position.changed', party: 'valley', position: 'valley-water', now: 'satisfied', was: 'open' },
  ]));

test('a deal that changes nothing for a party is not told', () =>
  expect(
    emittedBy('hill', { fence: 'stream' }, { fence: 'stream', answer: 'accepts' }).filter(
      ({ type }) => type === 'position.changed',
    ),
  ).toHaveLength(1));

test('a lens takes a crossed line out of play, and leaves the verdict', () => {
  const actor = createActor(partyMachine(orchard, partyOf('hill'))).start();
  actor.send(changed({ fence: 'stream' }));
  actor.send(changed({ fence: 'stream' }, { sources: ['crier'] }));
  expect(actor.getSnapshot().value).toMatchObject({ 'hill-ridge': 'violated', stance: 'clear' });
});

const expectedStates = (scenario: Scenario, party: Party, { rulings, feasible, crossed }: Judgement) => {
  const own = scenario.positions.filter(isJudged).filter((position) => position.party === party.id);
  const isCrossed = own.some(({ id, kind }) => kind === 'red line' && crossed.includes(id));
  return {
    ...Object.fromEntries(own.map(({ id }) => [id, rulings[id]?.verdict ?? 'void'])),
    stance: feasible ? (isCrossed ? 'crossed' : 'clear') : 'void',
  };
};

const anyDeal = ({ issues }: Scenario): fc.Arbitrary<Deal> =>
  fc
    .tuple(
      ...issues.map(({ id, options }) =>
        fc.option(fc.constantFrom(...options).map((option) => [id, option.id] as const)),
      ),
    )
    .map((terms) => Object.fromEntries(terms.filter((term) => term !== null)));

/** Walks from deal to deal as a visitor does, one term at a time; and now and then anywhere. */
const anyWalk = (scenario: Scenario): fc.Arbitrary<Deal[]> =>
  fc.array(fc.tuple(fc.constantFrom(...scenario.issues), fc.nat(), fc.boolean()), { maxLength: 12 }).chain((moves) =>
    anyDeal(scenario).map((start) =>
      moves.reduce<Deal[]>(
        (walk, [{ id, options }, pick, off]) => {
          const { [id]: _, ...others } = walk.at(-1) ?? {};
          const option = options[pick % options.length]?.id;
          return [...walk, off || option === undefined ? others : { ...others, [id]: option }];
        },
        [{}, start],
      ),
    ),
  );

test.each([orchard, ukraine])(
  'law: on every walk over $id the state of each position is its verdict, or void',
  (scenario) => {
    const compiled = compile(scenario);
    const actors = scenario.parties.map((party) => ({
      party,
      actor: createActor(partyMachine(scenario, party)).start(),
    }));
    fc.assert(
      fc.property(anyWalk(scenario), (walk) => {
        for (const deal of walk) {
          const judgement = judge(compiled, deal);
          for (const { party, actor } of actors) {
            actor.send({ type: 'deal.changed', judgement });
            expect(actor.getSnapshot().value).toEqual(expectedStates(scenario, party, judgement));
          }
        }
      }),
      { seed: Number(process.env['PARLEY_SEED'] ?? 20_261_125), numRuns: Number(process.env['PARLEY_WALKS'] ?? 60) },
    );
  },
  60_000,
);
