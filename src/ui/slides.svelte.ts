/** The slides of a deal as they are gone through in front of a class: which question, which answer is looked at, what is revealed. */
import { judge, type Judgement } from '../engine/judge.ts';
import { handsFor, UNDECIDED } from '../model/hands.ts';
import type { Issue } from '../model/scenario.ts';
import type { Desk } from '../session/desk.svelte.ts';
import { assignedAt } from '../session/exercised.ts';
import { handsOn, type Counting } from './hands.svelte.ts';
import { takePencil, type Pencil } from './pencil.svelte.ts';
import { cellSaid, cellsOn, choicesOn, dealTaking, firstOf, premiseSaid, slidesOf, type Choice } from './presenting.ts';
import type { Cell } from './rows.ts';
import { plain } from './say.ts';
import { PRESENT } from './words.present.ts';

export interface Slides {
  /** All questions, those too that do not apply. */
  readonly asked: readonly Issue[];
  readonly all: readonly Issue[];
  readonly at: number;
  /** None on the last slide, which sums up. */
  readonly issue: Issue | undefined;
  readonly choices: readonly Choice[];
  /** The answer that is in the deal, and the one that is looked at. */
  readonly own: string;
  readonly seen: string;
  /** Of the deal with the answer that is looked at. */
  readonly judgement: Judgement;
  readonly cells: readonly Cell[];
  readonly revealed: readonly string[];
  readonly allShown: boolean;
  readonly pencil: Pencil;
  readonly counting: Counting;
  go: (by: number) => void;
  look: (option: string) => void;
  lookOn: (by: number) => void;
  hand: (option: string, by: number) => void;
  clear: () => void;
  turn: (party: string) => void;
  turnAll: () => void;
  take: () => void;
  undo: () => void;
}

export function slidesOn(desk: Desk, onsaid: (said: string) => void): Slides {
  const { scenario } = desk;
  const pencil = takePencil(scenario);
  const counting = handsOn(scenario);
  let place = $state(0);
  let looked = $state.raw<Readonly<Record<string, string>>>({});
  let shown = $state.raw<Readonly<Record<string, readonly string[]>>>({});

  /** The questions of the lesson, where the address carries one. */
  const asked = $derived.by(() => {
    const agenda = assignedAt(desk)?.exercise.agenda;
    return agenda === undefined
      ? desk.agendaIssues
      : agenda.flatMap((id) => scenario.issues.filter((each) => each.id === id));
  });
  const all = $derived(slidesOf(asked, desk.judgement));
  const at = $derived(Math.min(place, all.length));
  const issue = $derived(all[at]);
  const choices = $derived(issue ? choicesOn(issue, desk.judgement) : []);
  const own = $derived(desk.deal[issue?.id ?? ''] ?? UNDECIDED);
  const seen = $derived(looked[issue?.id ?? ''] ?? own);
  const judgement = $derived(
    issue === undefined || seen === own
      ? desk.judgement
      : judge(desk.problem, dealTaking(desk.problem, desk.deal, issue.id, seen), desk.lens),
  );
  const cells = $derived(issue ? cellsOn(scenario, judgement, desk.lens, issue) : []);
  const revealed = $derived(shown[issue?.id ?? ''] ?? []);
  const allShown = $derived(cells.every(({ party }) => revealed.includes(party.id)));
  const labelOf = (option: string) => choices.find(({ id }) => id === option)?.label ?? '';

  const saidOf = ({ party, ...cell }: Cell): string =>
    issue === undefined
      ? ''
      : PRESENT.revealed(party.name, cellSaid(scenario, { party, ...cell }, judgement, issue.id));

  function reveal(parties: readonly string[]): void {
    if (issue !== undefined) shown = { ...shown, [issue.id]: parties };
    const holder = scenario.positions.find(({ id }) => id === pencil.position)?.party;
    if (holder !== undefined && !parties.includes(holder)) pencil.lay();
  }

  return {
    get asked() {
      return asked;
    },
    get all() {
      return all;
    },
    get at() {
      return at;
    },
    get issue() {
      return issue;
    },
    get choices() {
      return choices;
    },
    get own() {
      return own;
    },
    get seen() {
      return seen;
    },
    get judgement() {
      return judgement;
    },
    get cells() {
      return cells;
    },
    get revealed() {
      return revealed;
    },
    get allShown() {
      return allShown;
    },
    pencil,
    counting,
    go(by) {
      place = Math.max(0, Math.min(all.length, at + by));
      pencil.lay();
      onsaid(issue ? PRESENT.turned(PRESENT.place(at + 1, all.length), issue.name, issue.question) : PRESENT.summary);
    },
    look(option) {
      if (issue === undefined) return;
      looked = { ...looked, [issue.id]: option };
      const reactions = cells.filter(({ party }) => revealed.includes(party.id)).map(saidOf);
      const said = judgement.feasible ? reactions : [PRESENT.void];
      onsaid([plain(premiseSaid(scenario, issue, option)), ...said].join(' '));
    },
    lookOn(by) {
      const next = choices[choices.findIndex(({ id }) => id === seen) + by];
      if (next) this.look(next.id);
    },
    hand(option, by) {
      if (issue === undefined) return;
      counting.count(issue.id, option, handsFor(counting.hands, issue.id, option) + by);
      onsaid(PRESENT.counted(labelOf(option), handsFor(counting.hands, issue.id, option)));
    },
    clear() {
      if (issue !== undefined) counting.clear(issue.id);
      onsaid(PRESENT.cleared);
    },
    turn(party) {
      const cell = cells.find((each) => each.party.id === party);
      if (cell === undefined) return;
      const on = !revealed.includes(party);
      reveal(on ? [...revealed, party] : revealed.filter((id) => id !== party));
      const first = on ? firstOf(cell) : undefined;
      if (first) pencil.pick(first.id);
      onsaid(on ? saidOf(cell) : PRESENT.hid(cell.party.name));
    },
    turnAll() {
      const hides = allShown;
      reveal(hides ? [] : cells.map(({ party }) => party.id));
      onsaid(hides ? PRESENT.hidAll : cells.map(saidOf).join(' '));
    },
    take() {
      if (issue === undefined || seen === own) return;
      const said = PRESENT.taken(labelOf(seen));
      desk.send(
        seen === UNDECIDED
          ? { type: 'term.reopened', issue: issue.id }
          : { type: 'term.settled', issue: issue.id, option: seen },
      );
      onsaid(said);
    },
    undo() {
      if (!desk.canUndo) return;
      desk.send({ type: 'deal.undone' });
      onsaid(PRESENT.undone);
    },
  };
}
