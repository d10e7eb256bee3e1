import { graphsReaderCurvesText as text } from '../../locales/en/graphs-reader-curves.ts';
import { path } from './band.ts';
import type { Layers, Painter } from './chart.ts';
import { CROWD, crowdOf } from '../model/crowd.ts';
import type { Crowd } from '../model/crowd.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Curve, Graph, Point, Sketch } from '../model/graph.ts';
import { onPlot, PICTURES } from './plot.ts';
import type { Picture } from './plot.ts';
import { simplify } from '../model/simplify.ts';
import type { Stroke } from '../model/palette.ts';

/** A graph of what many readers drew, with what lies under its curves. */
export interface CrowdPicture {
  readonly graph: Graph;
  readonly layers: Layers;
}

/** Curves of the readers who hold one scenario. */
export interface ScenarioCrowd {
  /** The letter of the scenario, or what stands for it. */
  readonly letter: string;
  readonly curves: readonly (readonly Point[])[];
}

/** The most single lines of a picture; of more curves, an even choice by height. */
export const MOST_LINES = 24;
/** More letters do not fit beside a plot. */
const MOST_LETTERS = 10;
/** Ends nearer than this share of the height have one letter. */
const NEAR = 0.07;

/** The size of both pictures; among so many lines there is no place for names. */
export const CROWD_PICTURE: Picture = { ...PICTURES.narrow, names: 'beside' };

const HEAVY: Stroke = { width: 3, dash: [], depth: 0 };
/** Dashes of the camps, one after another, so that more than letters tells them apart. */
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [1.5, 2.5], [9, 2.5, 2.5, 2.5], [3.5, 3]];

/** The graph with one of its curves alone; gaps, notes and dots belong to the others. */
function alone(sketch: Sketch, series: string): Graph {
  const seen = toGraph(sketch, { ...defaultView(sketch), shown: new Set([series]) });
  const own = seen.curves.filter(({ id }) => id === series);
  const curves = own.map((curve) => ({ ...curve, points: simplify(curve.points), band: undefined }));
  return { ...seen, curves, gaps: [], marks: [] };
}

/** A readers' curve; an id with a plus is no series of a file. */
function drawn(id: string, label: string, points: readonly Point[], stroke: Stroke): Curve {
  return { id: `+${id}`, role: 'yours', label, points, stroke, band: undefined, whole: false };
}

function meanHeight(points: readonly Point[]): number {
  return points.reduce((sum, { y }) => sum + y, 0) / points.length;
}

/** The curves that are drawn singly: all, or an even choice of the lowest to the highest. */
function singles(curves: readonly (readonly Point[])[]): (readonly Point[])[] {
  if (curves.length <= MOST_LINES) return [...curves];
  const ordered = curves.toSorted((a, b) => meanHeight(a) - meanHeight(b));
  const step = (curves.length - 1) / (MOST_LINES - 1);
  return Array.from({ length: MOST_LINES }, (_, index) => ordered[Math.round(index * step)] ?? []);
}

function thinLines(curves: readonly (readonly Point[])[]): Painter {
  const lines = curves.map(simplify);
  return (ctx, { layout, colours }) => {
    ctx.save();
    ctx.strokeStyle = colours.yours;
    ctx.lineWidth = 0.9;
    ctx.lineJoin = 'round';
    ctx.globalAlpha = 0.5;
    for (const line of lines) {
      path(
        ctx,
        line.map((point) => onPlot(layout.plot, point)),
      );
      ctx.stroke();
    }
    ctx.restore();
  };
}

/** All readers together: thin lines, the band of the middle eight in ten, the median, and the author's curve behind. */
export function crowdPicture(
  sketch: Sketch,
  series: string,
  crowd: Crowd,
  curves: readonly (readonly Point[])[],
): CrowdPicture {
  const graph = alone(sketch, series);
  const median: Curve = {
    ...drawn('median', text.median, crowd.median, HEAVY),
    band: { lower: crowd.lower, upper: crowd.upper, label: text.eightInTen, crossed: true },
  };
  return {
    graph: { ...graph, curves: [...graph.curves, median] },
    layers: { ghost: series, under: thinLines(singles(curves)) },
  };
}

/** The curves of one camp: its median where it is a crowd itself, and else each of them. */
function campCurves({ letter, curves }: ScenarioCrowd, index: number): Curve[] {
  const dash = DASHES[index % DASHES.length] ?? [];
  const crowd = crowdOf(curves);
  if (crowd) {
    const stroke = { width: 2.2, dash, depth: 0 };
    return [drawn(`${letter}-median`, text.medianOf(letter), simplify(crowd.median), stroke)];
  }
  const few = curves.length < CROWD ? curves : singles(curves);
  return few.map((points, line) =>
    drawn(`${letter}-${line}`, letter, simplify(points), { width: 1.2, dash, depth: 1 }),
  );
}

/** Drops a letter where the same letter stands near; where there are still too many, keeps each letter once. */
function lettered(curves: readonly Curve[]): Curve[] {
  const end = ({ points }: Curve): number => points.at(-1)?.y ?? 0;
  const named: Curve[] = [];
  for (const near of [NEAR, 2]) {
    named.length = 0;
    for (const curve of curves) {
      const taken = named.some(
        (other) => other.label === curve.label && Math.abs(end(other) - end(curve)) < near,
      );
      if (!taken) named.push(curve);
    }
    if (named.length <= MOST_LETTERS) break;
  }
  const kept = new Set(named.slice(0, MOST_LETTERS));
  return curves.map((curve) => (kept.has(curve) ? curve : { ...curve, label: '' }));
}

/** By what readers hold: each camp in its own dash with its letter at the ends, and faint lines for readers who hold nothing. */
export function crowdByScenario(
  sketch: Sketch,
  series: string,
  camps: readonly ScenarioCrowd[],
  others: readonly (readonly Point[])[],
): CrowdPicture {
  const graph = alone(sketch, series);
  return {
    graph: { ...graph, curves: [...graph.curves, ...lettered(camps.flatMap(campCurves))] },
    layers: { ghost: series, under: thinLines(singles(others)) },
  };
}
