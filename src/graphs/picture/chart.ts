import { BasicPlatform, Chart, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import type { ChartConfiguration, Plugin } from 'chart.js';
import { drawBand, path } from './band.ts';
import type { Graph, Point } from '../model/graph.ts';
import { drawnPoints } from './hand-drawn.ts';
import type { PictureLayout } from './picture-layout.ts';
import { drawPoints } from './measured-points.ts';
import { DOT_RADIUS, linesOf } from './plot.ts';
import type { Hair, Lettering } from './plot.ts';
import { strokeOf } from '../model/palette.ts';
import type { Palette } from '../model/palette.ts';
import { setFont } from './text-layout.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

type Context = CanvasRenderingContext2D;

/** An author's curve under a reader's: there to be compared with, and not in the way. */
const GHOST = { width: 1.4, opacity: 0.6 } as const;

/** Anything with a 2D context: a canvas in the browser or in Node, or the recorder that writes SVG. */
export interface Surface {
  width: number;
  height: number;
  getContext(kind: '2d'): unknown;
}

/** A graph with the layout and the colours in which it is drawn. */
export interface Scene {
  readonly graph: Graph;
  readonly layout: PictureLayout;
  readonly colours: Palette;
}

/** A scene on a canvas. */
export interface Drawn extends Scene {
  readonly chart: Chart<'line', Point[]>;
}

/** Draws something under or over the curves, in the px of the layout: a cursor, a reader's curve, another today. */
export type Painter = (ctx: Context, scene: Scene) => void;

/** What a picture shows besides its graph. */
export interface Layers {
  /** Id of a curve that stands back, thin and pale, behind another. */
  readonly ghost?: string | undefined;
  /** Drawn under the curves, over bands and axes. */
  readonly under?: Painter | undefined;
  /** Drawn over everything. */
  readonly over?: Painter | undefined;
}

export function drawHair(ctx: Context, { points, ink, width, dash }: Hair, palette: Palette): void {
  ctx.save();
  ctx.strokeStyle = palette[ink];
  ctx.lineWidth = width;
  ctx.lineJoin = 'round';
  ctx.setLineDash([...dash]);
  path(ctx, points);
  ctx.stroke();
  ctx.restore();
}

export function drawLettering(ctx: Context, block: Lettering, palette: Palette): void {
  ctx.save();
  setFont(ctx, block.font);
  ctx.textAlign = block.align;
  ctx.fillStyle = palette[block.ink];
  ctx.strokeStyle = palette['graph-paper'];
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  if (block.angle !== 0) {
    ctx.translate(block.x, block.y);
    ctx.rotate(block.angle);
  }
  const [x, y] = block.angle === 0 ? [block.x, block.y] : [0, 0];
  for (const line of linesOf(block)) {
    if (block.halo) ctx.strokeText(line.text, x, y + line.y);
    ctx.fillText(line.text, x, y + line.y);
  }
  ctx.restore();
}

function drawDot(ctx: Context, { x, y }: Point, palette: Palette): void {
  ctx.save();
  ctx.fillStyle = palette['graph-dot'];
  ctx.beginPath();
  ctx.arc(x, y, DOT_RADIUS, 0, 2 * Math.PI);
  ctx.fill();
  ctx.restore();
}

/** All that Chart.js does not draw by itself: bands and hairs under the curves, points, dots and letters over them. */
function layoutPlugin(graph: Graph, layout: PictureLayout, palette: Palette, layers: Layers): Plugin<'line'> {
  const { ghost, under, over } = layers;
  const scene = { graph, layout, colours: palette };
  return {
    id: 'picture-layout',
    beforeDatasetsDraw({ ctx }) {
      for (const { band, points } of graph.curves)
        if (band) drawBand(ctx, band, points, layout.plot, palette);
      for (const hair of layout.hairs) drawHair(ctx, hair, palette);
      under?.(ctx, scene);
    },
    beforeDatasetDraw({ ctx }, { index }) {
      if (ghost !== undefined && graph.curves[index]?.id === ghost) ctx.globalAlpha = GHOST.opacity;
    },
    afterDatasetDraw({ ctx }) {
      ctx.globalAlpha = 1;
    },
    afterDatasetsDraw({ ctx }) {
      for (const points of layout.points) drawPoints(ctx, points, palette);
      for (const dot of layout.dots) drawDot(ctx, dot, palette);
      for (const block of layout.lettering) drawLettering(ctx, block, palette);
      over?.(ctx, scene);
    },
  };
}

function configuration(
  graph: Graph,
  layout: PictureLayout,
  palette: Palette,
  ratio: number,
  layers: Layers,
): ChartConfiguration<'line', Point[]> {
  const { plot, width, height } = layout;
  const axis = { type: 'linear', display: false, min: 0, max: 1, ticks: { display: false } } as const;
  return {
    type: 'line',
    platform: BasicPlatform,
    data: {
      datasets: graph.curves.map((curve) => ({
        data: drawnPoints(graph, curve, plot),
        borderColor: palette[curve.role],
        borderWidth: curve.measured ? 0 : curve.id === layers.ghost ? GHOST.width : strokeOf(curve).width,
        borderDash: [...strokeOf(curve).dash],
        borderCapStyle: curve.role === 'threshold' ? 'round' : 'butt',
        borderJoinStyle: 'round',
        // Where there is nothing between the points, they are seen and the line only leads the eye; measured ones have signs.
        pointRadius: curve.whole && !curve.measured ? strokeOf(curve).width / 2 + 1.4 : 0,
        pointBackgroundColor: palette[curve.role],
        pointBorderWidth: 0,
        order: strokeOf(curve).depth,
        // Every point lies on the plot, and a clip would halve a line along its edge.
        clip: false,
      })),
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      parsing: false,
      normalized: true,
      devicePixelRatio: ratio,
      layout: {
        autoPadding: false,
        padding: {
          left: plot.left,
          top: plot.top,
          right: width - plot.right,
          bottom: height - plot.bottom,
        },
      },
      scales: { x: axis, y: axis },
    },
    plugins: [layoutPlugin(graph, layout, palette, layers)],
  };
}

/**
 * Draws a graph on a surface of any kind, `ratio` device px to a logical px, and returns the chart.
 * A caller that no longer needs the chart must `destroy()` it, because Chart.js keeps a list of all.
 */
export function drawChart(
  surface: Surface,
  graph: Graph,
  layout: PictureLayout,
  palette: Palette,
  ratio: number,
  layers: Layers = {},
): Chart<'line', Point[]> {
  surface.width = layout.width;
  surface.height = layout.height;
  // Chart.js asks for a DOM canvas by type only: BasicPlatform uses getContext, width and height and no more.
  return new Chart(surface as HTMLCanvasElement, configuration(graph, layout, palette, ratio, layers));
}
