/** What the panels of the screen of what is possible have in common. */
import type { Snippet } from 'svelte';
import type { Table } from '../engine/question.ts';
import type { Deal } from '../model/deal.ts';
import type { Panel } from '../model/exercise.ts';
import type { Desk } from '../session/desk.svelte.ts';

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
