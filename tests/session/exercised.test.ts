/** A desk inside an exercise: locks, bounds, what the address may bring, and what is kept apart from the visitor's own deal. */
import { expect, test, vi } from 'vitest';
import type { Exercise } from '../../src/model/exercise.ts';
import type { Desk } from '../../src/session/desk.svelte.ts';
import { assigned } from '../../src/session/exercised.ts';
import { openAt } from '../../src/session/opening.svelte.ts';
import { orchard } from '../orchard/orchard.ts';
import { fakeBrowser, fakeLibrary } from './fakes.ts';

const exercise: Exercise = {
  agenda: ['fence', 'water'],
  start: { fence: 'ridge' },
  locked: ['fence'],
  tables: 2,
  roles: ['hill', 'valley'],
  tasks: [{ id: 'firmest' }],
  allows: { undo: true, address: true, talks: false, panels: [] },
};
const linkTo = (given: Exercise, terms = '') =>
  `#/orchard@2/exercise?${terms}${terms === '' ? '' : '&'}~x=${assigned(orchard, given).text}`;

async function enter(hash: string, stored: Record<string, string> = {}) {
  const browser = fakeBrowser(hash, stored);
  const app = openAt(browser, fakeLibrary());
  await vi.waitFor(() => expect(app.desk).toBeDefined());
  return { browser, app, desk: app.desk!, notices: () => app.notices.map(({ about }) => about) };
}
const settle = (desk: Desk, issue: string, option: string) => desk.send({ type: 'term.settled', issue, option });

test('it begins with the deal that was set, and its questions are those of the lesson', async () => {
  const { desk, browser, notices } = await enter(linkTo(exercise));
  expect(desk.deal).toEqual({ fence: 'ridge' });
  expect(desk.agendaIssues.map(({ id }) => id)).toEqual(['fence', 'water']);
  expect(notices()).toEqual([]);
  expect(browser.hash).toBe(linkTo(exercise, 'fence=ridge'));
});

test('a locked answer stays, and a question outside of the lesson stays undecided', async () => {
  const { desk } = await enter(linkTo(exercise));
  settle(desk, 'fence', 'stream');
  desk.send({ type: 'term.reopened', issue: 'fence' });
  settle(desk, 'mending', 'both');
  expect(desk.deal).toEqual({ fence: 'ridge' });
  settle(desk, 'water', 'shared');
  expect(desk.deal).toEqual({ fence: 'ridge', water: 'shared' });
  desk.send({ type: 'example.opened', deal: { fence: 'stream', water: 'hill', mending: 'both' } });
  expect(desk.deal).toEqual({ fence: 'ridge', water: 'hill' });
  desk.send({ type: 'deal.cleared' });
  expect(desk.deal).toEqual({ fence: 'ridge' });
});

test('an edited address brings what may be answered, and what may not is said', async () => {
  const { desk, notices } = await enter(linkTo(exercise, 'fence=stream&water=shared&mending=both'));
  expect(desk.deal).toEqual({ fence: 'ridge', water: 'shared' });
  expect(notices()).toEqual(['exercise.bounds']);
});

test('where the address is closed, it brings nothing, and the address holds the exercise alone', async () => {
  const closed = { ...exercise, allows: { ...exercise.allows, address: false } };
  const { desk, browser, notices } = await enter(linkTo(closed, 'water=shared'));
  expect(desk.deal).toEqual({ fence: 'ridge' });
  expect(notices()).toEqual(['exercise.bounds']);
  settle(desk, 'water', 'shared');
  expect(browser.hash).toBe(linkTo(closed));
});

test('undo works where it is allowed, and nowhere else', async () => {
  const { desk } = await enter(linkTo(exercise));
  settle(desk, 'water', 'shared');
  desk.send({ type: 'deal.undone' });
  expect(desk.deal).toEqual({ fence: 'ridge' });

  const { desk: strict } = await enter(linkTo({ ...exercise, allows: { ...exercise.allows, undo: false } }));
  settle(strict, 'water', 'shared');
  strict.send({ type: 'deal.undone' });
  expect(strict.canUndo).toBe(false);
  expect(strict.deal).toEqual({ fence: 'ridge', water: 'shared' });
});

test('its draft is its own: the visitor’s deal on the scenario is not touched, and each comes back', async () => {
  const own = { 'parley:draft:orchard@2': '#/orchard@2/deal?fence=stream' };
  const { desk, browser, app } = await enter(linkTo(exercise), own);
  settle(desk, 'water', 'shared');
  expect(browser.storage.get('parley:draft:orchard@2')).toBe(own['parley:draft:orchard@2']);
  browser.go('#/orchard@2/deal?fence=stream');
  await vi.waitFor(() => expect(app.desk).not.toBe(desk));
  expect(app.desk?.assigned).toBeUndefined();
  expect(app.desk?.deal).toEqual({ fence: 'stream' });

  const again = await enter(linkTo(exercise), Object.fromEntries(browser.storage));
  expect(again.desk.deal).toEqual({ fence: 'ridge', water: 'shared' });
});

test('links to other screens stay inside, and the deal leads back to the exercise', async () => {
  const { desk } = await enter(linkTo(exercise));
  expect(desk.linkTo('sources')).toContain('~x=');
  expect(desk.linkTo('deal')).toBe(desk.linkTo('exercise'));
});

test('a teacher’s screens stand outside: they carry the exercise and bring no deal', async () => {
  const { text } = assigned(orchard, exercise);
  const { desk, browser } = await enter(`#/orchard@2/board?~x=${text}`, {
    'parley:draft:orchard@2': '#/orchard@2/deal?fence=stream',
  });
  expect(desk.assigned).toBeUndefined();
  expect(desk.deal).toEqual({ fence: 'stream' });
  expect(browser.hash).toBe(`#/orchard@2/board?~x=${text}`);
  expect(desk.linkTo('builder')).toBe(`#/orchard@2/builder?~x=${text}`);
  expect(desk.linkTo('deal')).toBe('#/orchard@2/deal?fence=stream');
});

test('an exercise of which a part cannot be read opens with the rest, and says so', async () => {
  const { desk, notices } = await enter('#/orchard@2/exercise?~x=a.fence.moat;n.2;z.2');
  expect(desk.assigned?.exercise).toMatchObject({ agenda: ['fence'], tables: 2 });
  expect(notices()).toEqual(['exercise.damaged']);
});
