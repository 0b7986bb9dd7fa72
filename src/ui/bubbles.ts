/** The map by the user's own weights, as a drawing: where deals lie, how many there are, and which points are marked. */
import type { Plugin } from 'chart.js';
import type { Ink } from './ink.ts';
import type { Config } from './plot.ts';

/** Discs at two sums of weights, each as large as the number of deals that come to them. */
export interface Bubbles {
  shape: 'bubbles';
  /** `size`: from 0 to 1. `letters`: what is written on it. */
  points: readonly { x: number; y: number; size: number; edged: boolean; letters: string; says: string }[];
  /** The visitor's own deal. */
  own: { x: number; y: number } | undefined;
  axes: { x: string; y: string };
  /** Whose numbers these are: written on the drawing itself. */
  note: string;
  ownName: string;
}

/** The height of the drawing. */
export const HEIGHT = 380;

export function bubbles(plot: Bubbles, ink: Ink): Config {
  const { points, axes } = plot;
  /** Room below zero, so that discs there do not lie on the numbers. */
  const axis = (text: string, sums: readonly number[]) => ({
    type: 'linear' as const,
    min: -0.06 * Math.max(1, ...sums),
    max: 1.06 * Math.max(1, ...sums),
    title: { display: true, text, color: ink.faint },
    ticks: { precision: 0, includeBounds: false, color: ink.faint },
    grid: { color: ink.rule, lineWidth: 0.5 },
    border: { color: ink.rule },
  });
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map(({ x, y }) => ({ x, y })),
          showLine: false,
          clip: 20,
          pointStyle: 'circle',
          pointRadius: points.map(({ size }) => 4 + 14 * Math.sqrt(size)),
          pointHoverRadius: points.map(({ size }) => 5 + 14 * Math.sqrt(size)),
          pointHitRadius: 6,
          pointBorderWidth: points.map(({ edged }) => (edged ? 3 : 1)),
          pointBorderColor: points.map(({ edged }) => (edged ? ink.ink : ink.faint)),
          pointBackgroundColor: ink.panel,
        },
      ],
    },
    options: {
      layout: { padding: { top: 24, right: 12 } },
      scales: {
        x: axis(
          axes.x,
          points.map(({ x }) => x),
        ),
        y: axis(
          axes.y,
          points.map(({ y }) => y),
        ),
      },
      plugins: {
        tooltip: {
          backgroundColor: ink.ink,
          bodyColor: ink.panel,
          cornerRadius: 2,
          displayColors: false,
          callbacks: { title: () => '', label: ({ dataIndex }) => points[dataIndex]?.says ?? '' },
        },
      },
    },
    plugins: [signed(plot, ink)],
  };
}

/** Letters on the discs, the cross of the own deal, and whose weights these are. */
const signed = ({ points, own, note, ownName }: Bubbles, ink: Ink): Plugin<'line'> => ({
  id: 'signed',
  afterDatasetsDraw(chart) {
    const { ctx, scales, chartArea } = chart;
    const [x, y] = [scales['x'], scales['y']];
    ctx.save();
    ctx.fillStyle = ink.ink;
    ctx.strokeStyle = ink.ink;
    ctx.textBaseline = 'middle';
    ctx.font = `600 12.5px ${ink.font}`;
    for (const point of points) {
      if (point.letters === '') continue;
      const right = (x?.getPixelForValue(point.x) ?? 0) + 6 + 14 * Math.sqrt(point.size);
      ctx.fillText(point.letters, right, (y?.getPixelForValue(point.y) ?? 0) - 9);
    }
    if (own) {
      const [left, top] = [x?.getPixelForValue(own.x) ?? 0, y?.getPixelForValue(own.y) ?? 0];
      ctx.lineWidth = 2.5;
      ctx.beginPath();
      ctx.moveTo(left - 6, top - 6);
      ctx.lineTo(left + 6, top + 6);
      ctx.moveTo(left + 6, top - 6);
      ctx.lineTo(left - 6, top + 6);
      ctx.stroke();
      ctx.fillText(ownName, left + 10, top + 12);
    }
    ctx.font = `12.5px ${ink.font}`;
    ctx.fillStyle = ink.faint;
    ctx.textAlign = 'right';
    ctx.fillText(note, chartArea.right, chartArea.top - 14);
    ctx.restore();
  },
});
