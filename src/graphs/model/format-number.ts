import { graphsNumbersText as text } from '../../locales/en/graphs-numbers.ts';
import type { Axis } from '../../schema/scenario.ts';

/*
 * How exact a number is. A drawn curve: one figure in a sentence, two in a table, since more would say more than a drawing
 * means. A model: up to three in a sentence, three in a table. A table is never coarser than the text beside it. What was
 * measured: as its source has it.
 */

/** The unit of calendar years, whose thousands are not set apart. A span of time has another, as "years". */
export const YEAR = 'year';

/** More figures than any source gives, few enough to hide how a computer counts. */
const ALL_FIGURES = 6;

/** A number to so many significant figures, grouped by thousands, without zeros at the end of its decimals. */
function significant(value: number, figures: number, useGrouping = true): string {
  const grouped = Number(value.toPrecision(figures)).toLocaleString('en-GB', {
    maximumSignificantDigits: figures,
    useGrouping,
  });
  return grouped.replace('-', '−');
}

/** For a sentence about a drawn curve: 437 becomes 400. A number below 20 stays whole, for 17 is not 20. */
export function oneFigure(value: number): string {
  return value < 20 ? String(Math.round(value)) : significant(value, 1);
}

/** For a table of drawn curves: 437 becomes 440. */
export function twoFigures(value: number): string {
  return significant(value, 2);
}

/** For a sentence about a model: three figures, without decimals from 10 on. */
export function printed(value: number): string {
  return significant(Math.abs(value) >= 10 ? Math.round(value) : value, 3);
}

/** For a table of a model. */
function threeFigures(value: number): string {
  return significant(value, 3);
}

/** A coordinate of a drawn curve in a table: from 0 to 100, whole. */
export function position(share: number): string {
  return String(Math.round(share * 100));
}

/** A coordinate as an editor has it: from 0 to 100, with one decimal where the grid of links has one. */
export function exactPosition(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

/** A smaller share is only called small, because no curve can be read so exactly. */
const LEAST_SHARE = 1e-6;

/** A share as per cent, never 100 where something is missing to the whole. */
function percent(share: number, rounded: (value: number) => string): string {
  const value = share * 100;
  if (value > 0 && share < LEAST_SHARE * (1 - 1e-9)) return text.under(significant(LEAST_SHARE * 100, 1));
  if (value > 99 && value < 100) return text.percent(threeFigures(Math.min(value, 99.9)));
  return text.percent(rounded(value));
}

/** A chance as one in so many, once it has many zeros behind the point. */
function chance(value: number, rounded: (value: number) => string): string {
  return value > 0 && value < 0.001 ? text.oneIn(rounded(1 / value)) : rounded(value);
}

type NumberAxis = Pick<Axis, 'unit' | 'range'> & { readonly measured?: boolean };

function withUnit(
  { unit, range, measured = false }: NumberAxis,
  value: number,
  ofNumber: (value: number) => string,
  ofPercent: (value: number) => string,
): string {
  if (unit === YEAR) return significant(value, ALL_FIGURES, false);
  if (unit === '%') return measured ? text.percent(ofNumber(value)) : percent(value, ofPercent);
  if (unit !== undefined) return text.withUnit(ofNumber(value), unit);
  const isChance = !measured && range && Math.max(...range) <= 1 && Math.min(...range) >= 0;
  return isChance ? chance(value, ofNumber) : ofNumber(value);
}

/** A real value on an axis, with its unit, as a sentence says it: "2.5%", "1 in 63,000", "3 years". */
export function printedValue(axis: NumberAxis, value: number): string {
  return withUnit(axis, value, printed, (share) => (share >= 100 ? threeFigures(share) : twoFigures(share)));
}

/** The same as a table says it: "2.53%", "1 in 62,500", "3.25 years". */
export function tabulatedValue(axis: NumberAxis, value: number): string {
  return withUnit(axis, value, threeFigures, threeFigures);
}

/** A value that was measured, as its source has it: "2.531%", "62,512", "3.25 years". */
export function measuredValue(axis: NumberAxis, value: number): string {
  const asItIs = (own: number): string => significant(own, ALL_FIGURES);
  return withUnit(axis, value, asItIs, asItIs);
}
