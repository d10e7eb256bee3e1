import { heightAt } from './curve.ts';
import type { Point } from './graph.ts';

/** Share of the height that nobody sees: less than half a px of the largest picture. */
const UNSEEN = 0.001;

/**
 * The fewest of a curve's points, first and last among them, between which straight lines pass every other within
 * `UNSEEN`: a picture that stands in a page a thousand times has no room for points that nobody sees.
 */
export function simplify(points: readonly Point[]): Point[] {
  const kept = points.slice(0, 1);
  let start = 0;
  while (start < points.length - 1) {
    let end = start + 1;
    while (end + 1 < points.length && isStraight(points.slice(start, end + 2))) end++;
    kept.push(...points.slice(end, end + 1));
    start = end;
  }
  return kept;
}

/** True when the line from the first of some points to the last passes the others. */
function isStraight(points: readonly Point[]): boolean {
  const line = [...points.slice(0, 1), ...points.slice(-1)];
  return points.every(({ x, y }) => Math.abs((heightAt(line, x) ?? y) - y) <= UNSEEN);
}
