import type { Band, Gap, Graph, PlacedMark, Point } from '../model/graph.ts';
import { onPlot } from './plot.ts';
import type { Box, Hair, Lettering, Picture } from './plot.ts';
import { clearance, roomiestPlace } from './label-placement.ts';
import type { Obstacles } from './label-placement.ts';
import { boxOf, outlineOf, partsBetween, shifted } from './outline.ts';
import type { Outline } from './outline.ts';
import { columnDot } from './end-labels.ts';
import { leading, settings, sizeOf, widest, wrap } from './text-layout.ts';
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
  /** What a text should not touch; a threshold runs behind everything, and a halo is enough there. */
  readonly obstacles: Obstacles;
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
  { plot, font, measure, obstacles }: Setting,
): Lettering[] {
  const [above, below] = [outlineOf(upper, plot), outlineOf(lower, plot)];
  const seek = (upperEdge: Outline, lowerEdge: Outline, block: Block, inside: boolean) => {
    const sides = { left: plot.left + 6, right: plot.right - 4, angle: 'along' } as const;
    const place = roomiestPlace({ ...block, ...sides, obstacles, upper: upperEdge, lower: lowerEdge });
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
          halo: crossed || !best.inside || best.place.clearance <= 0,
        },
      ]
    : [];
}

/** A dimension line across the widest part of a gap, its label in the middle; nothing where the view closes the gap, or words fill it. */
function gapDrawing({ between: [one, other], label }: Gap, setting: Setting): InnerLabelContext {
  const { plot, font, measure, obstacles } = setting;
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
  /** Where the line meets no text that stands in the gap already. */
  const free = (edge: Outline): Outline => {
    return (x) => {
      const [top, bottom] = [upper(x), lower(x)];
      if (top === undefined || bottom === undefined) return undefined;
      return partsBetween(x, top, bottom, obstacles.boxes).length === 1 ? edge(x) : undefined;
    };
  };
  const layouts = blocks(label, font, measure).map((block) => ({ ...block, tall: block.height, angle: 0 }));
  // Where a gap is high and narrow its label stands upright on the line.
  const upright = layouts.map((block) => ({ ...block, tall: block.width, angle: -Math.PI / 2 }));
  const found = [...layouts, ...upright].flatMap((block) => {
    const sides = { left: plot.left + 6, right: plot.right - 6 };
    const place = roomiestPlace({ ...block, ...sides, obstacles, upper: free(upper), lower: free(lower) });
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

interface TodaySetting extends Pick<Setting, 'plot' | 'font' | 'measure'> {
  /** What the line leaves room for. */
  readonly words: readonly Lettering[];
  /** Px that the word over the line may not pass. */
  readonly right: number;
}

/** A note is set around its point, or as near to it as the curves allow; a hair leads to the nearest curve. */
function noteDrawing(mark: PlacedMark, { plot, font, measure, obstacles }: Setting): InnerLabelContext {
  const lines = wrap(mark.label, font, Math.min(130, (plot.right - plot.left) * 0.4), measure);
  const size = sizeOf(lines, font, measure);
  const [half, tall] = [size.width / 2, size.height / 2];
  const point = onPlot(plot, mark);
  const dot = mark.kind === 'dot';
  const inPlot = (x: number, y: number) => ({
    x: Math.min(Math.max(x, plot.left + half + 3), plot.right - half - 2),
    y: Math.min(Math.max(y, plot.top + tall), plot.bottom - tall - 2),
    angle: 0,
  });
  let best = { ...inPlot(point.x, point.y), room: -Infinity };
  for (let index = 0; index < 40 && best.room <= 1; index++) {
    const up = (index % 2 === 0 ? 1 : -1) * Math.ceil(index / 2) * 3;
    // A hair from a note goes straight up or down, so the note stays over or under its point.
    for (const side of [0, -0.8, 0.8]) {
      const place = inPlot(point.x + (dot ? half + 8 : side * half), point.y + up);
      const room = clearance(obstacles, place, size);
      if (room > best.room && best.room <= 1) best = { ...place, room };
    }
  }
  const { x, y } = best;
  const nearest = obstacles.outlines
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

/** The mark of today: a line down the plot, with gaps where words stand, and its own word over it. */
export function todayDrawing(
  { x, label }: NonNullable<Graph['today']>,
  { plot, font, measure, words, right }: TodaySetting,
): InnerLabelContext {
  const half = measure(label, font) / 2;
  const at = plot.left + x * (plot.right - plot.left);
  const middle = Math.max(Math.min(at, right - half), plot.left + half + 4);
  const boxes = words.map((block) => boxOf(block, measure));
  const hairs = partsBetween(at, plot.top - 1, plot.bottom, boxes).map((points): Hair => ({
    points,
    ink: 'today',
    width: 0.9,
    dash: [1.5, 3],
  }));
  return {
    hairs,
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

/**
 * Gaps, notes, the labels of bands, and today: each keeps clear of the curves and of what was set before it.
 * @param names what stands within the plot already
 * @param right px that the word over the mark of today may not pass
 * @param signs the room of measured points
 */
export function innerLettering(
  graph: Graph,
  plot: Box,
  { word: font }: Picture,
  measure: Measure,
  names: readonly Lettering[],
  right: number,
  signs: readonly Box[],
): InnerLabelContext {
  const curves = graph.curves
    .filter(({ role }) => role !== 'threshold')
    .map(({ points }) => outlineOf(points, plot));
  const lettering: Lettering[] = [];
  const hairs: Hair[] = [];
  const setting = (): Setting => {
    const boxes = [...signs, ...[...names, ...lettering].map((block) => boxOf(block, measure))];
    return { plot, font, measure, obstacles: { outlines: curves, boxes } };
  };
  const keep = (part: InnerLabelContext): void => {
    lettering.push(...part.lettering);
    hairs.push(...part.hairs);
  };
  const named = columnDot(graph);
  for (const gap of graph.gaps) keep(gapDrawing(gap, setting()));
  for (const mark of graph.marks) if (mark !== named && mark.label !== '') keep(noteDrawing(mark, setting()));
  for (const { band } of graph.curves)
    if (band) keep({ lettering: bandLettering(band, setting()), hairs: [] });
  if (graph.today)
    keep(todayDrawing(graph.today, { plot, font, measure, words: [...names, ...lettering], right }));
  return { lettering, hairs };
}
