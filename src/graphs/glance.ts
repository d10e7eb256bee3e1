import type { Graph } from './graph.ts';

/** A graph for a glance: its curves, its dot and today, without what is written inside the plot. */
export function glance(graph: Graph): Graph {
  const curves = graph.curves.map((curve) =>
    curve.band ? { ...curve, band: { ...curve.band, label: '' } } : curve,
  );
  return { ...graph, gaps: [], curves };
}

/** The same for the smallest picture, where the axes have room for their names alone. */
export function bareGlance(graph: Graph): Graph {
  const { x, y, marks, ...rest } = glance(graph);
  return {
    ...rest,
    x: { ...x, ends: ['', ''] },
    y: { ...y, ends: ['', ''], decode: undefined },
    marks: marks.map((mark) => ({ ...mark, label: '' })),
  };
}
