import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { publicFile } from '../site.ts';

/**
 * The site's icon as a PNG for systems that take no SVG, drawn from the author's icon.svg or else the engine's.
 * @param size px of each side
 */
export async function iconPng(size: number): Promise<Uint8Array> {
  const file = publicFile('icon.svg') ?? join(PROJECT_ROOT, 'public/icon.svg');
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(await loadImage(await readFile(file)), 0, 0, size, size);
  return canvas.encode('png');
}
