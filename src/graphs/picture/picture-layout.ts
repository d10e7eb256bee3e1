import { graphsText } from '../../locales/en/graphs.ts';
import { graphsPictureText as text } from '../../locales/en/graphs-picture.ts';
import { axisLettering, axisRows } from './axis-labels.ts';
import type { AxisWords } from './axis-labels.ts';
import { COLUMN_OFF, columnDot, columnDrawing, columnOf } from './end-labels.ts';
import type { DrawnAxis, Graph, Point } from '../model/graph.ts';
import { innerLettering } from './inner-labels.ts';
import { handDrawn } from './hand-drawn.ts';
import { onPlot } from './plot.ts';
import type { Box, Hair, Lettering, Picture } from './plot.ts';
import { tickDepth, tickMarks } from './tick-marks.ts';
import { leading, wrap } from './text-layout.ts';
import type { Font, Measure } from './text-layout.ts';

/** Everything of a picture but its curves and bands, set in px. Chart.js draws the curves into `plot`. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly lettering: readonly Lettering[];
  readonly hairs: readonly Hair[];
  readonly dots: readonly Point[];
}

const EDGE = 3;

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
  const font: Font = { size: picture.word.size - 1, weight: 600 };
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
 * Sets a graph on a picture of this size. Pure: the same graph, size and measuring give the same layout.
 * @param heading words on top, which make the picture higher, for one that stands without a page around it
 */
export function layOutPicture(
  graph: Graph,
  picture: Picture,
  measure: Measure,
  heading?: string,
): PictureLayout {
  const { word, label } = picture;
  const title = heading === undefined ? undefined : headingLettering(heading, picture, measure);
  const head = title ? Math.round(leading(label) + 8 + (title.lines.length - 1) * leading(title.font)) : 0;
  const height = picture.height + head;
  const badge = stamp(graphsText.kind(graph.kind), picture, head + 1, measure);
  const top = head + leading(word) + 9;
  const numbers: Font = { ...word, size: word.size - 1 };
  const names = {
    x: wordsOf(graph.x, tickDepth(graph.x.ticks, 'x', numbers, measure)),
    y: wordsOf(graph.y, tickDepth(graph.y.ticks, 'y', numbers, measure), graph.scale),
  };
  // The rows of one axis shorten the other; what two rows of x leave is always there for y.
  const rowsY = axisRows(names.y, height - top - 2 * leading(word) - 8, word, measure);
  const left = EDGE + rowsY.depth;
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
      label,
      measure,
    );
  const rightOf = (width: number) =>
    picture.width - EDGE - COLUMN_OFF - Math.max(width, badge.width - COLUMN_OFF + 4);
  // How wide the column is does not hang on where the plot ends, only where its names stand.
  const right = rightOf(columnIn(height - 2 * leading(word)).width);
  const rowsX = axisRows(names.x, right - left, word, measure);
  const bottom = height - rowsX.depth - EDGE;
  const column = columnIn(bottom);
  const plot: Box = { left, top, right, bottom };

  const beside = columnDrawing(column, plot);
  const ticks = (['x', 'y'] as const).map((axis) =>
    tickMarks(graph[axis].ticks, axis, plot, numbers, measure),
  );
  const inside = innerLettering(graph, plot, picture, measure, columnDot(graph));
  return {
    width: picture.width,
    height,
    plot,
    hairs: [
      ...axes(plot, graph),
      ...ticks.flatMap(({ hairs }) => hairs),
      badge.hair,
      ...inside.hairs,
      ...beside.hairs,
    ],
    dots: graph.marks.filter((mark) => mark.kind === 'dot').map(({ x, y }) => onPlot(plot, { x, y })),
    lettering: [
      ...(title ? [title] : []),
      badge.lettering,
      ...ticks.flatMap(({ lettering }) => lettering),
      ...axisLettering(axisRows(names.y, bottom - top, word, measure), 'y', plot, word),
      ...axisLettering(rowsX, 'x', plot, word),
      ...inside.lettering,
      ...beside.lettering,
    ],
  };
}
