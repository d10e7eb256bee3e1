import { drawHair, drawLettering } from './chart.ts';
import type { Graph } from '../model/graph.ts';
import { todayDrawing } from './inner-labels.ts';
import { PICTURES } from './plot.ts';
import type { Scene } from './chart.ts';
import { measureWith } from './text-layout.ts';

/** How much of what lies beyond today is taken away: it is still to come, and can still be made out. */
const PALE = 0.72;

/** Draws the mark of today over a graph that has none, and makes what lies beyond it pale. */
export function drawToday(
  ctx: CanvasRenderingContext2D,
  { layout, colours }: Scene,
  today: NonNullable<Graph['today']>,
): void {
  const { plot } = layout;
  const x = plot.left + today.x * (plot.right - plot.left);
  ctx.save();
  ctx.fillStyle = colours['graph-paper'];
  ctx.globalAlpha = PALE;
  // Not over the axis below, nor over its arrow; the rest of a stroke along the right edge is beyond as well.
  ctx.fillRect(x, plot.top - 1, plot.right + 4 - x, plot.bottom - plot.top + 0.5);
  ctx.restore();
  // Words stay legible: names stand within the plot, and what they name can still be made out.
  for (const block of layout.lettering) drawLettering(ctx, block, colours);
  const font =
    Object.values(PICTURES).find(({ width }) => width === layout.width)?.word ?? PICTURES.narrow.word;
  const { lettering: words, headRight: right } = layout;
  const mark = todayDrawing(today, { plot, font, measure: measureWith(ctx), words, right });
  for (const hair of mark.hairs) drawHair(ctx, hair, colours);
  for (const block of mark.lettering) drawLettering(ctx, block, colours);
}
