import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import { parseLink, type Address } from '../../src/model/link.ts';
import { makeLink, resolve, saidBy } from '../../src/model/linked.ts';
import { parseTerms } from '../../src/model/terms.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { orchard } from '../orchard/orchard.ts';
import { ROWS } from './link.rows.ts';

const parsed = (link: string): Address => {
  const address = parseLink(link);
  if (address === undefined) throw new Error(`${link} names no scenario`);
  return address;
};
const read = (link: string) => resolve(orchard, parsed(link));
const linkOf = (deal: Deal, change: Partial<Parameters<typeof makeLink>[1]> = {}) =>
  makeLink(orchard, { edition: 1, screen: 'deal', deal, lens: {}, agenda: 'short', ...change });

/** A frozen edition is read as it stands in its file: its links must say the same for ever. */
const frozen = import.meta.glob<{ scenario: Scenario }>('../../scenarios/editions/*@*.json', {
  eager: true,
  import: 'default',
});
const scenarioOf = (id: string, edition: number | undefined): Scenario => {
  const scenario = id === orchard.id ? orchard : frozen[`../../scenarios/editions/${id}@${edition}.json`]?.scenario;
  if (scenario === undefined) throw new Error(`no edition ${edition} of ${id}`);
  return scenario;
};

test.each(ROWS)(
  'a link that was once sent still says the same: $says',
  ({ link, scenario: id, edition, deal, weights = {}, other, verdicts }) => {
    const address = parsed(link);
    expect(address).toMatchObject({ scenario: id, unknownKeys: [], damage: [] });
    expect(address.edition).toBe(edition);
    const scenario = scenarioOf(id, edition);
    const resolved = resolve(scenario, address);
    expect(resolved).toMatchObject({ deal, unknown: [] });
    expect(resolved.weights).toEqual(weights);
    const second = address.carried['~b'];
    expect(second && parseTerms(scenario, second)).toEqual(other && { deal: other, unknown: [] });
    const { rulings } = judge(compile(scenario), resolved.deal);
    const found = Object.keys(verdicts).map((id) => [id, rulings[id]?.verdict ?? 'void']);
    expect(Object.fromEntries(found)).toEqual(verdicts);
  },
);

test.each([
  ['no term', linkOf({}), '#/orchard@1/deal'],
  [
    'terms in the order of the agenda, however they were settled',
    linkOf({ water: 'hill', fence: 'ridge' }),
    '#/orchard@1/deal?fence=ridge&water=hill',
  ],
  ['another screen', linkOf({}, { screen: 'sources' }), '#/orchard@1/sources'],
  ['the working draft', linkOf({}, { edition: 0 }), '#/orchard@0/deal'],
  [
    'all texts switched on is no lens',
    linkOf({}, { lens: { sources: ['diary', 'crier', 'letter'] } }),
    '#/orchard@1/deal',
  ],
  [
    'a lens in the scenario’s order',
    linkOf({}, { lens: { sources: ['crier', 'letter'] } }),
    '#/orchard@1/deal?~lens=letter,crier',
  ],
  ['no text switched on', linkOf({}, { lens: { sources: [] } }), '#/orchard@1/deal?~lens=none'],
  [
    'strengths',
    linkOf({}, { lens: { strengths: ['reported', 'explicit'] } }),
    '#/orchard@1/deal?~strength=explicit,reported',
  ],
  [
    'all questions, where the terms would also fit the short agenda',
    linkOf({ fence: 'none' }, { agenda: 'full' }),
    '#/orchard@1/deal?fence=none&~agenda=full',
  ],
  [
    'all questions, where the terms call for them',
    linkOf({ mending: 'both' }, { agenda: 'full' }),
    '#/orchard@1/deal?mending=both',
  ],
  [
    'the short agenda, where a term is out of sight',
    linkOf({ mending: 'both' }),
    '#/orchard@1/deal?mending=both&~agenda=short',
  ],
  [
    'what other notations say is carried along',
    linkOf({}, { carried: { '~t': '3', '~x': 'a.b' } }),
    '#/orchard@1/deal?~x=a.b&~t=3',
  ],
])('a link is written in one way only: %s', (_, link, canonical) => expect(link).toBe(canonical));

test('a link never ends in a dash, which programs leave out', () => {
  const [fence, ...others] = orchard.issues;
  if (fence === undefined) throw new Error('the orchard has no fence');
  const odd: Scenario = {
    ...orchard,
    issues: [{ ...fence, options: [{ id: 'odd-', label: 'Odd', clause: 'odd', quotes: [] }] }, ...others],
  };
  const link = makeLink(odd, { edition: 1, screen: 'deal', deal: { fence: 'odd-' }, lens: {}, agenda: 'short' });
  expect(link).toBe('#/orchard@1/deal?fence=odd%2D');
  expect(resolve(odd, parsed(link)).deal).toEqual({ fence: 'odd-' });
});

const both = { fence: 'ridge', water: 'hill' };
test.each([
  ['no edition', '#/orchard/deal?fence=ridge&water=hill'],
  ['no screen', '#/orchard@1?fence=ridge&water=hill'],
  ['an empty screen', '#/orchard@1/?fence=ridge&water=hill'],
  ['neither', '#/orchard?fence=ridge&water=hill'],
  ['the whole address', 'https://example.org/parley/#/orchard@1/deal?fence=ridge&water=hill'],
  ['terms in another order', '#/orchard@1/deal?water=hill&fence=ridge'],
  ['“&” as HTML writes it', '#/orchard@1/deal?fence=ridge&amp;water=hill'],
  ['“&” as HTML writes it, twice', '#/orchard@1/deal?fence=ridge&amp;amp;water=hill'],
  ['escapes', '%23/orchard%401/deal%3Ffence%3Dridge%26water%3Dhill'],
  ['escapes of escapes', '#/orchard%25401/deal?fence%253Dridge&water=hill'],
  ['a sentence around it', '#/orchard@1/deal?fence=ridge&water=hill).'],
  ['a line end inside', '#/orchard@1/deal?fence=ri\r\ndge&water=hill\n'],
  ['the same term twice', '#/orchard@1/deal?fence=ridge&water=hill&fence=ridge'],
  ['an empty piece', '#/orchard@1/deal?fence=ridge&&water=hill'],
  ['format 1 by name', '#/orchard@1/deal?fence=ridge&water=hill&~v=1'],
])('reading forgives: %s', (_, link) => {
  expect(parsed(link)).toMatchObject({ scenario: 'orchard', screen: 'deal', unknownKeys: [], damage: [] });
  expect(read(link)).toMatchObject({ deal: both, unknown: [] });
});

test.each([
  '',
  '#',
  '#/',
  '/',
  'fence=ridge',
  '#fence',
  '#/Orchard',
  '#/?fence=ridge',
  '#/@1/deal',
  '#/%',
  '#/__proto__@1',
])('what names no scenario is no link: %j', (text) => expect(parseLink(text)).toBeUndefined());

test.each<[string, string, Partial<Address>, Deal]>([
  [
    'an edition that is no number',
    '#/orchard@one/deal?fence=ridge',
    { damage: [{ is: 'edition', text: '@one' }] },
    { fence: 'ridge' },
  ],
  ['an edition cut off', '#/orchard@', { damage: [{ is: 'edition', text: '@' }] }, {}],
  ['an edition with zeros before it', '#/orchard@01/deal', { damage: [{ is: 'edition', text: '@01' }] }, {}],
  ['two editions', '#/orchard@1@2/deal', { damage: [{ is: 'edition', text: '@1@2' }] }, {}],
  [
    'no such screen',
    '#/orchard@1/dea?fence=ridge',
    { screen: 'deal', damage: [{ is: 'screen', text: 'dea' }] },
    { fence: 'ridge' },
  ],
  [
    'a screen below a screen',
    '#/orchard@1/sources/letter',
    { screen: 'deal', damage: [{ is: 'screen', text: 'sources/letter' }] },
    {},
  ],
  ['cut after the question mark', '#/orchard@1/deal?', { damage: [{ is: 'cut', text: '?' }] }, {}],
  ['cut after an “&”', '#/orchard@1/deal?fence=ridge&', { damage: [{ is: 'cut', text: '&' }] }, { fence: 'ridge' }],
  [
    'cut inside an issue',
    '#/orchard@1/deal?fence=ridge&wat',
    { damage: [{ is: 'piece', text: 'wat' }] },
    { fence: 'ridge' },
  ],
  [
    'cut after the “=”',
    '#/orchard@1/deal?fence=ridge&water=',
    { damage: [{ is: 'piece', text: 'water=' }] },
    { fence: 'ridge' },
  ],
  ['two “=”', '#/orchard@1/deal?fence=ridge=water', { damage: [{ is: 'piece', text: 'fence=ridge=water' }] }, {}],
  [
    'an option that is no id',
    '#/orchard@1/deal?fence=Ridge&water=hill',
    { damage: [{ is: 'piece', text: 'fence=Ridge' }] },
    { water: 'hill' },
  ],
  [
    'a lens that is no list',
    '#/orchard@1/deal?~lens=letter;crier',
    { lens: {}, damage: [{ is: 'piece', text: '~lens=letter;crier' }] },
    {},
  ],
  [
    'no such strength',
    '#/orchard@1/deal?~strength=explicit,rep',
    { lens: {}, damage: [{ is: 'piece', text: '~strength=explicit,rep' }] },
    {},
  ],
  ['no such agenda', '#/orchard@1/deal?~agenda=ful', { damage: [{ is: 'piece', text: '~agenda=ful' }] }, {}],
  [
    'one issue answered twice, so that neither answer counts',
    '#/orchard@1/deal?fence=ridge&water=hill&fence=stream',
    {
      damage: [
        { is: 'twice', text: 'fence=stream' },
        { is: 'twice', text: 'fence=ridge' },
      ],
    },
    { water: 'hill' },
  ],
])('damage is named, and the rest kept: %s', (_, link, address, deal) => {
  expect(parsed(link)).toMatchObject(address);
  expect(read(link).deal).toEqual(deal);
});

test.each([
  ['a key that this version does not know', '#/orchard@1/deal?fence=ridge&~mood=calm', ['~mood'], { fence: 'ridge' }],
  ['another format, of which no term may count', '#/orchard@1/deal?fence=ridge&~v=2', [], {}],
])('a link made with a newer version: %s', (_, link, unknownKeys, deal) => {
  expect(parsed(link)).toMatchObject({ unknownKeys });
  expect(read(link).deal).toEqual(deal);
});

test('a link in another format is said to be', () => {
  const address = parsed('#/orchard@1/deal?fence=ridge&~v=2');
  expect(address.damage).toEqual([{ is: 'format', text: '~v=2' }]);
  expect(saidBy(address, resolve(orchard, address))).toBeUndefined();
});

test('keys of notations to come are kept as they stand', () =>
  expect(parsed('#/orchard@1/deal?~x=k.3&~t=r2').carried).toEqual({ '~x': 'k.3', '~t': 'r2' }));

test.each([
  ['no such issue', '#/orchard@1/deal?moat=ridge&water=hill', ['moat=ridge'], { water: 'hill' }],
  ['no such option', '#/orchard@1/deal?fence=moat&water=hill', ['fence=moat'], { water: 'hill' }],
  [
    'words that every object knows',
    '#/orchard@1/deal?constructor=ridge&fence=constructor',
    ['constructor=ridge', 'fence=constructor'],
    {},
  ],
  ['two names of one option', '#/orchard@1/deal?fence=brook', [], { fence: 'stream' }],
  ['some of the texts', '#/orchard@1/deal?~lens=letter,rumour', ['~lens=rumour'], {}],
])('what the scenario does not know is returned, not dropped: %s', (_, link, unknown, deal) =>
  expect(read(link)).toMatchObject({ unknown, deal }),
);

test('a lens of unknown texts alone is left out, and named', () =>
  expect(read('#/orchard@1/deal?~lens=rumour')).toMatchObject({ lens: {}, unknown: ['~lens=rumour'] }));

test('an issue under its old and its new id in one link counts only if both say the same', () => {
  const renamed: Scenario = {
    ...orchard,
    issues: orchard.issues.map((issue) => (issue.id === 'fence' ? { ...issue, formerly: ['hedge'] } : issue)),
  };
  expect(resolve(renamed, parsed('#/orchard@1/deal?hedge=brook&fence=stream'))).toMatchObject({
    deal: { fence: 'stream' },
    unknown: [],
  });
  expect(resolve(renamed, parsed('#/orchard@1/deal?hedge=ridge&fence=stream'))).toMatchObject({
    deal: {},
    unknown: ['hedge=ridge', 'fence=stream'],
  });
});

test.each([
  ['a link without terms brings the empty deal', '#/orchard@1/deal', {}],
  ['a link of which a part was read brings that', '#/orchard@1/deal?fence=ridge&wat', { fence: 'ridge' }],
  ['a link of which no term could be read brings nothing', '#/orchard@1/deal?fence=rid', undefined],
  ['a damaged edition takes nothing from an empty deal', '#/orchard@x/deal', {}],
])('%s', (_, link, deal) => expect(saidBy(parsed(link), read(link))).toEqual(deal));
