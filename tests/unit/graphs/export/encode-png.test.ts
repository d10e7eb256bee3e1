import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../../src/graphs/export/encode-png.ts';

function pixelsOf(canvas: Canvas): Buffer {
  return Buffer.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data);
}

async function decoded(file: Uint8Array): Promise<Canvas> {
  const image = await loadImage(file);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

describe('a drawing as a PNG', () => {
  it.each([
    [1, 1],
    [1000, 3],
    [3, 1000],
  ])('of %i by %i px comes back pixel by pixel', async (width, height) => {
    const drawing = createCanvas(width, height);
    const context = drawing.getContext('2d');
    for (let x = 0; x < width; x++) {
      for (let y = 0; y < height; y++) {
        context.fillStyle = `rgb(${x % 256} ${y % 256} ${(x * 7 + y) % 256})`;
        context.fillRect(x, y, 1, 1);
      }
    }
    const again = await decoded(encodePng(drawing));
    expect([again.width, again.height]).toEqual([width, height]);
    expect(pixelsOf(again).equals(pixelsOf(drawing))).toBe(true);
  });

  it('of type is hardly larger than the canvas itself writes it', async () => {
    const canvas = createCanvas(1200, 630);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fffdf8';
    context.fillRect(0, 0, 1200, 630);
    context.fillStyle = '#222';
    context.font = '84px sans-serif';
    context.fillText('A title of a card', 64, 240);
    const file = encodePng(canvas);
    expect(pixelsOf(await decoded(file)).equals(pixelsOf(canvas))).toBe(true);
    expect(file.length).toBeLessThan(1.3 * (await canvas.encode('png')).length);
  });
});
