/** The regions of a party's machine as lanes: three states in a row, what leads from the middle to the ends, and what was taken. */
import { inPlay, type Lens } from '../model/lens.ts';
import { isJudged, type Judged, type Scenario } from '../model/scenario.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Chart, Move, State } from '../session/chart.ts';
import { clauseBehind, guardSaid, neverMet } from './arrow.ts';
import { kindWord } from './say.ts';
import { VERDICT } from './words.ts';
import { ARROW, MACHINES } from './words.machines.ts';

export interface Box {
  /** The id of the state in its chart. */
  id: string;
  word: string;
  sign: Verdict | 'none';
  /** What leads here from the middle; absent in the middle. */
  way?: { says: string; never: boolean };
}

export interface Lane {
  id: string;
  title: string;
  kind: string;
  red: boolean;
  says: string;
  /** Absent of the region that holds the red lines together. */
  position: Judged | undefined;
  /** The red lines that such a region holds together. */
  lines: readonly string[];
  left: Box;
  middle: Box;
  right: Box | undefined;
  /** No verdict. */
  aside: Box;
}

export const boxesOf = ({ left, middle, right, aside }: Lane): Box[] => [
  left,
  middle,
  ...(right === undefined ? [] : [right]),
  aside,
];

const ROWS = { position: ['violated', 'open', 'satisfied'], stance: ['crossed', 'clear'] } as const;
/** That no line is crossed does not say that any is kept. */
const SIGN: Record<string, Verdict> = {
  satisfied: 'satisfied',
  violated: 'violated',
  open: 'open',
  crossed: 'violated',
  clear: 'open',
};

export function lanesOf(scenario: Scenario, chart: Chart, lens: Lens): Lane[] {
  return chart.root.states.flatMap((region) => laneOf(scenario, region, lens) ?? []);
}

function laneOf(scenario: Scenario, region: State, lens: Lens): Lane | undefined {
  const position = scenario.positions.filter(isJudged).find(({ id }) => id === region.id);
  const order: readonly string[] = position === undefined ? ROWS.stance : ROWS.position;
  const middle = region.states.find(({ name }) => name === order[1]);
  const box = (name: string | undefined): Box | undefined => {
    const state = region.states.find((each) => each.name === name);
    if (state === undefined) return undefined;
    const move = middle?.moves.find(({ to }) => to.includes(state.id));
    const way = state === middle || move?.guard === undefined ? undefined : wayOf(scenario, position, move);
    return { id: state.id, word: wordOf(position, state.name), sign: SIGN[state.name] ?? 'none', ...(way && { way }) };
  };
  const [left, centre, aside] = [box(order[0]), box(order[1]), box('void')];
  if (left === undefined || centre === undefined || aside === undefined) return undefined;
  return {
    id: region.id,
    title: position?.short ?? MACHINES.stance,
    kind: position === undefined ? MACHINES.stanceKind : inPlay(position, lens) ? kindWord(position) : MACHINES.off,
    red: position === undefined || position.kind === 'red line',
    says: position?.says ?? MACHINES.stanceSays,
    position,
    lines: linesOf(middle?.moves ?? []),
    left,
    middle: centre,
    right: box(order[2]),
    aside,
  };
}

function wayOf(scenario: Scenario, position: Judged | undefined, { guard }: Move): Box['way'] {
  if (guard === undefined) return undefined;
  const says = guardSaid(scenario, guard);
  if (position === undefined) return { says, never: says === ARROW.noLines };
  const clause = clauseBehind(position, guard.params['as']);
  return { says, never: clause !== undefined && neverMet(clause) !== undefined };
}

const linesOf = (moves: readonly Move[]): string[] => {
  const named: unknown = moves.map(({ guard }) => guard?.params['redLines']).find(Array.isArray);
  return Array.isArray(named) ? named.map(String) : [];
};

/** A state of a party's machine in the words that the rest of the page has for it. */
export function wordOf(position: Judged | undefined, name: string): string {
  if (position === undefined) return MACHINES.stanceStates[name] ?? name;
  if (name === 'satisfied' || name === 'violated') return VERDICT[position.kind][name];
  return name === 'open' ? MACHINES.open : MACHINES.noVerdict;
}

/** The arrow beside the middle, as the last event left it: taken outwards, taken back, or not at all. */
export type Taken = 'there' | 'back' | undefined;

/** How the last move of a region went: beside the middle on the one side or the other, or past it. */
export function takenIn(
  { left, middle, right, aside }: Lane,
  move: Move | undefined,
): { left: Taken; right: Taken; past: Move | undefined } {
  const to = move?.to[0];
  const beside = (end: Box | undefined): Taken => {
    if (end === undefined || move === undefined) return undefined;
    if (move.from === middle.id && to === end.id) return 'there';
    return move.from === end.id && to === middle.id ? 'back' : undefined;
  };
  const ways = { left: beside(left), right: beside(right) };
  const isPast = move !== undefined && ways.left === undefined && ways.right === undefined && to !== aside.id;
  return { ...ways, past: isPast ? move : undefined };
}

/** Where a machine's transitions lie: region → the move it made. */
export const movesByRegion = (moves: readonly Move[]): ReadonlyMap<string, Move> =>
  new Map(moves.map((move) => [move.from.split('.')[0] ?? '', move]));

export interface Counts {
  satisfied: number;
  violated: number;
  open: number;
}

/** How many of the positions' regions are in which state. */
export function countsOf(lanes: readonly Lane[], active: readonly string[]): Counts {
  const counts = { satisfied: 0, violated: 0, open: 0 };
  for (const lane of lanes)
    for (const { id, sign } of lane.position === undefined ? [] : boxesOf(lane))
      if (sign !== 'none' && active.includes(id)) counts[sign] += 1;
  return counts;
}
