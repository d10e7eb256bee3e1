import { graphsNumbersText as numbers } from '../../locales/en/graphs-numbers.ts';
import { graphsPhrasesText as text } from '../../locales/en/graphs-phrases.ts';
import type { FractionName } from '../../locales/en/graphs-phrases.ts';
import type { Axis } from '../../schema/scenario.ts';
import { heightAt } from '../model/curve.ts';
import { oneFigure } from '../model/format-number.ts';
import type { Curve, Graph } from '../model/graph.ts';
import { quantityAt } from '../model/scale.ts';
import type { Scale } from '../model/scale.ts';
import { measuredAt } from './measured.ts';
import { isNumbered, xSourceWords, xWords, yWords } from './real-values.ts';

const FRACTIONS: readonly (readonly [share: number, name: FractionName])[] = [
  [1 / 10, 'tenth'],
  [1 / 5, 'fifth'],
  [1 / 4, 'quarter'],
  [1 / 3, 'third'],
  [2 / 5, 'twoFifths'],
  [1 / 2, 'half'],
  [3 / 5, 'threeFifths'],
  [2 / 3, 'twoThirds'],
  [3 / 4, 'threeQuarters'],
  [4 / 5, 'fourFifths'],
  [9 / 10, 'nineTenths'],
];

/** Heights up to this are the floor, and those as near to 1 the top. */
const FLOOR = 0.06;

/** The name of the plain share that is nearest. */
function fraction(share: number): FractionName {
  const [nearest] = FRACTIONS.toSorted(([a], [b]) => Math.abs(a - share) - Math.abs(b - share));
  return nearest?.[1] ?? 'half';
}

/** Share of the height above which an extent is almost the whole height. */
export const WHOLE = 0.95;

/** An extent of the picture: "a third of the height". */
export function extentWords(height: number): string {
  return height > WHOLE ? text.wholeHeight : text.ofHeight(fraction(height));
}

/** A height on the picture as a noun: "the floor", "about a third of the height". */
export function heightWords(y: number): string {
  if (y <= FLOOR) return text.floor;
  if (y >= 1 - FLOOR) return text.top;
  return text.aboutHeight(text.ofHeight(fraction(y)));
}

/** A place as an adverb: "at the left edge", but "today" and "near the right edge". */
export function at(place: string): string {
  return text.at(place);
}

/** True of a place that is the left or the right edge. */
export function isEdge(place: string): boolean {
  return place === text.leftEdge || place === text.rightEdge;
}

/** A place along the picture, told from today where today is marked: "shortly after today". */
export function placeWords(x: number, today: number | undefined): string {
  if (x <= 0.03) return text.leftEdge;
  if (x >= 0.97) return text.rightEdge;
  if (today !== undefined) {
    const past = x - today;
    if (Math.abs(past) <= 0.04) return text.today;
    if (Math.abs(past) <= 0.2) return past > 0 ? text.shortlyAfterToday : text.shortlyBeforeToday;
    if (x < 0.93) return past > 0 ? text.wellAfterToday : text.wellBeforeToday;
  }
  if (x >= 0.85) return text.nearRightEdge;
  if (x <= 0.12) return text.nearLeftEdge;
  return text.aboutPlace(fraction(x));
}

/**
 * The decoded quantity at a height, roughly: "1 in 400", "24%", "4 times the low end".
 * @param rounded One figure for a sentence, two for a table.
 */
export function quantityWords(
  { low, high }: NonNullable<Axis['decode']>,
  scale: Scale,
  y: number,
  rounded: typeof oneFigure = oneFigure,
): string {
  const quantity = quantityAt({ low, high }, scale, y);
  if (Math.max(low, high) <= 1) {
    return quantity >= 0.095
      ? numbers.percent(String(Math.round(quantity * 100)))
      : numbers.oneIn(rounded(1 / quantity));
  }
  const times = rounded(quantity / low);
  return times === '1' ? text.likeLowEnd : text.timesLowEnd(times);
}

/** A height in words, with the quantity that it stands for where the axis has one. */
export function valueWords({ decode }: Axis, scale: Scale, y: number): string {
  const height = heightWords(y);
  return decode ? text.heightWithQuantity(height, decode.quantity, quantityWords(decode, scale, y)) : height;
}

function upWords(y: number): string {
  if (y <= FLOOR) return text.onFloor;
  if (y >= 1 - FLOOR) return text.atTop;
  return text.up(fraction(y));
}

/** The x nearest to a place at which a curve has a value: the place itself, except where x counts whole things. */
export function valuePlace({ points, whole }: Curve, x: number): number {
  if (!whole) return x;
  return points.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]?.x ?? x;
}

/** What a reader hears at a point of a curve; undefined where the curve is not drawn. */
export function readingAt(graph: Graph, curve: Curve, along: number): string | undefined {
  const x = valuePlace(curve, along);
  const y = heightAt(curve.points, x);
  if (y === undefined) return undefined;
  const banded = graph.curves.find(({ id, band }) => band && id !== curve.id);
  const [lower, upper] = [heightAt(banded?.band?.lower ?? [], x), heightAt(banded?.band?.upper ?? [], x)];
  const isKnown = lower !== undefined && upper !== undefined;
  const band = isKnown ? (y >= lower && y <= upper ? text.insideBand : text.outsideBand) : undefined;
  if (isNumbered(graph)) {
    const values = curve.measured ? measuredAt(graph, curve.measured, x) : [yWords(graph, y)];
    const place = curve.measured ? xSourceWords(graph, x) : xWords(graph, x);
    return text.reading(curve.label, text.atNumber(place), values, band);
  }
  const { decode } = graph.y;
  const quantity = decode ? [text.quantity(decode.quantity, quantityWords(decode, graph.scale, y))] : [];
  const place = at(placeWords(x, graph.today?.x));
  return text.reading(curve.label, place, [upWords(y), ...quantity], band);
}
