/** What a screen meets: one open scenario, the deal on the table, and all that follows from it. */
import type { Analyst } from '../engine/client.ts';
import type { Problem } from '../engine/compile.ts';
import type { Judgement } from '../engine/judge.ts';
import type { Pair } from '../engine/redlines.ts';
import type { Deal } from '../model/deal.ts';
import type { Lens } from '../model/lens.ts';
import type { AgendaName, Carried, Screen } from '../model/link.ts';
import type { Issue, Scenario } from '../model/scenario.ts';
import type { Weights } from '../model/weights.ts';
import type { Lessons } from '../model/lesson.ts';
import type { Shelf } from './draft.ts';
import type { Assigned } from './exercised.ts';
import type { Cause, Step } from './history.ts';
import type { NegotiationEvent } from './negotiation.ts';
import type { Notice } from './notice.ts';
import type { Stance } from './party.ts';

export const ARRANGEMENTS = ['matrix', 'list'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export interface Desk {
  readonly scenario: Scenario;
  readonly problem: Problem;
  readonly edition: number;
  /** Made by someone else and not checked: it came from a file. */
  readonly outside: boolean;
  readonly newest: number;
  /** The exercise inside which everything at this desk happens. A teacher’s screens are outside of it. */
  readonly assigned: Assigned | undefined;
  /** The ready lessons of the scenario. Undefined: it has none. Rejects when the file cannot be fetched. */
  lessons: () => Promise<Lessons | undefined>;
  readonly deal: Deal;
  readonly judgement: Judgement;
  /** Of the step before the present one. */
  readonly before: Judgement | undefined;
  readonly cause: Cause;
  readonly steps: readonly Step[];
  readonly at: number;
  /** The step that was the present one before the last change: greater than `at` after an undo. */
  readonly from: number | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Party → state of the region `stance` of its machine. */
  readonly stances: Readonly<Record<string, Stance>>;
  readonly lens: Lens;
  readonly agenda: AgendaName;
  /** The user's own, of positions. */
  readonly weights: Weights;
  readonly screen: Screen;
  /** What the address says in notations that a screen reads by itself. */
  readonly carried: Carried;
  readonly arrangement: Arrangement;
  /** The issues of the agenda shown. */
  readonly agendaIssues: readonly Issue[];
  readonly notices: readonly Notice[];
  dismiss: (notice: Notice) => void;
  /** `#/…` of the present deal and view. */
  readonly link: string;
  /** Where this browser keeps things; a failure is said by the desk. */
  readonly shelf: Shelf;
  readonly pairs: readonly Pair[];
  /** Answers questions about the whole space of deals, in a worker that is started at the first one. */
  readonly analyst: Analyst;
  /** The judgement of any deal, with all texts of the lens. */
  judge: (deal: Deal) => Judgement;
  /** The judgement of any step, remembered: for the path over the visitor's clicks. */
  judgementOf(step: Step): Judgement;
  send(event: NegotiationEvent): void;
  show(change: {
    screen?: Screen;
    lens?: Lens;
    agenda?: AgendaName;
    weights?: Weights;
    carried?: Carried;
    arrangement?: Arrangement;
  }): void;
  /** The address of a screen, for a link to it. */
  linkTo(screen: Screen): string;
  /** The address of the comparison of the present deal with another. */
  linkToCompare: (other: Deal) => string;
  /** The whole address, to be copied by hand where the clipboard refuses. */
  readonly address: string;
  share(): Promise<'copied' | 'select'>;
  /** False: the browser refused. */
  copy: (text: string) => Promise<boolean>;
  /** The page’s own address, for links that travel. */
  readonly site: string;
  /** Under what number codes name this scenario and edition; none: codes cannot. */
  readonly shelfNumber: number | undefined;
  /** Opens the browser's own dialog. */
  print: () => void;
  /** Absent where the page may not fill the screen. */
  readonly fullScreen: (() => void) | undefined;
  /** Present while a link is visited on top of an own deal. */
  readonly backToDraft: (() => void) | undefined;
}
