import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { thumbnail, THUMBNAILS } from '../graphs/picture/thumbnail.ts';
import type { Graph } from '../graphs/model/graph.ts';
import { lightColour, lightPalette } from '../graphs/export/light-palette.ts';
import { PICTURES } from '../graphs/picture/plot.ts';
import type { Picture } from '../graphs/picture/plot.ts';
import { withCanvas } from '../graphs/export/png.ts';
import { leading, wrap } from '../graphs/picture/text-layout.ts';
import { encodePng } from '../graphs/export/encode-png.ts';
import { buildMeasure } from '../graphs/export/measure-text.ts';
import { CARD } from '../layouts/social-card-size.ts';
import type { Mark } from './mark.ts';
import { serifMeasure, setSans, setSerif, shownSigns } from './serif.ts';

/** What other sites show of a page when somebody links to it. */
export interface Card {
  readonly site: string;
  /** The author's own mark, an SVG file. */
  readonly mark?: Mark | undefined;
  readonly title: string;
  /** A line under the title: who wrote it, or what it is. */
  readonly by: string;
  /** The page's own graphs: one stands large beside the title, several small under it. */
  readonly graphs: readonly Graph[];
}

const MARGIN = 64;
const INNER = CARD.width - 2 * MARGIN;
/** More than four would be too small to tell apart. */
const MOST = 4;

/** Px of the mark's height on a card. */
const MARK = 48;

/** The head of a card: the wordmark in the place of the name, or the name in type after the icon. */
async function drawHead(context: SKRSContext2D, { site, mark }: Card): Promise<void> {
  const image = mark && (await loadImage(Buffer.from(mark.file)));
  const width = image ? (MARK * image.width) / image.height : 0;
  if (image) context.drawImage(image, MARGIN, MARGIN - 12, width, MARK);
  const name = shownSigns(site);
  if (mark?.kind === 'wordmark' || name === undefined) return;
  context.fillStyle = lightPalette().ink;
  setSerif(context, 34, 'italic');
  context.fillText(name, MARGIN + (image ? width + 16 : 0), MARGIN + 20);
}

interface Space {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

/** Sets the title as large as its space allows, and the line under it. */
function drawTitle(context: SKRSContext2D, { title, by }: Card, { top, bottom, width }: Space): void {
  const colours = lightPalette();
  const measure = serifMeasure();
  const room = bottom - top - 60;
  let size = 84;
  const linesAt = () => wrap(title, { size, weight: 400 }, width, measure);
  while (size > 30 && linesAt().length * size * 1.06 > room) size -= 2;
  const lines = linesAt();
  context.fillStyle = colours.ink;
  setSerif(context, size);
  lines.forEach((line, index) => {
    context.fillText(line, MARGIN, top + size * 0.8 + index * size * 1.06);
  });
  context.fillStyle = colours['ink-soft'];
  setSans(context, 25);
  context.fillText(by, MARGIN, top + lines.length * size * 1.06 + 34, width);
}

/** Draws a graph with its top left corner at (x, y), as wide as `width`. */
async function drawGraph(
  context: SKRSContext2D,
  graph: Graph,
  picture: Picture,
  at: { readonly x: number; readonly y: number; readonly width: number },
): Promise<void> {
  const height = (at.width * picture.height) / picture.width;
  await withCanvas(graph, picture, 3, undefined, (canvas) => {
    context.drawImage(canvas, at.x, at.y, at.width, height);
    return Promise.resolve();
  });
  context.strokeStyle = lightColour('rule');
  context.lineWidth = 1;
  context.strokeRect(at.x - 10.5, at.y - 10.5, at.width + 21, height + 21);
}

/** A card with the words that its typefaces can set: where the title has other signs, the name of the site stands for it. */
function shownWords(page: Card): Card {
  const title = shownSigns(page.title);
  // Of an emoji alone nothing is left.
  if (title === undefined || title === '') return { ...page, title: shownSigns(page.site) ?? '', by: '' };
  return { ...page, title, by: shownSigns(page.by) ?? '' };
}

/** Canvases on which nobody draws now: a new one for each card would take longer to be had than the card to be drawn. */
const free: Canvas[] = [];

/**
 * The picture of a page for other sites (Open Graph), as a PNG of 1200 by 630 px: its title in the site's type, and
 * its graphs. A title with letters that no typeface here has is left to the site that shows the card, which prints
 * it beside the picture anyway.
 */
export async function card(page: Card): Promise<Uint8Array> {
  buildMeasure();
  const canvas = free.pop() ?? createCanvas(CARD.width, CARD.height);
  await draw(canvas.getContext('2d'), page);
  const file = encodePng(canvas);
  free.push(canvas);
  return file;
}

/** Draws all of a card, over whatever stood there. */
async function draw(context: SKRSContext2D, page: Card): Promise<void> {
  const shown = page.graphs.slice(0, MOST);
  const [lone] = shown;
  context.fillStyle = lightColour('paper');
  context.fillRect(0, 0, CARD.width, CARD.height);
  const titled = shownWords(page);
  await drawHead(context, page);
  if (!lone) drawTitle(context, titled, { top: 170, bottom: CARD.height - MARGIN, width: INNER });
  else if (shown.length === 1) {
    drawTitle(context, titled, { top: 150, bottom: CARD.height - MARGIN, width: 480 });
    await drawGraph(context, lone, PICTURES.wide, { x: MARGIN + 516, y: 168, width: 546 });
  } else {
    const gap = 40;
    const width = (INNER - gap * (shown.length - 1)) / Math.max(shown.length, 3);
    const y = CARD.height - MARGIN - (width * THUMBNAILS.wide.height) / THUMBNAILS.wide.width + 6;
    drawTitle(context, titled, { top: 122, bottom: y, width: INNER });
    for (const [index, graph] of shown.entries()) {
      await drawGraph(context, thumbnail(graph), THUMBNAILS.wide, {
        x: MARGIN + index * (width + gap),
        y,
        width,
      });
    }
  }
  context.fillStyle = lightColour('link');
  context.fillRect(0, CARD.height - 8, CARD.width, leading({ size: 7, weight: 400 }));
}
