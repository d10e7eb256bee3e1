import type { Curve, Graph, Point } from '../model/graph.ts';
import { onPlot } from './plot.ts';
import type { Box } from './plot.ts';

/** Px by which a line drawn by hand strays from its course, at most. */
export const STRAY = 1.15;

/**
 * How a hand wanders: waves of some length in px, each with its share of the stray. Long and slow ones carry most of
 * it, for many short ones look like a fault of the picture; no two lengths have a common measure, so nothing repeats.
 */
const WAVES: readonly (readonly [length: number, share: number])[] = [
  [211, 0.47],
  [89, 0.37],
  [37, 0.16],
];

/** Px between points, an eighth of the shortest wave. */
const WAVE_STEP = 4.6;
/** Px in which a line leaves its true beginning and comes back to its true end, where names and dots stand. */
const EASE = 14;

/** A number from a text, always the same (FNV-1a): what stands for chance in a build without any. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** The same line with more points, none further from the next than `WAVE_STEP`. */
function fine(points: readonly Point[]): Point[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    if (!from) return [to];
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / WAVE_STEP));
    return Array.from({ length: count }, (_, step): Point => {
      const share = (step + 1) / count;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    });
  });
}

/**
 * A line in px as a hand would draw it: it wanders to both sides of its course by at most `STRAY` and ends where it
 * should. `seed` tells one line's wandering from another's; the same line and seed always give the same.
 */
export function handDrawn(line: readonly Point[], seed: string): Point[] {
  const points = fine(line);
  const lengths = points.map(() => 0);
  points.forEach(({ x, y }, index) => {
    const before = points[index - 1];
    if (before) lengths[index] = (lengths[index - 1] ?? 0) + Math.hypot(x - before.x, y - before.y);
  });
  const whole = lengths.at(-1) ?? 0;
  const phases = WAVES.map((_, wave) => (hash(`${wave} ${seed}`) / 2 ** 32) * 2 * Math.PI);
  return points.map((point, index) => {
    const at = lengths[index] ?? 0;
    const sway = WAVES.reduce(
      (sum, [length, share], wave) =>
        sum + share * Math.sin((2 * Math.PI * at) / length + (phases[wave] ?? 0)),
      0,
    );
    const free = Math.min(1, at / EASE, (whole - at) / EASE);
    const [before, after] = [points[index - 1] ?? point, points[index + 1] ?? point];
    const along = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const by = (STRAY * free * sway) / along;
    return { x: point.x - (after.y - before.y) * by, y: point.y + (after.x - before.x) * by };
  });
}

/**
 * The points of a curve as they are drawn, in drawing coordinates: its own, or a hand's. Only the stroke wanders; what
 * is read, told, filled or measured stays with the curve's own points.
 */
export function drawnPoints({ stroke }: Graph, { id, points }: Curve, plot: Box): Point[] {
  if (stroke === 'smooth') return [...points];
  const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
  return handDrawn(
    points.map((point) => onPlot(plot, point)),
    id,
  ).map(({ x, y }) => ({ x: (x - plot.left) / width, y: (plot.bottom - y) / height }));
}
