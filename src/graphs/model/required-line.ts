import type { Axis, Series } from '../../schema/scenario.ts';
import type { Knot } from './curve.ts';

/** Least width of a line that leaves the plot at once: it stays a line, and it can be seen that it leaves. */
const STUB = 0.01;

/** Tenfolds between the ends of an axis, less than 0 where it counts down; undefined where it does not count in tenfolds. */
function decades({ scale, decode }: Axis): number | undefined {
  return scale === 'log' && decode ? Math.log10(decode.high / decode.low) : undefined;
}

/** Height gained over the whole width by a factor of 10 for each tenfold of x; undefined without two log axes. */
function rise(x: Axis, y: Axis): number | undefined {
  const [across, upwards] = [decades(x), decades(y)];
  return across === undefined || upwards === undefined ? undefined : across / Math.abs(upwards);
}

/**
 * The required line: for each tenfold of x, y comes nearer to its high end by the `factor`. Stakes that grow as a power
 * of x, and a loss that may not grow, make it straight on two log axes: p = p0 * C^(-log10(c / c0)) ("An error budget on
 * a log axis", from stakes to a budget). It starts at the left end at the height `start` and ends where it leaves the
 * plot. Undefined where the axes are not both decoded on a log scale.
 */
export function requiredKnots(
  x: Axis,
  y: Axis,
  start: number,
  factor: number,
): [left: Knot, right: Knot] | undefined {
  const tenfold = rise(x, y);
  if (tenfold === undefined) return undefined;
  const slope = tenfold * Math.log10(factor);
  const room = slope > 0 ? 1 - start : start;
  const leaves = room < Math.abs(slope);
  return [
    [0, start],
    leaves ? [Math.max(STUB, room / Math.abs(slope)), slope > 0 ? 1 : 0] : [1, start + slope],
  ];
}

/** The factor for each tenfold of x that a line has between its ends: the inverse of `requiredKnots`. */
export function factorOf(knots: readonly Knot[], x: Axis, y: Axis): number | undefined {
  const [first, last, tenfold] = [knots[0], knots.at(-1), rise(x, y)];
  if (!first || !last || first === last || tenfold === undefined) return undefined;
  return 10 ** ((last[1] - first[1]) / (last[0] - first[0]) / tenfold);
}

/** The factor of a required series that begins at the left end; undefined for any other. */
export function factorIn(
  { role, knots }: Pick<Series, 'role' | 'knots'>,
  { x, y }: { readonly x: Axis; readonly y: Axis },
): number | undefined {
  return role === 'required' && knots?.[0]?.[0] === 0 ? factorOf(knots, x, y) : undefined;
}
