import { pointsOn } from './drawn-points.ts';
import type { Point, Sketch } from './graph.ts';
import { before } from './phases.ts';

/** The sketch without one of its series, and without the gaps that it bounds. */
export function without(sketch: Sketch, series: string): Sketch {
  return {
    ...sketch,
    series: sketch.series.filter(({ id }) => id !== series),
    gaps: sketch.gaps.filter(({ between }) => !between.includes(series)),
  };
}

/** What a sketch shows as observed up to today, on its own scale; nothing where it has no such curve or no today. */
export function recordOf({ y, series, marks }: Sketch): Point[] {
  const today = marks.find(({ kind }) => kind === 'today');
  const knots = series.find(({ role }) => role === 'observed')?.knots;
  if (!today || !knots) return [];
  return before(pointsOn(y, y.scale, knots), today.x);
}
