import { NOTICED } from '../model/phases.ts';
import { CROWD_STEPS } from '../model/crowd.ts';
import type { Crowd } from '../model/crowd.ts';
import { heightAt } from '../model/curve.ts';
import type { Graph, Point } from '../model/graph.ts';
import { partingOf } from '../model/parting.ts';
import { graphsCrowdText as text } from '../../locales/en/graphs-crowd.ts';
import { position } from '../model/format-number.ts';
import { quantile } from '../model/quantile.ts';
import { capital } from './capital.ts';
import { passingWords } from './measured.ts';
import { partingWords } from './parting.ts';
import { at, extentWords, placeWords, WHOLE } from './phrases.ts';

/** Share of the height below which a band is a sliver. */
const SLIVER = 0.075;

/** How much of the height a band takes: "within a tenth of the height". */
function extent(width: number): string {
  if (width < SLIVER) return text.sliver;
  return width > WHOLE ? extentWords(width) : text.about(extentWords(width));
}

/** Where the curves of a crowd lie close together and where far apart, by the width of the middle eight in ten. */
function spreadSentence({ lower, upper }: Crowd, today: number | undefined): string {
  const widths = upper.map(({ x, y }, index) => ({ x, width: y - (lower[index]?.y ?? y) }));
  const ordered = widths.toSorted((a, b) => a.width - b.width || a.x - b.x);
  const [closest, widest] = [ordered[0], ordered.at(-1)];
  if (!closest || !widest) return '';
  if (widest.width - closest.width <= NOTICED) {
    return text.agreeAlike(extent(widest.width));
  }
  // Of places as wide as the widest, the leftmost.
  const first = widths.find(({ width }) => width >= widest.width - 1e-9) ?? widest;
  const place = ({ x }: { readonly x: number }): string => at(placeWords(x, today));
  return text.agreeMostAndLeast(place(closest), extent(closest.width), place(first), extent(first.width));
}

/** What a crowd drew, beside the author's curve or measured points; in the view in which both were made. */
export function crowdSentence(crowd: Crowd, author: readonly Point[], graph: Graph): string {
  const { measured } = graph.curves.find((curve) => curve.measured) ?? {};
  const parting = measured
    ? passingWords(graph, measured, crowd.median, text.readersMedian)
    : partingWords(partingOf(author, crowd.median), text.authorAndMedian, text.median, graph);
  return `${capital(parting)} ${spreadSentence(crowd, graph.today?.x)}`;
}

/** A row of the table of a crowd: positions from 0 to 100. */
export interface CrowdRow {
  readonly place: string;
  /** Lowest, tenth, median, ninetieth, highest, then the author's, which may not be drawn there; points are no curve. */
  readonly cells: readonly string[];
  readonly curves: number;
}

/** The quantiles at the ends, the quarters and today; what lies beyond the crowd is left out. */
export function crowdRows({ cuts }: Crowd, author: readonly Point[], graph: Graph): CrowdRow[] {
  const today = graph.today;
  const isMeasured = graph.curves.some(({ measured }) => measured);
  const places = [0, 0.25, 0.5, 0.75, 1, ...(today ? [today.x] : [])].toSorted((a, b) => a - b);
  const nearest = places.flatMap((x) => {
    const cut = cuts.find((one) => Math.abs(one.x - x) < 0.5 / CROWD_STEPS + 1e-9);
    return cut ? [{ x, cut }] : [];
  });
  return nearest.map(({ x, cut: { x: own, heights } }) => {
    const authors = heightAt(author, own);
    const shares = [0, 0.1, 0.5, 0.9, 1].map((share) => quantile(heights, share));
    return {
      place: x === today?.x ? text.row(position(x), today.label) : position(x),
      cells: [
        ...shares.map(position),
        ...(isMeasured ? [] : [authors === undefined ? text.notDrawn : position(authors)]),
      ],
      curves: heights.length,
    };
  });
}
