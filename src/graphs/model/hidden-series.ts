import { densify } from './curve.ts';
import { GRAPH_STEPS } from './graph.ts';
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
export function recordOf({ series, marks }: Sketch): Point[] {
  const today = marks.find(({ kind }) => kind === 'today');
  const knots = series.find(({ role }) => role === 'observed')?.knots;
  if (!today || !knots) return [];
  return before(
    densify(knots, GRAPH_STEPS).map(([x, y]) => ({ x, y })),
    today.x,
  );
}
