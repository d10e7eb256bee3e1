import type { Axis } from '../../schema/scenario.ts';
import { YEAR } from './format-number.ts';
import { coordinateOf, endsOf } from './scale.ts';
import type { Ends, Scale } from './scale.ts';

/** A number beside an axis. */
export interface Tick {
  /** 0 to 1 from the low to the high end. */
  readonly at: number;
  readonly label: string;
  /** Set small and raised behind the label: the typeface has no raised digits of its own but three. */
  readonly power: string;
}

/** More would be a grid in disguise. */
const MOST = 6;
const MOST_DECADES = 7;
/** A value this far beyond an end, as a share of the axis, is drawn at the end: less than half a px. */
const BEYOND = 0.001;
/** Numbers between two tens on a log axis too short for powers of ten alone. */
const FEW_DECADES = 3;

const TICK_FACTORS = [1, 2, 5];

/** Digits behind the point that tell multiples of this step apart. */
function decimals(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** What of an axis its numbers are printed by. */
type TickAxis = Pick<Axis, 'unit'> & { readonly measured?: boolean };

/** A number as printed: grouped by thousands, with a true minus. */
function printed(value: number, places: number, useGrouping = true): string {
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places, useGrouping };
  return value.toLocaleString('en-GB', digits).replace('-', '−');
}

/** A tick before it has a place on a scale. */
type Numbered = Omit<Tick, 'at'> & { readonly value: number };

function plain(value: number, step: number, { unit, measured = false }: TickAxis): Numbered {
  const whole = measured ? 1 : 100;
  const label =
    unit === '%'
      ? `${printed(value * whole, decimals(step * whole))}%`
      : printed(value, decimals(step), unit !== YEAR);
  return { value, label, power: '' };
}

/** Values at 1, 2 or 5 times a power of ten apart, at most six. */
function evenTicks({ low, high }: Ends, axis: TickAxis): Numbered[] {
  const [least, greatest] = [Math.min(low, high), Math.max(low, high)];
  const width = greatest - least;
  // A part of a year is no decimal number to readers: 2025.5 is told by the marks around it.
  const hasYears = axis.unit === YEAR && Math.floor(greatest) > Math.ceil(least);
  let power = Math.max(Math.floor(Math.log10(width / MOST)), hasYears ? 0 : -Infinity);
  for (;;) {
    for (const factor of TICK_FACTORS) {
      // A product of powers of ten would not round as the decimal number does.
      const step = Number(`${factor}e${power}`);
      const slack = (BEYOND * width) / step;
      const [first, last] = [Math.ceil(least / step - slack), Math.floor(greatest / step + slack)];
      if (last - first + 1 <= MOST) {
        const count = last - first + 1;
        return Array.from({ length: count }, (_, index) => plain((first + index) * step + 0, step, axis));
      }
    }
    power += 1;
  }
}

/** Whole powers of ten between the ends, as exponents, at most six of them. */
function decades({ low, high }: Ends): number[] {
  const [least, greatest] = [Math.log10(Math.min(low, high)), Math.log10(Math.max(low, high))];
  const [first, last] = [Math.ceil(least - 1e-9), Math.floor(greatest + 1e-9)];
  const stride = Math.ceil((last - first + 1) / MOST_DECADES);
  // From the low end of the axis, which is where a reader begins.
  const powers = Array.from({ length: last - first + 1 }, (_, index) =>
    low < high ? first + index : last - index,
  );
  return powers.filter((_, index) => index % stride === 0);
}

function raised(power: number, axis: TickAxis): Numbered {
  const value = Number(`1e${power}`);
  if (axis.unit === '%' || power === 0 || power === 1) return plain(value, value, axis);
  return { value, label: '10', power: printed(power, 0) };
}

function logTicks(ends: Ends, axis: TickAxis): Numbered[] {
  const powers = decades(ends);
  const tens = powers.map((power) => raised(power, axis));
  if (powers.length > FEW_DECADES) return tens;
  const [least, greatest] = [Math.min(ends.low, ends.high), Math.max(ends.low, ends.high)];
  const first = Math.floor(Math.log10(least));
  const finer = Array.from({ length: FEW_DECADES + 2 }, (_, index) => first + index)
    .flatMap((power) =>
      TICK_FACTORS.map((factor) => plain(Number(`${factor}e${power}`), Number(`1e${power}`), axis)),
    )
    .filter(({ value }) => value >= least * (1 - 1e-9) && value <= greatest * (1 + 1e-9));
  if (finer.length > MOST) return tens;
  return finer.length > 2 ? finer : evenTicks(ends, axis);
}

/** The ticks of an axis on this scale; none on an axis without a range. */
export function ticksOf(axis: Axis & TickAxis, scale: Scale): Tick[] {
  const ends = endsOf(axis);
  if (!ends) return [];
  const numbered = scale === 'log' ? logTicks(ends, axis) : evenTicks(ends, axis);
  return numbered.map(({ value, label, power }) => ({
    at: Math.min(Math.max(coordinateOf(ends, scale, value), 0), 1),
    label,
    power,
  }));
}
