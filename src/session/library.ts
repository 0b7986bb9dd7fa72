/** The scenarios that come with the site, each in a file of its own that is fetched when it is opened. */
import type { Lessons } from '../model/lesson.ts';
import type { Scenario } from '../model/scenario.ts';

/** A frozen edition as it stands in `scenarios/editions`. */
export interface Frozen {
  format: 1;
  id: string;
  edition: number;
  scenario: Scenario;
}

/** What `editions.json` says of one edition. */
export interface EditionNote {
  edition: number;
  /** The number under which codes know it: of no other edition, in no other scenario either. */
  code: number;
  sha256: string;
  /** Why it should no longer be relied on. It stays openable. */
  withdrawn?: string;
}

/** A scenario with the edition that it is. Edition 0 is the working draft. */
export interface Opened {
  scenario: Scenario;
  edition: number;
  newest: number;
  withdrawn?: string;
  /** Under what number codes name it; none: codes cannot. */
  shelf?: number;
}

export interface Shelved {
  id: string;
  newest: number;
  /** All that can be opened, the newest first. */
  editions: readonly number[];
}

export interface Library {
  readonly scenarios: readonly Shelved[];
  /** Undefined: no such scenario or edition. Rejects when the file cannot be fetched. */
  load(id: string, edition: number): Promise<Opened | undefined>;
  /** The number that stands in codes for an edition. Undefined: it has none, as the working draft. */
  shelfOf(id: string, edition: number): number | undefined;
  /** What a number in a code stands for. Undefined: no edition that this site has. */
  editionOf(shelf: number): { id: string; edition: number } | undefined;
  /** The ready lessons of a scenario. Undefined: it has none. Rejects likewise. */
  lessons(id: string): Promise<Lessons | undefined>;
}

type Load<Thing> = Record<string, () => Promise<Thing>>;

/** Drafts and editions by their paths; a name is an id, with `@` and the number for an edition. */
export function makeLibrary(
  drafts: Load<Scenario>,
  frozen: Load<Frozen>,
  notes: Record<string, EditionNote[]>,
  lessons: Load<Lessons> = {},
): Library {
  const loaders = new Map<string, () => Promise<Scenario>>();
  for (const [path, load] of Object.entries(drafts)) loaders.set(`${nameOf(path)}@0`, load);
  for (const [path, load] of Object.entries(frozen)) loaders.set(nameOf(path), async () => (await load()).scenario);
  const editions = new Map<string, number[]>();
  for (const name of loaders.keys()) {
    const [id = '', edition = ''] = name.split('@');
    editions.set(
      id,
      [...(editions.get(id) ?? []), Number(edition)].sort((a, b) => b - a),
    );
  }
  const noted = new Map(Object.entries(notes));
  const noteOf = (id: string, edition: number) => noted.get(id)?.find((note) => note.edition === edition);
  const newestOf = (id: string): number => editions.get(id)?.[0] ?? 0;
  return {
    scenarios: [...editions].map(([id, list]) => ({ id, newest: newestOf(id), editions: list })),
    lessons: async (id) => await Object.entries(lessons).find(([path]) => nameOf(path) === id)?.[1](),
    async load(id, edition) {
      const scenario = await loaders.get(`${id}@${edition}`)?.();
      const { withdrawn, code: shelf } = noteOf(id, edition) ?? {};
      return (
        scenario && {
          scenario,
          edition,
          newest: newestOf(id),
          ...(withdrawn !== undefined && { withdrawn }),
          ...(shelf !== undefined && { shelf }),
        }
      );
    },
    shelfOf: (id, edition) => noteOf(id, edition)?.code,
    editionOf(shelf) {
      for (const [id, list] of noted) {
        const edition = list.find(({ code }) => code === shelf)?.edition;
        if (edition !== undefined && loaders.has(`${id}@${edition}`)) return { id, edition };
      }
      return undefined;
    },
  };
}

const nameOf = (path: string): string => path.replace(/^.*\//u, '').replace(/\.(?:yaml|json)$/u, '');

/** The library of this site. */
export const library = (): Library =>
  makeLibrary(
    import.meta.glob<Scenario>('/scenarios/*.yaml', { import: 'default' }),
    import.meta.glob<Frozen>(['/scenarios/editions/*@*.json'], { import: 'default' }),
    Object.values(
      import.meta.glob<Record<string, EditionNote[]>>('/scenarios/editions/editions.json', {
        import: 'default',
        eager: true,
      }),
    )[0] ?? {},
    import.meta.glob<Lessons>('/scenarios/lessons/*.yaml', { import: 'default' }),
  );
