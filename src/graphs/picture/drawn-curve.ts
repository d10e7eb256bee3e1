import { graphsReaderCurvesText as text } from '../../locales/en/graphs-reader-curves.ts';
import { path } from './band.ts';
import type { Scene } from './chart.ts';
import type { Point } from '../model/graph.ts';
import { shadeDifference } from './shade-between.ts';
import { COLUMN_OFF } from './end-labels.ts';
import { drawParting } from './parting-mark.ts';
import { partingOf } from '../model/parting.ts';
import { onPlot } from './plot.ts';
import type { Lettering } from './plot.ts';
import { STROKES } from '../model/palette.ts';
import { baseline, leading, setFont } from './text-layout.ts';

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
  const names = layout.lettering.filter((block) => block.align === 'left' && block.x >= layout.plot.right);
  const font = { size: names[0]?.font.size ?? 12, weight: 600 } as const;
  const y = freeMiddle(names, end.y, leading(font), layout.plot.top - 2, layout.height - 3) ?? end.y;
  setFont(ctx, font);
  ctx.textAlign = 'left';
  ctx.fillStyle = colours.yours;
  ctx.fillText(text.yours, layout.plot.right + COLUMN_OFF, baseline(y, font));
}
