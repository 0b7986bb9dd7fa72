/** Something wrong in authored data. (Not an "issue": that word belongs to the negotiation.) */
export interface Flaw {
  /** The path to the place, as keys and indexes: `['positions', 'hill-fence', 'evidence', 0, 'source']`. */
  at: Path;
  /** What is wrong, and the remedy, in one sentence. */
  says: string;
  /** The name at the end of the path is wrong, not what stands under it. */
  key?: true;
}

export type Path = (string | number)[];

/** `positions.hill-ridge.evidence[0].quote: `; empty for the whole. */
export function showPath(at: Path): string {
  const path = at.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return path === '' ? '' : `${path.slice(1)}: `;
}

/** What a parser gives back: the thing, or everything that is wrong with it at this stage. */
export type Result<Thing, Wrong> = { ok: true; value: Thing } | { ok: false; flaws: Wrong };
