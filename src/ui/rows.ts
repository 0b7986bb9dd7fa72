/** The lines of the matrix: which questions stand where, what each party's cell holds, and which marks belong together. */
import type { Judgement } from '../engine/judge.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { issuesIn } from '../model/clause.ts';
import { issuesOf } from '../model/position.ts';
import {
  isJudged,
  type Issue,
  type Judged,
  type Party,
  type Position,
  type Scenario,
  type Topic,
} from '../model/scenario.ts';
import { metBy } from './condition.ts';
import { rowsFor } from './standing.ts';

/** One mark in a cell. `again`: a further row of a position that has its main mark above; it is counted there. */
export interface Spot {
  position: Judged;
  again: boolean;
}

/** A piece of the bracket that joins the marks of one position. Lane 0 is next to the marks. */
export interface Rail {
  position: string;
  lane: number;
  part: 'start' | 'through' | 'middle' | 'end';
}

export interface Cell {
  party: Party;
  spots: Spot[];
  /** Statements: on record, never judged. */
  said: Position[];
  rails: Rail[];
  /** Further positions whose own question hangs on this one and is not shown. */
  elsewhere: Judged[];
  /** Something is said here, but in none of the texts switched on. */
  emptied: boolean;
}

export type Line =
  | { is: 'topic'; id: string; topic: Topic; issues: Issue[]; shut: boolean }
  | { is: 'fold'; id: string; issues: Issue[]; silent: boolean; cells: Cell[] }
  | { is: 'row'; id: string; issue: Issue; dependent: boolean; more: boolean; cells: Cell[] };

export interface Plan {
  scenario: Scenario;
  judgement: Judgement;
  lens: Lens;
  issues: readonly Issue[];
  /** With topics as headings that fold. */
  byTopic: boolean;
  /** The topics folded, and the conditional questions unfolded, by hand. */
  shut: ReadonlySet<string>;
  unfolded: ReadonlySet<string>;
}

/** What decides the lines. While it stays the same, so do they, and a click changes only what stands in them. */
export const shapeOf = (plan: Plan): string =>
  JSON.stringify([
    plan.byTopic,
    plan.lens,
    [...plan.shut],
    plan.issues.map((issue) => [issue.id, folds(plan, issue), plan.judgement.silent.includes(issue.id)]),
  ]);

export function linesOf(plan: Plan): Line[] {
  const lines = plan.byTopic
    ? plan.scenario.topics.flatMap((topic) => {
        const issues = plan.issues.filter((issue) => issue.topic === topic.id);
        if (issues.length === 0) return [];
        const shut = plan.shut.has(topic.id);
        return [
          { is: 'topic', id: `topic:${topic.id}`, topic, issues, shut } satisfies Line,
          ...(shut ? [] : rowsOf(plan, issues)),
        ];
      })
    : rowsOf(plan, plan.issues);
  relieve(plan.scenario, lines);
  return withRails(plan, lines);
}

/** How many judged positions a cell holds before those that are more about a question that hangs on it move there. */
const ROOM = 2;

function relieve({ issues }: Scenario, lines: Line[]): void {
  const shown = lines.flatMap((line) => (line.is === 'row' ? line.issue.id : []));
  for (const line of lines) {
    if (line.is !== 'row') continue;
    const hanging = issues
      .filter(({ when }) => when !== undefined && issuesIn(when).includes(line.issue.id))
      .map(({ id }) => id);
    for (const cell of line.cells) {
      if (cell.spots.length <= ROOM) continue;
      const home = ({ position }: Spot) => issuesOf(position).find((id) => hanging.includes(id));
      cell.elsewhere = cell.spots
        .filter((spot) => !shown.includes(home(spot) ?? line.issue.id))
        .map(({ position }) => position);
      cell.spots = cell.spots.filter((spot) => home(spot) === undefined);
    }
  }
}

/** Questions in their order; neighbours that do not (yet) apply fold into one line. */
function rowsOf(plan: Plan, issues: readonly Issue[]): Line[] {
  const lines: Line[] = [];
  for (const issue of issues) {
    const silent = plan.judgement.silent.includes(issue.id);
    const last = lines.at(-1);
    if (!folds(plan, issue)) {
      lines.push({
        is: 'row',
        id: issue.id,
        issue,
        dependent: issue.when !== undefined,
        more: false,
        cells: cellsOf(plan, issue),
      });
    } else if (last?.is === 'fold' && last.silent === silent && sameCondition(last.issues[0], issue)) {
      last.issues.push(issue);
    } else {
      lines.push({ is: 'fold', id: `fold:${issue.id}`, issues: [issue], silent, cells: emptyCells(plan) });
    }
  }
  return lines.map((line, at) => {
    const next = lines[at + 1];
    return line.is === 'row' ? { ...line, more: next !== undefined && isDependent(next) } : line;
  });
}

const isDependent = (line: Line): boolean => (line.is === 'row' ? line.dependent : line.is === 'fold');

const sameCondition = (a: Issue | undefined, b: Issue): boolean => JSON.stringify(a?.when) === JSON.stringify(b.when);

/** A conditional question shows once its condition is met, it has an answer, or it was unfolded by hand. */
function folds({ judgement, unfolded }: Plan, issue: Issue): boolean {
  if (issue.when === undefined || judgement.deal[issue.id] !== undefined || unfolded.has(issue.id)) return false;
  return metBy(issue.when, judgement.deal) !== true;
}

const emptyCells = ({ scenario }: Plan): Cell[] =>
  scenario.parties.map((party) => ({ party, spots: [], said: [], rails: [], elsewhere: [], emptied: false }));

function cellsOf(plan: Plan, issue: Issue): Cell[] {
  const of = (position: Position) => rowsFor(plan.scenario, position).includes(issue.id);
  return plan.scenario.parties.map((party) =>
    cellOf(
      plan,
      party,
      plan.scenario.positions.filter((each) => each.party === party.id && of(each)),
    ),
  );
}

/** The cells of the last row: positions that are about the deal as a whole. */
export function wholeCells(plan: Plan): Cell[] {
  const whole = plan.scenario.positions.filter((position) => issuesOf(position).length === 0);
  return plan.scenario.parties.map((party) =>
    cellOf(
      plan,
      party,
      whole.filter((each) => each.party === party.id),
    ),
  );
}

function cellOf({ lens }: Plan, party: Party, positions: Position[]): Cell {
  const shown = positions.filter((position) => inPlay(position, lens));
  const [red, others] = [
    shown.filter(isJudged).filter(({ kind }) => kind === 'red line'),
    shown.filter(isJudged).filter(({ kind }) => kind !== 'red line'),
  ];
  return {
    party,
    spots: [...red, ...others].map((position) => ({ position, again: false })),
    said: shown.filter((position) => !isJudged(position)),
    rails: [],
    elsewhere: [],
    emptied: positions.length > 0 && shown.length === 0,
  };
}

/** Marks every further row of a position as such, and joins its rows by a bracket, each in a lane of its own. */
function withRails({ scenario }: Plan, lines: Line[]): Line[] {
  scenario.parties.forEach((party, column) => {
    const cells = lines.map((line) => (line.is === 'topic' ? undefined : line.cells[column]));
    const taken: [from: number, to: number][][] = [];
    for (const [position, rows] of rowsByPosition(cells)) {
      const [from, to] = [rows[0] ?? 0, rows.at(-1) ?? 0];
      for (const row of rows.slice(1)) {
        const cell = cells[row];
        if (cell) cell.spots = further(cell.spots, position);
      }
      if (rows.length < 2) continue;
      let lane = taken.findIndex((spans) => spans.every(([start, end]) => to < start || end < from));
      if (lane < 0) lane = taken.push([]) - 1;
      taken[lane]?.push([from, to]);
      for (let row = from; row <= to; row += 1) {
        const part = row === from ? 'start' : row === to ? 'end' : rows.includes(row) ? 'middle' : 'through';
        cells[row]?.rails.push({ position, lane, part });
      }
    }
  });
  return lines;
}

function rowsByPosition(cells: (Cell | undefined)[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  cells.forEach((cell, row) => {
    for (const { position } of cell?.spots ?? []) rows.set(position.id, [...(rows.get(position.id) ?? []), row]);
  });
  return rows;
}

/** The further mark of a position goes first in its cell, nearest to the one above. */
const further = (spots: Spot[], id: string): Spot[] => [
  ...spots.filter(({ position }) => position.id === id).map((spot) => ({ ...spot, again: true })),
  ...spots.filter(({ position }) => position.id !== id),
];
