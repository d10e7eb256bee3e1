import { heightAt } from './curve.ts';
import type { Curve, Point } from './graph.ts';

/** A stretch of a curve that goes one way. */
export interface Phase {
  readonly way: 'rises' | 'falls' | 'stays';
  readonly from: Point;
  readonly to: Point;
}

/** Changes smaller than this share of the height are not spoken of. */
export const NOTICED = 0.04;

/** Cuts a curve where it turns; a turn smaller than `NOTICED` is no turn. */
export function phasesOf(points: readonly Point[]): Phase[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const pivots: Point[] = [first];
  let [lowest, highest] = [first, first];
  let way: 'rises' | 'falls' | 'stays' = 'stays';
  for (const point of points) {
    if (point.y < lowest.y) lowest = point;
    if (point.y > highest.y) highest = point;
    if (way !== 'falls' && highest.y - point.y > NOTICED) {
      // From level, the start is the turn unless the curve had crept up before it fell.
      if (way === 'rises' || highest.x > first.x) pivots.push(highest);
      [way, lowest] = ['falls', point];
    } else if (way !== 'rises' && point.y - lowest.y > NOTICED) {
      if (way === 'falls' || lowest.x > first.x) pivots.push(lowest);
      [way, highest] = ['rises', point];
    }
  }
  pivots.push(last);
  return pivots.slice(1).map((to, index) => {
    const from = pivots[index] ?? to;
    const change = to.y - from.y;
    return { way: Math.abs(change) <= NOTICED ? 'stays' : change > 0 ? 'rises' : 'falls', from, to };
  });
}

/** The part of a curve at and after x. */
export function after(points: readonly Point[], x: number): Point[] {
  return points.filter((point) => point.x >= x);
}

/** The part of a curve at and before x, with a point at x itself where the curve has one. */
export function before(points: readonly Point[], x: number): Point[] {
  const y = heightAt(points, x);
  return [...points.filter((point) => point.x < x), ...(y === undefined ? [] : [{ x, y }])];
}

/** A curve as far as x, without its band; of measured points those up to there. */
export function curveBefore(curve: Curve, x: number): Curve {
  const { points, measured } = curve;
  return {
    ...curve,
    points: before(points, x),
    band: undefined,
    ...(measured && { measured: measured.filter((point) => point.x <= x) }),
  };
}
