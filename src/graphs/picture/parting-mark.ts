import type { Point } from '../model/graph.ts';
import { heightAt } from '../model/curve.ts';
import type { Parting } from '../model/parting.ts';
import { onPlot } from './plot.ts';
import type { Scene } from './chart.ts';

/** Px that a gap must have for an arrow to say anything. */
const LEAST = 9;

/** Marks where two curves part: a ring where they first do, and a line across where they are furthest apart. */
export function drawParting(
  ctx: CanvasRenderingContext2D,
  { layout, colours }: Scene,
  parting: Parting,
  one: readonly Point[],
  other: readonly Point[],
): void {
  const { plot } = layout;
  ctx.strokeStyle = colours['graph-axis'];
  ctx.lineWidth = 1;
  if (parting.first) {
    const { x } = parting.first;
    const point = onPlot(plot, { x, y: heightAt(one, x) ?? 0 });
    ctx.fillStyle = colours['graph-paper'];
    ctx.beginPath();
    ctx.arc(point.x, point.y, 3.5, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
  const { x } = parting.widest;
  const [a, b] = [
    onPlot(plot, { x, y: heightAt(one, x) ?? 0 }),
    onPlot(plot, { x, y: heightAt(other, x) ?? 0 }),
  ];
  if (Math.abs(a.y - b.y) < LEAST) return;
  const [top, bottom] = [Math.min(a.y, b.y) + 2.5, Math.max(a.y, b.y) - 2.5];
  ctx.beginPath();
  ctx.moveTo(a.x, top);
  ctx.lineTo(a.x, bottom);
  for (const [tip, back] of [
    [top, 3.5],
    [bottom, -3.5],
  ] as const) {
    ctx.moveTo(a.x - 2.4, tip + back);
    ctx.lineTo(a.x, tip);
    ctx.lineTo(a.x + 2.4, tip + back);
  }
  ctx.stroke();
}
