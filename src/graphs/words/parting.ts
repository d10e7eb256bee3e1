import { graphsPartingText as text } from '../../locales/en/graphs-parting.ts';
import type { Knot } from '../model/curve.ts';
import { answeredPoints, pointsOn } from '../model/drawn-points.ts';
import type { Redrawable } from '../model/drawn-points.ts';
import { oneFigure } from '../model/format-number.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Graph, Sketch } from '../model/graph.ts';
import { measuredOn } from '../model/graph.ts';
import { partingOf } from '../model/parting.ts';
import type { Parting } from '../model/parting.ts';
import { quantityAt } from '../model/scale.ts';
import { capital } from './capital.ts';
import { passingWords } from './measured.ts';
import { at, extentWords, isEdge, placeWords } from './phrases.ts';

/** Share of the width within which curves that part count as apart from the start. */
const START = 0.03;
/** Share of the width that may be missing at either side of a curve that counts as drawn throughout. */
const MISSING = 0.05;
/** Share of the height below which a difference has no size in words. */
const LITTLE = 0.075;
/** The least factor between two quantities that is told. */
const LEAST_FACTOR = 1.5;

/** What a sentence about a parting needs of the graph in which the curves were compared. */
export type PartingView = Pick<Graph, 'today' | 'y' | 'scale'>;

/** How far apart two curves are where they are furthest apart, and by what factor the quantity of the axis differs. */
function apartWords(
  { difference, heights }: Parting['widest'],
  name: string,
  { y, scale }: PartingView,
): string {
  const extent = Math.abs(difference);
  const apart = text.apart(name, difference > 0, extent < LITTLE ? undefined : extentWords(extent));
  const { decode } = y;
  if (!decode) return apart;
  const [a, b] = heights.map((height) => quantityAt(decode, scale, height));
  const times = (b ?? 1) / (a ?? 1);
  const factor = Math.max(times, 1 / times);
  return factor >= LEAST_FACTOR && factor < Infinity
    ? text.apartWithQuantity(apart, decode.quantity, oneFigure(factor), times > 1)
    : apart;
}

/**
 * Where two curves part, agreement first, without a capital: "they agree until shortly after today, then diverge. At the
 * right edge yours is lower by half the height: a chance of error about 800 times greater."
 * @param both The two curves, as the subject of a sentence.
 * @param name The second curve, as the subject of a sentence.
 */
export function partingWords(
  { common, first, widest, steady, crossing }: Parting,
  both: string,
  name: string,
  graph: PartingView,
): string {
  if (!common) return text.noOverlap(both);
  const [from, to] = common;
  const placed = (clause: string): string =>
    from > MISSING || to < 1 - MISSING ? text.whereBothAreDrawn(clause) : clause;
  if (!first) return placed(text.agree(both));
  const apart = apartWords(widest, name, graph);
  if (steady) return placed(text.steady(both, apart));
  const place = (x: number): string => placeWords(x, graph.today?.x);
  const until = first.x - from < START ? undefined : place(first.x);
  // To meet at the very end is not to agree again.
  const again = first.until === undefined || to - first.until < MISSING ? undefined : place(first.until);
  const furthest = place(widest.x);
  let start = until === undefined ? text.startApart(both) : text.agreeUntil(both, until);
  let end = isEdge(furthest) ? text.atEdge(furthest, apart) : text.furthest(at(furthest), apart);
  if (again !== undefined)
    start =
      until === undefined ? text.startApartAndMeet(both, at(again)) : text.agreeAgain(both, until, at(again));
  if (furthest === again) end = text.furthestBefore(apart);
  else if (furthest === until) end = text.furthestAfter(apart);
  const crossed =
    crossing === undefined ? '' : ` ${text.cross(name, crossesDown(crossing, widest), at(place(crossing)))}`;
  return `${placed(start)} ${end}${crossed}`;
}

/** Whether the second curve, which passes the first at `crossing`, comes from above. */
function crossesDown(crossing: number, { x, difference }: Parting['widest']): boolean {
  return x < crossing === difference > 0;
}

/**
 * A redrawn curve against what it answers, on the scale of the file: a link says the same on either scale.
 * @param name The redrawn curve, as the subject of a sentence.
 * @param both The two curves, as the subject of a sentence.
 */
export function partFromAuthor(
  sketch: Sketch,
  series: Redrawable,
  knots: readonly Knot[],
  name: string = text.yours,
  both: string = text.curves,
): {
  readonly parting: Parting;
  readonly view: PartingView;
  /** Without a capital, to stand behind something. */
  readonly words: string;
  readonly sentence: string;
} {
  const { scale } = sketch.y;
  const drawn = pointsOn(sketch.y, scale, knots);
  const parting = partingOf(answeredPoints(sketch, scale, series), drawn);
  const view = toGraph(sketch, defaultView(sketch));
  const words = series.points
    ? passingWords(view, measuredOn(sketch, scale, series.points), drawn, name)
    : partingWords(parting, both, name, view);
  return { parting, view, words, sentence: capital(words) };
}
