import type { Axis, Scenario, Series, SeriesRole } from '../schema/scenario.ts';
import { densify } from './curve.ts';
import type { Knot } from './curve.ts';
import { requiredKnots } from './required.ts';
import { heightOn } from './scale.ts';
import type { Scale } from './scale.ts';

/** What drawing needs of a scenario; the rest stays out of the page's script. */
export type Sketch = Omit<Scenario, 'support'>;

/** How a reader looks at a scenario. */
export interface View {
  /** Scale of the y axis. */
  readonly scale: Scale;
  /** Ids of the hidden series that are shown all the same. */
  readonly shown: ReadonlySet<string>;
  /** Where the mark of today stands; where the file has it, unless a reader moved it. */
  readonly today?: number | undefined;
  /** What is asked for each tenfold of x; the required curves of two log axes become straight lines that ask it. */
  readonly factor?: number | undefined;
}

/** A point in drawing coordinates: 0 to 1 from the low to the high end of each axis. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Band {
  readonly lower: readonly Point[];
  readonly upper: readonly Point[];
  readonly label: string;
}

export interface Curve {
  readonly id: string;
  readonly role: SeriesRole;
  readonly label: string;
  readonly points: readonly Point[];
  readonly band: Band | undefined;
  /** The x up to which the curve has been seen by now, a point of it; beyond, it is still to come. */
  readonly seenUntil?: number;
}

export interface Gap {
  readonly between: readonly [Curve, Curve];
  readonly label: string;
}

export interface PlacedMark extends Point {
  readonly kind: 'dot' | 'note';
  readonly label: string;
}

/** A scenario in one view, ready to be drawn or told in words. Everything is in drawing coordinates. */
export interface Graph {
  readonly scale: Scale;
  readonly stroke: Scenario['stroke'];
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly Curve[];
  readonly gaps: readonly Gap[];
  readonly today: { readonly x: number; readonly label: string } | undefined;
  readonly marks: readonly PlacedMark[];
}

/** Points for the whole width: fine enough for 600 px, coarse enough for a small file. */
export const STEPS = 80;

/** The view that the file itself asks for. */
export function defaultView(sketch: Sketch): View {
  return { scale: sketch.y.scale, shown: new Set() };
}

/** The knots of a series as the view has them: a required curve may be asked for by its factor. */
function knotsIn({ role, knots }: Series, { x, y }: Sketch, { factor }: View): readonly Knot[] {
  const [first] = knots;
  // A curve that begins further right says nothing of the left end, where the line would have to start.
  if (role !== 'required' || factor === undefined || first?.[0] !== 0) return knots;
  return requiredKnots(x, y, first[1], factor) ?? knots;
}

function bandOf(centre: readonly Knot[], band: Series['band'], y: Axis, scale: Scale): Band | undefined {
  if (!band) return undefined;
  const [left, right] = [centre[0]?.[0] ?? 0, centre.at(-1)?.[0] ?? 1];
  const edge = (widths: readonly [number, number], sign: 1 | -1): Point[] =>
    centre.map(([x, height]) => {
      const share = (x - left) / (right - left);
      const width = widths[0] + (widths[1] - widths[0]) * share;
      return { x, y: heightOn(y, scale, Math.min(Math.max(height + sign * width, 0), 1)) };
    });
  return { lower: edge(band.below, -1), upper: edge(band.above, 1), label: band.label };
}

/**
 * The one way from a scenario to something drawn: build and browser call it, so they draw the same points.
 * A view on the other scale needs `y.decode`; without it the file's own scale is kept.
 */
export function toGraph(sketch: Sketch, view: View): Graph {
  const scale = sketch.y.decode ? view.scale : sketch.y.scale;
  const curves = sketch.series
    .filter((series) => !series.hidden || view.shown.has(series.id))
    .map((series): Curve => {
      const centre = densify(knotsIn(series, sketch, view), STEPS);
      return {
        id: series.id,
        role: series.role,
        label: series.label,
        points: centre.map(([x, y]) => ({ x, y: heightOn(sketch.y, scale, y) })),
        band: bandOf(centre, series.band, sketch.y, scale),
      };
    });
  const gaps = sketch.gaps.flatMap(({ between, label }): Gap[] => {
    const [first, second] = between.map((id) => curves.find((curve) => curve.id === id));
    return first && second ? [{ between: [first, second], label }] : [];
  });
  const today = sketch.marks.find((mark) => mark.kind === 'today');
  const marks = sketch.marks.flatMap(({ kind, x, y, label }): PlacedMark[] =>
    kind === 'today' || y === undefined ? [] : [{ kind, x, y: heightOn(sketch.y, scale, y), label }],
  );
  return {
    scale,
    stroke: sketch.stroke,
    x: sketch.x,
    y: sketch.y,
    curves,
    gaps,
    today: today && { x: view.today ?? today.x, label: today.label },
    marks,
  };
}
