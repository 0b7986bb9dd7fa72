/** A scenario's file with its source texts, through every stage of the gate. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { flawsOfMeaning } from '../engine/check.ts';
import { showPath, type Flaw, type Result } from '../model/flaw.ts';
import { isOutside, OUTSIDE } from '../model/outside.ts';
import { parseScenario } from '../model/parse.ts';
import type { Scenario } from '../model/scenario.ts';
import { readYaml, type Place } from './yaml.ts';

/** A flaw as an author finds it: “file:line:column: what is wrong”. */
export type Placed = Place & { file: string; says: string };

export const showFlaw = ({ file, line, column, says }: Placed): string => `${file}:${line}:${column}: ${says}`;

export type Reading = Result<Scenario, Placed[]> & {
  /** The files read, so that a watcher knows when to read again. */
  files: string[];
};

type Slips = Result<Scenario, (Place & { says: string })[]>;

/** Reads and checks one scenario. The flaws of the first stage that has any come all at once, in the order of the file. */
export function readScenario(file: string): Reading {
  const files = [file];
  const textOf = (name: string): string | undefined => {
    // A scenario's texts stand in `seeds/`, or beside it.
    const path = [join(dirname(file), '..', 'seeds', name), join(dirname(file), name)].find((each) => existsSync(each));
    if (path === undefined) return undefined;
    files.push(path);
    return readFileSync(path, 'utf8');
  };
  const reading: Slips = existsSync(file)
    ? admit(basename(file, '.yaml'), readFileSync(file, 'utf8'), textOf)
    : { ok: false, flaws: [{ line: 1, column: 1, says: 'no such file: check its name' }] };
  if (reading.ok) return { ...reading, files };
  const shown = relative(process.cwd(), file);
  return { ok: false, flaws: reading.flaws.map((flaw) => ({ file: shown, ...flaw })), files };
}

/** Every stage of the gate on a scenario in memory. */
export function admit(id: string, yaml: string, textOf: (name: string) => string | undefined): Slips {
  const refuse = (flaws: (Place & { says: string })[]): Slips => ({ ok: false, flaws: sorted(flaws) });
  if (!/^[a-z][a-z0-9-]*$/u.test(id))
    return refuse([
      { line: 1, column: 1, says: `“${id}” is no id: name the file in lower-case letters, digits and dashes` },
    ]);
  if (isOutside(id))
    return refuse([
      { line: 1, column: 1, says: `“${OUTSIDE}” begins the ids of scenarios from files: choose another name` },
    ]);
  const { data, slips, placeOf } = readYaml(yaml);
  if (slips.length > 0) return refuse(slips);
  const placed = (flaw: Flaw) => ({ ...placeOf(flaw), says: `${showPath(flaw.at)}${flaw.says}` });

  const texts = fileNames(data).flatMap((name) => {
    const text = textOf(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const parsed = parseScenario(id, data, Object.fromEntries(texts));
  if (!parsed.ok) return refuse(parsed.flaws.map(placed));
  const flaws = flawsOfMeaning(parsed.value);
  return flaws.length > 0 ? refuse(flaws.map(placed)) : parsed;
}

/** Looks before the fields are checked, so it trusts nothing: a name with a slash in it could lead anywhere. */
function fileNames(data: unknown): string[] {
  const sources: unknown = isRecord(data) ? data['sources'] : undefined;
  return Object.values(isRecord(sources) ? sources : {}).flatMap((source) => {
    const name = isRecord(source) ? source['file'] : undefined;
    return typeof name === 'string' && /^[\w-][\w.-]*$/u.test(name) ? [name] : [];
  });
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

/** In the order of the file; what an alias names twice is said once. */
export function sorted<Each extends Place & { says: string }>(flaws: Each[]): Each[] {
  const distinct = new Map(flaws.map((flaw) => [JSON.stringify(flaw), flaw]));
  return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
