import type { Stroke } from '../model/palette.ts';
import type { Curve, Graph, Point } from '../model/graph.ts';

/** A curve with the short name that stands at its end. */
export interface NamedCurve {
  readonly name: string;
  readonly points: readonly Point[];
}

/** The curves of several authors lie on one plot: each has a dash of its own, for all have one colour. */
const DASHES = [[], [7, 3], [2, 3], [10, 3, 2, 3]] as const;

/** How the curve of the author at `index` is drawn beside those of others. */
export function authorStroke(index: number): Stroke {
  return { width: 2, dash: DASHES[index % DASHES.length] ?? [], depth: 1 };
}

function curve(named: NamedCurve, role: Curve['role'], stroke?: Stroke): Curve {
  const { name, points } = named;
  const own = { id: `drawn-${name}`, role, label: name, points, band: undefined, whole: false };
  return stroke ? { ...own, stroke } : own;
}

/**
 * What graphs have in common, with the curve that each author drew on it, and those of readers. What a dot is called has
 * been read by then, and would lie over so many curves.
 */
export function resultGraph(
  common: Graph,
  authors: readonly NamedCurve[],
  readers: readonly NamedCurve[],
): Graph {
  return {
    ...common,
    marks: common.marks.map((mark) => (mark.kind === 'dot' ? { ...mark, label: '' } : mark)),
    curves: [
      ...common.curves,
      ...authors.map((one, index) => curve(one, 'actual', authorStroke(index))),
      ...readers.map((one) => curve(one, 'yours')),
    ],
  };
}
