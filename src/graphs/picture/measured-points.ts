import type { Graph, Measured, Point } from '../model/graph.ts';
import type { DrawnRole, Ink, Palette } from '../model/palette.ts';
import { nameAtDot } from './name-places.ts';
import { boxOf, outlineOf } from './outline.ts';
import { onPlot } from './plot.ts';
import type { Box, Lettering, Picture } from './plot.ts';
import type { Measure } from './text-layout.ts';

/** Corners of the sign of each role, around its middle; none for a circle. Its form tells it to who does not see its colour. */
const SIGNS: Readonly<Record<DrawnRole, readonly (readonly [x: number, y: number])[]>> = {
  observed: [],
  yours: [],
  actual: corners(4, 45),
  required: corners(3, -90),
  feared: corners(3, 90),
  threshold: corners(4, 0),
  trend: corners(6, 0),
};

/** Corners of a regular polygon, the first of them at an angle in degrees. */
function corners(count: number, from: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((from + (360 * index) / count) * Math.PI) / 180;
    // As large as a circle to the eye: fewer corners reach further.
    const reach = 1 + 0.9 / count;
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });
}

/** The points of a curve as they are drawn, in px. */
export interface DrawnPoints {
  readonly ink: Ink & DrawnRole;
  /** True: only the edges of the signs are drawn. */
  readonly open: boolean;
  /** Radius of a sign. */
  readonly size: number;
  readonly points: readonly Point[];
  /** Error bars. */
  readonly bars: readonly { readonly x: number; readonly top: number; readonly bottom: number }[];
}

/** Radius of a sign, in parts of the size of the words. */
const SIZE = 0.27;
/** Half of the width of an error bar's end, in parts of a sign's radius; not less than a text is held against (`clearance`). */
const CAP = 0.6;

/** Radius of a sign in a picture. */
export function signSize({ word }: Pick<Picture, 'word'>): number {
  return word.size * SIZE;
}

/** The measured points of a graph on its plot. */
export function drawnPointsOf({ curves }: Graph, plot: Box, picture: Picture): DrawnPoints[] {
  const up = (x: number, y: number): number => onPlot(plot, { x, y }).y;
  return curves.flatMap((curve): DrawnPoints[] => {
    const { measured, role, open = false } = curve;
    if (!measured) return [];
    return [
      {
        ink: role,
        open,
        size: signSize(picture),
        points: measured.map((point) => onPlot(plot, point)),
        bars: measured.flatMap(({ x, bar }) => {
          if (!bar) return [];
          const [one, other] = [up(x, bar[0]), up(x, bar[1])];
          return [
            { x: onPlot(plot, { x, y: 0 }).x, top: Math.min(one, other), bottom: Math.max(one, other) },
          ];
        }),
      },
    ];
  });
}

/** The room that signs and error bars take. */
export function boxesOf(drawn: readonly DrawnPoints[]): Box[] {
  return drawn.flatMap(({ size, points, bars }) => [
    ...points.map(({ x, y }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size })),
    ...bars.map(({ x, top, bottom }) => ({ left: x - CAP * size, right: x + CAP * size, top, bottom })),
  ]);
}

/** Adds a sign to a path. */
export function traceSign(
  ctx: Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath' | 'arc'>,
  role: DrawnRole,
  { x, y }: Point,
  size: number,
): void {
  const [first, ...others] = SIGNS[role];
  if (!first) {
    ctx.moveTo(x + size, y);
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    return;
  }
  ctx.moveTo(x + size * first[0], y + size * first[1]);
  for (const [right, down] of others) ctx.lineTo(x + size * right, y + size * down);
  ctx.closePath();
}

/** Draws error bars, then signs over them: one path each, for a picture has many. */
export function drawPoints(ctx: CanvasRenderingContext2D, drawn: DrawnPoints, palette: Palette): void {
  const { ink, open, size, points, bars } = drawn;
  ctx.save();
  ctx.strokeStyle = palette[ink];
  ctx.lineWidth = 1.2;
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const { x, top, bottom } of bars) {
    ctx.moveTo(x, top);
    ctx.lineTo(x, bottom);
    for (const y of [top, bottom]) {
      ctx.moveTo(x - CAP * size, y);
      ctx.lineTo(x + CAP * size, y);
    }
  }
  ctx.stroke();
  ctx.fillStyle = palette[open ? 'graph-paper' : ink];
  ctx.beginPath();
  for (const point of points) traceSign(ctx, ink, point, size);
  ctx.fill();
  if (open) ctx.stroke();
  ctx.restore();
}

/** The points in the order in which their names look for room: the ends first, then the highest, then the others. */
function byWeight(measured: readonly Measured[]): readonly Measured[] {
  const highest = measured.toSorted((a, b) => b.y - a.y).slice(0, 1);
  return [...new Set([...measured.slice(-1), ...measured.slice(0, 1), ...highest, ...measured])];
}

/**
 * The names of measured points, each at its sign. One that finds no clear room is left out of the picture: the table has it,
 * and so has the reading of its point.
 */
export function pointNames(
  graph: Graph,
  plot: Box,
  { word: font }: Picture,
  measure: Measure,
  standing: readonly Box[],
): Lettering[] {
  const outlines = graph.curves
    .filter(({ measured }) => !measured)
    .map(({ points }) => outlineOf(points, plot));
  const lettering: Lettering[] = [];
  for (const { measured = [] } of graph.curves) {
    for (const point of byWeight(measured)) {
      if (point.label === '') continue;
      const boxes = [...standing, ...lettering.map((block) => boxOf(block, measure))];
      const query = { text: point.label, font, ink: 'ink-soft', plot, measure } as const;
      const found = nameAtDot(point, { ...query, obstacles: { outlines, boxes } }, true);
      if (found?.clear) lettering.push(found.lettering);
    }
  }
  return lettering;
}
