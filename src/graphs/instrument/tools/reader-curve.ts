import type { DrawHost } from '../stage/draw-host.ts';
import type { Knot } from '../../model/curve.ts';
import { pointsOn } from '../../model/drawn-points.ts';
import { drawReaderCurve } from '../../picture/drawn-curve.ts';
import { partFromAuthor } from '../../words/parting.ts';

/** The curve that each graph shows now, and what takes it away. */
const shown = new WeakMap<DrawHost, AbortController>();

/**
 * Lays a curve that a reader drew elsewhere on the page over a graph, with the sentence about where the two part. A
 * later one takes its place.
 * @param series id of the author's series that it answers
 */
export function showReaderCurve(
  drawHost: DrawHost,
  series: string,
  knots: readonly Knot[],
  signal: AbortSignal,
): void {
  const { stage, sketch } = drawHost;
  const own = sketch.series.find(({ id }) => id === series);
  if (!own) return;
  const { knots: authored } = own;
  shown.get(drawHost)?.abort();
  const showing = new AbortController();
  shown.set(drawHost, showing);
  stage.add(
    (ctx, scene) => {
      const { y, scale } = scene.graph;
      drawReaderCurve(ctx, scene, pointsOn(y, scale, knots), authored && pointsOn(y, scale, authored));
    },
    AbortSignal.any([signal, showing.signal]),
  );
  drawHost.setGhost(series, false);
  drawHost.setIdleText(partFromAuthor(sketch, own, knots).sentence);
}
