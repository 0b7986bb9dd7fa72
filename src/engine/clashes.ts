/** Which positions cannot hold together, which would have to be given up, and which sets fit: three sides of one thing. */
import type { Clashes, Combinations, Concessions } from './answer.ts';
import { bitsIn, bitsOf, bySize, placesIn, type Bits } from './bits.ts';
import { whyExcluding } from './clash.ts';
import { surrendersOf, type Surrenders } from './concessions.ts';
import type { Diagram } from './diagram.ts';
import type { Domains } from './goal.ts';
import { hittingSets } from './hitting.ts';
import { failuresOf, goalsHolding, holding, idsAt, partakingIn } from './holding.ts';
import type { Table } from './question.ts';
import { alwaysComesTo } from './ruling.ts';
import { comesTo, reachOf, type Reach } from './reach.ts';
import { endNumber } from './automaton.ts';
import { domainsOf } from './search.ts';
import { exists, walk } from './walk.ts';

/** How many sets are listed, and how many are held on the way to them. */
const LISTED = 1_000;
const HELD = 5_000;

type Steps<Result> = Generator<void, Result>;

export function* concessionsOf(diagram: Diagram, domains: Domains, { lens }: Table): Steps<Concessions> {
  const places = partakingIn(diagram, lens);
  const { sets, more } = yield* surrendersOf(diagram, domains, places, { most: LISTED });
  const listed = [...sets].sort(bySize);
  const unavoidable = listed.reduce((common, set) => common & set, listed[0] ?? 0n);
  const found: Concessions['sets'][number][] = [];
  for (const set of listed) {
    const example = exampleOf(diagram, domains, places, set);
    if (example === undefined) continue;
    found.push({ positions: idsAt(diagram, placesIn(set)), ...example });
    yield;
  }
  return { sets: found, unavoidable: idsAt(diagram, placesIn(unavoidable)), more };
}

/** A deal on which all but the surrendered hold, and the offers that it takes up. */
function exampleOf(diagram: Diagram, domains: Domains, places: readonly number[], surrendered: Bits) {
  const given = placesIn(surrendered);
  const example = walk(
    diagram,
    domains,
    holding(
      diagram,
      places.filter((place) => !given.includes(place)),
    ),
  );
  if (example === undefined) return undefined;
  const reach = reachOf(diagram, domainsOf(diagram.problem, example));
  const taken = places.filter(
    (place) =>
      diagram.problem.asked[place]?.position.kind === 'offer' &&
      comesTo(reach.ends, diagram.words, place, endNumber('satisfied')),
  );
  return { taken: idsAt(diagram, taken), example };
}

export function* combinationsOf(diagram: Diagram, domains: Domains, { lens }: Table): Steps<Combinations> {
  const places = partakingIn(diagram, lens);
  const { sets, more } = yield* surrendersOf(diagram, domains, places, { most: LISTED });
  const reach = reachOf(diagram, domains);
  const everywhere = reach.feasible ? places.filter((place) => holdsAlways(reach, place)) : [];
  const others = places.filter((place) => !everywhere.includes(place));
  const found: { kept: Bits; positions: string[]; example: Combinations['sets'][number]['example'] }[] = [];
  for (const set of [...sets].sort(bySize)) {
    const kept = bitsOf(others) & ~set;
    const example = walk(diagram, domains, holding(diagram, [...placesIn(kept), ...everywhere]));
    if (example !== undefined) found.push({ kept, positions: idsAt(diagram, placesIn(kept)), example });
    yield;
  }
  const inAll = found.reduce((common, { kept }) => common & kept, found[0]?.kept ?? 0n);
  const inSome = found.reduce((all, { kept }) => all | kept, 0n);
  return {
    everywhere: idsAt(diagram, everywhere),
    sets: found.map(({ positions, example }) => ({ positions, example })),
    inAll: idsAt(diagram, placesIn(inAll)),
    inNone: found.length === 0 ? [] : idsAt(diagram, placesIn(bitsOf(others) & ~inSome)),
    more,
  };
}

function holdsAlways(reach: Reach, place: number): boolean {
  const position = reach.diagram.problem.asked[place]?.position;
  if (position === undefined) return false;
  return failuresOf(position).length > 1
    ? alwaysComesTo(reach, place, 'satisfied')
    : !comesTo(reach.ends, reach.diagram.words, place, endNumber('violated'));
}

/** Clashes and concessions are each other's minimal hitting sets (Reiter 1987). */
export function* clashesOf(diagram: Diagram, domains: Domains, { deal, lens }: Table): Steps<Clashes> {
  const places = partakingIn(diagram, lens);
  const surrenders = yield* surrendersOf(diagram, domains, places, { most: HELD });
  // Without completions there is nothing that positions could exclude.
  if (surrenders.sets.length === 0) return { sets: [], more: surrenders.more };
  const { sets, more } = yield* clashingIn(diagram, domains, surrenders);
  const found: Clashes['sets'][number][] = [];
  for (const set of sets.slice(0, LISTED)) {
    const positions = placesIn(set);
    const because = whyExcluding(diagram.problem, deal, goalsHolding(diagram, positions));
    found.push({ positions: idsAt(diagram, positions), because });
    yield;
  }
  return { sets: found, more: more || sets.length > LISTED };
}

/**
 * Where not all concessions are known, a set that hits the known ones is a clash if it cannot hold; it is a smallest one
 * in any case, since each part of it misses a concession, and holds where that is made.
 */
function* clashingIn(diagram: Diagram, domains: Domains, { sets, more }: Surrenders): Steps<Surrenders> {
  const all = more ? undefined : yield* hittingSets(sets, HELD);
  if (all !== undefined) return { sets: all, more: false };
  const smallest = [...sets].sort((a, b) => bitsIn(a) - bitsIn(b));
  for (let known = smallest.length; known > 0; known = Math.floor(known / 2)) {
    const hitting = yield* hittingSets(smallest.slice(0, known), HELD);
    if (hitting === undefined) continue;
    const sure = hitting.filter((set) => !exists(diagram, domains, holding(diagram, placesIn(set))));
    return { sets: sure, more: true };
  }
  return { sets: [], more: true };
}
