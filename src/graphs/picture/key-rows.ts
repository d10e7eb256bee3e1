import type { Graph, Point } from '../model/graph.ts';
import { columnDot, namedCurves } from './end-labels.ts';
import { signSize } from './measured-points.ts';
import type { DrawnPoints } from './measured-points.ts';
import { strokeOf } from '../model/palette.ts';
import type { Ink } from '../model/palette.ts';
import type { Hair, Lettering, Picture } from './plot.ts';
import { leading, wrap } from './text-layout.ts';
import type { Measure } from './text-layout.ts';

/** Names in rows under a graph, each behind a piece of what it names. */
export interface KeyRows {
  readonly lettering: readonly Lettering[];
  readonly hairs: readonly Hair[];
  readonly dots: readonly Point[];
  readonly points: readonly DrawnPoints[];
  /** Px that the rows take. */
  readonly height: number;
}

/** Px of a piece of curve, and between it and its name. */
const PIECE = 24;
const OFF = 7;
const ROW_SPACE = 3;

/** The names of a graph that finds room for them neither in its plot nor beside it, in rows from `top` (px) downwards. */
export function keyRows(
  graph: Graph,
  { left, top }: { readonly left: number; readonly top: number },
  picture: Picture,
  measure: Measure,
): KeyRows {
  const { width, word } = picture;
  const lettering: Lettering[] = [];
  const hairs: Hair[] = [];
  const dots: Point[] = [];
  const points: DrawnPoints[] = [];
  let y = top + ROW_SPACE;
  const row = (name: string, ink: Ink): number => {
    const lines = wrap(name, word, width - left - PIECE - OFF - 3, measure);
    const height = lines.length * leading(word);
    const x = left + PIECE + OFF;
    lettering.push({ lines, x, y: y + height / 2, align: 'left', angle: 0, font: word, ink, halo: false });
    const middle = y + leading(word) / 2;
    y += height + ROW_SPACE;
    return middle;
  };
  for (const curve of namedCurves(graph)) {
    const middle = row(curve.label, curve.role);
    if (curve.measured) {
      const sign = { ink: curve.role, open: curve.open ?? false, size: signSize(picture) };
      points.push({ ...sign, points: [{ x: left + PIECE / 2, y: middle }], bars: [] });
      continue;
    }
    const { width: thick, dash } = strokeOf(curve);
    const piece = [left, left + PIECE].map((x) => ({ x, y: middle }));
    hairs.push({ points: piece, ink: curve.role, width: thick, dash });
  }
  const dot = columnDot(graph);
  if (dot) dots.push({ x: left + PIECE / 2, y: row(dot.label, 'ink-soft') });
  return { lettering, hairs, dots, points, height: y - top };
}
