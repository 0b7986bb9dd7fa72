/** The panels of the screen of what is possible, in its order. A teacher may leave some of them out. */
import type { Snippet } from 'svelte';
import type { Table } from '../engine/question.ts';
import type { Deal } from '../model/deal.ts';
import type { Desk } from '../session/desk.svelte.ts';

export const PANELS = ['clashes', 'concessions', 'repair', 'combinations', 'zone', 'possible', 'weights'] as const;
export type Panel = (typeof PANELS)[number];

/** What a panel is asked of: all deals, or those that keep the visitor's answers. */
export type From = 'all' | 'own';

/** What every panel is given. */
export interface PanelProps {
  desk: Desk;
  /** None where the visitor's answers leave no deal of which to ask. */
  table: Table | undefined;
  /** The control that says what the panel is asked of. */
  choice: Snippet<[Panel]>;
  /** Opens the sentence behind a position, in its text. */
  onread: (position: string) => void;
  /** Opens a deal as a visit. */
  onopen: (deal: Deal) => void;
  /** A finished answer, in words. */
  onsaid: (panel: Panel, said: string) => void;
}
