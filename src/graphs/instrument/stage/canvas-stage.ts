import { drawChart } from '../../picture/chart.ts';
import type { Drawn, Painter } from '../../picture/chart.ts';
import type { Graph, Point } from '../../model/graph.ts';
import { layOutPicture } from '../../picture/picture-layout.ts';
import { PICTURES } from '../../picture/plot.ts';
import type { Picture } from '../../picture/plot.ts';
import { palette } from '../../model/palette.ts';
import type { Palette } from '../../model/palette.ts';
import { cssFont, measureWith } from '../../picture/text-layout.ts';

/** A canvas that holds a graph, and over it what its painters draw. */
export interface CanvasStage {
  readonly canvas: HTMLCanvasElement;
  readonly drawn: Drawn;
  /** Draws another graph, in full; `ghost` is a series that stands back behind another curve. */
  show(graph: Graph, ghost?: string): void;
  /** Adds a painter over those that are there, and returns what takes it away. */
  add(painter: Painter): () => void;
  /** Draws the painters anew over the graph as it was: quick enough for every move of a finger. */
  repaint(): void;
  /** Calls back whenever the graph was drawn in full: another size, other colours. */
  onDraw(call: () => void): void;
  /** Where an event lies, in drawing coordinates; beyond 0 to 1 outside of the plot. */
  at(event: PointerEvent): Point;
  end(): void;
}

/** The picture of CSS's choice at the present width, with its px on the page. */
export type PictureChoice = () => { readonly picture: Picture; readonly width: number } | undefined;

/** The choice where a picture of the build lies under the canvas: the one that the page shows. */
export function shownPicture(frame: HTMLElement): PictureChoice {
  return () => {
    const svgs = Array.from(frame.querySelectorAll('svg'));
    const svg = svgs.find((candidate) => candidate.getBoundingClientRect().width > 0);
    const picture = Object.values(PICTURES).find(({ width }) => width === svg?.viewBox.baseVal.width);
    return svg && picture && { picture, width: svg.getBoundingClientRect().width };
  };
}

/** The colours as the page has them now, each resolved to one that a canvas understands. */
function pageColours(frame: HTMLElement): Palette {
  const probe = document.createElement('span');
  // Within the frame, where a reader's forced colours are those of the picture.
  frame.append(probe);
  const colours = palette((ink) => {
    probe.style.color = `var(--${ink})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}

const COLOUR_QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'] as const;

/** Waits for the type that pictures are set in; measuring before would place the words elsewhere. */
export async function pictureFonts(): Promise<void> {
  await Promise.all(
    ([400, 500, 600] as const).map((weight) => document.fonts.load(cssFont({ weight, size: 12 }))),
  );
}

/**
 * Puts a canvas into `frame`, over what is there, and draws a graph on it.
 * @throws TypeError when the page lacks something; then nothing has been changed
 */
export function openCanvasStage(frame: HTMLElement, choice: PictureChoice, first: Graph): CanvasStage {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  // The graph without what moves over it, to be put back under the painters.
  const still = document.createElement('canvas');
  const stillContext = still.getContext('2d');
  if (!context || !stillContext) throw new TypeError('no canvas here');
  // Set before Chart.js would set px; the box is that of the picture below.
  Object.assign(canvas.style, { width: '100%', height: '100%' });
  canvas.className = 'graph-canvas';

  const painters = new Set<Painter>();
  const calls = new Set<() => void>();
  const paint = (drawn: Drawn): void => {
    for (const painter of painters) {
      drawn.chart.ctx.save();
      painter(drawn.chart.ctx, drawn);
      drawn.chart.ctx.restore();
    }
  };
  let ghost: string | undefined;
  const draw = (graph: Graph, before: Drawn | undefined): Drawn => {
    const chosen = choice();
    if (!chosen) throw new TypeError('a graph without a picture');
    const { picture, width } = chosen;
    const layout = layOutPicture(graph, picture, measureWith(context));
    const colours = pageColours(frame);
    before?.chart.destroy();
    const ratio = (width / picture.width) * devicePixelRatio;
    const chart = drawChart(canvas, graph, layout, colours, ratio, { ghost });
    [still.width, still.height] = [canvas.width, canvas.height];
    stillContext.drawImage(canvas, 0, 0);
    const drawn = { chart, graph, layout, colours };
    paint(drawn);
    return drawn;
  };

  frame.append(canvas);
  let drawn: Drawn;
  try {
    drawn = draw(first, undefined);
  } catch (error) {
    canvas.remove();
    throw error;
  }
  const show = (graph: Graph, behind?: string): void => {
    ghost = behind;
    drawn = draw(graph, drawn);
    for (const call of calls) call();
  };
  const redraw = (): void => {
    // In a closed box, or a window without width, there is nothing to draw on; it tells when there is.
    if (frame.getBoundingClientRect().width > 0 && choice()) show(drawn.graph, ghost);
  };
  const changes = new AbortController();
  for (const query of COLOUR_QUERIES)
    matchMedia(query).addEventListener('change', redraw, { signal: changes.signal });
  // A reader chose another theme (src/themes/theme-init.ts).
  addEventListener('theme', redraw, { signal: changes.signal });
  const drawnWidth = (): number => canvas.getBoundingClientRect().width;
  let width = drawnWidth();
  const size = new ResizeObserver(() => {
    // Also tells of the size that the first drawing had, and of a height that changed alone.
    if (width === drawnWidth()) return;
    width = drawnWidth();
    redraw();
  });
  size.observe(frame);
  return {
    canvas,
    get drawn() {
      return drawn;
    },
    show,
    add(painter) {
      painters.add(painter);
      return () => painters.delete(painter);
    },
    repaint() {
      context.save();
      context.resetTransform();
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(still, 0, 0);
      context.restore();
      paint(drawn);
    },
    onDraw(call) {
      calls.add(call);
    },
    at(event) {
      const box = canvas.getBoundingClientRect();
      const { plot, width: wide, height: high } = drawn.layout;
      const [x, y] = [
        ((event.clientX - box.left) * wide) / box.width,
        ((event.clientY - box.top) * high) / box.height,
      ];
      return {
        x: (x - plot.left) / (plot.right - plot.left),
        y: (plot.bottom - y) / (plot.bottom - plot.top),
      };
    },
    end() {
      changes.abort();
      size.disconnect();
      drawn.chart.destroy();
      canvas.remove();
    },
  };
}
