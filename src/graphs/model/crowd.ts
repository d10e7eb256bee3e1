import { heightAt } from './curve.ts';
import type { Point } from './graph.ts';
import { quantile } from './quantile.ts';

/** The fewest curves that are told as a crowd. */
export const CROWD = 5;
/** Places across the whole width at which curves are compared. */
export const CROWD_STEPS = 80;

/** What the heights of all curves are at one place, lowest first. */
interface Cut {
  readonly x: number;
  readonly heights: readonly number[];
}

/** Several curves as one: pointwise quantiles, where enough of them are drawn. In drawing coordinates. */
export interface Crowd {
  readonly cuts: readonly Cut[];
  /** A tenth of the heights lies under this line. */
  readonly lower: readonly Point[];
  readonly median: readonly Point[];
  /** A tenth of the heights lies over this line. */
  readonly upper: readonly Point[];
}

/** The longest stretch of neighbours that pass; the leftmost of equally long ones. */
function longestRun(cuts: readonly Cut[], passes: (cut: Cut) => boolean): Cut[] {
  const runs = cuts.reduce<Cut[][]>(
    (all, cut) => (passes(cut) ? [...all.slice(0, -1), [...(all.at(-1) ?? []), cut]] : [...all, []]),
    [[]],
  );
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

/** The curve of one quantile. */
function quantileLine(cuts: readonly Cut[], share: number): Point[] {
  return cuts.map(({ x, heights }) => ({ x, y: quantile(heights, share) }));
}

/**
 * The crowd of some densified curves, in whatever order; undefined where there is none. Curves may be drawn over
 * different widths: the crowd reaches over the longest stretch where at least `fewest` are.
 */
export function crowdOf(curves: readonly (readonly Point[])[], fewest = CROWD): Crowd | undefined {
  const all = Array.from({ length: CROWD_STEPS + 1 }, (_, step): Cut => {
    const x = step / CROWD_STEPS;
    const heights = curves.flatMap((points) => heightAt(points, x) ?? []);
    return { x, heights: heights.toSorted((a, b) => a - b) };
  });
  const cuts = longestRun(all, ({ heights }) => heights.length >= fewest);
  if (cuts.length < 2) return undefined;
  return {
    cuts,
    lower: quantileLine(cuts, 0.1),
    median: quantileLine(cuts, 0.5),
    upper: quantileLine(cuts, 0.9),
  };
}
