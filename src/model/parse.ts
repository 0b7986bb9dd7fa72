/** The gate of the model: what an author wrote, checked for form, then for references and quotes. */
import { assemble } from './assemble.ts';
import { readFields } from './fields.ts';
import type { Flaw, Result } from './flaw.ts';
import { flawsOfReference } from './references.ts';
import type { Scenario } from './scenario.ts';

/**
 * The scenario, or everything that is wrong with it at the first stage that fails.
 * `id` is the name of its file; `texts` holds the source texts by their file names.
 */
export function parseScenario(
  id: string,
  data: unknown,
  texts: Readonly<Record<string, string>>,
): Result<Scenario, Flaw[]> {
  const fields = readFields(data);
  if (!fields.ok) return fields;
  const { scenario, flaws } = assemble(id, fields.value, texts);
  const all = [...flawsOfReference(fields.value), ...flaws];
  return all.length > 0 ? { ok: false, flaws: all } : { ok: true, value: scenario };
}
