import { readFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/**
 * The site's icon as a PNG for systems that take no SVG, drawn from the same file.
 * @param size px of each side
 */
export async function iconPng(size: number): Promise<Uint8Array> {
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(await readFile('public/icon.svg')), 0, 0, size, size);
  return canvas.encode('png');
}
