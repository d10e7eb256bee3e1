import { axisLettering, axisRows } from './axis-words.ts';
import { COLUMN_OFF, columnDot, columnDrawing, columnOf } from './end-labels.ts';
import type { Graph, Point } from './graph.ts';
import { insideLettering } from './inside.ts';
import { penned } from './pen.ts';
import { onPlot } from './plot.ts';
import type { Box, Hair, Lettering, Picture } from './plot.ts';
import { leading } from './type.ts';
import type { Font, Measure } from './type.ts';

/** Everything of a picture but its curves and bands, set in px. Chart.js draws the curves into `plot`. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly lettering: readonly Lettering[];
  readonly hairs: readonly Hair[];
  readonly dots: readonly Point[];
}

const EDGE = 3;
const STAMP = 'fake graph';

function axes({ left, top, right, bottom }: Box, stroke: Graph['stroke']): Hair[] {
  const [tip, end] = [top - 5, right + 4];
  const hair = (...points: Point[]): Hair => ({ points, ink: 'graph-axis', width: 1, dash: [] });
  const line = [
    { x: left, y: tip },
    { x: left, y: bottom },
    { x: end, y: bottom },
  ];
  return [
    hair(...(stroke === 'hand' ? penned(line, 'axes') : line)),
    hair({ x: left - 3, y: tip + 5 }, { x: left, y: tip }, { x: left + 3, y: tip + 5 }),
    hair({ x: end - 5, y: bottom - 3 }, { x: end, y: bottom }, { x: end - 5, y: bottom + 3 }),
  ];
}

/** The word "fake" inside the picture, for pictures travel alone. */
function stamp(
  picture: Picture,
  top: number,
  measure: Measure,
): { width: number; lettering: Lettering; hair: Hair } {
  const font: Font = { size: picture.word.size - 1, weight: 600 };
  const width = measure(STAMP, font) + 10;
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
      lines: [STAMP],
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

function headingLettering(heading: string, { label }: Picture): Lettering {
  const font: Font = { size: label.size + 1, weight: 600 };
  return {
    lines: [heading],
    x: EDGE,
    y: EDGE + leading(font) / 2,
    align: 'left',
    angle: 0,
    font,
    ink: 'ink',
    halo: false,
  };
}

/**
 * Sets a graph on a picture of this size. Pure: the same graph, size and measuring give the same plate.
 * @param heading a line on top, which makes the picture higher, for one that stands without a page around it
 */
export function setPlate(graph: Graph, picture: Picture, measure: Measure, heading?: string): Plate {
  const { word, label } = picture;
  const head = heading === undefined ? 0 : Math.round(leading(label) + 8);
  const height = picture.height + head;
  const fake = stamp(picture, head + 1, measure);
  const top = head + leading(word) + 9;
  const names = {
    x: { name: graph.x.label, ends: graph.x.ends },
    y: { name: graph.y.decode ? `${graph.y.label} (${graph.scale})` : graph.y.label, ends: graph.y.ends },
  };
  // The rows of one axis shorten the other; what two rows of x leave is always there for y.
  const rowsY = axisRows(names.y, height - top - 2 * leading(word) - 8, word, measure);
  const left = EDGE + rowsY.depth;
  const columnIn = (bottom: number) =>
    columnOf(
      graph,
      { top, bottom },
      { top: top - 2, bottom: height - EDGE, width: picture.column },
      label,
      measure,
    );
  const rightOf = (width: number) =>
    picture.width - EDGE - COLUMN_OFF - Math.max(width, fake.width - COLUMN_OFF + 4);
  // How wide the column is does not hang on where the plot ends, only where its names stand.
  const right = rightOf(columnIn(height - 2 * leading(word)).width);
  const rowsX = axisRows(names.x, right - left, word, measure);
  const bottom = height - rowsX.depth - EDGE;
  const column = columnIn(bottom);
  const plot: Box = { left, top, right, bottom };

  const beside = columnDrawing(column, plot);
  const inside = insideLettering(graph, plot, picture, measure, columnDot(graph));
  return {
    width: picture.width,
    height,
    plot,
    hairs: [...axes(plot, graph.stroke), fake.hair, ...inside.hairs, ...beside.hairs],
    dots: graph.marks.filter((mark) => mark.kind === 'dot').map(({ x, y }) => onPlot(plot, { x, y })),
    lettering: [
      ...(heading === undefined ? [] : [headingLettering(heading, picture)]),
      fake.lettering,
      ...axisLettering(axisRows(names.y, bottom - top, word, measure), 'y', plot, word),
      ...axisLettering(rowsX, 'x', plot, word),
      ...inside.lettering,
      ...beside.lettering,
    ],
  };
}
