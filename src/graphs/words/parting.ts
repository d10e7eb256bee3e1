import { pointsOn } from '../model/drawn-points.ts';
import type { Redrawable } from '../model/drawn-points.ts';
import type { Knot } from '../model/curve.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Graph, Sketch } from '../model/graph.ts';
import { partingOf } from '../model/parting.ts';
import type { Parting } from '../model/parting.ts';
import { quantityAt } from '../model/scale.ts';
import { at, fraction, oneFigure, placeWords } from './phrases.ts';

function extent(height: number): string {
  if (height < 0.075) return 'a little';
  return height > 0.95 ? 'almost the whole height' : `about ${fraction(height)} of the height`;
}

/** How much the quantity of the axis differs, where one can say it: "the chance of error about 30 times higher". */
function quantityTimes({ heights }: Parting['widest'], { y: { decode }, scale }: Told): string {
  if (!decode) return '';
  const [a, b] = heights.map((height) => quantityAt(decode, scale, height));
  const times = (b ?? 1) / (a ?? 1);
  const factor = Math.max(times, 1 / times);
  if (!(factor >= 1.5 && factor < Infinity)) return '';
  return `, the ${decode.quantity} about ${oneFigure(factor)} times ${times > 1 ? 'higher' : 'lower'}`;
}

/** What the sentence needs of the graph in which the curves were compared. */
type Told = Pick<Graph, 'today' | 'y' | 'scale'>;

/**
 * Where two curves part, agreement first: "They agree until a little past today, then part; they are furthest apart at
 * the right end, where yours is lower by about half of the height." `name` is that of the second curve, as the subject
 * of a sentence.
 */
export function partingSentence(parting: Parting, name: string, graph: Told): string {
  const { common, first, widest, steady } = parting;
  if (!common) return 'They share no part of the picture.';
  const [from, to] = common;
  const they = from > 0.05 || to < 0.95 ? 'Where both are drawn, they' : 'They';
  if (!first) return `${they} agree throughout.`;
  const place = (x: number): string => placeWords(x, graph.today?.x);
  const way = widest.difference > 0 ? 'higher' : 'lower';
  const apart = `${name} is ${way} by ${extent(Math.abs(widest.difference))}${quantityTimes(widest, graph)}`;
  if (steady) return `${they} differ by the same throughout: ${apart}.`;
  const { until } = first;
  // To meet at the very end is not to agree again.
  const back = until === undefined || to - until < 0.05 ? '' : ` from ${place(until)} on`;
  const start =
    first.x - from < 0.03
      ? `${they} differ from the start${back && ` and agree${back}`}`
      : `${they} agree until ${place(first.x)}, then part${back && ` and agree again${back}`}`;
  return `${start}; they are furthest apart ${at(place(widest.x))}, where ${apart}.`;
}

/**
 * Where a redrawn curve parts from the author's, on the scale of the file: a link says the same on either scale.
 * `name` is that of the redrawn curve, as the subject of a sentence.
 */
export function partFromAuthor(
  sketch: Sketch,
  series: Redrawable,
  knots: readonly Knot[],
  name = 'the redrawn curve',
): { readonly parting: Parting; readonly sentence: string } {
  const { y } = sketch;
  const parting = partingOf(pointsOn(y, y.scale, series.knots), pointsOn(y, y.scale, knots));
  const told = toGraph(sketch, defaultView(sketch));
  return { parting, sentence: partingSentence(parting, name, told) };
}
