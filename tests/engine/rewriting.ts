/** Other spellings of a scenario, of which something is known: each clause and id rewritten. */
import { formOf, type Clause } from '../../src/model/clause.ts';
import { isWant, type Position, type Scenario } from '../../src/model/scenario.ts';

interface Rewriting {
  id: (id: string) => string;
  /** What stands in the place of `everything` and `denied`; they stay where it gives nothing. */
  wide?: (form: { is: 'everything' | 'denied'; party: string }) => Clause;
}

export function rewritten(clause: Clause, how: Rewriting): Clause {
  const form = formOf(clause);
  switch (form.is) {
    case 'entries':
      return Object.fromEntries(form.entries.map(([issue, options]) => [how.id(issue), options.map(how.id)]));
    case 'any':
      return form.of.map((part) => rewritten(part, how));
    case 'all':
      return { all: form.of.map((part) => rewritten(part, how)) };
    case 'not':
      return { not: rewritten(form.of, how) };
    case 'everything':
      return how.wide?.(form) ?? { everything: how.id(form.party) };
    case 'denied':
      return how.wide?.(form) ?? { denied: how.id(form.party) };
    case 'never':
      return clause;
  }
}

function positionRewritten(position: Position, how: Rewriting): Position {
  const named = { id: how.id(position.id), party: how.id(position.party) };
  const clause = (each: Clause) => rewritten(each, how);
  switch (position.kind) {
    case 'statement':
      return { ...position, ...named, about: position.about.map(how.id) };
    case 'expectation':
      return {
        ...position,
        ...named,
        if: clause(position.if),
        then: clause(position.then),
        excludes: clause(position.excludes),
      };
    case 'offer':
      return { ...position, ...named, gives: clause(position.gives), for: position.for && clause(position.for) };
    default:
      return { ...position, ...named, satisfied: clause(position.satisfied), violated: clause(position.violated) };
  }
}

function rewrite(scenario: Scenario, how: Rewriting): Scenario {
  return {
    ...scenario,
    parties: scenario.parties.map((party) => ({ ...party, id: how.id(party.id) })),
    issues: scenario.issues.map((issue) => ({
      ...issue,
      id: how.id(issue.id),
      ...(issue.when && { when: rewritten(issue.when, how) }),
      options: issue.options.map((option) => ({ ...option, id: how.id(option.id) })),
    })),
    rules: scenario.rules.map((rule) => ({
      ...rule,
      id: how.id(rule.id),
      forbids: rewritten(rule.forbids, how),
    })),
    positions: scenario.positions.map((position) => positionRewritten(position, how)),
  };
}

/** `everything` and `denied` spelled out: nothing ranges over the whole scenario any more. */
export function spelledOut(scenario: Scenario): Scenario {
  const wants = (party: string) => scenario.positions.filter(isWant).filter((want) => want.party === party);
  return rewrite(scenario, {
    id: (id) => id,
    wide: ({ is, party }) =>
      is === 'everything'
        ? { all: wants(party).map(({ satisfied }) => satisfied) }
        : wants(party).map(({ violated }) => violated),
  });
}

/** Names everything anew: issues and positions from the end, options by another letter. Doing it twice undoes it. */
export function mirrored({ issues, positions }: Scenario): (id: string) => string {
  return (id) => {
    const number = Number(id.slice(1));
    if (/^i\d$/u.test(id)) return `i${issues.length - 1 - number}`;
    if (/^p\d$/u.test(id)) return `p${positions.length - 1 - number}`;
    if (/^[oq]\d$/u.test(id)) return `${id.startsWith('o') ? 'q' : 'o'}${9 - number}`;
    return id;
  };
}

/** The same negotiation with other names, and everything listed from the end. Conditions still name what stands anywhere. */
export function turnedOver(scenario: Scenario): Scenario {
  const named = rewrite(scenario, { id: mirrored(scenario) });
  return {
    ...named,
    issues: named.issues.map((issue) => ({ ...issue, options: issue.options.toReversed() })).toReversed(),
    positions: named.positions.toReversed(),
    rules: named.rules.toReversed(),
    parties: named.parties.toReversed(),
  };
}

export const copied = (id: string, copy: number): string => (copy === 0 ? id : `${id}c${copy}`);

/** Several copies beside each other that share nothing but the parties; nothing wide may be in it. */
export function copies(scenario: Scenario, count: number): Scenario {
  const parties = scenario.parties.map(({ id }) => id);
  const all = Array.from({ length: count }, (_, copy) =>
    rewrite(scenario, { id: (id) => (parties.includes(id) || /^o\d$/u.test(id) ? id : copied(id, copy)) }),
  );
  return {
    ...scenario,
    issues: all.flatMap(({ issues }) => issues),
    rules: all.flatMap(({ rules }) => rules),
    positions: all.flatMap(({ positions }) => positions),
  };
}
