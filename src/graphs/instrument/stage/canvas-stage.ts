import { drawChart } from '../../picture/chart.ts';
import type { Drawn, Painter } from '../../picture/chart.ts';
import type { Graph, Point } from '../../model/graph.ts';
import { layOutPicture } from '../../picture/picture-layout.ts';
import { NAMES_PLACES, PICTURES } from '../../picture/plot.ts';
import type { Picture } from '../../picture/plot.ts';
import { apartByDash } from '../../model/palette.ts';
import { pageColours } from './page-colours.ts';
import { cssFont, measureWith } from '../../picture/text-layout.ts';

/** A canvas that holds a graph, and over it what its painters draw. */
export interface CanvasStage {
  readonly canvas: HTMLCanvasElement;
  /** What stands on the canvas; undefined as long as there is no width to draw on, and after the end. */
  readonly drawn: Drawn | undefined;
  /**
   * Draws another graph, in full. Without a width, in a closed box or outside of the page, it is drawn when there is one.
   * @param ghost id of a series that stands back behind another curve
   */
  show(graph: Graph, ghost?: string): void;
  /** Adds a painter over the earlier ones, until `signal` is aborted. */
  add(painter: Painter, signal: AbortSignal): void;
  /** Draws the painters anew over the graph as it was: quick enough for every move of a finger. */
  repaint(): void;
  /** Calls back with what is drawn: now, if there is something, and whenever the graph is drawn in full again. */
  onDraw(call: (drawn: Drawn) => void, signal: AbortSignal): void;
  /** Where a place in the window lies, in drawing coordinates (beyond 0 to 1 outside of the plot); undefined with nothing drawn. */
  at(place: Pick<PointerEvent, 'clientX' | 'clientY'>): Point | undefined;
}

/** A picture that a page shows. */
interface ShownPicture {
  readonly picture: Picture;
  /** Least height in px of the picture. */
  readonly height: number;
  /** Px of the page. */
  readonly width: number;
}

/** The picture that CSS chooses at the present width; undefined without a width. */
export type PictureChoice = () => ShownPicture | undefined;

/**
 * The choice where pictures of the build lie under the canvas: the one that the page shows. Names stand where the build
 * has set them, so that the plot stays as it is whatever a reader does.
 * @throws TypeError when the frame has no picture of the build
 */
export function shownPicture(frame: HTMLElement): PictureChoice {
  const pictures = Array.from(frame.querySelectorAll('svg')).flatMap((svg) => {
    const size = Object.values(PICTURES).find(({ width }) => width === svg.viewBox.baseVal.width);
    const names = NAMES_PLACES.find((place) => place === svg.dataset['names']);
    return size ? [{ svg, picture: { ...size, names }, height: svg.viewBox.baseVal.height }] : [];
  });
  if (pictures.length === 0) throw new TypeError('a graph without a picture of the build');
  return () =>
    pictures
      .map(({ svg, picture, height }) => ({ picture, height, width: svg.getBoundingClientRect().width }))
      .find(({ width }) => width > 0);
}

const FORCED_COLOURS = '(forced-colors: active)';
const COLOUR_QUERIES = ['(prefers-color-scheme: dark)', FORCED_COLOURS] as const;

/** Waits for the type that pictures are set in; measuring before would place the words elsewhere. */
export async function pictureFonts(): Promise<void> {
  await Promise.all(
    ([400, 500, 600] as const).map((weight) => document.fonts.load(cssFont({ weight, size: 12 }))),
  );
}

/**
 * Puts a canvas into `frame`, over what is there, and draws a graph on it as soon as the frame has a width.
 * @param signal takes the canvas away; a stage that has ended draws nothing more
 * @throws TypeError when the page lacks something; then nothing has been changed
 */
export function openCanvasStage(
  frame: HTMLElement,
  choice: PictureChoice,
  first: Graph,
  signal: AbortSignal,
): CanvasStage {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  // The graph without what moves over it, to be put back under the painters.
  const still = document.createElement('canvas');
  const stillContext = still.getContext('2d');
  if (!context || !stillContext) throw new TypeError('no canvas here');
  // Set before Chart.js would set px: the canvas is as wide as the picture below it.
  Object.assign(canvas.style, { width: '100%', height: '100%' });
  canvas.className = 'graph-canvas';

  const painters = new Set<Painter>();
  const calls = new Set<(drawn: Drawn) => void>();
  let wanted: { readonly graph: Graph; readonly ghost: string | undefined } = {
    graph: first,
    ghost: undefined,
  };
  let drawn: Drawn | undefined;
  /** Width of the canvas on the page, in px, when it was last looked at. */
  let width = 0;

  const paint = (): void => {
    if (!drawn) return;
    for (const painter of painters) {
      drawn.chart.ctx.save();
      painter(drawn.chart.ctx, drawn);
      drawn.chart.ctx.restore();
    }
  };
  const draw = (): void => {
    const chosen = signal.aborted ? undefined : choice();
    // Without a width there is nothing to draw on; the observer tells when there is.
    if (!chosen) return;
    const { ghost } = wanted;
    const graph = matchMedia(FORCED_COLOURS).matches
      ? { ...wanted.graph, curves: apartByDash(wanted.graph.curves) }
      : wanted.graph;
    const set = layOutPicture(graph, chosen.picture, measureWith(context));
    // Names under the plot make a picture higher. It is never lower than the one that lies under it, which gives the box.
    const layout = { ...set, height: Math.max(set.height, chosen.height) };
    const colours = pageColours(frame);
    drawn?.chart.destroy();
    const scale = chosen.width / chosen.picture.width;
    const ratio = scale * devicePixelRatio;
    const chart = drawChart(canvas, graph, layout, colours, ratio, { ghost });
    [still.width, still.height] = [canvas.width, canvas.height];
    stillContext.drawImage(canvas, 0, 0);
    drawn = { chart, graph, layout, colours };
    frame.style.setProperty('--picture-block-size', `${layout.height * scale}px`);
    width = canvas.getBoundingClientRect().width;
    paint();
    for (const call of calls) call(drawn);
  };

  frame.append(canvas);
  try {
    draw();
  } catch (error) {
    canvas.remove();
    throw error;
  }
  for (const query of COLOUR_QUERIES) matchMedia(query).addEventListener('change', draw, { signal });
  // A reader chose another theme (src/themes/theme-init.ts).
  addEventListener('theme', draw, { signal });
  const size = new ResizeObserver(() => {
    const now = canvas.getBoundingClientRect().width;
    // It also tells of the size that the first drawing had, and of a height that changed alone.
    if (now === width) return;
    width = now;
    draw();
  });
  size.observe(frame);
  signal.addEventListener('abort', () => {
    size.disconnect();
    drawn?.chart.destroy();
    drawn = undefined;
    canvas.remove();
  });
  return {
    canvas,
    get drawn() {
      return drawn;
    },
    show(graph, ghost) {
      wanted = { graph, ghost };
      draw();
    },
    add(painter, until) {
      painters.add(painter);
      until.addEventListener('abort', () => painters.delete(painter));
    },
    repaint() {
      if (!drawn) return;
      context.save();
      context.resetTransform();
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(still, 0, 0);
      context.restore();
      paint();
    },
    onDraw(call, until) {
      calls.add(call);
      until.addEventListener('abort', () => calls.delete(call));
      if (drawn) call(drawn);
    },
    at({ clientX, clientY }) {
      if (!drawn) return undefined;
      const box = canvas.getBoundingClientRect();
      const { plot, width: wide, height: high } = drawn.layout;
      const [x, y] = [((clientX - box.left) * wide) / box.width, ((clientY - box.top) * high) / box.height];
      return {
        x: (x - plot.left) / (plot.right - plot.left),
        y: (plot.bottom - y) / (plot.bottom - plot.top),
      };
    },
  };
}
