/** The outcomes by the user's own weights: what each party can reach, which none betters, and how many deals lie where. */
import type { Deal } from '../model/deal.ts';
import type { Bubble, Outcome, Weighed } from './answer.ts';
import type { Diagram } from './diagram.ts';
import { frontiersOf, hasRow } from './frontier.ts';
import type { Domains } from './goal.ts';
import type { Question, Table } from './question.ts';
import { minus, plus, scoresOf, type Scores, type Sums } from './scores.ts';
import { keyFor, spreadOf, spreadsBelow, xOf, yOf } from './spread.ts';
import { follow, nothing, passable } from './walk.ts';

type Aim = Extract<Question, { about: 'map' }>;

export function* weighedIn(
  diagram: Diagram,
  domains: Domains,
  { lens }: Table,
  { weights, axes }: Aim,
): Generator<void, Weighed> {
  const scores = scoresOf(diagram, domains, lens, weights);
  const { below, more } = yield* frontiersOf(diagram, domains, scores);
  const size = scores.parties.length;
  const rows = below.get(0) ?? new Int32Array(0);
  const reachable = Array.from({ length: size === 0 ? 0 : rows.length / size }, (_, row): Sums =>
    Array.from(rows.subarray(row * size, (row + 1) * size)),
  );
  if (reachable.length === 0) return { best: {}, bubbles: [], frontier: [], nash: [], maxMin: [], more: false };

  const totals = reachable.map((sums) => plus(sums, scores.given));
  const open = passable(diagram, domains, nothing(diagram));
  const outcomes: Outcome[] = [];
  for (const [at, sums] of totals.entries()) {
    const example = dealWith(diagram, domains, scores, reachable[at] ?? [], open, (node, rest) =>
      hasRow(below.get(node), rest),
    );
    outcomes.push({
      utilities: Object.fromEntries(scores.parties.map((party, place) => [party, sums[place] ?? 0])),
      example,
    });
    yield;
  }
  const greatest = (measure: (sums: Sums) => number): Outcome[] => {
    const most = Math.max(...totals.map(measure));
    return outcomes.filter((_, at) => measure(totals[at] ?? []) === most);
  };
  return {
    best: Object.fromEntries(
      scores.parties.map((party, place) => [party, Math.max(...totals.map((sums) => sums[place] ?? 0))]),
    ),
    bubbles: yield* bubblesOf(diagram, domains, scores, axes),
    frontier: outcomes,
    nash: greatest((sums) => sums.reduce((product, sum) => product * sum, 1)),
    maxMin: greatest((sums) => Math.min(...sums)),
    more,
  };
}

function* bubblesOf(
  diagram: Diagram,
  domains: Domains,
  scores: Scores,
  axes: readonly [string, string],
): Generator<void, Bubble[]> {
  const spreads = spreadsBelow(diagram, domains, scores, axes, 0);
  const open = passable(diagram, domains, nothing(diagram));
  const gains = scores.ofLabel.map((sums) => keyFor(scores, axes, sums));
  const start = keyFor(scores, axes, scores.given);
  const bubbles: Bubble[] = [];
  for (const [key, count] of spreadOf(diagram, domains, scores, axes, spreads)) {
    let rest = key - start;
    const example = follow(diagram, domains, (edge, child, layer) => {
      if (layer >= diagram.core) return open[child] === 1;
      const left = rest - (gains[diagram.label[edge] ?? 0] ?? 0);
      if (!spreads.get(child)?.has(left)) return false;
      rest = left;
      return true;
    });
    bubbles.push({ x: xOf(key), y: yOf(key), count, example });
    yield;
  }
  return bubbles.sort((a, b) => a.x - b.x || a.y - b.y);
}

/** A deal whose core comes to these sums. `leads`: whether they can be come to from a node. */
function dealWith(
  diagram: Diagram,
  domains: Domains,
  scores: Scores,
  sums: Sums,
  open: Uint8Array,
  leads: (node: number, rest: Sums) => boolean,
): Deal {
  let rest = sums;
  return follow(diagram, domains, (edge, child, layer) => {
    if (layer >= diagram.core) return open[child] === 1;
    const left = minus(rest, scores.ofLabel[diagram.label[edge] ?? 0] ?? []);
    if (!leads(child, left)) return false;
    rest = left;
    return true;
  });
}
