import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import { isJudged, type Judged, type Scenario } from '../../src/model/scenario.ts';
import { metBy, onlyWhenSaid, whenSaid } from '../../src/ui/condition.ts';
import { inSentence, listed, partyInSentence, possessive, termInSentence } from '../../src/ui/naming.ts';
import { reasonsOf, rulesSaid } from '../../src/ui/reasons.ts';
import { againSaid, howWeKnow, kindWord, plain, questionsSaid, turned, verdictWord } from '../../src/ui/say.ts';
import { storyOf, type Told } from '../../src/ui/story.ts';
import { totalsOf } from '../../src/ui/totals.ts';
import { orchard } from '../orchard/orchard.ts';

const problem = compile(orchard);
const on = (deal: Deal) => judge(problem, deal);
const position = (id: string): Judged => {
  const found = orchard.positions.filter(isJudged).find((each) => each.id === id);
  if (!found) throw new Error(`no position ${id}`);
  return found;
};
const word = (id: string, deal: Deal, row?: string) => {
  const ruling = on(deal).rulings[id];
  return ruling === undefined ? 'no verdict' : verdictWord(orchard, position(id), ruling, row);
};

test.each([
  ['a red line is kept', 'hill-ridge', { fence: 'ridge' }, 'kept'],
  ['a red line is crossed', 'hill-ridge', { fence: 'stream' }, 'crossed'],
  ['a demand is met', 'valley-water', { water: 'shared' }, 'met'],
  ['a demand is contradicted', 'valley-water', { water: 'hill' }, 'contradicted'],
  ['an offer is taken up', 'hill-exchange', { water: 'shared', fence: 'ridge' }, 'taken up'],
  [
    'an offer is taken without its condition',
    'hill-exchange',
    { water: 'shared', fence: 'stream' },
    'taken without its condition',
  ],
  ['an offer is not taken up', 'hill-exchange', { water: 'hill' }, 'offer not taken up'],
  ['a plan goes as planned', 'hill-harvest', { harvest: 'together' }, 'as planned'],
  ['a plan is gone against', 'hill-harvest', { harvest: 'apart' }, 'against the plan'],
  ['an expectation comes about', 'valley-harvest', { answer: 'rejects', harvest: 'apart' }, 'as expected'],
  [
    'an expectation does not come about',
    'valley-harvest',
    { answer: 'rejects', harvest: 'together' },
    'not as expected',
  ],
  ['an expectation waits for its condition', 'valley-harvest', { answer: 'accepts' }, 'only if Hill rejects the deal'],
  ['what is open names the question it turns on', 'hill-ridge', {}, 'depends on fence'],
  ['what is open names both questions', 'hill-exchange', {}, 'depends on fence and water'],
  ['what the texts leave open says so', 'hill-mending', { fence: 'none' }, 'texts don’t say'],
  ['answers that exclude each other have no verdict', 'hill-ridge', { fence: 'none', water: 'hill' }, 'no verdict'],
])('%s', (_, id, deal, says) => expect(word(id, deal as Deal)).toBe(says));

test('on its own row, a question of two is “this”', () => {
  expect(word('hill-exchange', {}, 'fence')).toBe('depends on this and water');
  expect(word('hill-ridge', {}, 'fence')).toBe('depends on fence');
});

test('more than two questions are counted', () =>
  expect(questionsSaid(orchard, ['fence', 'water', 'mending'])).toBe('3 questions'));

test('an offer that might be made keeps its degree', () => {
  expect(kindWord(position('hill-exchange'))).toBe('would give');
  expect(kindWord({ ...position('hill-exchange'), words: 'might be open to' })).toBe('might give');
});

test('a further row says what it repeats', () => {
  expect(againSaid(position('hill-exchange'))).toBe('same offer as above');
  expect(againSaid(position('valley-water'))).toBe('same ask as above');
});

test.each([
  ['explicit', 0, 'reported as said by Oak'],
  ['reported without a speaker', 1, 'reported, no speaker'],
  ['inferred', 2, 'the writer’s conclusion'],
])('how we know, %s', (_, at, says) => {
  const { evidence } = position('hill-ridge');
  const piece = evidence[at];
  expect(piece && howWeKnow(orchard, position('hill-ridge'), piece)).toBe(says);
});

test('what one party says about another names both', () => {
  const [piece] = position('hill-keeps-water').evidence;
  expect(piece && howWeKnow(orchard, position('hill-keeps-water'), { ...piece, speaker: 'reed' })).toBe(
    'Reed (VAL) about Hill',
  );
});

const told = (cause: Told, deal: Deal, before?: Deal, undone?: Told) =>
  plain(
    storyOf({
      scenario: orchard,
      cause,
      judgement: on(deal),
      ...(before && { before: on(before) }),
      ...(undone && { undone }),
    }),
  );
const settled = (
  issue: string,
  option: string,
  was?: string,
  dropped: { issue: string; option: string }[] = [],
): Told => ({
  type: 'term.settled',
  issue,
  option,
  dropped,
  ...(was !== undefined && { was }),
});

test.each<[string, Told, Deal, Deal | undefined, Told | undefined, RegExp]>([
  [
    'a first answer',
    settled('fence', 'stream'),
    { fence: 'stream' },
    {},
    undefined,
    /^You set fence to Along the stream\. That crosses Hill’s red line \(no fence below the ridge\) and keeps Valley’s red line \(a fence along the stream\)\.$/u,
  ],
  [
    'a changed answer',
    settled('fence', 'ridge', 'stream'),
    { fence: 'ridge' },
    { fence: 'stream' },
    undefined,
    /^You changed fence from Along the stream to Along the ridge\. That crosses Valley’s red line/u,
  ],
  [
    'answers that fall silent',
    settled('fence', 'none', 'ridge', [{ issue: 'mending', option: 'both' }]),
    { fence: 'none' },
    { fence: 'ridge', mending: 'both' },
    undefined,
    /That takes off your answer on mending, which can no longer apply\./u,
  ],
  [
    'a choice that changes nothing',
    settled('mending', 'both'),
    { mending: 'both' },
    { mending: 'both' },
    undefined,
    /No verdict changes\.$/u,
  ],
  [
    'a term taken back',
    { type: 'term.reopened', issue: 'fence', was: 'stream', dropped: [] },
    {},
    { fence: 'stream' },
    undefined,
    /^You took back fence, Along the stream; it is not decided\. That leaves open Hill’s red line/u,
  ],
  [
    'a preset',
    { type: 'preset.taken', preset: 'exchange' },
    { fence: 'ridge', water: 'shared' },
    {},
    undefined,
    /^You started from: Hill's exchange \(2 answers\)\. That/u,
  ],
  [
    'answers that exclude each other',
    settled('water', 'hill'),
    { fence: 'none', water: 'hill' },
    { fence: 'none' },
    undefined,
    /Some of your answers exclude each other, so nothing can be said about this deal yet\.$/u,
  ],
  [
    'a step back',
    settled('fence', 'stream'),
    { fence: 'stream' },
    { fence: 'ridge' },
    settled('fence', 'ridge', 'stream'),
    /^Undone: fence is Along the stream again\. That crosses Hill’s red line/u,
  ],
  [
    'a step back to nothing',
    { type: 'opened' },
    {},
    { fence: 'ridge' },
    settled('fence', 'ridge'),
    /^Undone: fence is not decided again\./u,
  ],
  ['the start', { type: 'opened' }, {}, undefined, undefined, /^Settle the terms of a peace deal/u],
  [
    'a link',
    { type: 'link.opened' },
    { fence: 'ridge' },
    undefined,
    undefined,
    /^You opened a deal from a link: 1 answer\. It crosses Valley’s red line \(a fence along the stream\)\.$/u,
  ],
])('the head tells %s', (_, cause, deal, before, undone, says) =>
  expect(told(cause, deal, before, undone)).toMatch(says),
);

test('crossings are told first, and no more than three changes are spelled out', () => {
  const changes = turned(orchard, on({}), on({ fence: 'stream', water: 'shared' }));
  expect(changes.map(({ now }) => now.verdict).indexOf('violated')).toBe(0);
  expect(
    told({ type: 'preset.taken', preset: 'exchange' }, { fence: 'stream', water: 'shared', mending: 'both' }, {}),
  ).toMatch(/\. \d+ more verdicts? changes?\.$/u);
});

test('the totals say in words what was met, and never add what a party gives to what it got', () => {
  const deal = { fence: 'ridge', water: 'shared' };
  const of = (party: string) =>
    totalsOf(
      orchard.positions.filter((each) => each.party === party),
      on(deal),
    );
  expect(of('hill').slice(0, 3)).toEqual(['Red line: 1 kept.', 'Asks: 1 undecided.', 'Gives: 1 taken up.']);
  expect(of('valley').slice(0, 2)).toEqual(['Red line: 1 crossed.', 'Asks: 1 met, 1 undecided.']);
  expect(totalsOf([position('hill-ridge')], on({}), true)).toEqual(['Red line: none crossed, 1 undecided.']);
});

test('an option ruled out says what rules it out; the only one left says from what it follows', () => {
  const water = orchard.issues.find(({ id }) => id === 'water');
  const reasons = water ? reasonsOf(problem, on({ fence: 'none' }), water) : [];
  expect(reasons.map(({ says }) => says)).toEqual(['the only one left: you chose fence (no fence)']);
  const fence = orchard.issues.find(({ id }) => id === 'fence');
  expect(fence && reasonsOf(problem, on({ water: 'hill' }), fence).map(({ says }) => says)).toEqual([
    'ruled out: you chose water (Hill alone)',
  ]);
});

test('the conditions of a question in words', () => {
  const mending = orchard.issues.find(({ id }) => id === 'mending');
  expect(mending?.when && whenSaid(orchard, mending.when)).toBe('unless there is no fence');
  expect(mending?.when && onlyWhenSaid(orchard, mending.when)).toBe('there is no fence');
  expect(rulesSaid(orchard, ['when:mending'])).toEqual(['Mending applies unless there is no fence.']);
});

test.each<[string, Deal, boolean | undefined]>([
  ['met', { fence: 'ridge', water: 'shared' }, true],
  ['ruled out', { fence: 'none' }, false],
  ['open', { fence: 'ridge' }, undefined],
])('a condition is %s', (_, deal, met) =>
  expect(metBy({ all: [{ fence: ['ridge', 'stream'] }, { not: { water: 'hill' } }] }, deal)).toBe(met),
);

test('names inside sentences', () => {
  expect(inSentence(orchard, 'Water')).toBe('water');
  expect(inSentence(orchard, 'Hill alone')).toBe('Hill alone');
  expect(inSentence(orchard, 'US support')).toBe('US support');
  expect(termInSentence(orchard, { issue: 'fence', option: 'none' })).toBe('fence (no fence)');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  const states = { ...orchard.parties[0], name: 'United States' } as Scenario['parties'][number];
  expect([partyInSentence(states), possessive(states)]).toEqual(['the United States', 'the United States’']);
});
