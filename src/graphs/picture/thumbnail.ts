import type { Graph } from '../model/graph.ts';
import type { Picture } from './plot.ts';

/** Sizes of a glance on a front page: beside its words on a phone, over them where there is room. */
export const THUMBNAILS = {
  narrow: {
    width: 168,
    height: 146,
    label: { size: 11.5, weight: 500 },
    word: { size: 10.5, weight: 400 },
    column: 52,
  },
  wide: {
    width: 240,
    height: 206,
    label: { size: 12, weight: 500 },
    word: { size: 11, weight: 400 },
    column: 64,
  },
} as const satisfies Record<string, Picture>;

/** A graph for a glance: its curves, its dot and today, without what is written inside the plot. */
export function thumbnail(graph: Graph): Graph {
  const curves = graph.curves.map((curve) =>
    curve.band ? { ...curve, band: { ...curve.band, label: '' } } : curve,
  );
  return { ...graph, gaps: [], curves };
}

/** The same for the smallest picture, where the axes have room for their names alone. */
export function bareThumbnail(graph: Graph): Graph {
  const { x, y, marks, ...rest } = thumbnail(graph);
  return {
    ...rest,
    x: { ...x, ends: ['', ''] },
    y: { ...y, ends: ['', ''], decode: undefined },
    marks: marks.map((mark) => ({ ...mark, label: '' })),
  };
}
