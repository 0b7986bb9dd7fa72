/** Puts a desk together, keeps its address and its draft, and goes along with links. */
import { createActor } from 'xstate';
import { analystOf, type Analyst } from '../engine/client.ts';
import { compile } from '../engine/compile.ts';
import { clashingPairs, type Pair } from '../engine/redlines.ts';
import { sameDeal, type Deal } from '../model/deal.ts';
import type { Address, Screen } from '../model/link.ts';
import { agendaFor, makeTerms, narrowed, resolve, type Resolved } from '../model/linked.ts';
import { isOutside } from '../model/outside.ts';
import { weighed } from '../model/weights.ts';
import type { Browser } from './browser.ts';
import { broughtBy, keptOut, linkFrom } from './bounding.ts';
import { carriedOn, seenBy } from './carrying.ts';
import { ARRANGEMENTS, type Desk } from './desk.svelte.ts';
import type { Purpose } from './exercised.ts';
import { readDraft, startOf, wayBack, writeDraft } from './draft.ts';
import { causeOf, dealOf, within, type Bounds } from './history.ts';
import { rememberingJudge } from './judged.ts';
import type { Opened } from './library.ts';
import { live } from './live.svelte.ts';
import { negotiationMachine, type NegotiationEvent } from './negotiation.ts';
import { noticesOf } from './notice.ts';
import type { Notices } from './notices.svelte.ts';
import { startParties } from './parties.ts';

/** Who keeps a desk: not what a screen meets, but what opening and leaving a scenario needs. */
export interface Keeper {
  desk: Desk;
  /** What its entries of the browser's history are marked with. */
  note: string;
  /** Goes along with an address of this scenario and edition. `own`: an entry of the history that this desk made. */
  follow(address: Address, own: boolean): void;
  /** Something else was opened: what runs in the background ends. */
  leave(): void;
}

export function keepDesk(
  opened: Opened,
  address: Address,
  browser: Browser,
  notices: Notices,
  { assigned, lessons }: Purpose,
): Keeper {
  const { scenario, edition, newest } = opened;
  const problem = compile(scenario);
  const bounds: Bounds | undefined = assigned?.exercise;
  const allows = assigned?.exercise.allows;
  const judged = rememberingJudge(problem);
  const draft = readDraft(browser, scenario, edition, assigned?.mark);
  const first = resolve(scenario, address);
  let view = $state.raw(seenBy(address, first));
  let arrangement = $state.raw(ARRANGEMENTS.find((each) => each === browser.read('parley:arrangement')) ?? 'matrix');
  let pairs: readonly Pair[] | undefined;
  let analyst: Analyst | undefined;

  const parties = startParties(scenario);
  const tell = (deal: Deal) => parties.tell(judged(deal, view.lens));
  const machine = negotiationMachine(problem, bounds).provide({
    actions: { tellParties: ({ context }) => tell(dealOf(context)) },
  });
  const input = startOf(
    draft.deal && (bounds ? within(draft.deal, bounds) : draft.deal),
    broughtBy(assigned, address, first),
    bounds?.start,
  );
  const actor = createActor(machine, { input }).start();
  const negotiation = live(actor);
  tell(dealOf(actor.getSnapshot().context));

  const note = `${scenario.id}@${edition}${assigned === undefined ? '' : `:${assigned.mark}`}`;
  const linkOf = (deal: Deal, screen: Screen, carried = view.carried) =>
    linkFrom(scenario, assigned, { edition, ...view, deal, screen, carried });
  const present = () => linkOf(dealOf(actor.getSnapshot().context), view.screen);
  const keepAddress = () => browser.keep(present(), note);
  const store = (done: boolean) => {
    if (!done) notices.add({ about: 'storage.failing', inside: assigned !== undefined });
  };
  const welcome = (visited: Address, resolved: Resolved) => {
    const said = [...noticesOf(visited, resolved), ...keptOut(scenario, assigned, visited, resolved)];
    const brought = broughtBy(assigned, visited, resolved);
    notices.add(...said);
    // A link that could not be read in full stays in the address as it came, until the visitor's own next change;
    // one that brought no deal does not: the deal on the screen is another.
    if (said.length > 0 && brought !== undefined && !bounds) browser.keep(browser.hash, note);
    else keepAddress();
  };
  if (draft.unknown.length > 0) notices.add({ about: 'draft.damaged', pieces: draft.unknown });
  welcome(address, first);

  const desk: Desk = {
    scenario,
    problem,
    edition,
    outside: isOutside(scenario.id),
    newest,
    assigned,
    lessons,
    get deal() {
      return dealOf(negotiation.current.context);
    },
    get judgement() {
      return judged(desk.deal, view.lens);
    },
    get before() {
      const step = desk.steps[desk.at - 1];
      return step && judged(step.deal, view.lens);
    },
    get cause() {
      return causeOf(negotiation.current.context);
    },
    get steps() {
      return negotiation.current.context.steps;
    },
    get at() {
      return negotiation.current.context.at;
    },
    get from() {
      return negotiation.current.context.from;
    },
    get canUndo() {
      return desk.at > 0 && allows?.undo !== false;
    },
    get canRedo() {
      return desk.at < desk.steps.length - 1 && allows?.undo !== false;
    },
    get stances() {
      return parties.stances;
    },
    get lens() {
      return view.lens;
    },
    get agenda() {
      return view.agenda;
    },
    get weights() {
      return view.weights;
    },
    get screen() {
      return view.screen;
    },
    get carried() {
      return view.carried;
    },
    get arrangement() {
      return arrangement;
    },
    get agendaIssues() {
      const shown = bounds?.agenda ?? scenario.agendas[view.agenda].issues;
      return shown.flatMap((id) => scenario.issues.find((issue) => issue.id === id) ?? []);
    },
    get notices() {
      return notices.all;
    },
    dismiss: notices.dismiss,
    get link() {
      return linkOf(desk.deal, view.screen);
    },
    shelf: {
      read: (key) => browser.read(key),
      write(key, text) {
        const done = browser.write(key, text);
        store(done);
        return done;
      },
    },
    get pairs() {
      return (pairs ??= clashingPairs(problem));
    },
    get analyst() {
      return (analyst ??= analystOf(scenario, browser.startWorker));
    },
    judge: (deal) => judged(deal, view.lens),
    judgementOf: (step) => judged(step.deal, view.lens),
    send(event) {
      if (allows?.undo === false && BACK.includes(event.type)) return;
      const { context } = actor.getSnapshot();
      actor.send(event);
      const now = actor.getSnapshot().context;
      if (now === context) return;
      // A preset may answer questions that the short agenda does not show: nothing is set out of sight.
      if (event.type === 'preset.taken' && agendaFor(scenario, dealOf(now)) === 'full')
        view = { ...view, agenda: 'full' };
      keepAddress();
      store(writeDraft(browser, scenario, edition, now, assigned?.mark));
    },
    show({ screen, lens, agenda, weights, carried, arrangement: arranged }) {
      if (arranged !== undefined) {
        arrangement = arranged;
        store(browser.write('parley:arrangement', arranged));
      }
      if (lens !== undefined || agenda !== undefined || weights !== undefined || carried !== undefined) {
        view = {
          ...view,
          lens: lens === undefined ? view.lens : narrowed(scenario, lens),
          agenda: agenda ?? view.agenda,
          weights: weights === undefined ? view.weights : weighed(scenario, weights),
          carried: { ...view.carried, ...carried },
        };
        if (lens !== undefined) tell(desk.deal);
        keepAddress();
      }
      if (screen !== undefined && screen !== view.screen) browser.go(desk.linkTo(screen));
    },
    linkTo: (screen) => linkOf(desk.deal, assigned && screen === 'deal' ? 'exercise' : screen),
    linkToCompare: (other) => linkOf(desk.deal, 'compare', { ...view.carried, '~b': makeTerms(scenario, other) }),
    get address() {
      return browser.site + desk.link;
    },
    share: async () => ((await browser.copy(desk.address)) ? 'copied' : 'select'),
    copy: browser.copy,
    site: browser.site,
    shelfNumber: opened.shelf,
    print: browser.print,
    fullScreen: browser.fullScreen,
    get backToDraft() {
      const at = wayBack(negotiation.current.context);
      return at === undefined ? undefined : () => desk.send({ type: 'step.revisited', at });
    },
  };

  return {
    desk,
    note,
    leave: () => analyst?.stop(),
    follow(visited, own) {
      if (own) {
        view = { ...view, screen: visited.screen, carried: carriedOn(view.carried, visited) };
        keepAddress();
        return;
      }
      notices.clear();
      const resolved = resolve(scenario, visited);
      view = { ...seenBy(visited, resolved), carried: carriedOn(view.carried, visited) };
      const said = broughtBy(assigned, visited, resolved);
      const { context } = actor.getSnapshot();
      const back = wayBack(context);
      // Neither is a change of the visitor's own: nothing is stored.
      if (said !== undefined && back !== undefined && sameDeal(said, context.steps[back]?.deal ?? {})) {
        actor.send({ type: 'step.revisited', at: back });
      } else if (said !== undefined) actor.send({ type: 'link.opened', deal: said });
      tell(dealOf(actor.getSnapshot().context));
      welcome(visited, resolved);
    },
  };
}

const BACK: readonly NegotiationEvent['type'][] = ['deal.undone', 'deal.redone', 'step.revisited'];
