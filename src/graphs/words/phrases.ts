import type { Axis } from '../../schema/scenario.ts';
import { heightAt } from '../model/curve.ts';
import type { Curve, Graph } from '../model/graph.ts';
import { isNumbered, xWords, yWords } from './real-values.ts';
import { quantityAt } from '../model/scale.ts';
import type { Scale } from '../model/scale.ts';

const FRACTIONS: readonly (readonly [share: number, words: string])[] = [
  [1 / 10, 'a tenth'],
  [1 / 5, 'a fifth'],
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [2 / 5, 'two fifths'],
  [1 / 2, 'half'],
  [3 / 5, 'three fifths'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three quarters'],
  [4 / 5, 'four fifths'],
  [9 / 10, 'nine tenths'],
];

/** The nearest plain share: "a third". */
export function fraction(share: number): string {
  const [nearest] = FRACTIONS.toSorted(([a], [b]) => Math.abs(a - share) - Math.abs(b - share));
  return nearest?.[1] ?? '';
}

/** A height on the picture as a noun: "the floor", "about a third of the height". */
export function heightWords(y: number): string {
  if (y <= 0.06) return 'the floor';
  if (y >= 0.94) return 'the top';
  return `about ${fraction(y)} of the height`;
}

/** A place along the picture, told from today where today is marked: "a little past today". */
export function placeWords(x: number, today: number | undefined): string {
  if (x <= 0.03) return 'the left end';
  if (x >= 0.97) return 'the right end';
  if (today !== undefined) {
    const past = x - today;
    if (Math.abs(past) <= 0.04) return 'today';
    if (Math.abs(past) <= 0.2) return past > 0 ? 'a little past today' : 'a little before today';
    if (x < 0.93) return past > 0 ? 'well past today' : 'well before today';
  }
  if (x >= 0.85) return 'near the right end';
  if (x <= 0.12) return 'near the left end';
  return `about ${fraction(x)} of the way`;
}

/** A place as an adverb: "at the left end", but "today" and "near the right end". */
export function at(place: string): string {
  return /^(?:the|about) /.test(place) ? `at ${place}` : place;
}

/** One figure is as much as a conceptual graph can mean: 437 becomes 400. Whole numbers below 20 stay. */
export function oneFigure(value: number): string {
  const unit = value < 20 ? 1 : 10 ** Math.floor(Math.log10(value));
  return (Math.round(value / unit) * unit).toLocaleString('en-GB');
}

/** The decoded quantity at a height, roughly: "1 in 400", "24%", "4 times the low end". */
export function quantityWords({ low, high }: NonNullable<Axis['decode']>, scale: Scale, y: number): string {
  const quantity = quantityAt({ low, high }, scale, y);
  if (Math.max(low, high) <= 1) {
    return quantity >= 0.095 ? `${Math.round(quantity * 100)}%` : `1 in ${oneFigure(1 / quantity)}`;
  }
  const times = quantity / low;
  return times < 1.5 ? 'that of the low end' : `${oneFigure(times)} times the low end`;
}

/** A height in words, with the quantity that it stands for where the axis has one. */
export function valueWords(axis: Axis, scale: Scale, y: number): string {
  const height = heightWords(y);
  return axis.decode
    ? `${height}, ${axis.decode.quantity} about ${quantityWords(axis.decode, scale, y)}`
    : height;
}

/** What stands in the place of a reading before there is one. */
export const HINT = 'Point at a curve to read it, or use the arrow keys.';

function upWords(y: number): string {
  if (y <= 0.06) return 'on the floor';
  if (y >= 0.94) return 'at the top';
  return `about ${fraction(y)} up`;
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
  const known = lower !== undefined && upper !== undefined;
  const inside = known ? `; ${y >= lower && y <= upper ? 'inside' : 'outside'} the band` : '';
  if (isNumbered(graph)) return `${curve.label}, at ${xWords(graph, x)}: ${yWords(graph, y)}${inside}`;
  const { decode } = graph.y;
  const quantity = decode ? `, ${decode.quantity} ${quantityWords(decode, graph.scale, y)}` : '';
  return `${curve.label}, ${at(placeWords(x, graph.today?.x))}: ${upWords(y)}${quantity}${inside}`;
}
