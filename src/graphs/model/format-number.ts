import type { Axis } from '../../schema/scenario.ts';

/** A number to this many figures, grouped by thousands; no more zeros behind the point than there must be. */
function rounded(value: number, figures: number): string {
  const text = Number(value.toPrecision(figures)).toLocaleString('en-GB', {
    maximumSignificantDigits: figures,
  });
  return text.replace('-', '−');
}

/** A number as a sentence says it, to three figures: more than a curve can be read to. No parts of 10 and more. */
export function printed(value: number): string {
  return rounded(Math.abs(value) >= 10 ? Math.round(value) : value, 3);
}

/** Smaller shares are told to be that: no curve can be read to them. */
const LEAST_SHARE = 1e-6;

/** Two figures, and where little is missing to the whole, one behind the point: 0.16%, 34%, 99.9%. */
function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && share < LEAST_SHARE * (1 - 1e-9)) return 'under 0.0001%';
  if (value > 99 && value < 100) return `${Math.min(Math.round(value * 10) / 10, 99.9)}%`;
  return `${rounded(value, Math.abs(value) >= 100 ? 3 : 2)}%`;
}

/** A chance as one in so many, once it has many zeros behind the point. */
function chance(value: number): string {
  return value > 0 && value < 0.001 ? `1 in ${printed(1 / value)}` : printed(value);
}

/** A real value on an axis, with its unit: "2.5%", "1 in 63,000", "3 years". */
export function printedValue({ unit, range }: Pick<Axis, 'unit' | 'range'>, value: number): string {
  if (unit === '%') return percent(value);
  if (unit !== undefined) return `${printed(value)} ${unit}`;
  return range && Math.max(...range) <= 1 && Math.min(...range) >= 0 ? chance(value) : printed(value);
}
