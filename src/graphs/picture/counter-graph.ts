import { graphsPartingText } from '../../locales/en/graphs-parting.ts';
import { graphsReaderCurvesText as text } from '../../locales/en/graphs-reader-curves.ts';
import type { Layers } from './chart.ts';
import type { Knot } from '../model/curve.ts';
import { shadeDifference } from './shade-between.ts';
import { snapped } from '../model/knot-editor.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Curve, Graph, Sketch } from '../model/graph.ts';
import { drawParting } from './parting-mark.ts';
import { partingOf } from '../model/parting.ts';
import { PICTURES } from './plot.ts';
import type { Picture } from './plot.ts';
import { partFromAuthor } from '../words/parting.ts';
import { pointsOn } from '../model/drawn-points.ts';
import { encodeCurve } from '../model/curve-link.ts';
import { simplify } from '../model/simplify.ts';
import type { Stroke } from '../model/palette.ts';
import { graphTitle } from '../words/title.ts';
import { description } from '../words/summary.ts';

/** A curve that a reader drew in answer to a curve of a graph. */
export interface AnswerCurve {
  /** Id of the scenario. */
  readonly answers: string;
  /** Id of the curve of the scenario that is drawn anew. */
  readonly series: string;
  readonly knots: readonly Knot[];
}

/** An answer over the graph that it answers, for a page, a feed or a file: drawn once, told in words. */
export interface CounterGraphPicture {
  readonly graph: Graph;
  readonly layers: Layers;
  /** What the answered curve is called. */
  readonly label: string;
  /** "C. Later, unseen: actual, redrawn by Position D"; one line of plain text. */
  readonly title: string;
  /** Where the two curves part. */
  readonly sentence: string;
  /** The picture in words, for readers who do not see it. */
  readonly description: string;
  /** As the instrument has them: on the grid of links. */
  readonly knots: readonly Knot[];
  /** The fragment with which a page that holds the graph shows this curve in the instrument. */
  readonly fragment: string;
}

/** Beside the text of a comment: as high as the axes' words need, as wide as a phone leaves deep in a thread. */
export const BESIDE_TEXT: Picture = {
  width: 264,
  height: 196,
  label: { size: 13.5, weight: 500 },
  word: { size: 12.8, weight: 400 },
  column: 74,
  // What lies between the two curves is shaded and measured: names would stand in it.
  names: 'beside',
};

/** As a file of its own, under its title. */
export const COUNTER_FILE: Picture = { ...PICTURES.narrow, names: 'beside' };

const FAINT: Stroke = { width: 1, dash: [], depth: 9 };

/** The longest name that stands whole beside a curve; no label of a graph is longer. */
const LONGEST_NAME = 30;

function shortName(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
}

/**
 * Lays an answer over the curve that it answers, in the view that the file asks for. The picture is about two curves, so
 * only the axes, today, and the observed curve as one faint line stay of the rest.
 * @param author Who signed it; plain text.
 * @throws Error when the graph has no such curve; the content check makes that impossible
 */
export function toCounterGraph(sketch: Sketch, answer: AnswerCurve, author: string): CounterGraphPicture {
  const own = sketch.series.find((series) => series.id === answer.series);
  if (!own) throw new Error(`no curve ${answer.series} in ${answer.answers}`);
  const { id, label } = own;
  const knots = snapped(answer.knots);
  const seen = toGraph(sketch, { ...defaultView(sketch), shown: new Set([id]) });
  const answered = seen.curves.filter((curve) => curve.id === id);
  // The observed curve stays, because the argument is about what is seen and what is there.
  const watched = seen.curves
    .filter((curve) => curve.id !== id && curve.role === 'observed' && !curve.measured)
    .map((curve) => ({ ...curve, band: undefined, stroke: FAINT }));
  const redrawn: Curve = {
    // No id of a series has a plus.
    id: `${id}+redrawn`,
    role: 'yours',
    label: shortName(author),
    points: pointsOn(seen.y, seen.scale, knots),
    band: undefined,
    whole: false,
  };
  const curves = [...watched, ...answered, redrawn].map((curve) => ({
    ...curve,
    points: simplify(curve.points),
  }));
  const graph = { ...seen, curves, gaps: [], marks: [] };
  const points = answered[0]?.points ?? [];
  const { sentence } = partFromAuthor(sketch, own, knots, graphsPartingText.of(author));
  return {
    graph,
    layers: own.points
      ? {}
      : {
          ghost: id,
          under: (ctx, scene) => {
            shadeDifference(ctx, scene, points, redrawn.points);
          },
          over: (ctx, scene) => {
            drawParting(ctx, scene, partingOf(points, redrawn.points), points, redrawn.points);
          },
        },
    label,
    title: text.redrawnBy(graphTitle(sketch), label, author),
    sentence,
    description: description(graph, sentence),
    knots,
    fragment: encodeCurve({ scenario: answer.answers, series: id, knots }),
  };
}
