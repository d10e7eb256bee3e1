import type { FormulaCurve } from '../../schema/formula.ts';
import type { Axis } from '../../schema/scenario.ts';
import type { Knot } from './curve.ts';
import { coordinateOf, endsOf, quantityAt } from './scale.ts';

/** Steps across the whole width. */
const FORMULA_STEPS = 120;
/** Halvings with which the place is sought where a curve leaves the plot: far below a px. */
const HALVINGS = 40;
/** Half of the width of a jump. */
const BESIDE = 1e-9;
/** Heights beyond the plot by no more than rounding. */
const ROUNDING = 1e-9;

/** A formula on a plot: its height, which may lie outside or be no number, at each place from 0 to 1. */
interface Course {
  readonly height: (place: number) => number;
  readonly places: readonly number[];
  readonly whole: boolean;
}

function isInside(height: number): boolean {
  return height >= -ROUNDING && height <= 1 + ROUNDING;
}

function clamped(height: number): number {
  return Math.min(Math.max(height, 0), 1);
}

/** The last place inside on the way from one that is to one that is not. */
function edge(height: Course['height'], inside: number, outside: number): number {
  let [near, far] = [inside, outside];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (near + far) / 2;
    if (isInside(height(middle))) near = middle;
    else far = middle;
  }
  return near;
}

/** From where a curve first enters the plot to where it last leaves it; between, it runs along an edge it crosses. */
function cut({ height, places, whole }: Course): Knot[] {
  const heights = places.map(height);
  const [first, last] = [heights.findIndex(isInside), heights.findLastIndex(isInside)];
  if (first < 0) return [];
  const knots = places.slice(first, last + 1).flatMap((place, index): Knot[] => {
    const own = heights[first + index] ?? Number.NaN;
    return Number.isNaN(own) ? [] : [[place, clamped(own)]];
  });
  const [enter, leave] = [places[first - 1], places[last + 1]];
  const beyond = (from: number | undefined, inside: number): Knot[] => {
    if (from === undefined || whole) return [];
    const place = edge(height, inside, from);
    return place === inside ? [] : [[place, clamped(height(place))]];
  };
  return [...beyond(enter, places[first] ?? 0), ...knots, ...beyond(leave, places[last] ?? 1)];
}

/**
 * Points of a formula in drawing coordinates on the axes' own scales, the part on the plot alone. A formula of whole
 * numbers has points at those only, at all of them where they are not too many.
 * @param params a value for each of its parameters
 * @param besides places at which there shall be a point whatever the steps, 0 to 1
 */
export function sampleFormula(
  formula: FormulaCurve,
  params: Readonly<Record<string, number>>,
  axes: { readonly x: Axis; readonly y: Axis },
  besides: readonly number[],
): Knot[] {
  const [across, upwards] = [endsOf(axes.x), endsOf(axes.y)];
  if (!across || !upwards) return [];
  const whole = formula.whole ?? false;
  const at = (place: number) => quantityAt(across, axes.x.scale, place);
  const placeOf = (x: number) => coordinateOf(across, axes.x.scale, x);
  const steps = Array.from({ length: FORMULA_STEPS + 1 }, (_, step) => step / FORMULA_STEPS);
  const [from, to] = [Math.min(across.low, across.high), Math.max(across.low, across.high)];
  const wholes = () => steps.map((place) => Math.round(at(place))).filter((x) => x >= from && x <= to);
  const broken = formula.jumps?.(params, from, to).map(placeOf) ?? [];
  const places = whole
    ? wholes().map(placeOf)
    : [...steps, ...besides, ...broken.flatMap((place) => [place - BESIDE, place + BESIDE])];
  return cut({
    height: (place) => coordinateOf(upwards, axes.y.scale, formula.value(at(place), params)),
    places: [...new Set(places)].filter((place) => place >= 0 && place <= 1).sort((a, b) => a - b),
    whole,
  });
}
