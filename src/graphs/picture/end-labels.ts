import type { Curve, Graph, PlacedMark, Point } from '../model/graph.ts';
import { onPlot } from './plot.ts';
import type { Box, Hair, Lettering } from './plot.ts';
import { stackLabels } from './stack-labels.ts';
import { strokeOf } from '../model/palette.ts';
import type { Ink } from '../model/palette.ts';
import { leading, widest, wrap } from './text-layout.ts';
import type { Font, Measure } from './text-layout.ts';

/** A name beside the plot, and the point in drawing coordinates that it names. */
interface Named {
  readonly lines: readonly string[];
  readonly font: Font;
  readonly ink: Ink;
  readonly end: Point;
  /** Px to leave free around the end itself. */
  readonly free: number;
}

/** The column of names to the right of a plot. */
export interface Column {
  readonly names: readonly Named[];
  readonly middles: readonly number[];
  readonly width: number;
}

/** Px between the plot and the names. */
export const COLUMN_OFF = 10;
const SPACE = 3;
/** Px that a name's hair keeps from the middle of a sign. */
const SIGN = 7;

/** The dot so far right that a name at its right would leave the plot; it is named where the curves are. */
export function columnDot(graph: Graph): PlacedMark | undefined {
  return graph.marks.find((mark) => mark.kind === 'dot' && mark.x >= 0.7 && mark.label !== '');
}

/** The curves that have a name to be set; one that lies outside of the plot has nothing that could be named. */
export function namedCurves({ curves }: Graph): Curve[] {
  return curves.filter(({ points, label }) => points.length > 0 && label !== '');
}

function endOf(curve: Curve): Point {
  return curve.points.at(-1) ?? { x: 1, y: 0 };
}

/**
 * Sets the names of the curves, and of a dot at the right, in a column between `top` and `bottom` (px): beside their
 * ends as far as that goes without overlap, in lines of at most `width` px, and in smaller type where that is needed.
 * @returns undefined when they do not fit in the smaller of the two types either
 */
export function columnOf(
  graph: Graph,
  plot: Pick<Box, 'top' | 'bottom'>,
  limits: { readonly top: number; readonly bottom: number; readonly width: number },
  { label, word }: { readonly label: Font; readonly word: Font },
  measure: Measure,
): Column | undefined {
  const dot = columnDot(graph);
  const heightOf = (y: number) => plot.bottom - y * (plot.bottom - plot.top);
  for (const { size } of [label, word]) {
    const named = (text: string, ink: Ink, end: Point, free: number, own: Font): Named => ({
      lines: wrap(text, own, limits.width, measure),
      font: own,
      ink,
      end,
      free,
    });
    const names = namedCurves(graph).map((curve) =>
      named(curve.label, curve.role, endOf(curve), curve.measured ? SIGN : strokeOf(curve).width, {
        ...label,
        size,
      }),
    );
    if (dot) names.push(named(dot.label, 'ink-soft', dot, 7, word));
    const claims = names.map(({ lines, font: own, end }) => ({
      at: heightOf(end.y),
      height: lines.length * leading(own) + SPACE,
    }));
    const middles = stackLabels(claims, limits.top, limits.bottom);
    if (middles) {
      return {
        names,
        middles,
        width: Math.max(0, ...names.map((name) => widest(name.lines, name.font, measure))),
      };
    }
  }
  return undefined;
}

/** Letters the column, with a hair from each name to its end where the two are apart. */
export function columnDrawing(
  { names, middles }: Column,
  plot: Box,
): { lettering: Lettering[]; hairs: Hair[] } {
  const x = plot.right + COLUMN_OFF;
  const lettering = names.map(({ lines, font, ink }, index): Lettering => ({
    lines,
    x,
    y: middles[index] ?? 0,
    align: 'left',
    angle: 0,
    font,
    ink,
    halo: false,
  }));
  const hairs = names.flatMap(({ end, ink, free, lines, font }, index): Hair[] => {
    const from = onPlot(plot, end);
    const middle = middles[index] ?? from.y;
    const reach = ((lines.length - 1) / 2) * leading(font);
    const to = { x: x - 2, y: Math.min(Math.max(from.y, middle - reach), middle + reach) };
    if (Math.abs(to.y - from.y) < 4 && from.x > plot.right - 4) return [];
    const share = Math.min(free / Math.hypot(to.x - from.x, to.y - from.y), 1);
    const start = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    // Over a longer way a full line would look like a part of the curve.
    return [{ points: [start, to], ink, width: 0.8, dash: from.x > plot.right - 24 ? [] : [1, 3] }];
  });
  return { lettering, hairs };
}
