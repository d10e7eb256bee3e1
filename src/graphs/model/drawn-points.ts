import { densify } from './curve.ts';
import type { Knot } from './curve.ts';
import { GRAPH_STEPS } from './graph.ts';
import type { Point, Sketch } from './graph.ts';
import { heightOn } from './scale.ts';
import type { Scale } from './scale.ts';

/** A series that readers may redraw. */
export interface Redrawable {
  readonly id: string;
  readonly label: string;
  readonly knots: readonly Knot[];
}

/** A curve on the scale that the graph is drawn on: a reader's is the same cubic as an author's. */
export function pointsOn(y: Sketch['y'], scale: Scale, knots: readonly Knot[]): Point[] {
  return densify(knots, GRAPH_STEPS).map(([x, height]) => ({ x, y: heightOn(y, scale, height) }));
}
