import { graphsText } from '../../locales/en/graphs.ts';
import { graphsPictureText as text } from '../../locales/en/graphs-picture.ts';
import { axisLettering, axisRows } from './axis-labels.ts';
import type { AxisRows, AxisWords } from './axis-labels.ts';
import { COLUMN_OFF, columnDrawing, columnOf } from './end-labels.ts';
import type { DrawnAxis, Graph, Point } from '../model/graph.ts';
import { innerLettering } from './inner-labels.ts';
import { insideNames } from './inside-names.ts';
import { keyRows } from './key-rows.ts';
import type { KeyRows } from './key-rows.ts';
import { handDrawn } from './hand-drawn.ts';
import { onPlot } from './plot.ts';
import type { Box, Hair, Lettering, NamesPlace, Picture } from './plot.ts';
import { OVERHANG, tickDepth, tickMarks } from './tick-marks.ts';
import { leading, wrap } from './text-layout.ts';
import type { Font, Measure } from './text-layout.ts';

/** Everything of a picture but its curves and bands, set in px. Chart.js draws the curves into `plot`. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly names: NamesPlace;
  /** Px that words over the plot may not pass, for the stamp stands there. */
  readonly headRight: number;
  readonly lettering: readonly Lettering[];
  readonly hairs: readonly Hair[];
  readonly dots: readonly Point[];
}

const EDGE = 3;

/** A plot with the words along its axes. */
interface Room {
  readonly plot: Box;
  readonly rowsX: AxisRows;
  readonly rowsY: AxisRows;
}

/** The names of a graph where they stand, and the plot that this leaves. */
interface Named extends KeyRows, Room {
  readonly place: NamesPlace;
}

const NOTHING: KeyRows = { lettering: [], hairs: [], dots: [], height: 0 };

/** The two axes; one with numbers ends where they do, one without is an arrow. */
function axes({ left, top, right, bottom }: Box, { x, y, stroke }: Graph): Hair[] {
  const hair = (...points: Point[]): Hair => ({ points, ink: 'graph-axis', width: 1, dash: [] });
  const tip = y.ticks.length > 0 ? top : top - 5;
  const end = x.ticks.length > 0 ? right : right + 4;
  const arrowUp = hair({ x: left - 3, y: tip + 5 }, { x: left, y: tip }, { x: left + 3, y: tip + 5 });
  const arrowRight = hair(
    { x: end - 5, y: bottom - 3 },
    { x: end, y: bottom },
    { x: end - 5, y: bottom + 3 },
  );
  const line = [
    { x: left, y: tip },
    { x: left, y: bottom },
    { x: end, y: bottom },
  ];
  return [
    hair(...(stroke === 'hand' ? handDrawn(line, 'axes') : line)),
    ...(y.ticks.length > 0 ? [] : [arrowUp]),
    ...(x.ticks.length > 0 ? [] : [arrowRight]),
  ];
}

/** What stands along an axis; the scale is named where a reader can change it. */
function wordsOf(axis: DrawnAxis, numbers: number, scale?: Graph['scale']): AxisWords {
  const { label, symbol, unit, ends, ticks } = axis;
  const notes = [unit === '%' ? undefined : unit, axis.decode && scale && text.scale(scale)].filter(
    (note) => note !== undefined,
  );
  const name = [label, symbol, notes.length > 0 ? text.axisNotes(notes) : undefined];
  return {
    name: name.filter((part) => part !== undefined).join(' '),
    ends: ticks.length > 0 ? undefined : ends,
    numbers,
  };
}

function stamp(
  words: string,
  picture: Picture,
  top: number,
  measure: Measure,
): { width: number; lettering: Lettering; hair: Hair } {
  const font: Font = { ...picture.word, weight: 600 };
  const width = measure(words, font) + 10;
  const [right, left, height] = [picture.width - EDGE, picture.width - EDGE - width, leading(font) + 4];
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: top + height },
    { x: left, y: top + height },
    { x: left, y: top },
  ];
  return {
    width,
    hair: { points: corners, ink: 'graph-axis', width: 0.8, dash: [] },
    lettering: {
      lines: [words],
      x: (left + right) / 2,
      y: top + height / 2,
      align: 'center',
      angle: 0,
      font,
      ink: 'ink-soft',
      halo: false,
    },
  };
}

function headingLettering(heading: string, { label, width }: Picture, measure: Measure): Lettering {
  const font: Font = { size: label.size + 1, weight: 600 };
  const lines = wrap(heading, font, width - 2 * EDGE, measure);
  return {
    lines,
    x: EDGE,
    y: EDGE + (lines.length * leading(font)) / 2,
    align: 'left',
    angle: 0,
    font,
    ink: 'ink',
    halo: false,
  };
}

/**
 * Sets a graph on a picture of this size; no text is smaller than the picture's words. Pure: the same graph, size and
 * measuring give the same layout.
 * @param heading words on top, which make the picture higher, for one that stands without a page around it
 */
export function layOutPicture(
  graph: Graph,
  picture: Picture,
  measure: Measure,
  heading?: string,
): PictureLayout {
  const { word, label, names: wanted } = picture;
  const title = heading === undefined ? undefined : headingLettering(heading, picture, measure);
  const head = title ? Math.round(leading(label) + 8 + (title.lines.length - 1) * leading(title.font)) : 0;
  const height = picture.height + head;
  const badge = stamp(graph.stamp ?? graphsText.kind(graph.kind), picture, head + 1, measure);
  const headRight = picture.width - EDGE - badge.width - 4;
  const top = head + leading(word) + 9;
  const words = {
    x: wordsOf(graph.x, tickDepth(graph.x.ticks, 'x', word, measure)),
    y: wordsOf(graph.y, tickDepth(graph.y.ticks, 'y', word, measure), graph.scale),
  };
  /** The plot that ends at `right`. The rows of words along one axis shorten the other, which may then need more of them. */
  const plotTo = (right: number): Room => {
    let rowsY = axisRows(words.y, height - top - 2 * leading(word), word, measure);
    for (;;) {
      const left = EDGE + rowsY.depth;
      const rowsX = axisRows(words.x, right - left, word, measure);
      const bottom = height - rowsX.depth - EDGE;
      const next = axisRows(words.y, bottom - top, word, measure);
      if (next.depth <= rowsY.depth) return { plot: { left, top, right, bottom }, rowsX, rowsY: next };
      rowsY = next;
    }
  };
  const whole = plotTo(picture.width - EDGE - OVERHANG);

  /** The names within the plot, which then has the whole width. */
  const within = (): Named | undefined => {
    const found = insideNames(graph, whole.plot, picture, measure);
    if (!found?.apart || (wanted === undefined && !found.clear)) return undefined;
    return { ...whole, ...NOTHING, place: 'inside', lettering: found.lettering };
  };
  /** The names in a column at the right. */
  const beside = (): Named | undefined => {
    const columnIn = (bottom: number) =>
      columnOf(
        graph,
        { top, bottom },
        // Beside the numbers of x there is no room for names.
        {
          top: top - 2,
          bottom: graph.x.ticks.length > 0 ? bottom + 4 : height - EDGE,
          width: picture.column,
        },
        picture,
        measure,
      );
    // How wide the column is does not hang on where the plot ends, only where its names stand.
    const { width } = columnIn(height - 2 * leading(word)) ?? {};
    if (width === undefined) return undefined;
    const room = plotTo(picture.width - EDGE - Math.max(COLUMN_OFF + width, OVERHANG));
    const column = columnIn(room.plot.bottom);
    return column && { ...room, ...NOTHING, place: 'beside', ...columnDrawing(column, room.plot) };
  };
  const below = (): Named => ({
    ...whole,
    place: 'below',
    ...keyRows(graph, { left: EDGE, top: height }, picture, measure),
  });
  const names =
    (wanted === 'beside' || wanted === 'below' ? undefined : within()) ??
    (wanted === 'below' ? undefined : beside()) ??
    below();
  const { plot, rowsX, rowsY } = names;

  const ticks = (['x', 'y'] as const).map((axis) => tickMarks(graph[axis].ticks, axis, plot, word, measure));
  const standing = names.place === 'inside' ? names.lettering : [];
  const inner = innerLettering(graph, plot, picture, measure, standing, headRight);
  return {
    width: picture.width,
    height: height + Math.ceil(names.height),
    plot,
    names: names.place,
    headRight,
    hairs: [
      ...axes(plot, graph),
      ...ticks.flatMap(({ hairs }) => hairs),
      badge.hair,
      ...inner.hairs,
      ...names.hairs,
    ],
    dots: [
      ...graph.marks.filter((mark) => mark.kind === 'dot').map(({ x, y }) => onPlot(plot, { x, y })),
      ...names.dots,
    ],
    lettering: [
      ...(title ? [title] : []),
      badge.lettering,
      ...ticks.flatMap(({ lettering }) => lettering),
      ...axisLettering(rowsY, 'y', plot, word),
      ...axisLettering(rowsX, 'x', plot, word),
      ...inner.lettering,
      ...names.lettering,
    ],
  };
}
