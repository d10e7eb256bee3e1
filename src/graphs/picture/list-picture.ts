import { defaultView, toGraph } from '../model/graph.ts';
import type { Curve, Point, Sketch } from '../model/graph.ts';
import { strokeOf } from '../model/palette.ts';
import type { Ink, Stroke } from '../model/palette.ts';
import { curveBefore } from '../model/phases.ts';
import { simplify } from '../model/simplify.ts';
import { traceSign } from './measured-points.ts';
import { onPlot } from './plot.ts';
import type { Box } from './plot.ts';

/** The size of the picture of a graph in a list, in px; its plot leaves a margin for half of a stroke. */
export const LIST_PICTURE = { width: 96, height: 72, margin: 3 } as const;

/** Px of the radius of a measured point. */
const SIGN = 2;

/** Strokes are thinner than in a large picture, in the same proportion to each other. */
const THIN = 0.7;

/** A graph so small that no word has room in it: what is drawn, in px. */
export interface ListPicture {
  /** Edges of bands, as points of polygons. */
  readonly bands: readonly string[];
  /** Those further back first, as points of lines. */
  readonly curves: readonly { readonly ink: Ink; readonly points: string; readonly stroke: Stroke }[];
  /** The signs of measured points, as the path of each series; of open ones the edges are drawn. */
  readonly signs: readonly { readonly ink: Ink; readonly path: string; readonly open: boolean }[];
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

/** Signs as the path of an SVG. */
function signsPath({ role, measured = [] }: Curve): string {
  const steps: string[] = [];
  const to = (command: string, x: number, y: number): void => {
    steps.push(`${command}${round(x)} ${round(y)}`);
  };
  const path = {
    moveTo(x: number, y: number) {
      to('M', x, y);
    },
    lineTo(x: number, y: number) {
      to('L', x, y);
    },
    /** A whole circle, from its right end. */
    arc(_x: number, _y: number, radius: number) {
      for (const way of [-1, 1]) steps.push(`a${radius} ${radius} 0 1 0 ${2 * radius * way} 0`);
    },
    closePath() {
      steps.push('Z');
    },
  };
  for (const point of measured) traceSign(path, role, onPlot(PLOT, point), SIGN);
  return steps.join('');
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
    ? curves.filter(({ id }) => !drawable.has(id)).map((curve) => curveBefore(curve, today?.x ?? 1))
    : curves;
  if (shown.length === 0) return undefined;
  return {
    bands: shown.flatMap(({ band }) =>
      band ? [inPx([...simplify(band.lower), ...simplify(band.upper).toReversed()])] : [],
    ),
    curves: shown
      .filter(({ measured }) => !measured)
      .map((curve) => {
        const { width, dash, depth } = strokeOf(curve);
        const stroke = { width: width * THIN, dash: dash.map((length) => length * THIN), depth };
        return { ink: curve.role, points: inPx(simplify(curve.points)), stroke };
      })
      .toSorted((a, b) => b.stroke.depth - a.stroke.depth),
    signs: shown
      .filter(({ measured }) => measured)
      .map((curve) => ({ ink: curve.role, path: signsPath(curve), open: curve.open ?? false })),
    today: today && placed({ x: today.x, y: 0 }).x,
    dots: marks.filter(({ kind }) => kind === 'dot').map(placed),
  };
}
