import { heightAt } from '../model/curve.ts';
import type { Point } from '../model/graph.ts';
import type { Box, Lettering } from './plot.ts';
import { sizeOf } from './text-layout.ts';
import type { Measure } from './text-layout.ts';

/** A curve in px, y downwards; undefined where it is not drawn. */
export type Outline = (x: number) => number | undefined;

/** A curve as its y at each whole px of the plot: fine enough to place words, and quick to ask. */
export function outlineOf(points: readonly Point[], { left, top, right, bottom }: Box): Outline {
  const first = Math.ceil(left);
  const heights = Array.from({ length: Math.floor(right) - first + 1 }, (_, index) => {
    const height = heightAt(points, (first + index - left) / (right - left));
    return height === undefined ? undefined : bottom - height * (bottom - top);
  });
  return (x) => heights[Math.round(x) - first];
}

/** An outline moved up or down, but not out of the plot. */
export function shifted(outline: Outline, by: number, { top, bottom }: Box): Outline {
  return (x) => {
    const y = outline(x);
    return y === undefined ? undefined : Math.min(Math.max(y + by, top), bottom);
  };
}

/** The room that a text takes, in px; for one that is turned, the upright box around it. */
export function boxOf({ lines, font, x, y, align, angle }: Lettering, measure: Measure): Box {
  const { width, height } = sizeOf(lines, font, measure);
  const from = align === 'left' ? 0 : align === 'right' ? -width : -width / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [from, from + width].flatMap((along) =>
    [-height / 2, height / 2].map((across) => ({
      x: x + along * cos - across * sin,
      y: y + along * sin + across * cos,
    })),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** True where two boxes have room in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The parts of an upright line, from top to bottom, that lie in none of the boxes; px. */
export function partsBetween(
  x: number,
  top: number,
  bottom: number,
  boxes: readonly Box[],
): readonly (readonly [Point, Point])[] {
  const parts: [Point, Point][] = [];
  const crossed = boxes
    .filter((box) => box.left - 2 < x && box.right + 2 > x && box.bottom > top && box.top < bottom)
    .toSorted((a, b) => a.top - b.top);
  let from = top;
  for (const to of [...crossed, { top: bottom, bottom }]) {
    if (to.top > from)
      parts.push([
        { x, y: from },
        { x, y: to.top },
      ]);
    from = Math.max(from, to.bottom);
  }
  return parts;
}
