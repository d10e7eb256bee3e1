import { heightAt } from '../model/curve.ts';
import type { Band, Gap, Graph, PlacedMark, Point } from '../model/graph.ts';
import { onPlot } from './plot.ts';
import type { Box, Hair, Lettering, Picture } from './plot.ts';
import { clearance, roomiestPlace } from './label-placement.ts';
import type { Outline } from './label-placement.ts';
import { leading, settings, widest, wrap } from './text-layout.ts';
import type { Font, Measure } from './text-layout.ts';

/** What stands within the plot beside the curves. */
export interface InnerLabelContext {
  readonly lettering: Lettering[];
  readonly hairs: Hair[];
}

interface Setting {
  readonly plot: Box;
  readonly font: Font;
  readonly measure: Measure;
  /** Curves that a text should not touch; a threshold runs behind everything, and a halo is enough there. */
  readonly outlines: readonly Outline[];
}

/** A curve as its y at each whole px of the plot: fine enough to place words, and quick to ask. */
function outlineOf(points: readonly Point[], { left, top, right, bottom }: Box): Outline {
  const first = Math.ceil(left);
  const heights = Array.from({ length: Math.floor(right) - first + 1 }, (_, index) => {
    const height = heightAt(points, (first + index - left) / (right - left));
    return height === undefined ? undefined : bottom - height * (bottom - top);
  });
  return (x) => heights[Math.round(x) - first];
}

/** An outline moved up or down, but not out of the plot. */
function shifted(outline: Outline, by: number, { top, bottom }: Box): Outline {
  return (x) => {
    const y = outline(x);
    return y === undefined ? undefined : Math.min(Math.max(y + by, top), bottom);
  };
}

interface Block {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function blocks(label: string, font: Font, measure: Measure): Block[] {
  return settings(label, font, measure).map((lines) => ({
    lines,
    width: widest(lines, font, measure),
    height: (lines.length - 1) * leading(font) + font.size,
  }));
}

/** How far from the band its label may stand when it does not fit inside, nearest first; px. */
const BESIDE = [8, 16, 28] as const;
/** Px by which the soft edge goes on beyond the band's own. */
const SOFT = 3;

/** The band's label where the band has most room, in one line or two; beside the band where it has none. */
function bandLettering(
  { lower, upper, label, crossed = false }: Band,
  { plot, measure, outlines, ...setting }: Setting,
): Lettering[] {
  const font: Font = { ...setting.font, size: setting.font.size - 1 };
  const [above, below] = [outlineOf(upper, plot), outlineOf(lower, plot)];
  const seek = (upperEdge: Outline, lowerEdge: Outline, block: Block, inside: boolean) => {
    const sides = { left: plot.left + 6, right: plot.right - 4, angle: 'along' } as const;
    const place = roomiestPlace({ ...block, ...sides, outlines, upper: upperEdge, lower: lowerEdge });
    return place ? [{ lines: block.lines, place, inside }] : [];
  };
  const layouts = blocks(label, font, measure);
  const found = [
    ...layouts.flatMap((block) => seek(above, below, block, true)),
    ...layouts.flatMap((block) =>
      BESIDE.map((slack) => block.height + slack).flatMap((far) => [
        ...seek(shifted(above, -far, plot), shifted(above, -SOFT, plot), block, false),
        ...seek(shifted(below, SOFT, plot), shifted(below, far, plot), block, false),
      ]),
    ),
  ];
  // A band with no room in it or near it keeps its label all the same, across the lines.
  const best = found.find(({ place }) => place.clearance > 0) ?? found[0];
  return best
    ? [
        {
          lines: best.lines,
          ...best.place,
          align: 'center',
          font,
          ink: 'band',
          halo: crossed || !best.inside,
        },
      ]
    : [];
}

/** A dimension line across the widest part of a gap, its label in the middle; nothing where the view closes the gap. */
function gapDrawing({ between: [one, other], label }: Gap, setting: Setting): InnerLabelContext {
  const { plot, font, measure, outlines } = setting;
  /** The edge of a curve that faces the other; a band belongs to its curve. */
  const facing = (curve: typeof one, opposite: Outline): Outline => {
    const own = outlineOf(curve.points, plot);
    if (!curve.band) return own;
    const [top, bottom] = [outlineOf(curve.band.upper, plot), outlineOf(curve.band.lower, plot)];
    return (x) => {
      const [y, high, low] = [opposite(x), top(x), bottom(x)];
      return y === undefined || high === undefined || low === undefined
        ? own(x)
        : Math.min(Math.max(y, high), low);
    };
  };
  const [a, b] = [facing(one, outlineOf(other.points, plot)), facing(other, outlineOf(one.points, plot))];
  const either = (pick: (p: number, q: number) => number): Outline => {
    return (x) => {
      const [p, q] = [a(x), b(x)];
      return p === undefined || q === undefined ? undefined : pick(p, q);
    };
  };
  const [upper, lower] = [either(Math.min), either(Math.max)];
  const layouts = blocks(label, font, measure).map((block) => ({ ...block, tall: block.height, angle: 0 }));
  // Where a gap is high and narrow its label stands upright on the line.
  const upright = layouts.map((block) => ({ ...block, tall: block.width, angle: -Math.PI / 2 }));
  const found = [...layouts, ...upright].flatMap((block) => {
    const sides = { left: plot.left + 6, right: plot.right - 6 };
    const place = roomiestPlace({ ...block, ...sides, outlines, upper, lower });
    return place && place.clearance > 0 ? [{ ...block, place }] : [];
  });
  const best = found.find(({ place }) => place.clearance > 3) ?? found[0];
  if (!best) return { lettering: [], hairs: [] };
  const { lines, tall, place } = best;
  const ends = [
    [upper(place.x) ?? place.y, place.y - tall / 2 - 2],
    [lower(place.x) ?? place.y, place.y + tall / 2 + 2],
  ] as const;
  const hairs = ends.flatMap(([edge, text]): Hair[] => {
    const away = Math.sign(text - edge);
    const [from, to] = [edge + away * 3, text];
    if ((to - from) * away < 5) return [];
    const hair = (...points: Point[]): Hair => ({ points, ink: 'graph-axis', width: 0.8, dash: [] });
    const head = from + away * 3.5;
    const at = (x: number, y: number): Point => ({ x: place.x + x, y });
    return [hair(at(0, from), at(0, to)), hair(at(-2.2, head), at(0, from), at(2.2, head))];
  });
  return { hairs, lettering: [{ lines, ...place, align: 'center', font, ink: 'ink-soft', halo: true }] };
}

/** A note is set around its point, or as near to it as the curves allow; a hair leads to the nearest curve. */
function noteDrawing(mark: PlacedMark, { plot, font, measure, outlines }: Setting): InnerLabelContext {
  const lines = wrap(mark.label, font, Math.min(130, (plot.right - plot.left) * 0.4), measure);
  const size = { width: widest(lines, font, measure), height: lines.length * leading(font) };
  const [half, tall] = [size.width / 2, size.height / 2];
  const point = onPlot(plot, mark);
  const dot = mark.kind === 'dot';
  const x = Math.min(
    Math.max(dot ? point.x + half + 8 : point.x, plot.left + half + 3),
    plot.right - half - 2,
  );
  const inPlot = (y: number) => Math.min(Math.max(y, plot.top + tall), plot.bottom - tall - 2);
  const wishes = Array.from({ length: 40 }, (_, index) =>
    inPlot(point.y + (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * 3),
  );
  const y = wishes.find((wish) => clearance(outlines, { x, y: wish, angle: 0 }, size) > 1) ?? inPlot(point.y);
  const nearest = outlines
    .flatMap((outline) => (outline(point.x) ?? y) - y)
    .filter((away) => Math.abs(away) > tall + 6)
    .toSorted((a, b) => Math.abs(a) - Math.abs(b))[0];
  const hairs: Hair[] = [];
  if (!dot && nearest !== undefined) {
    const way = Math.sign(nearest);
    const points = [y + way * tall, y + nearest - way * 3].map((end) => ({ x: point.x, y: end }));
    hairs.push({ points, ink: 'graph-axis', width: 0.7, dash: [] });
  }
  return {
    hairs,
    lettering: [{ lines, x, y, align: 'center', angle: 0, font, ink: 'ink-soft', halo: true }],
  };
}

/** The mark of today: a line down the plot, its word over it. */
export function todayDrawing(
  { x, label }: NonNullable<Graph['today']>,
  { plot, font, measure }: Omit<Setting, 'outlines'>,
): InnerLabelContext {
  const half = measure(label, font) / 2;
  const at = plot.left + x * (plot.right - plot.left);
  const middle = Math.min(Math.max(at, plot.left + half + 4), plot.right - half);
  const points = [
    { x: at, y: plot.top - 1 },
    { x: at, y: plot.bottom },
  ];
  return {
    hairs: [{ points, ink: 'today', width: 0.9, dash: [1.5, 3] }],
    lettering: [
      {
        lines: [label],
        x: middle,
        y: plot.top - leading(font) / 2 - 3,
        align: 'center',
        angle: 0,
        font,
        ink: 'today',
        halo: false,
      },
    ],
  };
}

/** Today, gaps, notes and the labels of bands. `elsewhere` is the mark that is named beside the plot. */
export function innerLettering(
  graph: Graph,
  plot: Box,
  { word: font }: Picture,
  measure: Measure,
  elsewhere: PlacedMark | undefined,
): InnerLabelContext {
  const outlines = graph.curves
    .filter(({ role }) => role !== 'threshold')
    .map(({ points }) => outlineOf(points, plot));
  const setting: Setting = { plot, font, measure, outlines };
  const parts = [
    ...(graph.today ? [todayDrawing(graph.today, setting)] : []),
    ...graph.gaps.map((gap) => gapDrawing(gap, setting)),
    ...graph.marks
      .filter((mark) => mark !== elsewhere && mark.label !== '')
      .map((mark) => noteDrawing(mark, setting)),
  ];
  const bands = graph.curves.flatMap(({ band }) => (band ? bandLettering(band, setting) : []));
  return {
    lettering: [...parts.flatMap((part) => part.lettering), ...bands],
    hairs: parts.flatMap((part) => part.hairs),
  };
}
