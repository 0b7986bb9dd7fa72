import { afterEach, expect, test, vi } from 'vitest';
import { browser } from '../../src/session/browser.ts';

afterEach(() => vi.unstubAllGlobals());

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};
const storage = (change: Partial<Storage> = {}) => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
    ...change,
  };
};

test('what is written is there, until it is taken away', () => {
  vi.stubGlobal('localStorage', storage());
  expect(browser.write('draft', 'fence=ridge')).toBe(true);
  expect(browser.read('draft')).toBe('fence=ridge');
  expect(browser.write('draft', undefined)).toBe(true);
  expect(browser.read('draft')).toBeUndefined();
});

test.each([
  ['is full', storage({ setItem: denied })],
  ['takes the text and keeps nothing', storage({ setItem: () => {} })],
  ['may not be asked at all', storage({ setItem: denied, getItem: denied, removeItem: denied })],
  ['is missing', undefined],
])('where the storage %s, nothing is called stored and nothing throws', (_, broken) => {
  vi.stubGlobal('localStorage', broken);
  expect(browser.write('draft', 'fence=ridge')).toBe(false);
  expect(browser.read('draft')).toBeUndefined();
});

test.each([
  ['is missing', {}],
  ['refuses', { clipboard: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) } }],
])('where the clipboard %s, copying says so', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await browser.copy('a link')).toBe(false);
});

test('an address that may not be replaced is left as it is', () => {
  vi.stubGlobal('history', { replaceState: denied });
  expect(() => browser.keep('#/orchard@1/deal', 'orchard@1')).not.toThrow();
});

test.each([
  ['ours', { parley: 'orchard@1' }, 'orchard@1'],
  ['nobody’s', null, undefined],
  ['somebody else’s', { page: 3 }, undefined],
  ['of another shape', { parley: 3 }, undefined],
])('an entry of the history is %s', (_, state, note) => {
  vi.stubGlobal('history', { state });
  expect(browser.note).toBe(note);
});

test('the page is loaded again once per build, and not where that cannot be noted', () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('sessionStorage', storage());
  expect([browser.reload(), browser.reload()]).toEqual([true, false]);
  vi.stubGlobal('sessionStorage', storage({ setItem: denied }));
  expect(browser.reload()).toBe(false);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('only the site’s own addresses are run as scripts', () => {
  const origin = 'https://parley.example';
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { origin, href: `${origin}/` });
  expect(browser.script('./assets/worker.js')).toBe('./assets/worker.js');
  expect(() => browser.script('https://elsewhere.example/worker.js')).toThrow('no address of this site');
});
