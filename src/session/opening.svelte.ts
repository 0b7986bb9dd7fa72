/** What is open: Home, or a scenario's desk. Goes along with the address. */
import { parseLink } from '../model/link.ts';
import { isOutside } from '../model/outside.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Browser } from './browser.ts';
import type { Desk } from './desk.svelte.ts';
import { draftLink, readDraft } from './draft.ts';
import type { Library, Opened } from './library.ts';
import type { Notice } from './notice.ts';
import { makeNotices } from './notices.svelte.ts';
import { isApart } from './carrying.ts';
import { readOutside, type Refusal } from './outside.ts';
import { keepDesk, type Keeper } from './keeper.svelte.ts';

/** The one thing that the page is given. */
export interface Opening {
  /** Undefined: Home. */
  readonly desk: Desk | undefined;
  /** A scenario is being fetched. */
  readonly loading: boolean;
  readonly library: Library;
  readonly notices: readonly Notice[];
  dismiss: (notice: Notice) => void;
  /** The way into a scenario: to the visitor's own deal on it, if there is one. */
  linkInto(scenario: Scenario, edition: number): string;
  /** Opens a pasted link. False: it names no scenario; a notice says so. */
  open(text: string): boolean;
  /** Opens a scenario's file, made by whomever; or says why not. */
  openFile: (file: Blob) => Promise<Refusal | undefined>;
}

export function openAt(browser: Browser, library: Library): Opening {
  const notices = makeNotices();
  /** Who comes back to a scenario finds the deal and all its steps as they were left. */
  const keepers: Keeper[] = [];
  /** Scenarios from files: for as long as this page stays. */
  const outside: Scenario[] = [];
  let keeper = $state.raw<Keeper | undefined>();
  let loading = $state.raw(false);
  let latest = 0;

  function turnTo(next: Keeper | undefined): void {
    if (keeper !== next) keeper?.leave();
    keeper = next;
  }

  async function follow(): Promise<void> {
    const turn = ++latest;
    const text = browser.hash;
    const address = parseLink(text);
    loading = false;
    if (address === undefined) {
      turnTo(undefined);
      notices.clear();
      if (text.replace(/^#?\/?$/u, '') !== '') notices.add({ about: 'link.unread', text });
      return;
    }
    const { scenario } = address;
    const shelved = library.scenarios.find(({ id }) => id === scenario);
    const wanted = address.edition ?? shelved?.newest ?? 0;
    const edition = shelved === undefined || shelved.editions.includes(wanted) ? wanted : shelved.newest;
    const missing: Notice[] =
      edition === wanted ? [] : [{ about: 'edition.missing', edition: wanted, opened: edition }];
    const inside = isApart(address.screen) ? undefined : address.carried['~x'];
    const known = keepers.find(
      ({ desk }) => desk.scenario.id === scenario && desk.edition === edition && desk.assigned?.text === inside,
    );
    if (known !== undefined) {
      if (keeper !== known) notices.clear();
      turnTo(known);
      known.follow(address, browser.note === known.note);
      notices.add(...missing);
      return;
    }
    loading = true;
    const opened = await fetched(scenario, edition);
    const assigned = await assignedIn(opened, inside);
    // The visitor has gone elsewhere meanwhile.
    if (turn !== latest) return;
    loading = false;
    notices.clear();
    if (opened === 'failed' || assigned === 'failed') {
      if (!browser.reload()) notices.add({ about: 'file.missing' });
      return;
    }
    if (opened === undefined) {
      turnTo(undefined);
      notices.add(isOutside(scenario) ? { about: 'outside.missing' } : { about: 'scenario.missing', scenario });
      return;
    }
    const lessons = () => library.lessons(scenario);
    const taken = keepDesk(opened, address, browser, notices, { lessons, ...(assigned && { assigned }) });
    if (assigned !== undefined && (assigned.cut || assigned.unread.length > 0))
      notices.add({ about: 'exercise.damaged', pieces: assigned.unread, cut: assigned.cut });
    keepers.push(taken);
    turnTo(taken);
    notices.add(...missing);
    if (opened.withdrawn !== undefined) notices.add({ about: 'edition.withdrawn', edition, reason: opened.withdrawn });
  }

  /** The exercise inside which a scenario is opened. What reads one is fetched only then. */
  async function assignedIn(opened: Opened | 'failed' | undefined, text: string | undefined) {
    if (text === undefined || opened === undefined || opened === 'failed') return undefined;
    try {
      const { assignedBy } = await import('./exercised.ts');
      return assignedBy(opened.scenario, text);
    } catch {
      return 'failed';
    }
  }

  async function fetched(scenario: string, edition: number): Promise<Opened | undefined | 'failed'> {
    if (isOutside(scenario)) {
      const found = edition === 0 ? outside.find(({ id }) => id === scenario) : undefined;
      return found && { scenario: found, edition, newest: edition };
    }
    try {
      return await library.load(scenario, edition);
    } catch {
      return 'failed';
    }
  }

  const linkInto = (scenario: Scenario, edition: number) =>
    draftLink(scenario, edition, readDraft(browser, scenario, edition).deal ?? {});

  browser.onmove(() => void follow());
  browser.onmissing(() => {
    const again = browser.reload();
    if (!again) notices.add({ about: 'file.missing' });
    return again;
  });
  void follow();

  return {
    get desk() {
      return keeper?.desk;
    },
    get loading() {
      return loading;
    },
    library,
    get notices() {
      return notices.all;
    },
    dismiss: notices.dismiss,
    linkInto,
    open(text) {
      if (parseLink(text) === undefined) {
        notices.add({ about: 'link.unread', text });
        return false;
      }
      browser.go(text.slice(text.indexOf('#/')));
      return true;
    },
    async openFile(file) {
      const read = await readOutside(file, browser.startReader);
      if (!read.ok) return read.refusal;
      const { scenario } = read;
      outside.push(scenario);
      // A link to this scenario was waiting for its file.
      if (parseLink(browser.hash)?.scenario === scenario.id) await follow();
      else browser.go(linkInto(scenario, 0));
      return undefined;
    },
  };
}
