import type { Layers } from './chart.ts';
import type { Knot } from '../model/curve.ts';
import { shadeDifference } from './difference-shade.ts';
import { snapped } from '../model/knot-editor.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Curve, Graph, Sketch } from '../model/graph.ts';
import { drawParting } from './parting-mark.ts';
import { partingOf } from '../model/parting.ts';
import { PICTURES } from './plot.ts';
import type { Picture } from './plot.ts';
import { DRAWN_LABEL } from './drawn-curve.ts';
import { partFromAuthor } from '../words/parting.ts';
import { pointsOn } from '../model/drawn-points.ts';
import { encodeCurve } from '../model/curve-link.ts';
import { simplify } from '../model/simplify.ts';
import type { Stroke } from '../model/palette.ts';
import { graphTitle } from '../words/title.ts';
import { description } from '../words/summary.ts';

/** A curve that somebody drew in answer to one of a graph. */
export interface AnswerCurve {
  /** Id of the scenario. */
  readonly answers: string;
  /** Id of the curve of it that is drawn anew. */
  readonly series: string;
  readonly knots: readonly Knot[];
}

/** An answer with the graph behind it, as it stands away from the instrument: drawn once, told in words. */
export interface CounterGraphPicture {
  readonly graph: Graph;
  readonly layers: Layers;
  /** What the answered curve is called. */
  readonly label: string;
  /** "C. Later, unseen: actual, redrawn by Position D"; one line of plain text. */
  readonly title: string;
  /** Where the two curves part. */
  readonly sentence: string;
  /** What the picture says to somebody who does not see it. */
  readonly description: string;
  /** As the instrument has them: on the grid of links. */
  readonly knots: readonly Knot[];
  /** The fragment with which a page that holds the graph shows this curve in the instrument. */
  readonly fragment: string;
}

/** Beside the text of a comment: as high as the axes' words need, as wide as a phone leaves deep in a thread. */
export const BESIDE_TEXT: Picture = {
  width: 300,
  height: 208,
  label: { size: 12.5, weight: 500 },
  word: { size: 11.5, weight: 400 },
  column: 74,
};

/** As a file of its own, under its title. */
export const COUNTER_FILE: Picture = PICTURES.narrow;

const FAINT: Stroke = { width: 1, dash: [], depth: 9 };

/**
 * Lays an answer over the curve that it answers, in the view that the file asks for. Of the rest of the graph the axes
 * and today stay, and what has been observed as one faint line: the picture is about two curves.
 * @param who signed it; plain text
 * @throws Error when the graph has no such curve with knots; the content check makes that impossible
 */
export function toCounterGraph(sketch: Sketch, answer: AnswerCurve, who: string): CounterGraphPicture {
  const { id, label, knots: own } = sketch.series.find((series) => series.id === answer.series) ?? {};
  if (id === undefined || label === undefined || !own)
    throw new Error(`no curve ${answer.series} with knots in ${answer.answers}`);
  const knots = snapped(answer.knots);
  const seen = toGraph(sketch, { ...defaultView(sketch), shown: new Set([id]) });
  const answered = seen.curves.filter((curve) => curve.id === id);
  // Behind a curve that says what is there, what has been seen is half of the story.
  const watched = seen.curves
    .filter((curve) => curve.id !== id && curve.role === 'observed')
    .map((curve) => ({ ...curve, band: undefined, stroke: FAINT }));
  const redrawn: Curve = {
    // No id of a series has a plus.
    id: `${id}+${DRAWN_LABEL}`,
    role: 'yours',
    label: DRAWN_LABEL,
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
  const { sentence } = partFromAuthor(sketch, { id, label, knots: own }, knots, `${who}’s`);
  return {
    graph,
    layers: {
      ghost: id,
      under: (ctx, layout, colours) => {
        shadeDifference(ctx, { layout, colours }, points, redrawn.points);
      },
      over: (ctx, layout, colours) => {
        drawParting(ctx, { layout, colours }, partingOf(points, redrawn.points), points, redrawn.points);
      },
    },
    label,
    title: `${graphTitle(sketch)}: ${label}, redrawn by ${who}`,
    sentence,
    description: description(graph, sentence),
    knots,
    fragment: encodeCurve({ scenario: answer.answers, series: id, knots }),
  };
}
