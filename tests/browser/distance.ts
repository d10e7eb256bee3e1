import type { Point } from '../../src/graphs/model/graph.ts';

/** The corners of an SVG path of M (to a place) and l (steps from there). */
export function cornersOf(path: string): Point[] {
  const corners: Point[] = [];
  for (const [, command, coordinates = ''] of path.matchAll(/([Ml])([^A-Za-z]*)/g)) {
    const [x = NaN, y = NaN] = coordinates.split(' ').map(Number);
    const last = corners.at(-1);
    corners.push(command === 'l' && last ? { x: last.x + x, y: last.y + y } : { x, y });
  }
  return corners;
}

/** Px from a point to the nearest straight piece of such a path. */
export function distance(path: string, { x, y }: Point): number {
  const corners = cornersOf(path);
  return Math.min(
    ...corners.slice(1).map((b, index) => {
      const a = corners[index] ?? b;
      const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
      const share =
        length === 0
          ? 0
          : Math.min(Math.max(((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length, 0), 1);
      return Math.hypot(x - a.x - share * (b.x - a.x), y - a.y - share * (b.y - a.y));
    }),
  );
}
