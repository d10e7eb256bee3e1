import { graphsReaderCurvesText as text } from '../../locales/en/graphs-reader-curves.ts';
import { path } from './band.ts';
import { drawLettering } from './chart.ts';
import type { Scene } from './chart.ts';
import type { Point } from '../model/graph.ts';
import { shadeDifference } from './shade-between.ts';
import { COLUMN_OFF } from './end-labels.ts';
import { nameBeside } from './name-places.ts';
import { boxOf, outlineOf } from './outline.ts';
import { drawParting } from './parting-mark.ts';
import { partingOf } from '../model/parting.ts';
import { onPlot } from './plot.ts';
import type { Box, Lettering } from './plot.ts';
import { STROKES } from '../model/palette.ts';
import { leading, measureWith } from './text-layout.ts';

/** The free height in the column beside the plot that is nearest to `wish`: the names that stand there stay. */
function freeMiddle(names: readonly Lettering[], wish: number, height: number, top: number, bottom: number) {
  const half = height / 2;
  const taken = names.map(({ y, lines, font }) => {
    const reach = (lines.length * leading(font)) / 2 + half;
    return [y - reach, y + reach] as const;
  });
  return [wish, ...taken.flat()]
    .map((y) => Math.min(Math.max(y, top + half), bottom - half))
    .filter((y) => taken.every(([from, to]) => y <= from + 0.01 || y >= to - 0.01))
    .toSorted((a, b) => Math.abs(a - wish) - Math.abs(b - wish))[0];
}

function isInside({ x, y }: Lettering, { left, top, right, bottom }: Box): boolean {
  return x > left && x <= right && y > top && y < bottom;
}

/** The name of a reader's curve, where the names of the other curves stand. */
function yoursLettering(
  ctx: CanvasRenderingContext2D,
  { layout, graph }: Scene,
  curve: readonly Point[],
  end: Point,
): Lettering | undefined {
  const { plot, lettering } = layout;
  const beside = lettering.filter((block) => block.align === 'left' && block.x >= plot.right);
  const font = { size: beside[0]?.font.size ?? lettering[0]?.font.size ?? 12, weight: 600 } as const;
  if (layout.names === 'beside') {
    const y = freeMiddle(beside, end.y, leading(font), plot.top - 2, layout.height - 3) ?? end.y;
    const x = plot.right + COLUMN_OFF;
    return { lines: [text.yours], x, y, align: 'left', angle: 0, font, ink: 'yours', halo: false };
  }
  const measure = measureWith(ctx);
  const others = graph.curves.map(({ points }) => outlineOf(points, plot));
  const boxes = lettering.map((block) => boxOf(block, measure));
  const obstacles = { outlines: others, boxes };
  const query = { text: text.yours, font, ink: 'yours', plot, measure, obstacles } as const;
  return nameBeside(outlineOf(curve, plot), others, query)?.lettering;
}

/**
 * Draws a reader's curve in an ink, a weight and a dash of its own, its name beside its end, and where it parts
 * from the one that it answers. Both are densified, on the scale of the scene.
 */
export function drawReaderCurve(
  ctx: CanvasRenderingContext2D,
  scene: Scene,
  curve: readonly Point[],
  answers: readonly Point[] | undefined,
): void {
  const { layout, colours } = scene;
  const points = curve.map((point) => onPlot(layout.plot, point));
  const end = points.at(-1);
  if (!end) return;
  if (answers) shadeDifference(ctx, scene, answers, curve);
  ctx.strokeStyle = colours.yours;
  ctx.lineWidth = STROKES.yours.width;
  ctx.lineJoin = 'round';
  ctx.setLineDash([...STROKES.yours.dash]);
  path(ctx, points);
  ctx.stroke();
  ctx.setLineDash([]);
  if (answers) drawParting(ctx, scene, partingOf(answers, curve), answers, curve);
  // Words stay legible over what has been drawn here.
  for (const block of layout.lettering)
    if (isInside(block, layout.plot)) drawLettering(ctx, { ...block, halo: true }, colours);
  const name = yoursLettering(ctx, scene, curve, end);
  if (name) drawLettering(ctx, { ...name, halo: layout.names !== 'beside' }, colours);
}
