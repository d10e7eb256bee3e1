import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { difference } from './likeness.ts';

/** Pictures that somebody looked at. UPDATE_CASES=1 takes them anew; look at each before you keep it. */
export class References {
  readonly #folder: string;
  readonly updates = process.env['UPDATE_CASES'] === '1';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes room for new ones, where they are taken anew. */
  async begin(): Promise<void> {
    if (!this.updates) return;
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true });
  }

  /** Keeps a PNG as a reference, where they are taken anew. */
  async keep(name: string, picture: Uint8Array): Promise<void> {
    if (this.updates) await writeFile(`${this.#folder}/${name}.png`, picture);
  }

  /**
   * Says how a PNG differs from its reference; empty when it is alike.
   * @param tolerance the share of pixels (0 to 1) that may differ.
   * @param density pixels of the PNG to one of CSS.
   */
  async unlike(name: string, picture: Uint8Array, tolerance: number, density: number): Promise<string[]> {
    const file = `${this.#folder}/${name}.png`;
    const share = existsSync(file) ? await difference(picture, readFileSync(file), density) : 1;
    return share > tolerance ? [`${file}: ${(share * 100).toFixed(3)} % of the pixels differ`] : [];
  }
}
