import { heightAt } from '../../model/curve.ts';
import type { Knot } from '../../model/curve.ts';
import type { Point } from '../../model/graph.ts';

/** A flat line that gives nothing away. */
const FLAT: readonly Knot[] = [0, 0.25, 0.5, 0.75, 1].map((x) => [x, 0.5]);
/** A record that ends further right leaves no room for a point between its end and the edge. */
const LATEST = 0.8;

/**
 * The points to begin with while the author's curve is hidden: the record, then level to the right edge; where there is
 * no record, a flat line. They lie far enough apart to be taken hold of.
 */
export function blankKnots(record: readonly Point[]): readonly Knot[] {
  const [first, last] = [record[0], record.at(-1)];
  if (!first || !last || last.x - first.x < 0.2 || last.x > LATEST) return FLAT;
  const middle = (first.x + last.x) / 2;
  return [
    [first.x, first.y],
    [middle, heightAt(record, middle) ?? last.y],
    [last.x, last.y],
    [(last.x + 1) / 2, last.y],
    [1, last.y],
  ];
}
