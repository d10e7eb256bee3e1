import type { Graph } from '../model/graph.ts';
import type { Pictures } from './plot.ts';

/** Sizes of a glance on a front page: beside its words on a phone, over them where there is room. */
export const THUMBNAILS = {
  narrow: {
    width: 168,
    height: 146,
    label: { size: 12, weight: 500 },
    word: { size: 12, weight: 400 },
    column: 52,
    names: 'inside',
  },
  wide: {
    width: 240,
    height: 206,
    label: { size: 13, weight: 500 },
    word: { size: 12.5, weight: 400 },
    column: 64,
    names: 'inside',
  },
} as const satisfies Pictures;

/** A graph for a glance: its curves, its dots and today, without what is written inside the plot but their names. */
export function thumbnail(graph: Graph): Graph {
  const curves = graph.curves.map(({ measured, ...curve }) => ({
    ...curve,
    ...(curve.band && { band: { ...curve.band, label: '' } }),
    ...(measured && { measured: measured.map((point) => ({ ...point, label: '' })) }),
  }));
  const marks = graph.marks.filter(({ kind }) => kind === 'dot').map((mark) => ({ ...mark, label: '' }));
  return { ...graph, gaps: [], marks, curves };
}

/** The same for the smallest picture, where the axes have room for their names alone. */
export function bareThumbnail(graph: Graph): Graph {
  const { x, y, ...rest } = thumbnail(graph);
  const bare: Pick<Graph['x'], 'ends' | 'ticks' | 'decode'> = {
    ends: ['', ''],
    ticks: [],
    decode: undefined,
  };
  return { ...rest, x: { ...x, ...bare }, y: { ...y, ...bare } };
}
