/** Flaws of meaning in one position: verdicts that meet, that nothing reaches, or that fall silent. */
import { issuesIn, type Clause } from '../model/clause.ts';
import type { Deal } from '../model/deal.ts';
import type { Flaw } from '../model/flaw.ts';
import { satisfiedBy, violatedBy } from '../model/position.ts';
import { isWant, type Judged } from '../model/scenario.ts';
import { goalOf, type Asked, type Problem } from './compile.ts';
import { witness } from './search.ts';

export function flawsOfAsked(problem: Problem, asked: Asked): Flaw[] {
  const { position, satisfied, violated } = asked;
  const at = ['positions', position.id];
  const flaw = (field: string, says: string): Flaw => ({ at: [...at, field], says });
  const fields = FIELDS[position.kind];
  const flaws: Flaw[] = [];

  const both = witness(problem, {}, satisfied, violated);
  if (both !== undefined)
    flaws.push(
      flaw(
        fields.violated,
        `a complete deal meets ${fields.both} at once (${shown(problem, asked, both)}): make them exclude each other`,
      ),
    );

  const reachesSatisfied = witness(problem, {}, satisfied) !== undefined;
  const reachesViolated = witness(problem, {}, violated) !== undefined;
  const [never, noViolation] = [isNever(satisfiedBy(position)), isNever(violatedBy(position))];
  if (never && noViolation)
    return [...flaws, flaw(fields.satisfied, 'nothing can satisfy it and nothing can violate it: make it a statement')];
  if (!reachesSatisfied && !never) flaws.push(flaw(fields.satisfied, unreached(position, 'satisfied')));
  if (!reachesViolated && !noViolation) flaws.push(flaw(fields.violated, unreached(position, 'violated')));
  return [...flaws, ...flawsOfSilence(problem, asked)];
}

/** The fields in which the two verdicts of a kind are written. */
const JUDGED = { satisfied: 'satisfied', violated: 'violated', both: '“satisfied” and “violated”' };
const FIELDS: Record<Judged['kind'], typeof JUDGED> = {
  'red line': JUDGED,
  demand: JUDGED,
  principle: JUDGED,
  plan: JUDGED,
  offer: { satisfied: 'gives', violated: 'for', both: '“gives” with and without “for”' },
  expectation: { satisfied: 'then', violated: 'excludes', both: '“then” and “excludes”' },
};

function unreached({ kind }: Judged, verdict: 'satisfied' | 'violated'): string {
  if (kind === 'offer')
    return verdict === 'satisfied'
      ? 'no complete deal meets “gives” together with “for”: correct them'
      : 'every complete deal that meets “gives” meets it too: correct it, or take it out';
  if (kind === 'expectation')
    return 'no complete deal meets it together with “if”: correct it, or write { never: why }';
  return 'no complete deal meets it: correct it, or write { never: why }';
}

/** A want that says nothing where one of its issues does not apply leaves a hole, unless its author says that the text does. */
function flawsOfSilence(problem: Problem, asked: Asked): Flaw[] {
  const { position, unsatisfied, unviolated } = asked;
  if (!isWant(position)) return [];
  const at = ['positions', position.id];
  if (position.unsettled !== undefined)
    return witness(problem, {}, unsatisfied, unviolated) === undefined
      ? [{ at: [...at, 'unsettled'], says: 'every complete deal settles it: take this out' }]
      : [];
  const named = new Set([position.satisfied, position.violated].flatMap(issuesIn));
  return problem.scenario.issues.flatMap(({ id, when }): Flaw[] => {
    if (when === undefined || !named.has(id)) return [];
    const hole = witness(problem, {}, goalOf(problem, { not: when }), unsatisfied, unviolated);
    if (hole === undefined) return [];
    const deal = shown(problem, asked, hole, issuesIn(when));
    return [
      { at, says: `says nothing where “${id}” does not apply (${deal}): cover that case, or write “unsettled: why”` },
    ];
  });
}

/** The part of a deal that a position looks at. */
function shown(problem: Problem, { scope }: Asked, deal: Deal, more: string[] = []): string {
  const names = problem.scenario.issues.filter(({ id }, number) => scope.includes(number) || more.includes(id));
  return names.map(({ id }) => `${id}: ${deal[id] ?? 'does not apply'}`).join(', ');
}

const isNever = (clause: Clause): boolean => !Array.isArray(clause) && Object.hasOwn(clause, 'never');
