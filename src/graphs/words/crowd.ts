import { NOTICED } from '../model/phases.ts';
import type { Crowd } from '../model/crowd.ts';
import { heightAt } from '../model/curve.ts';
import type { Graph, Point } from '../model/graph.ts';
import { partingOf } from '../model/parting.ts';
import { partingSentence } from './parting.ts';
import { positionWords } from './position.ts';
import { quantile } from '../model/quantile.ts';
import { at, fraction, placeWords } from './phrases.ts';

/** How much of the height a band takes: "within a tenth of the height". */
function extent(width: number): string {
  if (width < 0.075) return 'a sliver of the height';
  return width > 0.95 ? 'almost the whole height' : `about ${fraction(width)} of the height`;
}

/** Where the curves of a crowd lie close together and where far apart, by the width of the middle eight in ten. */
function spreadSentence({ lower, upper }: Crowd, today: number | undefined): string {
  const widths = upper.map(({ x, y }, index) => ({ x, width: y - (lower[index]?.y ?? y) }));
  const ordered = widths.toSorted((a, b) => a.width - b.width || a.x - b.x);
  const [closest, widest] = [ordered[0], ordered.at(-1)];
  if (!closest || !widest) return '';
  if (widest.width - closest.width <= NOTICED) {
    return `Readers agree about as much everywhere: eight in ten of them keep within ${extent(widest.width)}.`;
  }
  // Of places as wide as the widest, the leftmost.
  const first = widths.find(({ width }) => width >= widest.width - 1e-9) ?? widest;
  const place = ({ x }: { readonly x: number }): string => at(placeWords(x, today));
  return (
    `Readers agree most ${place(closest)}, where eight in ten of them keep within ${extent(closest.width)},` +
    ` and least ${place(first)}, where they take up ${extent(first.width)}.`
  );
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What a crowd drew, beside the author's curve; in the view in which both were made. */
export function crowdSentence(crowd: Crowd, author: readonly Point[], graph: Graph): string {
  const parting = partingSentence(partingOf(author, crowd.median), 'the median', graph);
  return `The author’s curve and the readers’ median: ${uncapital(parting)} ${spreadSentence(crowd, graph.today?.x)}`;
}

/** A row of the table of a crowd: positions from 0 to 100. */
export interface CrowdRow {
  readonly place: string;
  /** Lowest, tenth, median, ninetieth, highest, then the author's, which may not be drawn there. */
  readonly cells: readonly string[];
  readonly curves: number;
}

export const CROWD_COLUMNS = ['lowest', '10%', 'median', '90%', 'highest', 'author’s'] as const;

/** The quantiles at the ends, the quarters and today; what lies beyond the crowd is left out. */
export function crowdRows({ cuts }: Crowd, author: readonly Point[], graph: Graph): CrowdRow[] {
  const today = graph.today;
  const places = [0, 0.25, 0.5, 0.75, 1, ...(today ? [today.x] : [])].toSorted((a, b) => a - b);
  const nearest = places.flatMap((x) => {
    const cut = cuts.find((one) => Math.abs(one.x - x) < 0.5 / 80 + 1e-9);
    return cut ? [{ x, cut }] : [];
  });
  return nearest.map(({ x, cut: { x: own, heights } }) => {
    const authors = heightAt(author, own);
    const shares = [0, 0.1, 0.5, 0.9, 1].map((share) => quantile(heights, share));
    return {
      place: x === today?.x ? `${positionWords(x)}, ${today.label}` : positionWords(x),
      cells: [...shares.map(positionWords), authors === undefined ? 'not drawn' : positionWords(authors)],
      curves: heights.length,
    };
  });
}
