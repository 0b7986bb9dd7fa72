/** How a chart is drawn, as the plain data that the drawing library takes. Two shapes: counts as cells, and counts by step. */
import type { Verdict } from '../model/verdict.ts';
import type { Ink } from './ink.ts';

export interface Series {
  name: string;
  verdict: Verdict;
  /** One per label; none leaves a gap. */
  values: readonly (number | undefined)[];
}

export interface Plot {
  shape: 'cells' | 'steps';
  labels: readonly string[];
  series: readonly Series[];
  /** Where the axis of counts ends. The same for all plots that are meant to be seen together. */
  top: number;
  /** The step at which the negotiation stands; what lies after it is drawn as undone. */
  now?: number;
  /** What the pointer is told about a label. */
  tips?: readonly string[];
}

/** Slanted lines, so that a cell can be told apart without its colour. */
export type Hatch = (colour: string, ground: string) => CanvasPattern | string;

const counts = (ink: Ink) => ({ ticks: { precision: 0, stepSize: 1, color: ink.faint } });
const bare = { grid: { display: false } };

/** One dataset per cell, so that each position has its own edge and a bar can be counted. */
export const cells = ({ labels, series, top }: Plot, ink: Ink, hatch: Hatch) => ({
  type: 'bar' as const,
  data: {
    labels: [...labels],
    datasets: series.flatMap(({ verdict, values }) => {
      const fill = { satisfied: ink.satisfied, violated: hatch(ink.violated, ink.panel), open: ink.panel }[verdict];
      return Array.from({ length: Math.max(0, ...values.map((value) => value ?? 0)) }, (_, cell) => ({
        data: values.map((value) => (cell < (value ?? 0) ? 1 : null)),
        backgroundColor: fill,
        borderColor: ink[verdict],
        borderWidth: 1.5,
        borderSkipped: false as const,
        borderRadius: verdict === 'violated' ? 0 : 9,
        inflateAmount: -1.5,
        barThickness: 20,
      }));
    }),
  },
  options: {
    indexAxis: 'y' as const,
    scales: {
      x: { stacked: true, min: 0, max: top, border: { color: ink.rule }, ...counts(ink), ...bare },
      y: { stacked: true, ticks: { color: ink.ink, font: { size: 14 } }, border: { color: ink.rule }, ...bare },
    },
    plugins: { tooltip: { enabled: false } },
  },
});

/** A line per series that keeps its height until the step that changes it. Squares hold discs where two lines meet. */
export const steps = ({ labels, series, top, now = labels.length - 1, tips = [] }: Plot, ink: Ink) => ({
  type: 'line' as const,
  data: {
    labels: [...labels],
    datasets: series.map(({ name, verdict, values }) => {
      const square = verdict === 'violated';
      const colours = values.map((_, step) => (step > now ? ink.rule : ink[verdict]));
      return {
        label: name,
        data: values.map((value) => value ?? null),
        stepped: true,
        clip: 9,
        borderColor: ink[verdict],
        borderWidth: 2,
        borderDash: square ? [5, 3] : [],
        segment: { borderColor: ({ p1DataIndex }: { p1DataIndex: number }) => colours[p1DataIndex] },
        pointStyle: square ? ('rect' as const) : ('circle' as const),
        pointRadius: square ? 6.5 : 3,
        pointHoverRadius: square ? 8 : 4.5,
        pointBorderWidth: 1.75,
        pointBorderColor: colours,
        pointBackgroundColor: square ? 'transparent' : colours,
      };
    }),
  },
  options: {
    interaction: { mode: 'index' as const, intersect: false },
    scales: {
      x: { ticks: { color: ink.faint, maxRotation: 0 }, border: { color: ink.rule }, ...bare },
      y: { min: 0, max: top, border: { display: false }, grid: { color: ink.rule, lineWidth: 0.5 }, ...counts(ink) },
    },
    plugins: {
      tooltip: {
        backgroundColor: ink.ink,
        titleColor: ink.panel,
        bodyColor: ink.panel,
        cornerRadius: 2,
        displayColors: false,
        callbacks: { title: ([item]: { dataIndex: number }[]) => tips[item?.dataIndex ?? -1] ?? '' },
      },
    },
  },
});
