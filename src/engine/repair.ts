/** The smallest change to a deal after which chosen positions hold, whatever is still left open. */
import { termsOf, withTerm, type Deal, type Term } from '../model/deal.ts';
import type { Excluding, Mended, Repair } from './answer.ts';
import { whyExcluding } from './clash.ts';
import { diagramFor, type Diagram } from './diagram.ts';
import { failingIn } from './failing.ts';
import { valuesOf } from './goal.ts';
import { goalsHolding, holding, idsAt } from './holding.ts';
import { leastChanged, type Kept } from './leastchanged.ts';
import type { Question, Table } from './question.ts';
import { excludedPart } from './quickxplain.ts';
import type { Ends } from './reach.ts';
import { domainsOf } from './search.ts';
import { exclude, exists, nothing, walk } from './walk.ts';

/** Results listed, and partial deals looked at. */
const LISTED = 1_000;
const LOOKS = 20_000;

type Aim = Pick<Extract<Question, { about: 'repair' }>, 'positions' | 'by'>;

export function* repairOf(whole: Diagram, { deal }: Table, aim: Aim): Generator<void, Repair> {
  const diagram = diagramOfChosen(whole, aim.positions);
  const places = diagram.problem.asked.map((_, place) => place);
  const excludedBy = (some: readonly number[]) =>
    aim.by === 'holding' ? holding(diagram, some) : exclude(diagram, nothing(diagram), some, 'violated');
  const excluded = excludedBy(places);
  const { changes, kept, more } = leastChanged(diagram, deal, excluded, LISTED);
  if (kept.length === 0)
    return { changes: 0, settled: 0, results: [], more: false, clash: whyNone(diagram, places, aim.by, excludedBy) };

  const open = openIn(diagram, deal);
  let looks = 0;
  for (let settled = 0; settled <= open.length; settled += 1) {
    const results: Mended[] = [];
    for (const each of kept) {
      for (const more of sufficing(diagram, each.deal, excluded, open, settled)) {
        looks += 1;
        if (looks % 50 === 0) yield;
        if (more !== undefined && results.length < LISTED) results.push(mended(diagram, deal, each, more));
        if (looks > LOOKS) {
          const [way] = kept;
          const settles = way === undefined ? [] : sparingly(diagram, way, excluded);
          const found = way === undefined ? [] : [mended(diagram, deal, way, settles)];
          return { changes, settled: settles.length, results: found, more: true, fewer: true };
        }
      }
    }
    if (results.length > 0) return { changes, settled, results, more: more || results.length === LISTED };
  }
  return { changes, settled: 0, results: [], more };
}

/** The diagrams of the positions chosen last, the latest first. */
const known = new WeakMap<Diagram, { chosen: string; diagram: Diagram }[]>();
const KEPT = 4;

/** A diagram of the chosen positions alone: nothing is asked of the others, so they need not be told apart. */
function diagramOfChosen(whole: Diagram, positions: readonly string[]): Diagram {
  const { problem, order } = whole;
  const asked = problem.asked.filter(({ position }) => positions.includes(position.id));
  const chosen = asked.map(({ position }) => position.id).join(' ');
  const before = known.get(whole) ?? [];
  const diagram = before.find((each) => each.chosen === chosen)?.diagram ?? diagramFor({ ...problem, asked }, order);
  known.set(whole, [{ chosen, diagram }, ...before.filter((each) => each.chosen !== chosen)].slice(0, KEPT));
  return diagram;
}

/** What some deal that is right settles besides, without whatever of it can be spared. */
function sparingly(diagram: Diagram, { deal }: Kept, excluded: Ends): Term[] {
  const { scenario } = diagram.problem;
  const open = openIn(diagram, deal).map((issue) => scenario.issues[issue]?.id);
  const suffices = (terms: readonly Term[]) => {
    const look = failingIn(diagram, domainsOf(diagram.problem, terms.reduce(withTerm, deal)), excluded);
    return look.feasible && !look.fails;
  };
  let settled = termsOf(walk(diagram, domainsOf(diagram.problem, deal), excluded) ?? {}).filter(({ issue }) =>
    open.includes(issue),
  );
  for (const term of settled) {
    const fewer = settled.filter((each) => each !== term);
    if (suffices(fewer)) settled = fewer;
  }
  return settled;
}

/** The issues of a deal on which it has no term; not those that ask for a course. */
const openIn = ({ problem: { scenario }, order, core }: Diagram, deal: Deal): number[] =>
  order.slice(0, core).filter((issue) => deal[scenario.issues[issue]?.id ?? ''] === undefined);

/**
 * The sets of exactly `size` further terms after which no completion fails; nothing for each look that found none.
 * The last term is not tried but read off: one look says of every value whether some completion through it fails.
 */
function* sufficing(
  diagram: Diagram,
  deal: Deal,
  excluded: Ends,
  open: readonly number[],
  size: number,
): Generator<Term[] | undefined> {
  const { problem } = diagram;
  const look = failingIn(diagram, domainsOf(problem, deal), excluded);
  yield size === 0 && look.feasible && !look.fails ? [] : undefined;
  // A set of which a part suffices is none of the fewest.
  if (size === 0 || !look.feasible || !look.fails) return;
  for (const [at, issue] of open.entries()) {
    const { id = '', options = [] } = problem.scenario.issues[issue] ?? {};
    for (const [value, option] of options.entries()) {
      const term = { issue: id, option: option.id };
      if (size === 1) {
        if ((valuesOf(look.sure, issue) >> value) & 1) yield [term];
      } else if ((valuesOf(look.values, issue) >> value) & 1) {
        const rest = sufficing(diagram, { ...deal, [id]: option.id }, excluded, open.slice(at + 1), size - 1);
        for (const more of rest) yield more && [term, ...more];
      }
    }
  }
}

function mended(
  { problem: { scenario } }: Diagram,
  before: Deal,
  { deal, course }: Kept,
  more: readonly Term[],
): Mended {
  const after: Deal = { ...deal, ...course, ...Object.fromEntries(more.map(({ issue, option }) => [issue, option])) };
  const termsIn = (one: Deal, other: Deal): Term[] =>
    scenario.issues.flatMap(({ id }) => {
      const option = one[id];
      return option === undefined || option === other[id] ? [] : [{ issue: id, option }];
    });
  return { drop: termsIn(before, after), take: termsIn(after, before), deal: after };
}

/** A smallest-by-inclusion part of the chosen positions that no deal lets hold, and why. */
function whyNone(
  diagram: Diagram,
  places: readonly number[],
  by: Aim['by'],
  excludedBy: (some: readonly number[]) => Ends,
): Excluding {
  const { problem } = diagram;
  const part = excludedPart(places.toReversed(), (some) => !exists(diagram, problem.full, excludedBy(some)));
  const clash = places.filter((place) => part.includes(place));
  const goals =
    by === 'holding' ? goalsHolding(diagram, clash) : clash.flatMap((place) => problem.asked[place]?.unviolated ?? []);
  return { positions: idsAt(diagram, clash), because: whyExcluding(problem, {}, goals) };
}
