import { graphsPartingText as text } from '../../locales/en/graphs-parting.ts';
import { graphsPhrasesText as phrases } from '../../locales/en/graphs-phrases.ts';
import type { Knot } from '../model/curve.ts';
import { pointsOn } from '../model/drawn-points.ts';
import type { Redrawable } from '../model/drawn-points.ts';
import { oneFigure } from '../model/format-number.ts';
import { defaultView, toGraph } from '../model/graph.ts';
import type { Graph, Sketch } from '../model/graph.ts';
import { partingOf } from '../model/parting.ts';
import type { Parting } from '../model/parting.ts';
import { quantityAt } from '../model/scale.ts';
import { capital } from './capital.ts';
import { fraction, placeWords } from './phrases.ts';

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

type Difference = Parameters<typeof text.steady>[1];

function extent(height: number): string | undefined {
  if (height < LITTLE) return undefined;
  return height > 0.95 ? phrases.wholeHeight : phrases.ofHeight(fraction(height));
}

/** By how much the quantity of the axis differs; undefined where the axis has none or the factor says nothing. */
function quantityOf({ heights }: Parting['widest'], { y, scale }: PartingView): Difference['quantity'] {
  const { decode } = y;
  if (!decode) return undefined;
  const [a, b] = heights.map((height) => quantityAt(decode, scale, height));
  const times = (b ?? 1) / (a ?? 1);
  const factor = Math.max(times, 1 / times);
  if (!(factor >= LEAST_FACTOR && factor < Infinity)) return undefined;
  return { name: decode.quantity, times: oneFigure(factor), isMore: times > 1 };
}

/** What holds of two curves, with its places in words. */
interface PartingFacts {
  readonly overlap: 'none' | 'part' | 'whole';
  /** Where they part; undefined when they never do. */
  readonly parting:
    | {
        readonly isSteady: boolean;
        /** Until where they agree; undefined when they start apart. */
        readonly until: string | undefined;
        /** Where they meet for good. */
        readonly again: string | undefined;
        readonly difference: Difference;
        /** Where they are furthest apart. */
        readonly furthest: string;
      }
    | undefined;
}

function factsOf({ common, first, widest, steady }: Parting, name: string, graph: PartingView): PartingFacts {
  if (!common) return { overlap: 'none', parting: undefined };
  const [from, to] = common;
  const overlap = from > MISSING || to < 1 - MISSING ? 'part' : 'whole';
  if (!first) return { overlap, parting: undefined };
  const place = (x: number): string => placeWords(x, graph.today?.x);
  const { x, until } = first;
  return {
    overlap,
    parting: {
      isSteady: steady,
      until: x - from < START ? undefined : place(x),
      // To meet at the very end is not to agree again.
      again: until === undefined || to - until < MISSING ? undefined : place(until),
      difference: {
        name,
        isHigher: widest.difference > 0,
        extent: extent(Math.abs(widest.difference)),
        quantity: quantityOf(widest, graph),
      },
      furthest: place(widest.x),
    },
  };
}

/** How far apart two curves are where they are furthest apart, as a sentence. */
function furthestSentence({
  difference,
  furthest,
  until,
  again,
}: NonNullable<PartingFacts['parting']>): string {
  if (furthest === again) return text.furthestBefore(difference);
  if (furthest === until) return text.furthestAfter(difference);
  const isEdge = furthest === phrases.leftEdge || furthest === phrases.rightEdge;
  return isEdge ? text.atEdge(furthest, difference) : text.furthest(phrases.at(furthest), difference);
}

/**
 * Where two curves part, agreement first, without a capital: "they agree until shortly after today, then diverge. At the
 * right edge yours is lower by half the height: a chance of error about 800 times greater."
 * @param both The two curves, as the subject of a sentence.
 * @param name The second curve, as the subject of a sentence.
 */
export function partingWords(parting: Parting, both: string, name: string, graph: PartingView): string {
  const { overlap, parting: found } = factsOf(parting, name, graph);
  if (overlap === 'none') return text.noOverlap(both);
  const placed = (clause: string): string => (overlap === 'part' ? text.whereBothAreDrawn(clause) : clause);
  if (!found) return placed(text.agree(both));
  const { isSteady, until, again, difference } = found;
  if (isSteady) return placed(text.steady(both, difference));
  const start =
    until === undefined
      ? again === undefined
        ? text.startApart(both)
        : text.startApartAndMeet(both, phrases.at(again))
      : again === undefined
        ? text.agreeUntil(both, until)
        : text.agreeAgain(both, until, phrases.at(again));
  return `${placed(start)} ${furthestSentence(found)}`;
}

/** The same as a sentence by itself: "The curves agree until shortly after today, then diverge. …" */
export function partingSentence(parting: Parting, name: string, graph: PartingView): string {
  return capital(partingWords(parting, text.curves, name, graph));
}

/** The same of a reader's curve and the curve of the graph that it is closest to. */
export function closestSentence(parting: Parting, closest: string, graph: PartingView): string {
  const { overlap, parting: found } = factsOf(parting, text.yours, graph);
  if (overlap === 'none') return text.closest(closest, text.closestApartAltogether);
  if (!found) return text.closest(closest, overlap === 'part' ? text.closestMatchInPart : text.closestMatch);
  const { isSteady, until, again, difference } = found;
  if (isSteady) return text.closest(closest, text.closestSteady(difference));
  const start =
    until === undefined
      ? again === undefined
        ? text.closestApart
        : text.closestMeets(phrases.at(again))
      : again === undefined
        ? text.closestUntil(until)
        : text.closestAgain(until, phrases.at(again));
  return `${text.closest(closest, start)} ${furthestSentence(found)}`;
}

/**
 * A redrawn curve against the author's, on the scale of the file: a link says the same on either scale.
 * @param name The redrawn curve, as the subject of a sentence.
 */
export function partFromAuthor(
  sketch: Sketch,
  series: Redrawable,
  knots: readonly Knot[],
  name: string = text.yours,
): { readonly parting: Parting; readonly view: PartingView; readonly sentence: string } {
  const { y } = sketch;
  const parting = partingOf(pointsOn(y, y.scale, series.knots), pointsOn(y, y.scale, knots));
  const view = toGraph(sketch, defaultView(sketch));
  return { parting, view, sentence: partingSentence(parting, name, view) };
}
