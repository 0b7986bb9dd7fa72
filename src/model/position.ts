/** The clauses of a position under one pair of names, whatever its kind. */
import { issuesIn, partiesIn, type Clause } from './clause.ts';
import type { Judged, Position } from './scenario.ts';

/** The clause that a deal must meet for the verdict *satisfied*. */
export function satisfiedBy(position: Judged): Clause {
  switch (position.kind) {
    case 'offer':
      return position.for === undefined ? position.gives : { all: [position.gives, position.for] };
    case 'expectation':
      return { all: [position.if, position.then] };
    default:
      return position.satisfied;
  }
}

/** The clause that a deal must meet for the verdict *violated*. */
export function violatedBy(position: Judged): Clause {
  switch (position.kind) {
    case 'offer':
      return position.for === undefined
        ? { never: 'offered without a condition' }
        : { all: [position.gives, { not: position.for }] };
    case 'expectation':
      return { all: [position.if, position.excludes] };
    default:
      return position.violated;
  }
}

/** The clause by which a position *holds* on a complete deal; expectations take no part. */
export function heldBy(position: Judged): Clause | undefined {
  switch (position.kind) {
    case 'expectation':
      return undefined;
    case 'plan':
    case 'offer':
      return { not: violatedBy(position) };
    default:
      return satisfiedBy(position);
  }
}

/** The issues on whose rows a position stands. Empty: it is about the deal as a whole. */
export function issuesOf(position: Position): string[] {
  if (position.kind === 'statement') return position.about;
  const clauses = [satisfiedBy(position), violatedBy(position)];
  return clauses.some((clause) => partiesIn(clause).length > 0) ? [] : [...new Set(clauses.flatMap(issuesIn))];
}
