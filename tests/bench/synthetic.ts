/**
 * Scenarios of any size, as in engine.md: three questions that much hangs on, topics of four, five parties. The same seed gives
 * the same scenario. Beside them those that are hard on purpose.
 */
import type { Clause } from '../../src/model/clause.ts';
import type { Issue, Position, Scenario } from '../../src/model/scenario.ts';
import { blank, question } from '../engine/blank.ts';
import { randomFrom } from './table.mjs';

type Random = (below: number) => number;
type Entry = [issue: string, options: string[]];

const HUBS = 3;
const TOPIC = 4;
const POSITIONS_PER_ISSUE = 3.6;
const RULES_PER_ISSUE = 0.6;

const chance = (random: Random, percent: number) => random(100) < percent;
const pick = <Each>(random: Random, list: readonly Each[]): Each => list[random(list.length)]!;
const shuffled = <Each>(random: Random, list: readonly Each[]): Each[] => {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
};

/** Issues until there are 10^size assignments; the last is cut to what is missing. */
function issuesFor(random: Random, size: number): Issue[] {
  const issues: Issue[] = [];
  let left = size;
  while (left > 0.15) {
    const drawn = chance(random, 35) ? 2 : 3 + random(4);
    const options = Math.max(2, Math.min(drawn, Math.round(10 ** left)));
    issues.push(
      question(
        `i${issues.length}`,
        Array.from({ length: options }, (_, at) => `o${at}`),
      ),
    );
    left -= Math.log10(options);
  }
  return issues;
}

/** The issues that a clause is about: 1, 2, 3 or 4 of one topic, often with a hub among them, seldom one of another topic. */
function scopeIn(random: Random, issues: readonly Issue[], local: boolean): Issue[] {
  const drawn = random(100);
  const size = drawn < 25 ? 1 : drawn < 72 ? 2 : drawn < 96 ? 3 : 4;
  if (!local) return shuffled(random, issues).slice(0, size);
  const [hubs, rest] = [issues.slice(0, HUBS), issues.slice(HUBS)];
  const start = TOPIC * random(Math.ceil(rest.length / TOPIC));
  const scope = shuffled(random, rest.slice(start, start + TOPIC)).slice(0, size);
  if (chance(random, 55)) scope[0] = pick(random, hubs);
  else if (chance(random, 6)) scope[scope.length - 1] = pick(random, rest);
  return [...new Set(scope)];
}

/** Some of the options, not all. */
const someOptions = (random: Random, { options }: Issue): string[] => {
  const ids = shuffled(
    random,
    options.map(({ id }) => id),
  );
  return ids.slice(0, 1 + random(ids.length - 1)).sort();
};

const entriesOn = (random: Random, scope: readonly Issue[]): Entry[] =>
  scope.map((issue) => [issue.id, someOptions(random, issue)]);

/** An *and* or an *or* of entries about the scope. */
function clauseOn(random: Random, scope: readonly Issue[]): Clause {
  const entries = entriesOn(random, scope);
  return chance(random, 60)
    ? Object.fromEntries(entries)
    : entries.map(([issue, options]): Clause => ({ [issue]: options }));
}

/** One of the combinations of values of a scope after another. */
const tuplesOf = (scope: readonly Issue[]): Record<string, string>[] =>
  scope.reduce<Record<string, string>[]>(
    (tuples, { id, options }) => tuples.flatMap((tuple) => options.map((option) => ({ ...tuple, [id]: option.id }))),
    [{}],
  );

/** An implication, at times a single term or a table drawn at random. None forbids the deal that is kept possible. */
function ruleOn(random: Random, scope: readonly Issue[], kept: Readonly<Record<string, string>>): Clause {
  const [first, ...others] = scope;
  const kind = random(100);
  if (first && (kind < 15 || others.length === 0)) {
    const spared = first.options.map(({ id }) => id).filter((id) => id !== kept[first.id]);
    return { [first.id]: pick(random, spared) };
  }
  if (kind < 30)
    return tuplesOf(scope)
      .filter(() => chance(random, 30))
      .filter((tuple) => Object.entries(tuple).some(([id, option]) => kept[id] !== option));
  for (;;) {
    const entries = entriesOn(random, scope);
    if (entries.some(([id, options]) => !options.includes(kept[id] ?? ''))) return Object.fromEntries(entries);
  }
}

const text = 'A text.';
const claim = {
  evidence: [{ source: '000', start: 0, end: 1, strength: 'reported' as const }],
  short: text,
  says: text,
};

function positionOn(random: Random, scope: readonly Issue[], id: string, party: string): Position {
  const named = { id, party, ...claim, why: text, words: text };
  const kind = random(100);
  if (kind >= 87) {
    const [first, ...others] = scope;
    const conditional = others.length > 0 ? { for: clauseOn(random, others) } : {};
    return { ...named, kind: 'offer', gives: clauseOn(random, first ? [first] : []), ...conditional };
  }
  const satisfied = clauseOn(random, scope);
  const violated: Clause = chance(random, 50)
    ? { not: satisfied }
    : { all: [clauseOn(random, scope), { not: satisfied }] };
  const rest = { ...named, satisfied, violated };
  if (kind < 25) return { ...rest, kind: 'red line' };
  if (kind < 65) return { ...rest, kind: 'demand' };
  return { ...rest, kind: kind < 75 ? 'principle' : 'plan' };
}

const partiesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ ...blank.parties[0]!, id: `party${at}`, name: `party${at}` }));

export interface Synthetic {
  /** The decimal logarithm of the number of assignments. */
  size: number;
  parties?: number;
  /** Whether clauses keep to their topic. */
  local?: boolean;
}

export function synthetic(seed: number, { size, parties = 5, local = true }: Synthetic): Scenario {
  // The generator's first numbers hang too closely on the seed.
  const random = randomFrom(Math.imul(seed + 1, 0x9e3779b1));
  const issues = issuesFor(random, size);
  const kept = Object.fromEntries(issues.map((issue) => [issue.id, pick(random, issue.options).id]));
  const rules = Array.from({ length: Math.round(issues.length * RULES_PER_ISSUE) }, (_, at) => ({
    id: `r${at}`,
    says: text,
    quotes: [],
    forbids: ruleOn(random, scopeIn(random, issues, local), kept),
  }));
  const positions = Array.from({ length: Math.round(issues.length * POSITIONS_PER_ISSUE) }, (_, at) =>
    positionOn(random, scopeIn(random, issues, local), `p${at}`, `party${at % parties}`),
  );
  return { ...blank, id: `synthetic-${size}-${seed}`, parties: partiesOf(parties), issues, rules, positions };
}

/** Every answer to every question is worth something else to each party: next to no outcome betters another. */
export function additive(issues: number, options: number, parties: number): Scenario {
  const all = Array.from({ length: issues }, (_, at) =>
    question(
      `i${at}`,
      Array.from({ length: options }, (_each, option) => `o${option}`),
    ),
  );
  const positions = partiesOf(parties).flatMap(({ id: party }) =>
    all.flatMap((issue) =>
      issue.options.map((option): Position => {
        const satisfied: Clause = { [issue.id]: option.id };
        const named = { id: `${party}-${issue.id}-${option.id}`, party, ...claim, why: text, words: text };
        return { ...named, kind: 'demand', satisfied, violated: { not: satisfied } };
      }),
    ),
  );
  return { ...blank, id: `additive-${issues}-${options}`, parties: partiesOf(parties), issues: all, positions };
}

/** A weight from 0 to 10 for each position. */
export function weightsFor({ positions }: Scenario, seed: number): Record<string, number> {
  const random = randomFrom(Math.imul(seed + 1, 0x85ebca6b));
  return Object.fromEntries(positions.map(({ id }) => [id, random(11)]));
}
