import { heightAt } from './curve.ts';
import type { Point } from './graph.ts';

/** A curve while it is drawn: a height at each of `COLUMNS` even places from left to right, undefined where none is drawn. */
export type Trace = readonly (number | undefined)[];

/** Places across the width: each is about two px of the widest picture, finer than a finger can tell. */
export const COLUMNS = 201;

/** Share of the width within which the beginning or the end of a stroke means the edge. */
const EDGE = 0.06;

/** The column at the right edge. */
export const LAST = COLUMNS - 1;

/** The column nearest to an x; the edge for one beyond it. */
export function columnOf(x: number): number {
  return Math.min(Math.max(Math.round(x * LAST), 0), LAST);
}

function between(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

/** A curve through points, from left to right, as a trace. */
export function traceOf(points: readonly Point[]): Trace {
  return Array.from({ length: COLUMNS }, (_, column) => heightAt(points, column / LAST));
}

/** A trace as points, where it has heights. */
export function pointsOf(trace: Trace): Point[] {
  return trace.flatMap((y, column) => (y === undefined ? [] : [{ x: column / LAST, y }]));
}

/** Straight lines where a trace has no height between two columns that have one. */
export function closed(trace: Trace): Trace {
  const points = pointsOf(trace);
  return trace.map((y, column) => y ?? heightAt(points, column / LAST));
}

/**
 * Draws a stroke over a trace. Where the hand went over a place twice, its last pass counts; what the stroke does not
 * cover stays as it was, and a gap between the two is closed by a straight line. A stroke that begins or ends close to
 * an edge reaches it.
 * @param stroke where the hand went, in its order; beyond 0 to 1 it is cut
 */
export function drawStroke(trace: Trace, stroke: readonly Point[]): Trace {
  const drawn: (number | undefined)[] = [...trace];
  const [first] = stroke;
  if (!first) return trace;
  let [column, height] = [columnOf(first.x), between(first.y)];
  let [leftmost, rightmost] = [column, column];
  drawn[column] = height;
  for (const point of stroke) {
    const [next, y] = [columnOf(point.x), between(point.y)];
    const way = Math.sign(next - column);
    for (let at = column + way; way !== 0 && at !== next; at += way)
      drawn[at] = height + ((y - height) * (at - column)) / (next - column);
    drawn[next] = y;
    [column, height] = [next, y];
    [leftmost, rightmost] = [Math.min(leftmost, column), Math.max(rightmost, column)];
  }
  const reach = Math.round(EDGE * LAST);
  if (leftmost <= reach) drawn.fill(drawn[leftmost], 0, leftmost);
  if (rightmost >= LAST - reach) drawn.fill(drawn[rightmost], rightmost);
  return closed(drawn);
}
