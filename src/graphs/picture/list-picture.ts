import { defaultView, toGraph } from '../model/graph.ts';
import type { Point, Sketch } from '../model/graph.ts';
import { strokeOf } from '../model/palette.ts';
import type { Ink, Stroke } from '../model/palette.ts';
import { before } from '../model/phases.ts';
import { simplify } from '../model/simplify.ts';
import { onPlot } from './plot.ts';
import type { Box } from './plot.ts';

/** The size of the picture of a graph in a list, in px; its plot leaves a margin for half of a stroke. */
export const LIST_PICTURE = { width: 96, height: 72, margin: 3 } as const;

/** Strokes are thinner than in a large picture, in the same proportion to each other. */
const THIN = 0.7;

/** A graph so small that no word has room in it: what is drawn, in px. */
export interface ListPicture {
  /** Edges of bands, as points of polygons. */
  readonly bands: readonly string[];
  /** Those further back first, as points of lines. */
  readonly curves: readonly { readonly ink: Ink; readonly points: string; readonly stroke: Stroke }[];
  /** Where today is, from the left. */
  readonly today: number | undefined;
  readonly dots: readonly Point[];
}

const { width, height, margin } = LIST_PICTURE;
const PLOT: Box = { left: margin, top: margin, right: width - margin, bottom: height - margin };

/** A tenth of a px is finer than any screen. */
const round = (value: number): number => Math.round(value * 10) / 10;

function placed(point: Point): Point {
  const { x, y } = onPlot(PLOT, point);
  return { x: round(x), y: round(y) };
}

function inPx(points: readonly Point[]): string {
  return points
    .map(placed)
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');
}

/**
 * A graph for a list.
 * @param isHeld True: its page asks readers to draw before they see it, so it shows no curve that they may draw and
 *   nothing past today.
 * @returns undefined when no curve is left.
 */
export function listPicture(sketch: Sketch, isHeld: boolean): ListPicture | undefined {
  const { curves, today, marks } = toGraph(sketch, defaultView(sketch));
  const drawable = new Set(sketch.series.filter((series) => series.drawable).map(({ id }) => id));
  const shown = isHeld
    ? curves
        .filter(({ id }) => !drawable.has(id))
        .map((curve) => ({ ...curve, points: before(curve.points, today?.x ?? 1), band: undefined }))
    : curves;
  if (shown.length === 0) return undefined;
  return {
    bands: shown.flatMap(({ band }) =>
      band ? [inPx([...simplify(band.lower), ...simplify(band.upper).toReversed()])] : [],
    ),
    curves: shown
      .map((curve) => {
        const { width, dash, depth } = strokeOf(curve);
        const stroke = { width: width * THIN, dash: dash.map((length) => length * THIN), depth };
        return { ink: curve.role, points: inPx(simplify(curve.points)), stroke };
      })
      .toSorted((a, b) => b.stroke.depth - a.stroke.depth),
    today: today && placed({ x: today.x, y: 0 }).x,
    dots: marks.filter(({ kind }) => kind === 'dot').map(placed),
  };
}
