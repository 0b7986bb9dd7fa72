/** The outcomes by the user's own weights: what each party can reach, which none betters, and how many deals lie where. */
import type { Deal } from '../model/deal.ts';
import type { Lens } from '../model/lens.ts';
import type { Weights } from '../model/weights.ts';
import type { AtPoint, Bubble, Outcome, Utilities, Weighed } from './answer.ts';
import type { Diagram } from './diagram.ts';
import { fillFrontiers, noFrontiers, type Frontiers } from './frontier.ts';
import { valuesOf, type Domains } from './goal.ts';
import { hasRow, packed, unpacked } from './packing.ts';
import type { Question, Table } from './question.ts';
import { minus, plus, scaleOf, scoresOf, type Scale, type Scores, type Sums } from './scores.ts';
import { keysFor, spreadFromTop, spreadOf, type Keys } from './spread.ts';
import { follow, nothing, passable } from './walk.ts';

type About<Name> = Extract<Question, { about: Name }>;

/** What is kept between questions with the same weights. */
interface Kept {
  weights: string;
  scale: Scale;
  domains: Domains;
  frontiers: Frontiers;
}

const known = new WeakMap<Diagram, Kept>();

/** The weights laid on the diagram, and the frontiers below its nodes as far as they have not changed with the deal. */
function keptOf(diagram: Diagram, domains: Domains, lens: Lens, given: Weights): Kept {
  const weights = JSON.stringify([lens, given]);
  const before = known.get(diagram);
  if (before?.weights !== weights) {
    const kept = { weights, scale: scaleOf(diagram, lens, given), domains, frontiers: noFrontiers(diagram) };
    known.set(diagram, kept);
    return kept;
  }
  const { order, first } = diagram;
  const differs = order.findLastIndex((issue) => valuesOf(before.domains, issue) !== valuesOf(domains, issue));
  const { below, cut } = before.frontiers;
  const end = Math.min(below.length, first[differs + 1] ?? 0);
  below.fill(undefined, 0, end);
  cut.fill(0, 0, end);
  before.domains = domains;
  return before;
}

export function* weighedIn(
  diagram: Diagram,
  domains: Domains,
  { lens }: Table,
  { weights, axes }: About<'map'>,
): Generator<void, Weighed> {
  const { scores, frontiers, reachable } = yield* frontierOf(diagram, domains, lens, weights);
  if (reachable.length === 0) return { best: {}, bubbles: [], frontier: [], nash: [], maxMin: [], more: false };

  const totals = reachable.map((sums) => plus(sums, scores.given));
  const utilities = (sums: Sums): Utilities =>
    Object.fromEntries(scores.parties.map((party, place) => [party, sums[place] ?? 0]));
  const greatest = (measure: (sums: Sums) => number): Outcome[] => {
    const most = totals.reduce((best, sums) => Math.max(best, measure(sums)), 0);
    return totals.flatMap((sums, at) =>
      measure(sums) === most
        ? [{ utilities: utilities(sums), example: dealWith(diagram, domains, scores, frontiers, reachable[at] ?? []) }]
        : [],
    );
  };
  return {
    best: utilities(
      scores.parties.map((_, place) => totals.reduce((best, sums) => Math.max(best, sums[place] ?? 0), 0)),
    ),
    bubbles: yield* bubblesOf(diagram, domains, scores, axes),
    frontier: totals.map(utilities),
    nash: greatest((sums) => sums.reduce((product, sum) => product * sum, 1)),
    maxMin: greatest((sums) => Math.min(...sums)),
    more: frontiers.cut[0] === 1,
  };
}

export function* atPoint(
  diagram: Diagram,
  domains: Domains,
  { lens }: Table,
  { weights, axes, at: [x, y] }: About<'point'>,
): Generator<void, AtPoint> {
  const { scores, frontiers, reachable } = yield* frontierOf(diagram, domains, lens, weights);
  const keys = keysFor(scores, axes);
  const sums = keys.at(x, y);
  const best = reachable.find((each) => keys.of(plus(each, scores.given)) === sums);
  const example =
    best === undefined
      ? yield* dealBySums(diagram, domains, scores, keys, sums)
      : dealWith(diagram, domains, scores, frontiers, best);
  return example === undefined ? {} : { example };
}

/** `reachable`: the sums from the top that none betters, without those given on every deal. */
function* frontierOf(diagram: Diagram, domains: Domains, lens: Lens, weights: Weights) {
  const { scale, frontiers } = keptOf(diagram, domains, lens, weights);
  const scores = scoresOf(diagram, domains, scale);
  if (scores.parties.length > 0) yield* fillFrontiers(diagram, domains, scores, frontiers);
  const { packing } = scores;
  const rows = frontiers.below[0] ?? new Int32Array(0);
  const reachable = Array.from({ length: rows.length / packing.words }, (_, row) =>
    unpacked(packing, rows, row * packing.words),
  );
  return { scores, frontiers, reachable };
}

function* bubblesOf(
  diagram: Diagram,
  domains: Domains,
  scores: Scores,
  axes: readonly [string, string],
): Generator<void, Bubble[]> {
  const keys = keysFor(scores, axes);
  const spread = yield* spreadOf(diagram, domains, scores, keys);
  const bubbles = Array.from(spread, ([key, count]) => ({ x: keys.x(key), y: keys.y(key), count }));
  return bubbles.sort((a, b) => a.x - b.x || a.y - b.y);
}

/** A deal whose core comes to these sums, one of those on the frontier. */
function dealWith(
  diagram: Diagram,
  domains: Domains,
  { ofLabel, packing }: Scores,
  { below }: Frontiers,
  sums: Sums,
): Deal {
  const open = passable(diagram, domains, nothing(diagram), diagram.core);
  let rest = sums;
  return follow(diagram, domains, (edge, child, layer) => {
    if (layer >= diagram.core) return open[child] === 1;
    const left = minus(rest, ofLabel[diagram.label[edge] ?? 0] ?? []);
    if (left.some((sum) => sum < 0) || !hasRow(packing, below[child], packed(packing, left))) return false;
    rest = left;
    return true;
  });
}

/** A deal that comes to two sums, if there is one. */
function* dealBySums(
  diagram: Diagram,
  domains: Domains,
  scores: Scores,
  keys: Keys,
  sums: number,
): Generator<void, Deal | undefined> {
  const below = new Map<number, Int32Array>();
  yield* spreadFromTop(diagram, domains, scores, keys, 0, (node, spread) => below.set(node, spread.keys));
  let rest = sums - keys.of(scores.given);
  const leads = (node: number, left: number) => below.get(node)?.includes(left) === true;
  if (!leads(0, rest)) return undefined;
  const open = passable(diagram, domains, nothing(diagram), diagram.core);
  return follow(diagram, domains, (edge, child, layer) => {
    if (layer >= diagram.core) return open[child] === 1;
    const left = rest - keys.of(scores.ofLabel[diagram.label[edge] ?? 0] ?? []);
    if (!leads(child, left)) return false;
    rest = left;
    return true;
  });
}
