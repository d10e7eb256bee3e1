import { drawChart } from '../picture/chart.ts';
import type { Layers } from '../picture/chart.ts';
import type { Graph } from '../model/graph.ts';
import { lightPalette } from './light-palette.ts';
import { layOutPicture } from '../picture/picture-layout.ts';
import type { PictureLayout } from '../picture/picture-layout.ts';
import type { Picture } from '../picture/plot.ts';
import { escapeXml } from '../../xml.ts';
import { SvgContext } from './svg-context.ts';
import { palette } from '../model/palette.ts';
import type { Palette } from '../model/palette.ts';
import { FAMILY } from '../picture/text-layout.ts';
import { buildMeasure } from './measure-text.ts';

/** A picture in words, for readers who do not see it; plain text. */
export interface Telling {
  readonly title: string;
  readonly description: string;
}

const VARIABLES = palette((ink) => `var(--${ink})`);

function record(graph: Graph, layout: PictureLayout, colours: Palette, layers?: Layers): string {
  const canvas = { width: 0, height: 0, getContext: (): SvgContext => recorder };
  const recorder = new SvgContext(canvas, buildMeasure());
  const chart = drawChart(canvas, graph, layout, colours, 1, layers);
  const elements = recorder.elements.join('');
  // A destroyed chart clears its surface, so only after reading it.
  chart.destroy();
  return elements;
}

/**
 * A graph as an SVG element for a page: real text, colours by the page's variables, no style attribute, no id but
 * those of its title and description, which begin with `idPrefix` (unique on the page).
 * @param drawingId id of what is drawn, for a picture that the page shows at other places too
 */
export function inlineSvg(
  graph: Graph,
  picture: Picture,
  { title, description }: Telling,
  idPrefix: string,
  layers?: Layers,
  drawingId?: string,
): string {
  const layout = layOutPicture(graph, picture, buildMeasure());
  const elements = record(graph, layout, VARIABLES, layers);
  const { width, height } = layout;
  const [titleId, descriptionId] = [`${escapeXml(idPrefix)}-title`, `${escapeXml(idPrefix)}-description`];
  const drawing = drawingId === undefined ? elements : `<g id="${escapeXml(drawingId)}">${elements}</g>`;
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" data-names="${layout.names}" role="img"` +
    ` aria-labelledby="${titleId}" aria-describedby="${descriptionId}">` +
    `<title id="${titleId}">${escapeXml(title)}</title><desc id="${descriptionId}">${escapeXml(description)}</desc>` +
    `${drawing}</svg>`
  );
}

/** A graph as a file of its own: light colours, paper behind, its title in the picture. */
export function standaloneSvg(
  graph: Graph,
  picture: Picture,
  { title, description }: Telling,
  layers?: Layers,
): string {
  const layout = layOutPicture(graph, picture, buildMeasure(), title);
  const colours = lightPalette();
  const { width, height } = layout;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` role="img" font-family="${escapeXml(FAMILY)}"><title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${escapeXml(colours['graph-paper'])}"/>` +
    `${record(graph, layout, colours, layers)}</svg>\n`
  );
}
