import { graphsLinkText as text } from '../../locales/en/graphs-link.ts';
import type { Knot } from './curve.ts';
import { FEWEST, GRID, MOST } from './knot-grid.ts';

/** A curve that a reader drew, and what it answers. */
export interface SharedCurve {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Id of the series in it. */
  readonly series: string;
  /** From left to right, on the grid of drafts. */
  readonly knots: readonly Knot[];
}

/** Event by which a graph says which curve is drawn on it: its detail is the curve as a fragment, or ''. */
export const DRAWN = 'curve-drawn';

/** Digits of one coordinate, in grid steps: 0000 to 1000. */
const DIGITS = 4;
const LONGEST_ID = 64;
/** Longest fragment that can be a curve: "g1=", two ids, two dots, the knots. */
const LONGEST_LINK = 3 + 2 * (LONGEST_ID + 1) + MOST * 2 * DIGITS;

/**
 * The curve as a fragment of an address, without "#": `g1=scenario-c.actual.000002400250…`. The number after "g" is the
 * version of the form; then come the ids and, for each knot, x and y in four digits each.
 */
export function encodeCurve({ scenario, series, knots }: SharedCurve): string {
  const digits = knots.flat().map((share) => String(Math.round(share * GRID)).padStart(DIGITS, '0'));
  return `g1=${scenario}.${series}.${digits.join('')}`;
}

/** End of the fragment of a link that asks to draw before it shows the curve. */
const ASKING = '&draw-first';

/** The fragment of a link to a curve, without "#", that asks to draw first. */
export function asking(fragment: string): string {
  return fragment + ASKING;
}

/** True when the fragment of an address asks to draw before it shows its curve. */
export function asksToDraw(hash: string): boolean {
  return isCurveLink(hash) && hash.endsWith(ASKING);
}

/** Pairs of coordinates on the grid; undefined when a coordinate is beyond 1. */
function knotsFrom(digits: string): Knot[] | undefined {
  const shares = (digits.match(/\d{4}/g) ?? []).map((step) => Number(step) / GRID);
  if (shares.some((share) => share > 1)) return undefined;
  return shares.flatMap((x, index): Knot[] => {
    const y = shares[index + 1];
    return index % 2 === 0 && y !== undefined ? [[x, y]] : [];
  });
}

function problem(why: string): { readonly problem: string } {
  return { problem: text.broken(why) };
}

/**
 * True when the fragment of an address, with its "#", may hold a drawn curve, of this version or another; whether it can
 * be read is not known here.
 */
export function isCurveLink(hash: string): boolean {
  return /^#g\d+=/.test(hash);
}

/**
 * The curve in the fragment of an address, with or without its "#"; a problem in words when there should be one and it
 * cannot be read; undefined when the fragment is about something else. Anybody may have written the fragment: it is
 * measured before it is read, and what comes out is a valid curve. That its scenario and series exist is not known here.
 */
export function decodeCurve(
  fragment: string,
): { readonly curve: SharedCurve } | { readonly problem: string } | undefined {
  const whole = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  const written = (whole.endsWith(ASKING) ? whole.slice(0, -ASKING.length) : whole).slice(
    0,
    LONGEST_LINK + 1,
  );
  const version = /^g(\d{1,3})=/.exec(written)?.[1];
  if (version === undefined) return undefined;
  if (version !== '1') {
    return problem(text.unknownVersion(version));
  }
  if (written.length > LONGEST_LINK) return problem(text.tooLong);
  const [, scenario, series, digits] = /^g1=([a-z0-9-]{1,64})\.([a-z0-9-]{1,64})\.(\d+)$/.exec(written) ?? [];
  if (scenario === undefined || series === undefined || digits === undefined) {
    return problem(text.strangeCharacters);
  }
  const count = digits.length / (2 * DIGITS);
  if (!Number.isInteger(count) || count < FEWEST || count > MOST) {
    return problem(text.wrongCount(FEWEST, MOST));
  }
  const knots = knotsFrom(digits);
  if (!knots) return problem(text.offPicture);
  if (knots.some(([x], index) => index > 0 && x <= (knots[index - 1]?.[0] ?? 0))) {
    return problem(text.notInOrder);
  }
  return { curve: { scenario, series, knots } };
}
