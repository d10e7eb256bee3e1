import { path } from './band.ts';
import { heightAt } from '../model/curve.ts';
import type { Point } from '../model/graph.ts';
import { onPlot } from './plot.ts';
import type { Scene } from './chart.ts';

/** Steps across the whole width: the edge of the shade lies under the curves, where coarse is fine enough. */
const SHADE_STEPS = 40;
const OPACITY = 0.16;

/** Shades what lies between two curves where both are drawn; nothing where they share no part of the picture. */
export function shadeDifference(
  ctx: CanvasRenderingContext2D,
  { layout, colours }: Scene,
  one: readonly Point[],
  other: readonly Point[],
): void {
  const from = Math.max(one[0]?.x ?? 1, other[0]?.x ?? 1);
  const to = Math.min(one.at(-1)?.x ?? 0, other.at(-1)?.x ?? 0);
  if (from >= to) return;
  const edge = (points: readonly Point[]): Point[] =>
    Array.from({ length: SHADE_STEPS + 1 }, (_, step) => {
      const x = step === SHADE_STEPS ? to : from + ((to - from) * step) / SHADE_STEPS;
      return onPlot(layout.plot, { x, y: heightAt(points, x) ?? 0 });
    });
  ctx.save();
  ctx.fillStyle = colours.yours;
  ctx.globalAlpha = OPACITY;
  path(ctx, [...edge(one), ...edge(other).toReversed()]);
  ctx.closePath();
  ctx.fill();
  ctx.restore();
}
