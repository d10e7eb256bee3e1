import type { Band, Point } from '../model/graph.ts';
import { onPlot } from './plot.ts';
import type { Box } from './plot.ts';
import type { Palette } from '../model/palette.ts';

/** Begins a path through points in px. */
export function path(ctx: CanvasRenderingContext2D, points: readonly Point[]): void {
  ctx.beginPath();
  points.forEach(({ x, y }, index) => {
    if (index === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  });
}

/** Shares of the band's width at which its edge begins to show and at which it is full. */
const OUTER = 1.22;
const INNER = 0.6;
/** How much of the band's colour the full part has. */
const OPACITY = 0.22;
/** Px of the widest slope that one layer may cover before its edge can be seen. */
const LAYER_STEP = 2.5;

/**
 * Draws a band whose edge is a slope and no wall, for readers take an edge as a limit: layers one over another, each a
 * little narrower. Plain fills, so that a canvas, a PNG and an SVG show the same.
 */
export function drawBand(
  ctx: CanvasRenderingContext2D,
  { upper, lower }: Band,
  centre: readonly Point[],
  plot: Box,
  palette: Palette,
): void {
  // Every third point: nobody sees the difference in a soft edge, and the file is a third as long.
  const rows = centre.flatMap((middle, index) => {
    const [high, low] = [upper[index], lower[index]];
    return high && low && (index % 3 === 0 || index === centre.length - 1) ? [{ middle, high, low }] : [];
  });
  const reach = Math.max(
    ...rows.map(({ middle, high, low }) => Math.max(high.y - middle.y, middle.y - low.y)),
  );
  const slope = (OUTER - INNER) * reach * (plot.bottom - plot.top);
  const layers = Math.min(Math.max(Math.round(slope / LAYER_STEP), 6), 16);
  const edge = (side: 'high' | 'low', share: number) =>
    rows.map((row) => {
      const y = row.middle.y + (row[side].y - row.middle.y) * share;
      return onPlot(plot, { x: row.middle.x, y: Math.min(Math.max(y, 0), 1) });
    });
  ctx.save();
  ctx.fillStyle = palette.band;
  ctx.globalAlpha = Math.round((1 - (1 - OPACITY) ** (1 / layers)) * 1000) / 1000;
  for (let layer = 0; layer < layers; layer++) {
    const share = OUTER - ((OUTER - INNER) * layer) / (layers - 1);
    path(ctx, [...edge('high', share), ...edge('low', share).toReversed()]);
    ctx.closePath();
    ctx.fill();
  }
  ctx.restore();
}
