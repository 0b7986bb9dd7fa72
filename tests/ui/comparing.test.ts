import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import { makeCode } from '../../src/model/code.ts';
import type { Deal } from '../../src/model/deal.ts';
import { makeDealCode } from '../../src/model/dealcode.ts';
import type { Lens } from '../../src/model/lens.ts';
import type { History, Step } from '../../src/session/history.ts';
import {
  exampleChoices,
  otherName,
  otherThan,
  presentName,
  presetChoices,
  stepChoices,
} from '../../src/ui/choosing.ts';
import {
  bothOf,
  byParty,
  comparedSaid,
  issuesParted,
  positionsParted,
  saidOn,
  totalsParted,
  type Both,
} from '../../src/ui/comparing.ts';
import { readPasted } from '../../src/ui/pasted.ts';
import { plain } from '../../src/ui/say.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const judged = (a: Deal, b: Deal, lens: Lens = {}) => bothOf({ a, b }, (deal) => judge(problem, deal, lens));
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);
const RIDGE: Deal = { fence: 'ridge', water: 'shared' };
const STREAM: Deal = { fence: 'stream', water: 'shared' };
const NEVER: Deal = { fence: 'none', water: 'hill' };

test.each<[Deal, Deal, string]>([
  [RIDGE, STREAM, 'Only what differs. 1 of 5 questions is answered differently, and with it 3 of 10 positions turn.'],
  [{}, RIDGE, 'Only what differs. 2 of 5 questions are answered differently, and with them 4 of 10 positions turn.'],
  [
    {},
    { answer: 'rejects' },
    'Only what differs. 1 of 5 questions is answered differently, and with it no position turns.',
  ],
  [RIDGE, RIDGE, 'The two deals give the same answers to all 5 questions.'],
  [
    {},
    NEVER,
    'Only what differs. 2 of 5 questions are answered differently. The answers of B cannot stand together, so there are no verdicts on it to compare.',
  ],
  [
    NEVER,
    { ...NEVER, answer: 'accepts' },
    'Only what differs. 1 of 5 questions is answered differently. The answers of neither deal can stand together, so there are no verdicts to compare.',
  ],
])('%o beside %o', (a, b, said) => expect(plain(comparedSaid(orchard, judged(a, b), {}))).toBe(said));

test('questions differ by the visitor’s own answers, and each stands once', () => {
  const { differ, same } = issuesParted(orchard, { a: RIDGE, b: { fence: 'stream' } });
  expect([ids(differ), ids(same)]).toEqual([
    ['fence', 'water'],
    ['mending', 'answer', 'harvest'],
  ]);
});

test.each<[string, string, Deal, object]>([
  ['an answer of one’s own', 'fence', RIDGE, { is: 'own', option: { id: 'ridge' } }],
  ['none', 'mending', RIDGE, { is: 'open' }],
  ['a question that no longer applies', 'mending', { fence: 'none' }, { is: 'silent' }],
  ['the only answer left', 'water', { fence: 'none' }, { is: 'derived', option: { id: 'shared' } }],
  ['of a deal that cannot be, nothing follows', 'mending', NEVER, { is: 'open' }],
])('what a deal says on a question: %s', (_, id, deal, said) => {
  const issue = orchard.issues.find((each) => each.id === id)!;
  expect(saidOn(issue, judge(problem, deal))).toMatchObject(said);
});

test('positions that turn stand by party; a text switched off takes its own along', () => {
  const turning = (lens: Lens) =>
    byParty(orchard, positionsParted(orchard, judged(RIDGE, STREAM, lens), lens).differ).map(({ party, ruled }) => [
      party.id,
      ids(ruled.map(({ position }) => position)),
    ]);
  expect(turning({})).toEqual([
    ['hill', ['hill-ridge', 'hill-exchange']],
    ['valley', ['valley-stream']],
  ]);
  expect(turning({ sources: ['crier'] })).toEqual([['valley', ['valley-stream']]]);
});

test('totals stand where they differ, kind by kind', () => {
  const { differ, same } = totalsParted(orchard, judged(RIDGE, { ...RIDGE, harvest: 'together' }), {});
  expect(differ.map(({ party, sentences }) => [party.id, sentences])).toEqual([
    [
      'hill',
      [{ a: 'Plans: 1 undecided, 1 left open by the texts.', b: 'Plans: 1 as planned, 1 left open by the texts.' }],
    ],
  ]);
  expect(same.map(({ party }) => party.id)).toEqual(['valley']);
});

test('swapped, two deals differ in the same things, the other way round', () => {
  const anyDeal = fc.constantFrom<Deal>(
    {},
    RIDGE,
    STREAM,
    { fence: 'none' },
    { water: 'hill' },
    { mending: 'both' },
    NEVER,
  );
  const turnedRound = <Thing>({ a, b }: Both<Thing>): Both<Thing> => ({ a: b, b: a });
  fc.assert(
    fc.property(anyDeal, anyDeal, (a, b) => {
      const both = judged(a, b);
      const there = positionsParted(orchard, both, {});
      const back = positionsParted(orchard, turnedRound(both), {});
      expect(back.differ).toEqual(
        there.differ.map(({ position, ruling }) => ({ position, ruling: turnedRound(ruling) })),
      );
      expect(back.same).toHaveLength(there.same.length);
      expect(issuesParted(orchard, { a: b, b: a })).toEqual(issuesParted(orchard, { a, b }));
    }),
  );
});

const history = (at: number, ...steps: History['steps']): History => ({ steps, at });
const opened: Step = { deal: {}, cause: { type: 'opened' } };
const settled = (deal: Deal, issue: string, option: string): Step => ({
  deal,
  cause: { type: 'term.settled', issue, option, dropped: [] },
});
const ridge = settled({ fence: 'ridge' }, 'fence', 'ridge');
const shared = settled(RIDGE, 'water', 'shared');
const visit: Step = { deal: STREAM, cause: { type: 'link.opened' } };

test.each<[string, History, [string, string][]]>([
  [
    'the one before the last change first, what was undone last',
    history(1, opened, ridge, shared),
    [
      ['Before the last change', 'Step 0: the start; 0 answers'],
      ['Step 2: Water: Shared', 'undone; 2 answers'],
    ],
  ],
  ['at the start there is none', history(0, opened), []],
  [
    'from a visit, the own deal by its name',
    history(2, opened, ridge, visit),
    [
      ['Your deal', 'Step 1: Fence: Along the ridge; 1 answer'],
      ['Step 0: the start', '0 answers'],
    ],
  ],
])('steps to compare with: %s', (_, of, told) =>
  expect(stepChoices(orchard, of).map(({ name, how }) => [name, how])).toEqual(told),
);

test('a deal is called by what it is the same as', () => {
  const choices = [...presetChoices(orchard), ...stepChoices(orchard, history(1, opened, ridge))];
  expect([RIDGE, {}, STREAM].map((deal) => otherName(deal, choices).replace("'", '’'))).toEqual([
    'Hill’s exchange',
    'An empty deal',
    'Another deal',
  ]);
  expect(presentName(orchard, history(1, opened, ridge))).toBe('Your deal');
  expect(presentName(orchard, history(1, opened, visit))).toBe('The deal you opened');
});

test('examples cross as few red lines as can be; what is the same as the deal is no choice', () => {
  const present = judge(problem, { fence: 'ridge' });
  const choices = exampleChoices(orchard, present, judge(problem, {}), undefined);
  expect(choices.map(({ name }) => name)).toEqual(['This deal, finished', 'A deal crossing the fewest red lines']);
  for (const { deal } of choices) {
    expect(judge(problem, deal).crossed).toHaveLength(1);
    expect(deal).not.toHaveProperty('answer');
  }
  expect(otherThan(RIDGE, presetChoices(orchard)).map(({ id }) => id)).toEqual(['empty']);
});

const here = { scenario: orchard, edition: 2, newest: 2, shelfNumber: 12 };
test.each<[string, string, Deal | undefined, RegExp[]]>([
  ['a whole address', 'https://parley.example/#/orchard@2/deal?fence=ridge', { fence: 'ridge' }, []],
  ['an address in a sentence', 'Look: (https://parley.example/#/orchard?fence=ridge).', { fence: 'ridge' }, []],
  [
    'of another screen, with more than answers',
    '#/orchard@2/explore?fence=ridge&~w=hill-ridge.03',
    { fence: 'ridge' },
    [],
  ],
  ['the deal without terms', '#/orchard@2/deal', {}, []],
  [
    'another edition of this scenario',
    '#/orchard@1/deal?fence=ridge',
    { fence: 'ridge' },
    [/made with version 1 .* as version 2 has them/u],
  ],
  ['a comparison', '#/orchard@2/compare?fence=ridge&~b=none', { fence: 'ridge' }, [/holds two deals; its first/u]],
  [
    'cut in the middle',
    '#/orchard@2/deal?fence=ridge&wat',
    { fence: 'ridge' },
    [/“wat” could not be read\. 1 answer of it was kept/u],
  ],
  ['an unknown term', '#/orchard@2/deal?fence=ridge&moat=deep', { fence: 'ridge' }, [/“moat=deep” could not/u]],
  [
    'a key of a newer version',
    '#/orchard@2/deal?fence=ridge&~mood=calm',
    { fence: 'ridge' },
    [/newer version .* “~mood”/u],
  ],
  ['a newer format', '#/orchard@2/deal?fence=ridge&~v=2', undefined, [/newer version .* cannot read/u]],
  [
    'nothing that could be read',
    '#/orchard@2/deal?fence=moat',
    undefined,
    [/Nothing .* could be read: not “fence=moat”/u],
  ],
  ['another scenario', '#/meadow@1/deal?fence=ridge', undefined, [/a deal on “meadow”; only deals on “orchard”/u]],
  ['the code of a deal', makeDealCode(orchard, 12, { fence: 'ridge' }) ?? '', { fence: 'ridge' }, []],
  ['an address with one', `https://p.example/#/c/${makeDealCode(orchard, 12, {})}`, {}, []],
  ['the code of another edition', makeDealCode(orchard, 11, {}) ?? '', undefined, [/the code of something else/u]],
  ['the code of a hand-in', makeCode('H', 12, 1n) ?? '', undefined, [/the code of something else/u]],
  ['no address', 'the ridge, please', undefined, [/“the ridge, please” is not the address of a deal/u]],
  ['nothing at all', '  ', undefined, [/nothing in the field/u]],
])('a pasted address: %s', (_, text, deal, remarks) => {
  const read = readPasted(here, text);
  expect(read.deal).toEqual(deal);
  expect(read.remarks).toHaveLength(remarks.length);
  for (const [at, remark] of remarks.entries()) expect(read.remarks[at]).toMatch(remark);
});

test('whatever is pasted, it is a deal, or one sentence says why not', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `#/orchard@2/deal?${text}`),
      ),
      (text) => {
        const { deal, remarks } = readPasted(here, text);
        if (deal === undefined) expect(remarks).toHaveLength(1);
      },
    ),
  );
});
