import type { Knot } from '../../model/curve.ts';
import { fitted } from '../../model/fit-curve.ts';
import type { Point } from '../../model/graph.ts';
import { drawStroke, traceOf } from '../../model/trace.ts';

/** A flat line that gives nothing away. */
const FLAT: readonly Knot[] = [0, 0.25, 0.5, 0.75, 1].map((x) => [x, 0.5]);

/**
 * The points to begin with while the author's curve is hidden: the record, then level to the right edge; where there is
 * no record, a flat line.
 */
export function blankKnots(record: readonly Point[]): readonly Knot[] {
  const last = record.at(-1);
  const level = last && drawStroke(traceOf(record), [last, { x: 1, y: last.y }]);
  return (level && fitted(level)?.knots) ?? FLAT;
}
