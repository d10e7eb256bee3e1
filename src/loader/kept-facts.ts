import { statSync } from 'node:fs';
import * as z from 'zod';
import { KeptMap } from './kept-map.ts';

const factSchema = z.object({ stamp: z.string(), fact: z.unknown() });

/** Changes when another file lies there, or another text in it. */
function stampOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path);
  return `${ino} ${size} ${mtimeMs}`;
}

/**
 * What was found in files, kept for the next process: a file that lies there untouched is not read again. Most pages of a
 * build are files of the build before.
 */
export class KeptFacts<Fact> {
  readonly #known: KeptMap;
  readonly #parse: (json: unknown) => Fact | undefined;

  private constructor(known: KeptMap, parse: (json: unknown) => Fact | undefined) {
    this.#known = known;
    this.#parse = parse;
  }

  /**
   * @param version Of what finds the facts: those of another are not read.
   * @param parse Checks what comes from the disk; undefined for anything that is no fact of this kind.
   */
  static async open<Fact>(
    file: string,
    version: string,
    parse: (json: unknown) => Fact | undefined,
  ): Promise<KeptFacts<Fact>> {
    return new KeptFacts(await KeptMap.open(file, version), parse);
  }

  /**
   * What there is to find in a file.
   * @param name By which the file is known from build to build. @param path Where it lies now.
   * @param find Reads the file.
   */
  async of(name: string, path: string, find: () => Fact | Promise<Fact>): Promise<Fact> {
    const stamp = stampOf(path);
    const kept = factSchema.safeParse(this.#known.get(name)).data;
    const known = kept?.stamp === stamp ? this.#parse(kept.fact) : undefined;
    if (known !== undefined) return known;
    const fact = await find();
    this.#known.set(name, { stamp, fact });
    return fact;
  }

  /** Keeps what was asked for, and nothing else. */
  save(): Promise<void> {
    return this.#known.save();
  }
}
