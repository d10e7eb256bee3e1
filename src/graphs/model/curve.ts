import type { Knot } from '../../schema/knots.ts';

export type { Knot };

/**
 * Slopes at the knots that keep the cubic monotone wherever the knots are: three-point estimates, then held back.
 * F. N. Fritsch and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17 (1980).
 */
function slopes(knots: readonly Knot[]): number[] {
  const widths = knots.slice(1).map(([x], index) => x - (knots[index]?.[0] ?? x));
  const secants = knots.slice(1).map(([, y], index) => (y - (knots[index]?.[1] ?? y)) / (widths[index] ?? 1));
  const result = knots.map((_, index) => {
    const [before, after] = [secants[index - 1], secants[index]];
    if (before !== undefined && after !== undefined) {
      const [left, right] = [widths[index - 1] ?? 1, widths[index] ?? 1];
      return before * after <= 0 ? 0 : (right * before + left * after) / (left + right);
    }
    // At an end the estimate leans on the next secant but one; it may not point the other way.
    const [near, far] = after === undefined ? [index - 1, index - 2] : [0, 1];
    const own = secants[near] ?? 0;
    const [ownWidth, farWidth] = [widths[near] ?? 1, widths[far] ?? 1];
    const lean = own + ((own - (secants[far] ?? own)) * ownWidth) / (ownWidth + farWidth);
    return lean * own <= 0 ? 0 : lean;
  });
  secants.forEach((secant, index) => {
    const left = result[index] ?? 0;
    const right = result[index + 1] ?? 0;
    const excess = Math.hypot(left, right) / (3 * Math.abs(secant));
    if (secant !== 0 && excess > 1) {
      result[index] = left / excess;
      result[index + 1] = right / excess;
    }
  });
  return result;
}

/** Cubic Hermite between two knots, at the share `t` (0 to 1) of the way. */
function hermite([x0, y0]: Knot, [x1, y1]: Knot, slope0: number, slope1: number, t: number): Knot {
  const width = x1 - x0;
  const rest = 1 - t;
  const y =
    y0 * (1 + 2 * t) * rest * rest +
    slope0 * width * t * rest * rest +
    y1 * t * t * (3 - 2 * t) -
    slope1 * width * t * t * rest;
  // Rounding may put the sum a hair outside of the knots; the promise is that it never is.
  return [x0 + width * t, Math.min(Math.max(y, Math.min(y0, y1)), Math.max(y0, y1))];
}

/**
 * Points on the monotone cubic through the knots: every knot itself and even steps between them, about `steps`
 * for a width of 1. Knots come in the order of their x, at least two of them (the schema says so).
 */
export function densify(knots: readonly Knot[], steps: number): Knot[] {
  const slope = slopes(knots);
  return knots.flatMap((knot, index): Knot[] => {
    const next = knots[index + 1];
    if (!next) return [knot];
    const count = Math.max(1, Math.ceil((next[0] - knot[0]) * steps));
    return Array.from({ length: count }, (_, step) =>
      step === 0 ? knot : hermite(knot, next, slope[index] ?? 0, slope[index + 1] ?? 0, step / count),
    );
  });
}

/** The y of a densified curve at x, on the straight line between its points; undefined beyond its ends. */
export function heightAt(points: readonly { readonly x: number; readonly y: number }[], x: number) {
  // Halving finds the first point at or beyond x: pictures ask for thousands of heights.
  let [after, end] = [0, points.length];
  while (after < end) {
    const middle = (after + end) >> 1;
    if ((points[middle]?.x ?? 0) < x) after = middle + 1;
    else end = middle;
  }
  const right = points[after];
  if (!right || (after === 0 && right.x > x)) return undefined;
  const left = points[after - 1];
  if (!left || right.x === x) return right.y;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}
