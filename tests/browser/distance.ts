import type { Point } from '../../src/graphs/graph.ts';

/** Px from a point to the nearest straight piece of an SVG path of M and L. */
export function distance(path: string, { x, y }: Point): number {
  const corners = path
    .split(/[ML]/)
    .filter(Boolean)
    .map((corner) => corner.split(' ').map(Number));
  return Math.min(
    ...corners.slice(1).map(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = corners[index] ?? [];
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const share =
        length === 0 ? 0 : Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1);
      return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
    }),
  );
}
