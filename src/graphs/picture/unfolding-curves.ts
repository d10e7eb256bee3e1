import { path } from './band.ts';
import type { Scene } from './chart.ts';
import { heightAt } from '../model/curve.ts';
import type { Point } from '../model/graph.ts';
import { onPlot } from './plot.ts';
import { authorStroke } from './result-graph.ts';
import type { NamedCurve } from './result-graph.ts';

/** The part of a curve up to a share of its way from left to right. */
function upTo(points: readonly Point[], share: number): Point[] {
  const [from, to] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const x = from + (to - from) * share;
  const y = heightAt(points, x);
  return [...points.filter((point) => point.x < x), ...(y === undefined ? [] : [{ x, y }])];
}

/**
 * Draws the curves of authors as far as a hand has come that draws one after the other.
 * @param drawn how many are drawn: 1.5 is the first and half of the second
 */
export function drawUnfolding(
  ctx: CanvasRenderingContext2D,
  { layout, colours }: Scene,
  curves: readonly NamedCurve[],
  drawn: number,
): void {
  ctx.strokeStyle = colours.actual;
  ctx.lineJoin = 'round';
  curves.slice(0, Math.ceil(drawn)).forEach(({ points }, index) => {
    const { width, dash } = authorStroke(index);
    ctx.lineWidth = width;
    ctx.setLineDash([...dash]);
    path(
      ctx,
      upTo(points, Math.min(drawn - index, 1)).map((point) => onPlot(layout.plot, point)),
    );
    ctx.stroke();
  });
  ctx.setLineDash([]);
}
