/** Freezes the working draft as the next edition. Links pin an edition, so a frozen one is never touched again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LAST_SHELF } from '../model/code.ts';
import type { Result } from '../model/flaw.ts';
import type { Scenario } from '../model/scenario.ts';
import { breaksWith } from './lasting.ts';

export interface Edition {
  format: 1;
  id: string;
  edition: number;
  scenario: Scenario;
}

const registerSchema = v.record(
  v.string(),
  v.array(
    v.strictObject({
      edition: v.number(),
      /** The number under which codes know this edition: of no other one, in no other scenario either. */
      code: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST_SHELF)),
      sha256: v.string(),
      withdrawn: v.optional(v.string()),
    }),
  ),
);
/** Scenario → its editions, oldest first. A `withdrawn` one stays openable and says why it was found wrong. */
export type Register = v.InferOutput<typeof registerSchema>;

/** A frozen file was checked when it was made, and its hash says that nothing has touched it since. */
const frozenSchema = v.object({ scenario: v.custom<Scenario>((data) => typeof data === 'object' && data !== null) });

const FOLDER = 'scenarios/editions';

export function publish(scenario: Scenario, folder = FOLDER): Result<string, string[]> {
  const register = readRegister(folder);
  const editions = register[scenario.id] ?? [];
  const last = editions.at(-1);
  if (last !== undefined) {
    const frozen = readFileSync(fileOf(folder, scenario.id, last.edition));
    if (hashOf(frozen) !== last.sha256)
      return {
        ok: false,
        flaws: [`${fileOf(folder, scenario.id, last.edition)} is not as it was frozen: restore it first`],
      };
    const before = readFrozen(frozen.toString('utf8'));
    if (JSON.stringify(before) === JSON.stringify(scenario))
      return { ok: false, flaws: [`nothing has changed since edition ${last.edition}`] };
    const flaws = breaksWith(before, scenario);
    if (flaws.length > 0) return { ok: false, flaws };
  }
  const edition = (last?.edition ?? 0) + 1;
  const code = nextCode(register);
  if (code > LAST_SHELF)
    return { ok: false, flaws: [`codes can tell ${LAST_SHELF} editions apart, and all are taken`] };
  const file = fileOf(folder, scenario.id, edition);
  if (existsSync(file)) return { ok: false, flaws: [`${file} is there already, but not in editions.json`] };
  const content: Edition = { format: 1, id: scenario.id, edition, scenario };
  const bytes = `${JSON.stringify(content)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  register[scenario.id] = [...editions, { edition, code, sha256: hashOf(bytes) }];
  writeFileSync(join(folder, 'editions.json'), `${JSON.stringify(register, undefined, 2)}\n`);
  return { ok: true, value: `${file}\n` };
}

/** No entry ever leaves the register, so that the next number was never given before. */
const nextCode = (register: Register): number =>
  1 + Math.max(0, ...Object.values(register).flatMap((editions) => editions.map(({ code }) => code)));

export function readRegister(folder = FOLDER): Register {
  const file = join(folder, 'editions.json');
  return existsSync(file) ? v.parse(registerSchema, JSON.parse(readFileSync(file, 'utf8'))) : {};
}

export const readFrozen = (json: string): Scenario => v.parse(frozenSchema, JSON.parse(json)).scenario;

export const fileOf = (folder: string, id: string, edition: number): string => join(folder, `${id}@${edition}.json`);

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
