/** How a curve passes measured points. */
interface Passing {
  /** The curve, as the subject of a sentence. */
  readonly name: string;
  /** How many of the points have an error bar. */
  readonly bars: 'none' | 'some' | 'all';
  readonly met: number;
  readonly of: number;
  readonly above: number;
  readonly below: number;
  /** Points that lie to the left or to the right of the whole curve. */
  readonly beyond: number;
  readonly furthest: { readonly isAbove: boolean; readonly at: string } | undefined;
}

const MEETS = {
  none: 'through',
  some: 'through, or within the error bars of,',
  all: 'within the error bars of',
} as const;

/** Sentences, readings and cells about measured points. */
export const graphsMeasuredText = {
  first: 'first',
  last: 'last',
  highest: 'highest',
  /** "first and highest, 12% at 2019.5 (GPT-2)" */
  point: (names: readonly string[], value: string, place: string, label: string) =>
    `${names.join(' and ')}, ${value} at ${place}${label === '' ? '' : ` (${label})`}`,
  points: (name: string, count: number, told: readonly string[]) =>
    `${name} has ${count} points: ${told.join('; ')}.`,
  bar: (low: string, high: string) => `${low} to ${high}`,
  value: (label: string, value: string, bar: string) =>
    `${label} ${value}${bar === '' ? '' : ` (${bar})`}`.trim(),

  passes: ({ name, bars, met, of, above, below, beyond, furthest }: Passing) => {
    if (beyond === of) return `${name} passes none of the ${of} points.`;
    const sides = [above > 0 ? `above ${above}` : '', below > 0 ? `below ${below}` : ''];
    const beside = sides.filter((side) => side !== '').join(' and ');
    const passed = `${name} passes ${MEETS[bars]} ${met === of ? `all ${of}` : `${met} of ${of}`} points`;
    const reach = beyond > 0 ? `without reaching ${beyond}` : '';
    const whole = [passed, beside, reach].filter((part) => part !== '').join(', ');
    if (!furthest) return `${whole}.`;
    const way = furthest.isAbove ? 'highest above' : 'furthest below';
    return `${whole}; it lies ${way} the measurement at ${furthest.at}.`;
  },

  /** Columns of a table of points, behind that of their places. */
  what: 'point',
  lowToHigh: 'low to high',
  series: 'series',
  drawn: 'drawn',
} as const;
