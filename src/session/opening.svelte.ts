/** What is open: Home, or a scenario's desk. Goes along with the address. */
import { codeInLink, parseLink } from '../model/link.ts';
import { isOutside } from '../model/outside.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Reception } from './bringing.ts';
import type { Browser } from './browser.ts';
import type { Desk } from './desk.svelte.ts';
import { draftLink, readDraft } from './draft.ts';
import type { Library, Opened } from './library.ts';
import type { Notice } from './notice.ts';
import { makeNotices } from './notices.svelte.ts';
import { isApart } from './carrying.ts';
import type { Refusal } from './outside.ts';
import { keepDesk, type Keeper } from './keeper.svelte.ts';

/** The one thing that the page is given. */
export interface Opening {
  /** Undefined: a page without a scenario. */
  readonly desk: Desk | undefined;
  /** Which page it is while no scenario is open. */
  readonly page: 'home' | 'schools';
  /** What stands in the address and could not be opened, to be put right. */
  readonly typed: string;
  /** A scenario is being fetched. */
  readonly loading: boolean;
  readonly library: Library;
  readonly notices: readonly Notice[];
  dismiss: (notice: Notice) => void;
  /** The way into a scenario: to the visitor's own deal on it, if there is one. */
  linkInto(scenario: Scenario, edition: number): string;
  /** Opens whatever was pasted: a code, a link, a text in which one stands, what a file holds. Or says why not. */
  open(text: string): Promise<Notice | Refusal | undefined>;
  /** Opens a file, made by whomever; or says why not. */
  openFile: (file: Blob) => Promise<Refusal | undefined>;
  /** Takes away all that is stored in this browser, and forgets what was open. False: it could not. */
  erase: () => boolean;
  /** Opens the browser's own dialog. */
  print: () => void;
}

/** The page for parents and schools, which no scenario's id can take. */
const SCHOOLS = '#/schools';

export function openAt(browser: Browser, library: Library): Opening {
  const notices = makeNotices();
  /** Who comes back to a scenario finds the deal and all its steps as they were left. */
  const keepers: Keeper[] = [];
  /** Scenarios from files: for as long as this page stays. */
  const outside: Scenario[] = [];
  let keeper = $state.raw<Keeper | undefined>();
  let loading = $state.raw(false);
  let page = $state.raw<Opening['page']>('home');
  let typed = $state.raw('');
  let latest = 0;

  function turnTo(next: Keeper | undefined): void {
    if (keeper !== next) keeper?.leave();
    keeper = next;
  }

  /** Home, with what the address says where that opens nothing. */
  function stayHome(text: string, ...said: Notice[]): void {
    turnTo(undefined);
    page = 'home';
    typed = text;
    notices.clear();
    notices.add(...said);
  }

  async function follow(text = browser.hash): Promise<void> {
    const turn = ++latest;
    loading = false;
    typed = '';
    if (text === SCHOOLS) {
      stayHome('');
      page = 'schools';
      return;
    }
    const code = codeInLink(text);
    if (code !== undefined) return followCode(code, turn);
    const address = parseLink(text);
    if (address === undefined) {
      const empty = text.replace(/^#?\/?$/u, '') === '';
      stayHome(empty ? '' : text, ...(empty ? [] : [{ about: 'link.unread', text } as const]));
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
      stayHome('', isOutside(scenario) ? { about: 'outside.missing' } : { about: 'scenario.missing', scenario });
      return;
    }
    const lessons = () => library.lessons(scenario);
    const taken = keepDesk(opened, address, browser, notices, { lessons, ...(assigned && { assigned }) });
    if (assigned !== undefined && (assigned.cut || assigned.unread.length > 0))
      notices.add({ about: 'exercise.damaged', pieces: assigned.unread, cut: assigned.cut });
    keepers.push(taken);
    turnTo(taken);
    notices.add(...missing);
    // Where there is a newer one, the banner that says so gives the reason too; but not to who works in an exercise.
    const bannered = edition < opened.newest && edition > 0 && assigned === undefined;
    if (opened.withdrawn !== undefined && !bannered)
      notices.add({ about: 'edition.withdrawn', edition, reason: opened.withdrawn });
  }

  /** What a code opens takes its place in the address, so that Back leads to where the visitor came from. */
  async function followCode(code: string, turn: number): Promise<void> {
    loading = true;
    const way = await import('./coded.ts').then(({ wayOfCode }) => wayOfCode(code, library)).catch(() => undefined);
    if (turn !== latest) return;
    loading = false;
    if (way === undefined) {
      if (!browser.reload()) stayHome(code, { about: 'file.missing' });
    } else if (way.ok) {
      browser.keep(way.link, '');
      await follow(way.link);
    } else stayHome(code, way.notice);
  }

  /** As a click on a link, also where the address says so already. */
  async function go(link: string): Promise<void> {
    if (browser.hash === link) await follow();
    else browser.go(link);
  }

  const reception: Reception = {
    library,
    startReader: browser.startReader,
    go,
    async admit(scenario) {
      outside.push(scenario);
      // A link to this scenario was waiting for its file.
      if (parseLink(browser.hash)?.scenario === scenario.id) await follow();
      else browser.go(linkInto(scenario, 0));
    },
  };

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
    get page() {
      return page;
    },
    get typed() {
      return typed;
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
    open: (text) =>
      import('./bringing.ts').then(
        ({ openText }) => openText(text, reception),
        () => ({ about: 'file.missing' }),
      ),
    openFile: (file) =>
      import('./bringing.ts').then(
        ({ openFile }) => openFile(file, reception),
        () => ({ is: 'broken' }),
      ),
    print: browser.print,
    erase() {
      // Nothing of it is open: this is asked on Home.
      keepers.length = 0;
      outside.length = 0;
      return browser.erase();
    },
  };
}
