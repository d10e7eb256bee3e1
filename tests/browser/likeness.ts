import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Levels of 255 by which two colours may differ and still be one to the eye, letters' soft edges included. */
const ALIKE = 48;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  /** The four bytes of each pixel as one number. */
  readonly colours: Uint32Array;
}

async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, image.width, image.height);
  return { width, height, data, colours: new Uint32Array(data.buffer, data.byteOffset, width * height) };
}

/** True when two pixels, by the places of their bytes, are one colour to the eye. */
function alike(one: Pixels, at: number, other: Pixels, there: number): boolean {
  for (let part = 0; part < 3; part++) {
    if (Math.abs((one.data[at + part] ?? 0) - (other.data[there + part] ?? 0)) > ALIKE) return false;
  }
  return true;
}

/** True when a pixel's colour stands in the other picture, there or at most `reach` pixels beside it. */
function found(one: Pixels, other: Pixels, x: number, y: number, reach: number): boolean {
  const at = (y * one.width + x) * 4;
  // Most pixels are where they were.
  if (alike(one, at, other, at)) return true;
  for (let row = Math.max(y - reach, 0); row <= Math.min(y + reach, one.height - 1); row++) {
    for (let column = Math.max(x - reach, 0); column <= Math.min(x + reach, one.width - 1); column++) {
      if (alike(one, at, other, (row * one.width + column) * 4)) return true;
    }
  }
  return false;
}

/**
 * The share of pixels (0 to 1) in which two PNGs of one size differ for a reader: whose colour is nowhere near the same
 * place in the other picture. A line a CSS pixel further on is alike; a lost word is not. 1 when the sizes differ.
 * @param reach Pixels of the PNG to one of CSS.
 */
export async function difference(one: Uint8Array, other: Uint8Array, reach: number): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      // Nearly all pixels are the same, and there are millions of them.
      if (a.colours[y * a.width + x] === b.colours[y * a.width + x]) continue;
      if (!found(a, b, x, y, reach) || !found(b, a, x, y, reach)) differing += 1;
    }
  }
  return differing / (a.width * a.height);
}
