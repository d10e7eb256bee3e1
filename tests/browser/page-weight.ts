import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** The phone on which weights are measured, in px. */
const PHONE = { width: 412, height: 823 };

/** A file that a page loads, with the bytes that travel: text as brotli sends it, pictures and typefaces as they are. */
export interface LoadedFile {
  /** Path from the root of the site. */
  readonly file: string;
  readonly bytes: number;
}

/** All that a page loads on a phone before anybody scrolls, itself first. */
export async function filesLoadedBy(
  browser: Browser,
  dist: string,
  address: string,
  base = '/',
): Promise<readonly LoadedFile[]> {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const files: string[] = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname.slice(base.length);
      files.push(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    // On a busy machine the page can be laid out, and ask for its typefaces, after half a second without a request.
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    return await Promise.all(
      files.map(async (file) => {
        const content = await readFile(join(dist, file));
        const isPacked = /\.(?:woff2|png|webp)$/.test(file);
        return { file, bytes: isPacked ? content.length : brotliCompressSync(content).length };
      }),
    );
  } finally {
    await context.close();
  }
}

export function bytesOf(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
