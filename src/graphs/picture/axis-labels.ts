import type { Box, Lettering } from './plot.ts';
import { leading, wrap } from './text-layout.ts';
import type { Font, Measure } from './text-layout.ts';

/** The words along one axis: its name in the middle, and a word at each end where there are no numbers. */
export interface AxisWords {
  readonly name: string;
  readonly ends: readonly [low: string, high: string] | undefined;
  /** Px across the axis that its numbers take. */
  readonly numbers: number;
}

/** The words of an axis in lines; they share a row when they fit, and the name has rows of its own when not. */
export interface AxisRows {
  readonly low: readonly string[];
  readonly high: readonly string[];
  readonly name: readonly string[];
  readonly shared: boolean;
  /** Px along the axis from its low end to the middle of the name. */
  readonly middle: number;
  /** Px between the axis and the rows. */
  readonly off: number;
  /** Px across the axis that the rows take, with the space between them. */
  readonly depth: number;
}

const SPACE = 9;
/** Px between the axis and its words, or between its numbers and its name. */
const OFF = 6;
const OFF_NUMBERS = 2;

export function axisRows(
  { name, ends, numbers }: AxisWords,
  length: number,
  font: Font,
  measure: Measure,
): AxisRows {
  const strong: Font = { ...font, weight: 500 };
  if (!ends) {
    const lines = wrap(name, strong, length, measure);
    const off = numbers + OFF_NUMBERS;
    const depth = off + lines.length * leading(font);
    return { low: [], high: [], name: lines, shared: false, middle: length / 2, off, depth };
  }
  const [low, high] = [measure(ends[0], font), measure(ends[1], font)];
  if (low + high + measure(name, strong) + 2 * SPACE <= length) {
    const middle = (low + length - high) / 2;
    return {
      low: [ends[0]],
      high: [ends[1]],
      name: [name],
      shared: true,
      middle,
      off: OFF,
      depth: OFF + leading(font),
    };
  }
  // Each may take what the other leaves of its half.
  const room = length - SPACE;
  const lowRoom = high < room / 2 ? room - high : Math.min(low, room / 2);
  const lowLines = wrap(ends[0], font, lowRoom, measure);
  const highLines = wrap(ends[1], font, room - Math.min(low, lowRoom), measure);
  const nameLines = wrap(name, strong, length, measure);
  const rows = Math.max(lowLines.length, highLines.length) + nameLines.length;
  const depth = OFF + rows * leading(font);
  const middle = length / 2;
  return { low: lowLines, high: highLines, name: nameLines, shared: false, middle, off: OFF, depth };
}

/** Letters the rows along the bottom of the plot, or along its left side reading upwards. */
export function axisLettering(rows: AxisRows, axis: 'x' | 'y', plot: Box, font: Font): Lettering[] {
  const line = leading(font);
  const near = Math.max(rows.low.length, rows.high.length);
  // Seen with the axis lying flat, the words of x hang under it and those of y stand on it.
  const rowsBefore = (block: readonly string[], own: boolean): number => {
    const first = own && !rows.shared ? near : 0;
    return axis === 'x' ? first + block.length / 2 : -(first + block.length / 2);
  };
  const length = axis === 'x' ? plot.right - plot.left : plot.bottom - plot.top;
  const letter = (
    lines: readonly string[],
    along: number,
    align: Lettering['align'],
    own: boolean,
  ): Lettering => {
    const across = rowsBefore(lines, own) * line + (axis === 'x' ? rows.off : -rows.off);
    const place =
      axis === 'x'
        ? { x: plot.left + along, y: plot.bottom + across, angle: 0 }
        : { x: plot.left + across, y: plot.bottom - along, angle: -Math.PI / 2 };
    return {
      lines,
      ...place,
      align,
      font: own ? { ...font, weight: 500 } : font,
      ink: own ? 'ink' : 'ink-soft',
      halo: false,
    };
  };
  return [
    letter(rows.low, 0, 'left', false),
    letter(rows.name, rows.middle, 'center', true),
    letter(rows.high, length, 'right', false),
  ].filter(({ lines }) => lines.length > 0);
}
