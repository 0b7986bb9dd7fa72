import { expect, test } from 'vitest';
import type { Deal } from '../../src/model/deal.ts';
import { draftOf, readDraft, startOf, wayBack, writeDraft, type Shelf } from '../../src/session/draft.ts';
import type { Cause, History } from '../../src/session/history.ts';
import { orchard } from '../orchard/orchard.ts';
import { fakeBrowser } from './fakes.ts';

const own: Deal = { fence: 'ridge' };
const other: Deal = { water: 'hill' };

const causes = ({ steps }: History): Cause['type'][] => steps.map(({ cause }) => cause.type);

test.each<[string, Deal | undefined, Deal | undefined, Cause['type'][], Deal, number]>([
  ['nothing stored, nothing said: an empty table', undefined, {}, ['opened'], {}, 0],
  ['nothing stored, a deal in the address: that deal', undefined, own, ['link.opened'], own, 0],
  ['the address says the draft: on with it', own, own, ['draft.resumed'], own, 0],
  [
    'the address says another deal: a visit, one step on top of the draft',
    own,
    other,
    ['draft.resumed', 'link.opened'],
    other,
    1,
  ],
  ['the address says no term: a visit all the same', own, {}, ['draft.resumed', 'link.opened'], {}, 1],
  ['nothing of the address could be read: on with the draft', own, undefined, ['draft.resumed'], own, 0],
  ['nor is anything stored: an empty table', undefined, undefined, ['opened'], {}, 0],
])('how a session starts: %s', (_, draft, addressed, steps, deal, at) => {
  const history = startOf(draft, addressed);
  expect(causes(history)).toEqual(steps);
  expect(history.at).toBe(at);
  expect(history.steps[at]?.deal).toEqual(deal);
});

const step = (deal: Deal, type: 'term' | 'visit' | 'draft' | 'opened') => {
  const cause: Record<typeof type, Cause> = {
    term: { type: 'term.settled', issue: 'fence', option: 'ridge', dropped: [] },
    visit: { type: 'link.opened' },
    draft: { type: 'draft.resumed' },
    opened: { type: 'opened' },
  };
  return { deal, cause: cause[type] };
};

test.each<[string, History, Deal, number | undefined]>([
  [
    'a visit on top of a draft leaves the draft, and there is a way back',
    { steps: [step(own, 'draft'), step(other, 'visit')], at: 1 },
    own,
    0,
  ],
  [
    'a second visit leaves it too',
    { steps: [step(own, 'draft'), step(other, 'visit'), step({}, 'visit')], at: 2 },
    own,
    0,
  ],
  [
    'a change of a visited deal makes it the visitor’s own',
    { steps: [step(own, 'draft'), step(other, 'visit'), step({ fence: 'none' }, 'term')], at: 2 },
    { fence: 'none' },
    undefined,
  ],
  [
    'and undoing that change gives the draft back',
    { steps: [step(own, 'draft'), step(other, 'visit'), step({ fence: 'none' }, 'term')], at: 1 },
    own,
    0,
  ],
  ['a visit with nothing below is nobody’s draft', { steps: [step(other, 'visit')], at: 0 }, {}, undefined],
  [
    'a visit on an empty table has no way back',
    { steps: [step({}, 'opened'), step(other, 'visit')], at: 1 },
    {},
    undefined,
  ],
  [
    'on the draft itself there is none either',
    { steps: [step(own, 'draft'), step(other, 'visit')], at: 0 },
    own,
    undefined,
  ],
])('whose deal it is: %s', (_, history, draft, back) => {
  expect(draftOf(history)).toEqual(draft);
  expect(wayBack(history)).toBe(back);
});

const KEY = 'parley:draft:orchard@1';
test('a draft is stored under its scenario and edition, as its link', () => {
  const shelf = fakeBrowser('');
  expect(writeDraft(shelf, orchard, 1, { steps: [step(own, 'term')], at: 0 })).toBe(true);
  expect([...shelf.storage]).toEqual([[KEY, '#/orchard@1/deal?fence=ridge']]);
  expect(readDraft(shelf, orchard, 1)).toEqual({ deal: own, unknown: [] });
  expect(readDraft(shelf, orchard, 2).deal).toBeUndefined();
});

test('an empty draft is taken away', () => {
  const shelf = fakeBrowser('', { [KEY]: '#/orchard@1/deal?fence=ridge' });
  writeDraft(shelf, orchard, 1, { steps: [step({}, 'term')], at: 0 });
  expect([...shelf.storage]).toEqual([]);
});

test.each<[string, string, Deal | undefined, string[]]>([
  ['another scenario’s', '#/meadow@1/deal?fence=ridge', undefined, ['#/meadow@1/deal?fence=ridge']],
  ['another edition’s', '#/orchard@2/deal?fence=ridge', undefined, ['#/orchard@2/deal?fence=ridge']],
  ['no link at all', '{"fence":"ridge"}', undefined, ['{"fence":"ridge"}']],
  ['a term that is gone', '#/orchard@1/deal?fence=ridge&moat=deep', own, ['moat=deep']],
  ['a piece that is none', '#/orchard@1/deal?fence=ridge&wat', own, ['wat']],
])('what is stored may be anything: %s', (_, text, deal, unknown) =>
  expect(readDraft(fakeBrowser('', { [KEY]: text }), orchard, 1)).toEqual({ deal, unknown }),
);

test.each(['throws', 'full'] as const)('a storage that fails is never called saved: %s', (weather) => {
  const shelf: Shelf = fakeBrowser('', {}, weather);
  expect(writeDraft(shelf, orchard, 1, { steps: [step(own, 'term')], at: 0 })).toBe(false);
  expect(readDraft(shelf, orchard, 1)).toEqual({ deal: undefined, unknown: [] });
});
