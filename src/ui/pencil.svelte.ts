import type { Scenario } from '../model/scenario.ts';

/** What the visitor points at: one position, one piece of its evidence, and the text that stands open. */
export interface Pencil {
  readonly position: string | undefined;
  readonly evidence: number;
  readonly source: string | undefined;
  /** Points at a position, and opens the text of that piece of evidence. */
  pick: (position: string, evidence?: number) => void;
  /** The next or the previous piece of evidence; stays within what there is. */
  step: (by: 1 | -1) => void;
  /** Opens a text. A position in hand stays in hand, at its evidence there if it has one. */
  open: (source: string) => void;
  /** Points at nothing any more. */
  lay: () => void;
}

export function takePencil({ positions }: Scenario): Pencil {
  let position = $state<string>();
  let evidence = $state(0);
  let source = $state<string>();
  const evidenceOf = (id: string | undefined) => positions.find((each) => each.id === id)?.evidence ?? [];
  const point = (at: number): void => {
    const all = evidenceOf(position);
    evidence = Math.max(0, Math.min(at, all.length - 1));
    source = all[evidence]?.source ?? source;
  };
  return {
    get position() {
      return position;
    },
    get evidence() {
      return evidence;
    },
    get source() {
      return source;
    },
    pick(id, at = 0) {
      position = id;
      point(at);
    },
    step: (by) => point(evidence + by),
    open(id) {
      source = id;
      const at = evidenceOf(position).findIndex((each) => each.source === id);
      if (at >= 0) evidence = at;
    },
    lay() {
      position = undefined;
      evidence = 0;
      source = undefined;
    },
  };
}
