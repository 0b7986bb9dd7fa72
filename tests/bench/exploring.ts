/** Times the questions about the whole space by random clicks on scenarios of any size. Runs in Node and in a worker alike. */
import { compile } from '../../src/engine/compile.ts';
import { countOf, sizeOf } from '../../src/engine/count.ts';
import { answering, sessionOf, type Session } from '../../src/engine/explore.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Question } from '../../src/engine/question.ts';
import { domainsOf } from '../../src/engine/search.ts';
import { reopen, settle } from '../../src/engine/settle.ts';
import { nothing } from '../../src/engine/walk.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { additive, synthetic, weightsFor } from './synthetic.ts';
import { quantile, randomFrom } from './table.mjs';

export const SIZES = [6, 7.5, 9, 12, 18] as const;

/** What a click asks at once, what it asks second, and what only some clicks ask. */
const LATER = ['clashes', 'concessions', 'combinations'] as const;
const EVERY = 40;
/** An answer that takes longer is not waited for; its time is this. In milliseconds. */
const PATIENCE = 3_000;

export interface Extent {
  scenarios: number;
  clicks: number;
}

export const FULL: Extent = { scenarios: 25, clicks: 80 };
export const QUICK: Extent = { scenarios: 5, clicks: 20 };

/** What was measured: name → the milliseconds of each time. */
export interface Measured {
  size: number;
  issues: number;
  positions: number;
  /** Of each scenario. */
  edges: number[];
  bytes: number[];
  load: number[];
  /** Of each click: verdicts, options, counts, zone and repair; the frontier alone; both. */
  atOnce: number[];
  frontier: number[];
  everything: number[];
  later: Record<(typeof LATER)[number], number[]>;
}

const timed = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** How long the whole answer takes, or PATIENCE. */
function timeOf(session: Session, deal: Deal, question: Question): number {
  const start = performance.now();
  const steps = answering(session, { deal, lens: {} }, question);
  while (steps.next().done !== true) if (performance.now() - start > PATIENCE) break;
  return performance.now() - start;
}

const bytesOf = ({ first, edges, values, below, label, labels, given }: Session): number =>
  [first, edges, values, below, label, labels, given].reduce((sum, { byteLength }) => sum + byteLength, 0);

/** The deals of a walk by random clicks, half of which take an answer back; none of them cannot stand. */
export function* walkOver(session: Session, clicks: number, seed: number): Generator<Deal> {
  const { problem } = session;
  const { issues } = problem.scenario;
  const random = randomFrom(Math.imul(seed + 1, 0xc2b2ae35));
  let deal: Deal = {};
  for (let click = 0; click < clicks;) {
    const own = Object.keys(deal);
    const issue = issues[random(issues.length)]!;
    const next =
      own.length > 0 && random(2) === 0
        ? reopen(problem, deal, own[random(own.length)]!)
        : settle(problem, deal, { issue: issue.id, option: issue.options[random(issue.options.length)]!.id });
    if (sizeOf(session, domainsOf(problem, next.deal), nothing(session)) === 0n) continue;
    deal = next.deal;
    click += 1;
    yield deal;
  }
}

export const redLineOf = ({ positions }: Scenario): string[] =>
  positions
    .filter(({ kind }) => kind === 'red line')
    .map(({ id }) => id)
    .slice(0, 1);

export function timeExploring(size: number, { scenarios, clicks }: Extent): Measured {
  const measured: Measured = {
    size,
    ...{ issues: 0, positions: 0, edges: [], bytes: [], load: [], atOnce: [], frontier: [], everything: [] },
    later: { clashes: [], concessions: [], combinations: [] },
  };
  for (let seed = 0; seed < scenarios; seed += 1) {
    const text = JSON.stringify(synthetic(seed, { size }));
    const start = performance.now();
    const scenario = JSON.parse(text) as Scenario;
    const problem = compile(scenario);
    const session = sessionOf(problem);
    judge(problem, {});
    measured.load.push(performance.now() - start);
    measured.edges.push(session.below.length);
    measured.bytes.push(bytesOf(session));
    measured.issues = Math.max(measured.issues, scenario.issues.length);
    measured.positions = Math.max(measured.positions, scenario.positions.length);

    const weights = weightsFor(scenario, seed);
    const positions = redLineOf(scenario);
    let click = 0;
    for (const deal of walkOver(session, clicks, seed)) {
      const atOnce =
        timed(() => judge(problem, deal)) +
        timeOf(session, deal, { about: 'count' }) +
        timeOf(session, deal, { about: 'zone' }) +
        timeOf(session, deal, { about: 'repair', positions, by: 'holding' });
      const frontier = timeOf(session, deal, { about: 'map', weights, axes: ['party0', 'party1'] });
      measured.atOnce.push(atOnce);
      measured.frontier.push(frontier);
      measured.everything.push(atOnce + frontier);
      if (click % EVERY === 0) for (const about of LATER) measured.later[about].push(timeOf(session, deal, { about }));
      click += 1;
    }
  }
  return measured;
}

/** How much longer the passes of counting take than one bare walk over the same edges: median ratios. */
export function timeGather(size: number, scenarios: number) {
  const rows: { edges: number; size: number; count: number }[] = [];
  for (let seed = 0; seed < scenarios; seed += 1) {
    const session = sessionOf(compile(synthetic(seed, { size })));
    const domains = session.problem.full;
    const sums = new Float64Array(session.first.at(-1) ?? 0).fill(1);
    const target = session.below.map((child) => Math.max(child, 0));
    let sink = 0;
    const gather = () => {
      let sum = 0;
      for (const child of target) sum += sums[child] ?? 0;
      sink += sum;
    };
    const ratios: [number, number][] = [];
    // So many at a time that the clock can tell them apart.
    const times = Math.max(1, Math.ceil(200_000 / target.length));
    const many = (run: () => void) =>
      timed(() => {
        for (let time = 0; time < times; time += 1) run();
      });
    for (let round = 0; round < 25; round += 1) {
      const bare = many(gather);
      ratios.push([
        many(() => (sink += Number(sizeOf(session, domains, nothing(session))))) / bare,
        many(() => (sink += Number(countOf(session, domains).total))) / bare,
      ]);
    }
    if (!Number.isFinite(sink)) throw new Error('the sums were lost');
    rows.push({
      edges: target.length,
      size: quantile(
        ratios.map(([size_]) => size_),
        0.5,
      ),
      count: quantile(
        ratios.map(([, count]) => count),
        0.5,
      ),
    });
  }
  return rows;
}

/** Scenarios that are hard on purpose, each from a clean table. A time of PATIENCE or more: not waited for. */
export function timeHard() {
  const cases: [name: string, scenario: Scenario][] = [
    ['3 parties with weights of their own for all answers, 10 × 4', additive(10, 4, 3)],
    ['3 parties with weights of their own for all answers, 12 × 4', additive(12, 4, 3)],
    ['six parties, 10^9', synthetic(0, { size: 9, parties: 6 })],
    ['no locality, 10^12', synthetic(0, { size: 12, local: false })],
  ];
  return cases.map(([name, scenario]) => {
    const problem = compile(scenario);
    const start = performance.now();
    const session = sessionOf(problem);
    const load = performance.now() - start;
    const [x = '', y = ''] = scenario.parties.map(({ id }) => id);
    const ask = (question: Question) => timeOf(session, {}, question);
    const map: Question = { about: 'map', weights: weightsFor(scenario, 1), axes: [x, y] };
    return {
      name,
      edges: session.below.length,
      load,
      count: ask({ about: 'count' }),
      zone: ask({ about: 'zone' }),
      frontier: ask(map),
      concessions: ask({ about: 'concessions' }),
    };
  });
}
