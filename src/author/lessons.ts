/** The file of a scenario's lessons, through every stage of the gate. They are for one frozen edition, which is read beside them. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { flawsOfTeaching } from '../engine/checklessons.ts';
import { showPath, type Flaw, type Result } from '../model/flaw.ts';
import type { Lessons } from '../model/lesson.ts';
import { parseLessons } from '../model/lessonparse.ts';
import type { Scenario } from '../model/scenario.ts';
import { fileOf, readFrozen } from './publish.ts';
import { sorted, type Placed } from './read.ts';
import { readYaml, type Place } from './yaml.ts';

export type LessonReading = Result<Lessons, Placed[]> & {
  /** The files read, so that a watcher knows when to read again. */
  files: string[];
};

type Slips = Result<Lessons, (Place & { says: string })[]>;

/** Lessons stand in a folder of their own beside the scenarios. */
export const isLessons = (file: string): boolean => /(?:^|[\\/])lessons[\\/][^\\/]+\.yaml$/u.test(file);

export function readLessons(file: string): LessonReading {
  const files = [file];
  const editionOf = (id: string, edition: number): Scenario | undefined => {
    const path = fileOf(join(dirname(file), '..', 'editions'), id, edition);
    if (!existsSync(path)) return undefined;
    files.push(path);
    return readFrozen(readFileSync(path, 'utf8'));
  };
  const reading: Slips = existsSync(file)
    ? admitLessons(basename(file, '.yaml'), readFileSync(file, 'utf8'), editionOf)
    : { ok: false, flaws: [{ line: 1, column: 1, says: 'no such file: check its name' }] };
  if (reading.ok) return { ...reading, files };
  const shown = relative(process.cwd(), file);
  return { ok: false, flaws: reading.flaws.map((flaw) => ({ file: shown, ...flaw })), files };
}

/** Every stage of the gate on lessons in memory. `id`: that of the scenario, by which the file is named. */
export function admitLessons(
  id: string,
  yaml: string,
  editionOf: (id: string, edition: number) => Scenario | undefined,
): Slips {
  const { data, slips, placeOf } = readYaml(yaml);
  if (slips.length > 0) return { ok: false, flaws: sorted(slips) };
  const refuse = (flaws: Flaw[]): Slips => ({
    ok: false,
    flaws: sorted(flaws.map((flaw) => ({ ...placeOf(flaw), says: `${showPath(flaw.at)}${flaw.says}` }))),
  });
  const edition: unknown = typeof data === 'object' && data !== null && 'edition' in data ? data.edition : undefined;
  const scenario = typeof edition === 'number' ? editionOf(id, edition) : undefined;
  if (scenario === undefined)
    return refuse([{ at: ['edition'], says: `names no frozen edition of “${id}”: publish one, and write its number` }]);
  const parsed = parseLessons(data, scenario);
  if (!parsed.ok) return refuse(parsed.flaws);
  const flaws = flawsOfTeaching(scenario, parsed.value);
  return flaws.length > 0 ? refuse(flaws) : parsed;
}
