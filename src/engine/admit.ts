/** The gate for a scenario from outside: every stage that one of our own passes, and whether it can be compiled at all. */
import { parseFile } from '../model/file.ts';
import type { Flaw, Result } from '../model/flaw.ts';
import type { Scenario } from '../model/scenario.ts';
import { flawsOfMeaning } from './check.ts';
import { compile } from './compile.ts';
import { diagramOf, TooLarge } from './diagram.ts';

export function admit(text: string): Result<Scenario, Flaw[]> {
  const parsed = parseFile(text);
  if (!parsed.ok) return parsed;
  const flaws = flawsOfSize(parsed.value);
  if (flaws.length > 0) return { ok: false, flaws };
  const meant = flawsOfMeaning(parsed.value).map((flaw) => ({ ...flaw, at: ['scenario', ...flaw.at] }));
  return meant.length > 0 ? { ok: false, flaws: meant } : parsed;
}

function flawsOfSize(scenario: Scenario): Flaw[] {
  try {
    diagramOf(compile(scenario));
    return [];
  } catch (thrown) {
    if (!(thrown instanceof TooLarge)) throw thrown;
    return thrown.issues.map((issue) => ({
      at: ['scenario', 'issues', issue],
      says: 'is read together with too many others: fewer deals would have to be told apart if it were not',
    }));
  }
}
