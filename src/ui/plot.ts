/** How a chart is drawn, as the plain data that the drawing library takes. Only `Chart.svelte` loads that library. */
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { Verdict } from '../model/verdict.ts';
import { bubbles, type Bubbles } from './bubbles.ts';
import type { Ink } from './ink.ts';

/** Signs in rows: one sign is one position, and its shape is its verdict. */
export interface Signs {
  shape: 'signs';
  rows: readonly { name: string; signs: readonly { verdict: Verdict; red: boolean }[] }[];
  /** How many signs the longest row has. */
  top: number;
}

/** Counts that change from step to step. */
export interface Steps {
  shape: 'steps';
  /** What each step did; told when the pointer rests on it. */
  steps: readonly string[];
  /** One value per step; none leaves a gap. */
  lines: readonly { name: string; verdict: 'satisfied' | 'violated'; values: readonly (number | undefined)[] }[];
  /** Where the axis of counts ends. The same for all plots that are meant to be seen together. */
  top: number;
  /** The step at which the negotiation stands; what lies after it is drawn as undone. */
  now: number;
}

export type Plot = Signs | Steps | Bubbles;
type Datum = { x: number; y: string | number } | number | null;
export type Config = ChartConfiguration<'line', Datum[]>;

/** The height of a row of signs, and the room for the names before them. */
export const ROW = 32;
export const NAMES = 112;

export function configOf(plot: Plot, ink: Ink): Config {
  switch (plot.shape) {
    case 'signs':
      return signs(plot, ink);
    case 'steps':
      return steps(plot, ink);
    case 'bubbles':
      return bubbles(plot, ink);
  }
}

const VERDICTS = ['satisfied', 'violated', 'open'] as const;

function signs({ rows, top }: Signs, ink: Ink): Config {
  const spots = rows.flatMap(({ name, signs }) => signs.map((sign, at) => ({ ...sign, x: at + 1, y: name })));
  const dataset = (of: typeof spots, verdict: Verdict, radius: number, filled: boolean) => ({
    data: of.map(({ x, y }) => ({ x, y })),
    showLine: false,
    clip: 12,
    pointStyle: verdict === 'violated' ? ('rect' as const) : ('circle' as const),
    // A square of the library is measured to its corners.
    pointRadius: verdict === 'violated' ? radius * 1.3 : radius,
    pointBorderWidth: 1.6,
    pointBorderColor: ink[verdict],
    pointBackgroundColor: filled ? ink[verdict] : ink.panel,
  });
  return {
    type: 'line',
    data: {
      datasets: VERDICTS.flatMap((verdict) => {
        const those = spots.filter((spot) => spot.verdict === verdict);
        const edged = those.filter(({ red }) => red);
        // Drawn from the last to the first: the outer edge of a red line lies below its sign.
        return [dataset(those, verdict, 6, verdict !== 'open'), dataset(edged, verdict, 9, false)];
      }),
    },
    options: {
      events: [],
      layout: { autoPadding: false, padding: { left: NAMES } },
      scales: {
        x: { type: 'linear', min: 0.4, max: top + 0.6, display: false },
        y: { type: 'category', labels: rows.map(({ name }) => name), offset: true, display: false },
      },
    },
    plugins: [
      names(
        rows.map(({ name }) => name),
        ink,
      ),
      glyphs(ink),
    ],
  };
}

/** The names of the rows. An axis of the library would keep room above and below, and rows would miss those of the table. */
const names = (labels: readonly string[], ink: Ink): Plugin<'line'> => ({
  id: 'names',
  beforeDatasetsDraw({ ctx, scales }) {
    ctx.fillStyle = ink.ink;
    ctx.font = `14px ${ink.font}`;
    ctx.textBaseline = 'middle';
    labels.forEach((label, row) => ctx.fillText(label, 0, scales['y']?.getPixelForValue(row) ?? 0, NAMES - 8));
  },
});

/** The check and the cross inside the signs, as everywhere on the page: strokes, each through points around its middle. */
const GLYPHS: Record<(typeof VERDICTS)[number], [x: number, y: number][][]> = {
  satisfied: [
    [
      [-3, 0.2],
      [-0.8, 2.4],
      [3, -2.2],
    ],
  ],
  violated: [
    [
      [-2.7, -2.7],
      [2.7, 2.7],
    ],
    [
      [2.7, -2.7],
      [-2.7, 2.7],
    ],
  ],
  open: [],
};

const glyphs = (ink: Ink): Plugin<'line'> => ({
  id: 'glyphs',
  afterDatasetsDraw(chart: Chart<'line'>) {
    const { ctx } = chart;
    ctx.strokeStyle = ink.panel;
    ctx.lineWidth = 1.8;
    VERDICTS.forEach((verdict, index) => {
      // Each verdict has two datasets, the signs and the outer edges.
      for (const { x, y } of chart.getDatasetMeta(index * 2).data) {
        for (const stroke of GLYPHS[verdict]) {
          ctx.beginPath();
          for (const [dx, dy] of stroke) ctx.lineTo(x + dx, y + dy);
          ctx.stroke();
        }
      }
    });
  },
});

/** Up to so many steps each has its sign; on a longer path only those that changed something, and the present one. */
const MARKED = 10;

/** A line keeps its height until the step that changes it. Squares hold discs where two lines meet. */
function steps({ steps, lines, top, now }: Steps, ink: Ink): Config {
  return {
    type: 'line',
    data: {
      labels: steps.map((_, at) => at),
      datasets: lines.map(({ name, verdict, values }) => {
        const square = verdict === 'violated';
        const colours = values.map((_, at) => (at > now ? ink.rule : ink[verdict]));
        const told = values.map((value, at) => values.length <= MARKED || value !== values[at - 1] || at === now);
        return {
          label: name,
          data: values.map((value) => value ?? null),
          stepped: true,
          clip: 10,
          borderColor: ink[verdict],
          borderWidth: 2,
          borderDash: square ? [5, 3] : [],
          segment: { borderColor: ({ p1DataIndex }) => colours[p1DataIndex] },
          pointStyle: square ? 'rect' : 'circle',
          pointRadius: told.map((each) => (each ? (square ? 8 : 3) : 0)),
          pointHoverRadius: square ? 9 : 4.5,
          pointBorderWidth: 1.75,
          pointBorderColor: colours,
          pointBackgroundColor: square ? 'transparent' : colours,
        };
      }),
    },
    options: {
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          type: 'category',
          ticks: { color: ink.faint, maxRotation: 0 },
          grid: { display: false },
          border: { color: ink.rule },
        },
        y: {
          min: 0,
          max: top,
          ticks: { precision: 0, stepSize: 1, color: ink.faint },
          grid: { color: ink.rule, lineWidth: 0.5 },
          border: { display: false },
        },
      },
      plugins: {
        tooltip: {
          backgroundColor: ink.ink,
          titleColor: ink.panel,
          bodyColor: ink.panel,
          cornerRadius: 2,
          displayColors: false,
          callbacks: { title: ([item]) => steps[item?.dataIndex ?? -1] ?? '' },
        },
      },
    },
    plugins: [standingAt(now, ink.ink)],
  };
}

/** A rule through the step at which the negotiation stands. */
const standingAt = (now: number, colour: string): Plugin<'line'> => ({
  id: 'standing',
  beforeDatasetsDraw({ ctx, scales, chartArea: { top, bottom } }) {
    ctx.fillStyle = colour;
    ctx.fillRect((scales['x']?.getPixelForValue(now) ?? 0) - 0.5, top, 1, bottom - top);
  },
});
