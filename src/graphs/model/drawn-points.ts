import { densify } from './curve.ts';
import type { Knot } from './curve.ts';
import type { Series } from '../../schema/scenario.ts';
import { GRAPH_STEPS, measuredOn } from './graph.ts';
import type { Point, Sketch } from './graph.ts';
import { heightOn } from './scale.ts';
import type { Scale } from './scale.ts';

/** A series that readers may redraw: a curve that an author drew through knots, or measured points. */
export type Redrawable = Pick<Series, 'id' | 'label' | 'knots' | 'points'>;

/** A curve on the scale that the graph is drawn on: a reader's is the same cubic as an author's. */
export function pointsOn(y: Sketch['y'], scale: Scale, knots: readonly Knot[]): Point[] {
  return densify(knots, GRAPH_STEPS).map(([x, height]) => ({ x, y: heightOn(y, scale, height) }));
}

/** What a reader's curve answers, from left to right: the author's curve, or the points that were measured. */
export function answeredPoints(sketch: Sketch, scale: Scale, { knots, points = [] }: Redrawable): Point[] {
  return knots ? pointsOn(sketch.y, scale, knots) : measuredOn(sketch, scale, points);
}
