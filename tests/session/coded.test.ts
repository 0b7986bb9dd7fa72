import { describe, expect, test } from 'vitest';
import { makeCode } from '../../src/model/code.ts';
import { makeDealCode } from '../../src/model/dealcode.ts';
import { makeDealFile, parseDealFile } from '../../src/model/dealfile.ts';
import type { HandIn } from '../../src/model/handin.ts';
import { makeHandInFile, makeHandInLine } from '../../src/model/handinfile.ts';
import { codeInLink } from '../../src/model/link.ts';
import type { Notice } from '../../src/session/notice.ts';
// Fetched beforehand, so that nobody waits for what the page fetches later.
import '../../src/session/coded.ts';
import '../../src/session/pasted.ts';
import { openAt } from '../../src/session/opening.svelte.ts';
import { packing } from '../../src/session/pack.ts';
import { orchard } from '../orchard/orchard.ts';
import { fakeBrowser, fakeLibrary } from './fakes.ts';

const deal = { fence: 'stream', water: 'shared' };
/** The fakes number the orchard's first edition 11 and its second 12. */
const code = makeDealCode(orchard, 12, deal) ?? '';
const settled = async () => new Promise((resolve) => setTimeout(resolve, 60));

async function open(hash: string) {
  const browser = fakeBrowser(hash);
  const app = openAt(browser, fakeLibrary());
  await settled();
  return { browser, app };
}

test('a code in the address opens its deal as a visit, and takes no step of the history', async () => {
  const { browser, app } = await open('');
  browser.go(`#/c/${code.toLowerCase()}`);
  await settled();
  expect(app.desk).toMatchObject({ edition: 2, deal, screen: 'deal' });
  expect(browser.hash).toBe('#/orchard@2/deal?fence=stream&water=shared');
  expect(browser.entries).toHaveLength(2);
  expect(browser.log.writes).toEqual([]);
  browser.back();
  await settled();
  expect(app.desk).toBeUndefined();
});

test.each<[string, string, Partial<Notice>]>([
  ['a damaged one', code.replace('-', '-X'), { about: 'code.unread', is: 'check' }],
  ['no code at all', '', { about: 'code.unread', is: 'empty' }],
  ['a sign that is no symbol', `${code.slice(0, -1)}u`, { about: 'code.unread', is: 'foreign' }],
  ['another letter', code.replace('D', 'F'), { about: 'code.unread', is: 'letter' }],
  ['an edition that is not here', makeDealCode(orchard, 99, deal) ?? '', { about: 'code.unread', is: 'unknown' }],
  ['a deal that is not there', makeCode('D', 12, 1_023n, 2) ?? '', { about: 'code.unread', is: 'range' }],
  ['an exercise where there are no lessons', makeCode('E', 12, 1n) ?? '', { about: 'code.unread', is: 'range' }],
])('a code that opens nothing is Home, with the reason and the text to put right: %s', async (_, text, notice) => {
  const { app, browser } = await open(`#/c/${text}`);
  expect(app).toMatchObject({ desk: undefined, page: 'home', loading: false, typed: text });
  expect(app.notices).toMatchObject([notice]);
  expect(browser.hash, 'stays as it came').toBe(`#/c/${text}`);
});

const handIn: HandIn = {
  scenario: 'orchard',
  edition: 2,
  exercise: 'abc123',
  group: 4,
  tag: '7k2p',
  deal,
  answers: [],
  contested: [],
};
const asBoard = `#/orchard@2/board?~h=${packing.pack(makeHandInFile(handIn))}`;

describe('whatever is pasted is opened', () => {
  test.each([
    ['a code', code],
    ['a code in small letters without dashes', code.replaceAll('-', '').toLowerCase()],
    ['a code in a message', `Ours is ${code}, have a look!`],
    ['an address with a code', `https://parley.example/#/c/${code}`],
    [
      'an address with a code without dashes, in a message',
      `see https://p.example/#/c/${code.replaceAll('-', '')} now`,
    ],
    ['a whole link', 'https://parley.example/#/orchard@2/deal?fence=stream&water=shared'],
    ['a bare link', '#/orchard@2/deal?fence=stream&water=shared'],
    ['a link in a message', 'see https://p.example/#/orchard@2/deal?fence=stream&water=shared, and tell me'],
    ['a link that was broken into lines', 'https://p.example/#/orchard@2/deal?fence=str\r\neam&water=shared'],
    ['a file of a deal', makeDealFile(orchard, 2, deal)],
  ])('%s', async (_, text) => {
    const { app, browser } = await open('');
    expect(await app.open(text)).toBeUndefined();
    await settled();
    expect(app.desk).toMatchObject({ edition: 2, deal });
    expect(browser.hash).toBe('#/orchard@2/deal?fence=stream&water=shared');
  });

  test.each([
    ['the line of a hand-in', `Parley, table 4\n1. the stream\n${makeHandInLine(handIn, packing)}`, asBoard],
    ['the file of a hand-in', makeHandInFile(handIn), asBoard],
    ['the code of a hand-in', makeCode('H', 12, 5n) ?? '', `#/orchard@2/board?~h=`],
  ])('%s leads to the board of its class', async (_, text, link) => {
    const { app, browser } = await open('');
    expect(await app.open(text)).toBeUndefined();
    await settled();
    expect(app.desk?.screen).toBe('board');
    expect(browser.hash.startsWith(link)).toBe(true);
  });

  test.each<[string, string, unknown]>([
    ['nothing', '  ', { about: 'code.unread', is: 'empty' }],
    ['a sentence', 'we want the fence along the stream', { about: 'text.unread' }],
    ['a sentence with a number', 'there are 5 of us here today', { about: 'text.unread' }],
    ['a damaged code', code.replace('0', '2'), { about: 'code.unread', is: 'check' }],
    ['a link to nowhere', '#/?fence=ridge', { about: 'link.unread' }],
    ['talks', '{"format":"parley-talk","version":1}', { about: 'file.unread', is: 'talk' }],
    ['a deal of a newer form', '{"format":"parley-deal","version":2}', { about: 'file.unread', is: 'newer' }],
    ['a deal with a hole', '{"format":"parley-deal","version":1}', { about: 'file.unread', is: 'damaged' }],
    ['a file of something else', '{"a":1}', { is: 'flawed' }],
    ['half a file', '{"format":"parley-scenario"', { is: 'flawed' }],
  ])('or refused with a reason: %s', async (_, text, why) => {
    const { app, browser } = await open('');
    expect(await app.open(text)).toMatchObject(why as object);
    expect(browser.hash).toBe('');
    expect(app.notices).toEqual([]);
  });
});

test('erasing takes away what is stored, and what was open is not come back to', async () => {
  const { app, browser } = await open('#/orchard@2/deal?fence=stream');
  app.desk?.send({ type: 'term.settled', issue: 'water', option: 'shared' });
  expect(browser.storage.size).toBe(1);
  browser.go('#/');
  await settled();
  expect(app.erase()).toBe(true);
  expect(browser.storage.size).toBe(0);
  browser.go(app.linkInto(orchard, 2));
  await settled();
  expect(app.desk).toMatchObject({ deal: {}, canUndo: false });
});

test('where nothing can be looked into, nothing is said to be erased', () =>
  expect(openAt(fakeBrowser('', {}, 'throws'), fakeLibrary()).erase()).toBe(false));

test('the page for parents and schools is no scenario', async () => {
  const { app } = await open('#/schools');
  expect(app).toMatchObject({ desk: undefined, page: 'schools' });
  expect(app.notices).toEqual([]);
});

test.each([
  ['#/c/D010-4K7Q', 'D010-4K7Q'],
  ['https://p.example/#/c/D010%204K7Q.', 'D010 4K7Q'],
  ['#/c/', ''],
  ['#/c', undefined],
  ['#/orchard', undefined],
])('the code in %s', (link, code) => expect(codeInLink(link)).toBe(code));

test('the same deal gives the same file, and the file the deal', () => {
  const text = makeDealFile(orchard, 2, { water: 'shared', fence: 'stream' });
  expect(text).toBe(makeDealFile(orchard, 2, deal));
  expect(parseDealFile(text)).toEqual({
    ok: true,
    scenario: 'orchard',
    edition: 2,
    terms: Object.entries(deal).map(([issue, option]) => ({ issue, option })),
  });
});

test.each<[string, string, string]>([
  ['no JSON', 'fence', 'unread'],
  ['another format', '{"format":"parley-talk","version":1}', 'unread'],
  ['a later version', '{"format":"parley-deal","version":2}', 'newer'],
  ['a field more', makeDealFile(orchard, 2, deal).replace('{', '{"more":1,'), 'damaged'],
  ['a term that is no word', makeDealFile(orchard, 2, deal).replace('"stream"', '3'), 'damaged'],
  ['a key that reaches into the language', makeDealFile(orchard, 2, deal).replace('"fence"', '"__proto__"'), 'unread'],
  ['a scenario that is no id', makeDealFile(orchard, 2, deal).replace('"orchard"', '"#/x"'), 'damaged'],
  ['nested without end', `{"format":"parley-deal","version":1,"terms":${'['.repeat(99)}${']'.repeat(99)}}`, 'unread'],
])('a file that is none: %s', (_, text, is) => expect(parseDealFile(text)).toEqual({ ok: false, is }));
