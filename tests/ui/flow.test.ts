import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { chartOf, movesIn, within } from '../../src/session/chart.ts';
import { talksMachine } from '../../src/session/talks.ts';
import { flowOf } from '../../src/ui/flow.ts';
import { orchard } from '../orchard/orchard.ts';
import { bargaining } from '../session/bargaining.ts';

const charts = [chartOf(bargaining), chartOf(talksMachine(compile(orchard)))];

test.each(charts)('$id: every state and every way is drawn, inside the drawing', (chart) => {
  const { boxes, wires, width, height } = flowOf(chart);
  expect(boxes.map(({ state }) => state.id)).toEqual(
    within(chart.root)
      .slice(1)
      .map(({ id }) => id),
  );
  expect(wires).toHaveLength(movesIn(chart.root).length);
  for (const box of boxes) {
    expect(box.x).toBeGreaterThan(0);
    expect(box.x + box.width).toBeLessThan(width);
    expect(box.y + box.height).toBeLessThan(height);
  }
  for (const { path } of wires)
    for (const [, x] of path.matchAll(/H(-?[\d.]+)/gu)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(width);
    }
});

test.each(charts)('$id: no two labels and no two lanes lie on each other', (chart) => {
  const { wires } = flowOf(chart);
  const places = wires.map(({ x, y, anchor }) => ({ side: anchor, x, y }));
  for (const [at, one] of places.entries())
    for (const other of places.slice(at + 1))
      if (one.side === other.side) expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(12);
  const lanes = wires.flatMap(({ path }) => /H(-?[\d.]+)V/u.exec(path)?.[1] ?? []);
  expect(new Set(lanes).size).toBe(lanes.length);
});

test.each(charts)('$id: what is inside a state lies within it, and nothing else does', (chart) => {
  const { boxes } = flowOf(chart);
  for (const one of boxes)
    for (const other of boxes) {
      if (one === other || other.y < one.y) continue;
      const inside = other.state.id.startsWith(`${one.state.id}.`);
      const bottom = one.y + one.height;
      if (inside) expect(other.y + other.height).toBeLessThan(bottom);
      else expect(other.y).toBeGreaterThan(bottom);
    }
});
