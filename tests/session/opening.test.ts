import { expect, test } from 'vitest';
import type { Deal } from '../../src/model/deal.ts';
import { makeFile, type Packed } from '../../src/model/file.ts';
import type { Desk } from '../../src/session/desk.svelte.ts';
import { makeLibrary } from '../../src/session/library.ts';
import type { Notice } from '../../src/session/notice.ts';
import { openAt } from '../../src/session/opening.svelte.ts';
import { readOutside, type Reader } from '../../src/session/outside.ts';
import { orchard } from '../orchard/orchard.ts';
import { packedOrchard } from '../orchard/packed.ts';
import { fakeBrowser, fakeLibrary } from './fakes.ts';

const KEY = 'parley:draft:orchard@2';
const settled = async () => new Promise((resolve) => setTimeout(resolve));

async function open(hash: string, stored: Record<string, string> = {}, weather: 'fine' | 'throws' | 'full' = 'fine') {
  const browser = fakeBrowser(hash, stored, weather);
  const app = openAt(browser, fakeLibrary());
  await settled();
  const desk = (): Desk => {
    if (app.desk === undefined) throw new Error('no desk is open');
    return app.desk;
  };
  const notices = (): Notice['about'][] => app.notices.map(({ about }) => about);
  return { browser, app, desk, notices };
}

test.each(['', '#', '#/'])('the bare address %j is Home', async (hash) => {
  const { app, notices } = await open(hash);
  expect(app.desk).toBeUndefined();
  expect(notices()).toEqual([]);
});

test.each<[string, string, number, Deal, Notice['about'][]]>([
  ['a scenario opens in its newest edition', '#/orchard', 2, {}, []],
  ['a link opens its own edition', '#/orchard@1/deal?fence=ridge', 1, { fence: 'ridge' }, []],
  ['the working draft opens by its number', '#/orchard@0', 0, {}, []],
  [
    'an edition that there is not: the newest, and it is said',
    '#/orchard@7/deal?fence=ridge',
    2,
    { fence: 'ridge' },
    ['edition.missing'],
  ],
  [
    'an edition that cannot be read: the newest, and it is said',
    '#/orchard@x/deal?fence=ridge',
    2,
    { fence: 'ridge' },
    ['link.damaged'],
  ],
  ['an unknown term is said', '#/orchard@2/deal?fence=ridge&moat=deep', 2, { fence: 'ridge' }, ['link.unknown']],
  [
    'a key of a newer version is said',
    '#/orchard@2/deal?fence=ridge&~mood=calm',
    2,
    { fence: 'ridge' },
    ['link.newer'],
  ],
  [
    'a weight of an unknown position is said',
    '#/orchard@2/deal?fence=ridge&~w=moat.03',
    2,
    { fence: 'ridge' },
    ['link.unknown'],
  ],
  [
    'a weight out of bounds is said',
    '#/orchard@2/deal?fence=ridge&~w=hill-ridge.11',
    2,
    { fence: 'ridge' },
    ['link.damaged'],
  ],
])('%s', async (_, hash, edition, deal, said) => {
  const { desk, notices } = await open(hash);
  expect(desk().edition).toBe(edition);
  expect(desk().deal).toEqual(deal);
  expect(notices()).toEqual(said);
});

test.each<[string, string, Notice]>([
  ['what is no link', '#fence', { about: 'link.unread', text: '#fence' }],
  ['an unknown scenario', '#/meadow@1/deal', { about: 'scenario.missing', scenario: 'meadow' }],
])('%s leads to Home, and it is said', async (_, hash, notice) => {
  const { app } = await open(hash);
  expect(app.desk).toBeUndefined();
  expect(app.notices).toEqual([notice]);
});

test('the address becomes canonical at once', async () => {
  const { browser } = await open('#/orchard?water=hill&amp;fence=ridge');
  expect(browser.hash).toBe('#/orchard@2/deal?fence=ridge&water=hill');
  expect(browser.entries).toHaveLength(1);
});

test('a link with something wrong stays as it came until the visitor changes the deal', async () => {
  const { browser, desk } = await open('#/orchard@2/deal?fence=ridge&moat=deep');
  expect(browser.hash).toBe('#/orchard@2/deal?fence=ridge&moat=deep');
  desk().send({ type: 'term.settled', issue: 'water', option: 'hill' });
  expect(browser.hash).toBe('#/orchard@2/deal?fence=ridge&water=hill');
});

test('settling a term: the address follows without a new entry, the draft is stored, parties answer', async () => {
  const { browser, desk } = await open('#/orchard');
  expect(browser.log.writes).toEqual([]);
  desk().send({ type: 'term.settled', issue: 'fence', option: 'stream' });
  expect(browser.hash).toBe('#/orchard@2/deal?fence=stream');
  expect(browser.entries).toHaveLength(1);
  expect(browser.storage.get(KEY)).toBe('#/orchard@2/deal?fence=stream');
  expect(desk().stances).toEqual({ hill: 'crossed', valley: 'clear' });
  expect(desk().judgement.crossed).toEqual(['hill-ridge']);
  expect(desk().before?.crossed).toEqual([]);
  expect(desk()).toMatchObject({ canUndo: true, canRedo: false, at: 1, from: 0 });
});

test('a deal is judged once', async () => {
  const { desk } = await open('#/orchard');
  const { judgement } = desk();
  expect(desk().judgement).toBe(judgement);
  desk().send({ type: 'term.settled', issue: 'fence', option: 'stream' });
  expect(desk().before).toBe(judgement);
  desk().send({ type: 'deal.undone' });
  expect(desk().judgement).toBe(judgement);
});

const MINE = { [KEY]: '#/orchard@2/deal?fence=ridge' };
test.each<[string, string, Deal, boolean]>([
  ['a link that says the draft goes on with it', '#/orchard@2/deal?fence=ridge', { fence: 'ridge' }, false],
  ['another link is a visit, with a way back', '#/orchard@2/deal?water=hill', { water: 'hill' }, true],
  [
    'a link of which nothing can be read leaves the draft on the table',
    '#/orchard@2/deal?wat',
    { fence: 'ridge' },
    false,
  ],
])('with a draft in store: %s', async (_, hash, deal, visiting) => {
  const { browser, desk } = await open(hash, MINE);
  expect(desk().deal).toEqual(deal);
  expect(desk().backToDraft !== undefined).toBe(visiting);
  expect(browser.log.writes).toEqual([]);
  expect(browser.storage.get(KEY)).toBe(MINE[KEY]);
});

test('the way back leads to the own deal, and the visit can be gone back to', async () => {
  const { browser, desk } = await open('#/orchard@2/deal?water=hill', MINE);
  desk().backToDraft?.();
  expect(desk().deal).toEqual({ fence: 'ridge' });
  expect(browser.hash).toBe('#/orchard@2/deal?fence=ridge');
  desk().send({ type: 'deal.redone' });
  expect(desk().deal).toEqual({ water: 'hill' });
  expect(browser.storage.get(KEY)).toBe(MINE[KEY]);
});

test('the first own change of a visited deal stores it, with the former draft below', async () => {
  const { browser, desk } = await open('#/orchard@2/deal?water=hill', MINE);
  desk().send({ type: 'term.settled', issue: 'fence', option: 'stream' });
  expect(browser.storage.get(KEY)).toBe('#/orchard@2/deal?fence=stream&water=hill');
  expect(desk().backToDraft).toBeUndefined();
  desk().send({ type: 'deal.undone' });
  desk().send({ type: 'deal.undone' });
  expect(desk().deal).toEqual({ fence: 'ridge' });
  expect(browser.storage.get(KEY)).toBe(MINE[KEY]);
});

test('an address typed by hand is a visit on top of the present deal', async () => {
  const { browser, desk } = await open('#/orchard@2/deal?fence=ridge');
  desk().send({ type: 'term.settled', issue: 'water', option: 'shared' });
  browser.go('#/orchard@2/deal?fence=none');
  expect(desk().deal).toEqual({ fence: 'none' });
  expect(desk().cause).toEqual({ type: 'link.opened' });
  expect(browser.storage.get(KEY)).toBe('#/orchard@2/deal?fence=ridge&water=shared');
  desk().backToDraft?.();
  expect(desk().deal).toEqual({ fence: 'ridge', water: 'shared' });
});

test('screens are links, so that Back moves between them and leaves the deal alone', async () => {
  const { browser, desk } = await open('#/orchard@2/deal?fence=ridge');
  browser.go(desk().linkTo('sources'));
  expect(desk()).toMatchObject({ screen: 'sources', at: 0 });
  desk().send({ type: 'term.settled', issue: 'water', option: 'shared' });
  expect(browser.hash).toBe('#/orchard@2/sources?fence=ridge&water=shared');
  browser.back();
  expect(desk()).toMatchObject({ screen: 'deal', deal: { fence: 'ridge', water: 'shared' } });
  expect(browser.hash).toBe('#/orchard@2/deal?fence=ridge&water=shared');
  desk().show({ screen: 'sources' });
  expect(desk().screen).toBe('sources');
});

test('lens and agenda follow into the address, and a lens moves stances, not verdicts', async () => {
  const { browser, desk } = await open('#/orchard@2/deal?fence=stream');
  desk().show({ lens: { sources: ['crier'] }, agenda: 'full' });
  expect(browser.hash).toBe('#/orchard@2/deal?fence=stream&~lens=crier&~agenda=full');
  expect(desk().stances['hill']).toBe('clear');
  expect(desk().judgement.rulings['hill-ridge']?.verdict).toBe('violated');
  expect(desk().agendaIssues.map(({ id }) => id)).toEqual(orchard.agendas.full.issues);
  desk().show({ lens: {} });
  expect(desk().stances['hill']).toBe('crossed');
});

test('weights travel in the address, and only what can be weighed is kept', async () => {
  const { browser, desk, notices } = await open('#/orchard@2/explore?~w=valley-water.03,hill-ridge.10');
  expect(desk().weights).toEqual({ 'hill-ridge': 10, 'valley-water': 3 });
  expect(browser.hash).toBe('#/orchard@2/explore?~w=hill-ridge.10,valley-water.03');
  expect(notices()).toEqual([]);
  desk().show({ weights: { ...desk().weights, 'valley-water': 0, 'valley-stream': 5, moat: 2 } });
  expect(desk().weights).toEqual({ 'hill-ridge': 10, 'valley-stream': 5 });
  expect(browser.hash).toBe('#/orchard@2/explore?~w=hill-ridge.10,valley-stream.05');
  desk().send({ type: 'term.settled', issue: 'fence', option: 'ridge' });
  expect(browser.hash).toBe('#/orchard@2/explore?fence=ridge&~w=hill-ridge.10,valley-stream.05');
  browser.go('#/orchard@2/explore?fence=ridge');
  expect(desk().weights).toEqual({});
});

test('no worker starts before something is asked, and it ends when something else is opened', async () => {
  const { browser, desk } = await open('#/orchard@2/explore?fence=ridge');
  const { analyst } = desk();
  expect(browser.log.workers).toEqual([]);
  const asked = analyst.ask({ deal: desk().deal, lens: desk().lens }, { about: 'count' });
  expect(desk().analyst).toBe(analyst);
  expect(browser.log.workers).toMatchObject([{ ended: false }]);
  browser.go('#/orchard@2/deal?fence=ridge');
  expect(browser.log.workers).toMatchObject([{ ended: false }]);
  browser.go('#/');
  await expect(asked).rejects.toThrow();
  expect(browser.log.workers).toMatchObject([{ ended: true }]);
});

const fileOf = (change: Partial<Packed> = {}) => new Blob([makeFile({ ...packedOrchard(), ...change })]);

test('a scenario’s file opens under an id of its own, as made by someone else, and is stored as any other', async () => {
  const { browser, app, desk } = await open('');
  expect(await app.openFile(fileOf())).toBeUndefined();
  await settled();
  expect(desk()).toMatchObject({ outside: true, edition: 0, newest: 0, deal: {} });
  const { id } = desk().scenario;
  expect(browser.hash).toBe(`#/${id}@0/deal`);
  desk().send({ type: 'term.settled', issue: 'fence', option: 'ridge' });
  expect(browser.storage.get(`parley:draft:${id}@0`)).toBe(`#/${id}@0/deal?fence=ridge`);
  browser.go('#/orchard');
  await settled();
  expect(desk()).toMatchObject({ outside: false, deal: {} });
  browser.back();
  expect(desk()).toMatchObject({ outside: true, deal: { fence: 'ridge' } });
});

test('a link to a scenario from a file asks for the file, and goes on with its answers', async () => {
  const first = await open('');
  await first.app.openFile(fileOf());
  await settled();
  const { id } = first.desk().scenario;
  const { app, desk, notices } = await open(`#/${id}@0/deal?fence=ridge`);
  expect(app.desk).toBeUndefined();
  expect(notices()).toEqual(['outside.missing']);
  await app.openFile(fileOf());
  expect(desk().deal).toEqual({ fence: 'ridge' });
  expect(notices()).toEqual([]);
});

test('a file that is refused opens nothing, and its flaws are told', async () => {
  const { app } = await open('');
  expect(await app.openFile(fileOf({ texts: {} }))).toMatchObject({ is: 'flawed' });
  expect(await app.openFile(new Blob(['x'.repeat(1_000_001)]))).toEqual({ is: 'large' });
  expect(app.desk).toBeUndefined();
});

test('a file that takes too long to check is given up, and so is a reader that breaks', async () => {
  const ended: string[] = [];
  const deaf = (name: string): Reader => ({
    onmessage: null,
    onerror: null,
    postMessage: () => {},
    terminate: () => void ended.push(name),
  });
  expect(await readOutside(fileOf(), () => deaf('slow'), 1)).toEqual({ ok: false, refusal: { is: 'slow' } });
  const broken = deaf('broken');
  const outcome = readOutside(fileOf(), () => broken);
  await settled();
  broken.onerror?.(Object.assign(new Event('error'), { message: '' }) as ErrorEvent);
  expect(await outcome).toEqual({ ok: false, refusal: { is: 'broken' } });
  expect(ended).toEqual(['slow', 'broken']);
  const none = () => {
    throw new TypeError('no workers here');
  };
  expect(await readOutside(fileOf(), none)).toEqual({ ok: false, refusal: { is: 'broken' } });
});

test('the arrangement is remembered', async () => {
  const { browser, desk } = await open('#/orchard');
  desk().show({ arrangement: 'list' });
  const again = await open('#/orchard', Object.fromEntries(browser.storage));
  expect(again.desk().arrangement).toBe('list');
});

test.each(['throws', 'full'] as const)(
  'where the storage %s, the deal goes on in memory and it is said once',
  async (weather) => {
    const { browser, app, desk, notices } = await open('#/orchard', {}, weather);
    expect(notices()).toEqual([]);
    desk().send({ type: 'term.settled', issue: 'fence', option: 'stream' });
    desk().send({ type: 'term.settled', issue: 'water', option: 'hill' });
    expect(desk().deal).toEqual({ fence: 'stream', water: 'hill' });
    expect(browser.hash).toBe('#/orchard@2/deal?fence=stream&water=hill');
    expect(notices()).toEqual(['storage.failing']);
    app.notices.forEach(app.dismiss);
    expect(notices()).toEqual([]);
  },
);

test('sharing copies the whole address, or leaves it to be selected', async () => {
  const { browser, desk } = await open('#/orchard@2/deal?fence=ridge');
  expect(await desk().share()).toBe('copied');
  expect(browser.log.copied).toEqual(['https://parley.example/#/orchard@2/deal?fence=ridge']);
  browser.clipboard.works = false;
  expect(await desk().share()).toBe('select');
});

test('another edition is another desk, with its own draft', async () => {
  const { browser, desk, app } = await open('#/orchard@2/deal?fence=ridge');
  browser.go('#/orchard@1/deal');
  await settled();
  expect(desk()).toMatchObject({ edition: 1, newest: 2, deal: {} });
  browser.go('#/');
  await settled();
  expect(app.desk).toBeUndefined();
});

test('coming back from Home, the deal and all its steps are as they were left', async () => {
  const { browser, app, desk } = await open('#/orchard');
  desk().send({ type: 'term.settled', issue: 'fence', option: 'stream' });
  browser.go('#/');
  await settled();
  expect(app.linkInto(orchard, 2)).toBe('#/orchard@2/deal?fence=stream');
  browser.go(app.linkInto(orchard, 2));
  expect(desk()).toMatchObject({ at: 1, canUndo: true, deal: { fence: 'stream' } });
  browser.go('#/');
  browser.back();
  expect(desk()).toMatchObject({ at: 1, deal: { fence: 'stream' } });
});

test('a link to the own deal leads back to it from a visit, and is no visit itself', async () => {
  const { browser, app, desk } = await open('#/orchard@2/deal?water=hill', MINE);
  browser.go(app.linkInto(orchard, 2));
  expect(desk()).toMatchObject({ at: 0, deal: { fence: 'ridge' }, backToDraft: undefined });
});

test('without a deal of one’s own the way in is the empty table', async () => {
  const { app } = await open('');
  expect(app.linkInto(orchard, 2)).toBe('#/orchard@2/deal');
});

test('who goes elsewhere while a scenario is fetched is not brought back', async () => {
  const browser = fakeBrowser('#/orchard');
  const app = openAt(browser, fakeLibrary());
  expect(app.loading).toBe(true);
  browser.go('#/');
  await settled();
  expect(app).toMatchObject({ desk: undefined, loading: false });
});

test('a missing file loads the page again, once; then it is said', async () => {
  const browser = fakeBrowser('#/orchard@2/deal?fence=ridge');
  const gone = makeLibrary({ '/scenarios/orchard.yaml': () => Promise.reject(new Error('404')) }, {}, {});
  const app = openAt(browser, gone);
  await settled();
  expect(browser.log.reloads).toBe(1);
  expect(browser.hash).toBe('#/orchard@2/deal?fence=ridge');
  browser.reloading.works = false;
  browser.go('#/orchard@0');
  await settled();
  expect(app.notices).toContainEqual({ about: 'file.missing' });
  expect(browser.missing()).toBe(false);
});

test('a comparison is found as it was left, also where another screen was looked at in between', async () => {
  const { browser, desk } = await open('#/orchard@2/compare?fence=ridge&~b=fence.stream');
  expect(browser.hash).toBe('#/orchard@2/compare?fence=ridge&~b=fence.stream');
  browser.go(desk().linkTo('deal'));
  await settled();
  expect(browser.hash).toBe('#/orchard@2/deal?fence=ridge');
  expect(desk().linkTo('compare')).toBe('#/orchard@2/compare?fence=ridge&~b=fence.stream');
  expect(desk().linkToCompare({})).toBe('#/orchard@2/compare?fence=ridge&~b=none');
  browser.back();
  await settled();
  expect(browser.hash).toBe('#/orchard@2/compare?fence=ridge&~b=fence.stream');
  expect(desk().carried['~b']).toBe('fence.stream');
});

test('an older edition that was withdrawn says so once: in the banner of older editions, not beside it', async () => {
  const notes = [
    { edition: 1, code: 1, sha256: '', withdrawn: 'a quote was cut' },
    { edition: 2, code: 2, sha256: '', withdrawn: 'another one was' },
  ];
  const about = async (hash: string) => {
    const app = openAt(fakeBrowser(hash), fakeLibrary(notes));
    await settled();
    return { edition: app.desk?.edition, newest: app.desk?.newest, notices: app.notices };
  };
  expect(await about('#/orchard@1/deal')).toEqual({ edition: 1, newest: 2, notices: [] });
  expect(await about('#/orchard@2/deal')).toMatchObject({
    notices: [{ about: 'edition.withdrawn', reason: 'another one was' }],
  });
});

test('the same terms in the newest edition are a visit there, and name what it does not know', async () => {
  const { app, browser, desk, notices } = await open('#/orchard@1/deal?fence=stream&moat=deep');
  browser.go(desk().link.replace('@1/', '@2/'));
  await settled();
  expect(app.desk).toMatchObject({ edition: 2, deal: { fence: 'stream' } });
  expect(notices()).toEqual([]);
  browser.go('#/orchard@2/deal?fence=stream&moat=deep');
  await settled();
  expect(notices()).toEqual(['link.unknown']);
});
