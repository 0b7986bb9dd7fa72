/**
 * A statechart of any make as a drawing: its states below each other in the order in which they are written, what leads to the
 * next one straight, all other ways on lanes beside them, down on the right and back on the left. No way runs through a state.
 */
import { movesIn, within, type Chart, type Move, type State } from '../session/chart.ts';

export interface Boxed {
  state: State;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Wire {
  move: Move;
  to: string;
  path: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

export interface Flow {
  width: number;
  height: number;
  boxes: Boxed[];
  wires: Wire[];
  /** The ids of the states in which others, or the whole, begin. */
  starts: string[];
}

/** In pixels. */
const SAYS = 236;
const LANE = 11;
const PORT = 17;
const BOX = 132;
const INSET = 12;
const [NEAR, FAR] = [12, 40];

type Side = 'left' | 'right';
interface Way {
  move: Move;
  from: number;
  to: number;
  side: Side | 'straight';
}

export function flowOf({ root }: Chart): Flow {
  const states = within(root).slice(1);
  const ways = waysOf(root, states);
  const lanes = (side: Side) =>
    ways.filter((way) => way.side === side).sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
  const room = (side: Side) => SAYS + (lanes(side).length + 1) * LANE;
  const deepest = Math.max(...states.map(depthOf));
  const middle = room('left') + (BOX + 2 * INSET * deepest) / 2;

  const ports = states.map(() => ({ left: 0, right: 0 }));
  const boxes: Boxed[] = [];
  let y = 1;
  states.forEach((state, at) => {
    const touching = (side: Side) =>
      ways
        .filter((way) => way.side === side)
        .reduce((sum, { from, to }) => sum + Number(from === at) + Number(to === at), 0);
    const before = states[at - 1];
    if (before) y += ways.some((way) => way.side === 'straight' && way.to === at) ? FAR : NEAR;
    // What a state above encloses ends before this one.
    const left = before === undefined ? 0 : depthOf(before) - depthOf(state);
    y += Math.max(0, left) * NEAR;
    const strip = 14 + PORT * Math.max(1, touching('left'), touching('right'));
    const half = BOX / 2 + INSET * (deepest - depthOf(state));
    boxes.push({ state, x: middle - half, y, width: half * 2, height: strip });
    y += strip;
  });
  const height = y + NEAR * deepest + 1;
  const wires = ways.map((way) => wireOf(way, boxes, ports, lanes, middle));
  return {
    width: middle + BOX / 2 + INSET * deepest + room('right'),
    height,
    boxes: boxes.map((box) => framed(box, boxes)),
    starts: within(root).flatMap(({ initial }) => initial),
    wires,
  };
}

const depthOf = ({ id }: State): number => id.split('.').length - 1;

/** A state with others inside encloses them. */
function framed(box: Boxed, boxes: readonly Boxed[]): Boxed {
  const inside = boxes.filter(({ state }) => state.id.startsWith(`${box.state.id}.`));
  const bottom = Math.max(
    ...inside.map(({ state, y, height }) => y + height + NEAR * (depthOf(state) - depthOf(box.state))),
  );
  return inside.length === 0 ? box : { ...box, height: bottom - box.y };
}

/** One way per transition and target; one that leads nowhere comes back to where it began. */
function waysOf(root: State, states: readonly State[]): Way[] {
  const placeOf = (id: string) => states.findIndex((state) => state.id === id);
  const taken = new Set<number>();
  return movesIn(root).flatMap((move) =>
    (move.to.length === 0 ? [move.from] : move.to).flatMap((target): Way[] => {
      const [from, to] = [placeOf(move.from), placeOf(target)];
      if (from < 0 || to < 0) return [];
      const isNext = to === from + 1 && states[from]?.states.length === 0 && !taken.has(to);
      if (isNext) taken.add(to);
      return [{ move, from, to, side: isNext ? 'straight' : to > from ? 'right' : 'left' }];
    }),
  );
}

function wireOf(
  { move, from, to, side }: Way,
  boxes: readonly Boxed[],
  ports: Record<Side, number>[],
  lanes: (side: Side) => readonly Way[],
  middle: number,
): Wire {
  const [source, target] = [boxes[from], boxes[to]];
  if (source === undefined || target === undefined) throw new RangeError(`no box for ${move.from}`);
  const id = target.state.id;
  if (side === 'straight') {
    const [top, bottom] = [source.y + source.height, target.y];
    return {
      move,
      to: id,
      path: `M${middle} ${top}V${bottom}`,
      x: middle + 8,
      y: (top + bottom) / 2 + 2,
      anchor: 'start',
    };
  }
  const port = (at: number, box: Boxed): number => {
    const used = ports[at] ?? { left: 0, right: 0 };
    used[side] += 1;
    return box.y + 7 + PORT * (used[side] - 0.5) + 3;
  };
  const sign = side === 'right' ? 1 : -1;
  const edgeOf = ({ x, width }: Boxed) => (side === 'right' ? x + width : x);
  const lane = lanes(side).findIndex((way) => way.move === move && way.to === to);
  const outermost = Math.max(...boxes.map((box) => sign * edgeOf(box))) * sign;
  const x = outermost + sign * (SAYS + (lane + 1) * LANE);
  const [out, back] = [port(from, source), port(to, target)];
  return {
    move,
    to: id,
    path: `M${edgeOf(source)} ${out}H${x}V${back}H${edgeOf(target)}`,
    x: outermost + sign * 8,
    y: out - 4,
    anchor: side === 'right' ? 'start' : 'end',
  };
}
