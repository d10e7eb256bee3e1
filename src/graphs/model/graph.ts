import type { Axis, Scenario, Series } from '../../schema/scenario.ts';
import { densify } from './curve.ts';
import type { Knot } from './curve.ts';
import { formulaCurve } from './formula-registry.ts';
import { printedValue } from './format-number.ts';
import { requiredKnots } from './required-line.ts';
import { sampleFormula } from './sample-formula.ts';
import { decodeOf, heightOn } from './scale.ts';
import type { Scale } from './scale.ts';
import type { DrawnRole, Stroke } from './palette.ts';
import { ticksOf } from './ticks.ts';
import type { Tick } from './ticks.ts';

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
  /** Where a reader has put the sliders of a model, by param; the others stand as the file has them. */
  readonly sliders?: ReadonlyMap<string, number> | undefined;
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
  /** True: lines run through it, and its label needs an edge of paper. */
  readonly crossed?: boolean;
}

export interface Curve {
  readonly id: string;
  readonly role: DrawnRole;
  /** In place of the stroke of its role. */
  readonly stroke?: Stroke;
  /** Stands at its end; nothing does where it is empty. */
  readonly label: string;
  /** From left to right; none where the curve lies wholly outside of the plot. */
  readonly points: readonly Point[];
  readonly band: Band | undefined;
  /** True: x counts whole things, so there are values at the points and none between them. */
  readonly whole: boolean;
}

export interface Gap {
  readonly between: readonly [Curve, Curve];
  readonly label: string;
}

export interface PlacedMark extends Point {
  readonly kind: 'dot' | 'note';
  readonly label: string;
}

/** An axis as it is drawn. */
export interface DrawnAxis extends Axis {
  /** The file's words, or the numbers at the ends. */
  readonly ends: [low: string, high: string];
  readonly ticks: readonly Tick[];
}

/** A scenario in one view, ready to be drawn or told in words. Everything is in drawing coordinates. */
export interface Graph {
  readonly kind: Scenario['kind'];
  /** In the place of the kind, for a picture of what is no scenario. */
  readonly stamp?: string;
  readonly scale: Scale;
  readonly stroke: Scenario['stroke'];
  readonly x: DrawnAxis;
  readonly y: DrawnAxis;
  readonly curves: readonly Curve[];
  readonly gaps: readonly Gap[];
  readonly today: { readonly x: number; readonly label: string } | undefined;
  readonly marks: readonly PlacedMark[];
  /** What the sliders stand at. */
  readonly settings: readonly { readonly label: string; readonly value: number }[];
}

/** Points for the whole width: fine enough for 600 px, coarse enough for a small file. */
export const GRAPH_STEPS = 80;

/** The view that the file itself asks for. */
export function defaultView(sketch: Sketch): View {
  return { scale: sketch.y.scale, shown: new Set() };
}

/** The knots of a series as the view has them: a required curve may be asked for by its factor. */
function knotsIn({ role, knots = [] }: Series, { x, y }: Sketch, { factor }: View): readonly Knot[] {
  const [first] = knots;
  // A curve that begins further right says nothing of the left end, where the line would have to start.
  if (role !== 'required' || factor === undefined || first?.[0] !== 0) return knots;
  return requiredKnots(x, y, first[1], factor) ?? knots;
}

function bandOf({ band }: Series, centre: readonly Knot[], y: Axis, scale: Scale): Band | undefined {
  if (!band) return undefined;
  const [left, right] = [centre[0]?.[0] ?? 0, centre.at(-1)?.[0] ?? 1];
  const edge = (widths: readonly [number, number], sign: 1 | -1): Point[] =>
    centre.map(([x, height]) => {
      const share = right > left ? (x - left) / (right - left) : 0;
      const width = widths[0] + (widths[1] - widths[0]) * share;
      return { x, y: heightOn(y, scale, Math.min(Math.max(height + sign * width, 0), 1)) };
    });
  return { lower: edge(band.below, -1), upper: edge(band.above, 1), label: band.label };
}

/** The value of each slider in a view, by param. */
function sliderValues({ sliders }: Sketch, view: View): Map<string, number> {
  return new Map(sliders.map(({ param, value }) => [param, view.sliders?.get(param) ?? value]));
}

/** A series as points on the file's own scales: of the curve through its knots, or of its formula. */
function centreOf(series: Series, sketch: Sketch, view: View, values: ReadonlyMap<string, number>): Knot[] {
  const { formula } = series;
  if (!formula) return densify(knotsIn(series, sketch, view), GRAPH_STEPS);
  const valueOf = (param: string, given: number | string): number => {
    const value = typeof given === 'string' ? values.get(given) : given;
    if (value === undefined) throw new RangeError(`${formula.name}: no slider for ${param}`);
    return value;
  };
  const params = Object.entries(formula.params).map(
    ([param, given]) => [param, valueOf(param, given)] as const,
  );
  const besides = ticksOf(sketch.x, sketch.x.scale).map(({ at }) => at);
  return sampleFormula(formulaCurve(formula.name), Object.fromEntries(params), sketch, besides);
}

function drawnAxis(axis: Axis, scale: Scale): DrawnAxis {
  const [low, high] = axis.range ?? [0, 1];
  const ends: [string, string] = axis.ends ?? [printedValue(axis, low), printedValue(axis, high)];
  return { ...axis, decode: decodeOf(axis), ends, ticks: ticksOf(axis, scale) };
}

/**
 * The one way from a scenario to something drawn: build and browser call it, so they draw the same points.
 * A view on the other scale needs a meaning of y that has one (`decodeOf`); else the file's own scale is kept.
 */
export function toGraph(sketch: Sketch, view: View): Graph {
  const scale = decodeOf(sketch.y) ? view.scale : sketch.y.scale;
  const values = sliderValues(sketch, view);
  const curves = sketch.series
    .filter((series) => !series.hidden || view.shown.has(series.id))
    .map((series): Curve => {
      const centre = centreOf(series, sketch, view, values);
      return {
        id: series.id,
        role: series.role,
        label: series.label,
        points: centre.map(([x, y]) => ({ x, y: heightOn(sketch.y, scale, y) })),
        band: bandOf(series, centre, sketch.y, scale),
        whole: series.formula !== undefined && (formulaCurve(series.formula.name).whole ?? false),
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
    kind: sketch.kind,
    scale,
    stroke: sketch.stroke,
    x: drawnAxis(sketch.x, sketch.x.scale),
    y: drawnAxis(sketch.y, scale),
    curves,
    gaps,
    today: today && { x: view.today ?? today.x, label: today.label },
    marks,
    settings: sketch.sliders.map(({ param, label, value }) => ({ label, value: values.get(param) ?? value })),
  };
}
