/** The exercise as a student gets it, inside the builder: a desk of its own that keeps nothing and leaves the address alone. */
import type { Lessons } from '../model/lesson.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Browser } from './browser.ts';
import type { Desk } from './desk.svelte.ts';
import type { Assigned } from './exercised.ts';
import { keepDesk } from './keeper.svelte.ts';
import { makeNotices } from './notices.svelte.ts';

export function previewOf(outer: Desk, assigned: Assigned, lessons: Lessons | undefined): Desk {
  const { scenario, edition, newest } = outer;
  const { desk } = keepDesk(
    { scenario, edition, newest, ...(outer.shelfNumber !== undefined && { shelf: outer.shelfNumber }) },
    blankAddress(scenario),
    nowhere(outer),
    makeNotices(),
    { assigned, lessons: () => Promise.resolve(lessons) },
  );
  return desk;
}

const blankAddress = ({ id }: Scenario) => ({
  scenario: id,
  screen: 'exercise' as const,
  terms: [],
  lens: {},
  weights: [],
  carried: {},
  unknownKeys: [],
  damage: [],
});

/** A browser of which nothing is asked that could be seen outside. */
const nowhere = (outer: Desk): Browser => ({
  hash: '',
  site: outer.site,
  note: undefined,
  keep: () => undefined,
  go: () => undefined,
  onmove: () => () => undefined,
  read: () => undefined,
  write: () => true,
  erase: () => false,
  copy: () => Promise.resolve(false),
  print: () => undefined,
  script: (address) => address,
  startWorker: () => {
    throw new Error('a preview asks no worker');
  },
  startReader: () => {
    throw new Error('a preview opens no files');
  },
  fullScreen: undefined,
  reload: () => false,
  keepSite: () => Promise.resolve(false),
  onmissing: () => () => undefined,
});
