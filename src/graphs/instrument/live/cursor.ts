import { heightAt } from '../../model/curve.ts';
import type { Curve, Graph, Point } from '../../model/graph.ts';
import { onPlot } from '../../picture/plot.ts';
import type { Box } from '../../picture/plot.ts';
import { valuePlace } from '../../words/phrases.ts';
import type { Palette } from '../../model/palette.ts';

/** Where a reader reads: a curve, and an x in drawing coordinates. */
export interface Cursor {
  readonly curve: string;
  readonly x: number;
}

const ARROW_STEP = 1 / 40;
/** Nearer places are the same one. */
const ROUNDING = 1e-9;

function startOf({ points }: Curve): number {
  return points[0]?.x ?? 0;
}

function endOf({ points }: Curve): number {
  return points.at(-1)?.x ?? 1;
}

/** The point before or after x on a curve that has values at its points only; a step of the width on any other. */
function stepped({ points, whole }: Curve, x: number, by: 1 | -1): number {
  if (!whole) return x + by * ARROW_STEP;
  const found =
    by > 0
      ? points.find((point) => point.x > x + ROUNDING)
      : points.findLast((point) => point.x < x - ROUNDING);
  return found?.x ?? x;
}

function placed(curve: Curve, x: number): Cursor {
  return { curve: curve.id, x: valuePlace(curve, Math.min(Math.max(x, startOf(curve)), endOf(curve))) };
}

/** The curve nearest to a point of the picture, at that point's x or the value nearest to it. */
export function nearestPoint({ curves }: Graph, { x, y }: Point): Cursor | undefined {
  const across = Math.min(Math.max(x, 0), 1);
  const found = curves
    .flatMap((curve) => {
      const height = heightAt(curve.points, across);
      return height === undefined ? [] : [{ curve, away: Math.abs(height - y) }];
    })
    .toSorted((a, b) => a.away - b.away)[0];
  return found && placed(found.curve, across);
}

/**
 * Where a key leads: left and right step along the curve, from value to value where it has no others, up and down change to the curve above or below, Home and End
 * go to its ends. Undefined when the key means nothing here.
 */
export function movedCursor({ curves }: Graph, cursor: Cursor | undefined, key: string): Cursor | undefined {
  const [first] = curves;
  const current = curves.find(({ id }) => id === cursor?.curve) ?? first;
  if (!current) return undefined;
  const x = cursor?.x ?? startOf(current);
  const others = (): Curve[] => {
    const heightOf = ({ points }: Curve) =>
      heightAt(points, x) ?? points.at(x < (points[0]?.x ?? 0) ? 0 : -1)?.y ?? 0;
    return curves.toSorted((a, b) => heightOf(a) - heightOf(b));
  };
  const neighbour = (by: 1 | -1): Cursor => {
    const order = others();
    const index = order.indexOf(current) + by;
    return placed(order[Math.min(Math.max(index, 0), order.length - 1)] ?? current, x);
  };
  switch (key) {
    case 'ArrowRight':
      return placed(current, cursor ? stepped(current, x, 1) : x);
    case 'ArrowLeft':
      return placed(current, cursor ? stepped(current, x, -1) : endOf(current));
    case 'ArrowUp':
      return neighbour(1);
    case 'ArrowDown':
      return neighbour(-1);
    case 'Home':
      return placed(current, 0);
    case 'End':
      return placed(current, 1);
    default:
      return undefined;
  }
}

/** Draws a line at the cursor's x and a ring on its curve, over a picture that is there already. */
export function drawCursor(
  ctx: CanvasRenderingContext2D,
  { curves }: Graph,
  { curve: id, x }: Cursor,
  plot: Box,
  palette: Palette,
): void {
  const curve = curves.find((candidate) => candidate.id === id);
  const height = heightAt(curve?.points ?? [], x);
  if (!curve || height === undefined) return;
  const point = onPlot(plot, { x, y: height });
  ctx.save();
  ctx.strokeStyle = palette['graph-axis'];
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  ctx.moveTo(point.x, plot.top);
  ctx.lineTo(point.x, plot.bottom);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(point.x, point.y, 4.5, 0, 2 * Math.PI);
  ctx.fillStyle = palette['graph-paper'];
  ctx.fill();
  ctx.strokeStyle = palette[curve.role];
  ctx.lineWidth = 2.2;
  ctx.stroke();
  ctx.restore();
}
