/** Whether the aim of a task can be had under the terms that stay as they are, and whether a deal has it. */
import type { Deal } from '../model/deal.ts';
import type { Aim } from '../model/lesson.ts';
import type { Excluding } from './answer.ts';
import { ENDS } from './automaton.ts';
import { whyExcluding } from './clash.ts';
import type { Problem } from './compile.ts';
import { diagramOf, type Diagram } from './diagram.ts';
import { idsAt } from './holding.ts';
import type { Judgement } from './judge.ts';
import { excludedPart } from './quickxplain.ts';
import type { Ends } from './reach.ts';
import { domainsOf } from './search.ts';
import { exclude, exists, nothing, placesOf, walk } from './walk.ts';

/** A complete deal that extends the fixed terms and has what the aim asks; or a smallest part of it that none has, and why. */
export type Attained = { deal: Deal; clash?: never } | { clash: Excluding; deal?: never };

/** @throws TooLarge */
export function attain(problem: Problem, fixed: Deal, { is, positions }: Aim): Attained {
  const diagram = diagramOf(problem);
  const domains = domainsOf(problem, fixed);
  const places = placesOf(diagram, ({ position }) => positions.includes(position.id));
  const deal = walk(diagram, domains, excludedBy(diagram, is, places));
  if (deal !== undefined) return { deal };
  const part = excludedPart(places.toReversed(), (some) => !exists(diagram, domains, excludedBy(diagram, is, some)));
  const clash = places.filter((place) => part.includes(place));
  const goals = clash.flatMap((place) => {
    const asked = problem.asked[place];
    return asked === undefined ? [] : [is === 'holding' ? asked.satisfied : asked.unviolated];
  });
  return { clash: { positions: idsAt(diagram, clash), because: whyExcluding(problem, fixed, goals) } };
}

const UNSATISFIED = ENDS.filter((end) => end !== 'satisfied');

/** A task asks more than that a position is not given up: an offer has to be taken up, what is expected to come about. */
const excludedBy = (diagram: Diagram, is: Aim['is'], places: readonly number[]): Ends =>
  exclude(diagram, nothing(diagram), places, ...(is === 'holding' ? UNSATISFIED : (['violated'] as const)));

/** How far a deal has what an aim asks. */
export interface Aimed {
  met: boolean;
  /** Questions of the lesson that can apply and have no answer; only `sparing` asks for them. */
  undecided: string[];
  /** Positions that are not as the aim asks: violated, or not satisfied. */
  unmet: string[];
  /** None is violated yet, but some will be, however the deal is finished. */
  forced: boolean;
}

/** `agenda`: the questions of the lesson. Leaving them undecided never counts as having spared a red line. */
export function aimedAt(
  problem: Problem,
  judgement: Judgement,
  { is, positions }: Aim,
  agenda: readonly string[],
): Aimed {
  const { deal, feasible, rulings, silent } = judgement;
  const verdictOf = (id: string) => rulings[id]?.verdict;
  if (is === 'holding') {
    const unmet = positions.filter((id) => verdictOf(id) !== 'satisfied');
    return { met: feasible && unmet.length === 0, undecided: [], unmet, forced: false };
  }
  const undecided = agenda.filter((id) => deal[id] === undefined && !silent.includes(id));
  const unmet = positions.filter((id) => verdictOf(id) === 'violated');
  const forced = feasible && unmet.length === 0 && attain(problem, deal, { is, positions }).clash !== undefined;
  return { met: feasible && undecided.length === 0 && unmet.length === 0 && !forced, undecided, unmet, forced };
}
