import { createCanvas } from '@napi-rs/canvas';
import { drawChart } from './chart.ts';
import type { Layers } from './chart.ts';
import type { Graph } from './graph.ts';
import { lightPalette } from './light.ts';
import { setPlate } from './plate.ts';
import type { Picture } from './plot.ts';
import { buildMeasure } from './typeface.ts';

const RATIO = 2;

/** A graph as a PNG with its title, 2 px to a logical px, in the light colours on paper. */
export async function png(
  graph: Graph,
  picture: Picture,
  title: string,
  layers?: Layers,
): Promise<Uint8Array> {
  const plate = setPlate(graph, picture, buildMeasure(), title);
  const colours = lightPalette();
  const canvas = createCanvas(plate.width, plate.height);
  const chart = drawChart(canvas, graph, plate, colours, RATIO, layers);
  const context = canvas.getContext('2d');
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = colours['graph-paper'];
  context.fillRect(0, 0, canvas.width, canvas.height);
  const file = await canvas.encode('png');
  // A destroyed chart clears its surface, so only after reading it.
  chart.destroy();
  return file;
}
