import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { drawChart } from '../picture/chart.ts';
import type { Layers } from '../picture/chart.ts';
import type { Graph } from '../model/graph.ts';
import { lightPalette } from './light-palette.ts';
import { encodePng } from './encode-png.ts';
import { layOutPicture } from '../picture/picture-layout.ts';
import type { Picture } from '../picture/plot.ts';
import { buildMeasure } from './measure-text.ts';

const RATIO = 2;

/**
 * Draws a graph on a canvas of its own, in the light colours on paper, and hands it over.
 * @param ratio px to a logical px
 * @param title a line on top, which makes the picture higher
 */
export async function withCanvas<T>(
  graph: Graph,
  picture: Picture,
  ratio: number,
  title: string | undefined,
  use: (canvas: Canvas) => Promise<T>,
  layers?: Layers,
): Promise<T> {
  const layout = layOutPicture(graph, picture, buildMeasure(), title);
  const colours = lightPalette();
  const canvas = createCanvas(layout.width, layout.height);
  const chart = drawChart(canvas, graph, layout, colours, ratio, layers);
  const context = canvas.getContext('2d');
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = colours['graph-paper'];
  context.fillRect(0, 0, canvas.width, canvas.height);
  const used = await use(canvas);
  // A destroyed chart clears its surface, so only after reading it.
  chart.destroy();
  return used;
}

/** A graph as a PNG with its title, 2 px to a logical px. */
export function png(graph: Graph, picture: Picture, title: string, layers?: Layers): Promise<Uint8Array> {
  return withCanvas(graph, picture, RATIO, title, (canvas) => Promise.resolve(encodePng(canvas)), layers);
}
