import { readFile } from 'node:fs/promises';
import { publicFile } from '../site.ts';

/** A drawing of the author's that stands for the site: its name as a drawing, or a sign beside its name. */
export interface Mark {
  readonly kind: 'wordmark' | 'icon';
  readonly file: Uint8Array;
}

/** The author's wordmark.svg, else their icon.svg, else nothing. */
export async function siteMark(): Promise<Mark | undefined> {
  for (const kind of ['wordmark', 'icon'] as const) {
    const path = publicFile(`${kind}.svg`);
    if (path !== undefined) return { kind, file: await readFile(path) };
  }
  return undefined;
}
