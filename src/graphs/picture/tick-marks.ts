import type { Box, Hair, Lettering } from './plot.ts';
import type { Tick } from '../model/ticks.ts';
import { leading } from './text-layout.ts';
import type { Font, Measure } from './text-layout.ts';

/** Px of a tick, out of the plot, and between it and its number. */
const TICK = 4;
const OFF = 3;
/** Px between a base and its power. */
const JOINT = 0.5;
/** Least px between two numbers in a row. */
const APART = 7;
/** Px that the last number of x may reach beyond the plot, and the arrow of x without numbers. */
export const OVERHANG = 7;

/** A base is larger than other numbers, so that its power, which is as large as they are, stands as a power beside it. */
function baseOf({ power }: Tick, font: Font): Font {
  return power === '' ? font : { ...font, size: Math.round(font.size * 11.5) / 10 };
}

function widthOf(tick: Tick, font: Font, measure: Measure): number {
  const { label, power } = tick;
  return measure(label, baseOf(tick, font)) + (power === '' ? 0 : measure(power, font) + JOINT);
}

/** Px across the axis that its ticks and numbers take; 0 without ticks. */
export function tickDepth(ticks: readonly Tick[], axis: 'x' | 'y', font: Font, measure: Measure): number {
  if (ticks.length === 0) return 0;
  const across =
    axis === 'x' ? leading(font) : Math.max(...ticks.map((tick) => widthOf(tick, font, measure)));
  return TICK + OFF + across;
}

/**
 * A number about x: its middle there, or its right edge. A power stands on the other side of one point from its base,
 * so that the two keep apart in any typeface.
 */
function number(
  tick: Tick,
  { x, y, align }: { readonly x: number; readonly y: number; readonly align: 'center' | 'right' },
  font: Font,
  measure: Measure,
): Lettering[] {
  const block = { y, angle: 0, ink: 'ink-soft', halo: false } as const;
  if (tick.power === '') return [{ ...block, lines: [tick.label], x, align, font }];
  const left = x - widthOf(tick, font, measure) / (align === 'center' ? 2 : 1);
  const base = baseOf(tick, font);
  const joint = left + measure(tick.label, base);
  return [
    { ...block, lines: [tick.label], x: joint, align: 'right', font: base },
    {
      ...block,
      lines: [tick.power],
      x: joint + JOINT,
      y: y - font.size * 0.4,
      align: 'left',
      font,
    },
  ];
}

/** Every tick where its number has room beside the one before; else every second, or every third. */
function withRoom(ticks: readonly Tick[], lengthOf: (tick: Tick) => number, plot: Box): readonly Tick[] {
  const place = (tick: Tick) => plot.left + tick.at * (plot.right - plot.left);
  for (let stride = 1; stride < ticks.length; stride++) {
    const kept = ticks.filter((_, index) => index % stride === 0);
    const fits = kept.every((tick, index) => {
      const before = kept[index - 1];
      return (
        !before || Math.abs(place(tick) - place(before)) >= (lengthOf(tick) + lengthOf(before)) / 2 + APART
      );
    });
    if (fits) return kept;
  }
  return ticks.slice(0, 1);
}

/** Short hairs out of the plot and the numbers at them; no grid, for a model is read and not measured. */
export function tickMarks(
  ticks: readonly Tick[],
  axis: 'x' | 'y',
  plot: Box,
  font: Font,
  measure: Measure,
): { lettering: Lettering[]; hairs: Hair[] } {
  const hair = (x: number, y: number, toX: number, toY: number): Hair => ({
    points: [
      { x, y },
      { x: toX, y: toY },
    ],
    ink: 'graph-axis',
    width: 0.8,
    dash: [],
  });
  const across = (at: number) => plot.left + at * (plot.right - plot.left);
  const up = (at: number) => plot.bottom - at * (plot.bottom - plot.top);
  const length = (tick: Tick) => widthOf(tick, font, measure);
  if (axis === 'y') {
    return {
      hairs: ticks.map(({ at }) => hair(plot.left - TICK, up(at), plot.left, up(at))),
      lettering: ticks.flatMap((tick) =>
        number(tick, { x: plot.left - TICK - OFF, y: up(tick.at), align: 'right' }, font, measure),
      ),
    };
  }
  return {
    hairs: ticks.map(({ at }) => hair(across(at), plot.bottom, across(at), plot.bottom + TICK)),
    lettering: withRoom(ticks, length, plot).flatMap((tick) => {
      const x = Math.min(across(tick.at), plot.right + OVERHANG - length(tick) / 2);
      const y = plot.bottom + TICK + OFF + leading(font) / 2;
      return number(tick, { x, y, align: 'center' }, font, measure);
    }),
  };
}
