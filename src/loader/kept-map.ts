import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { writeWhole } from './cache.ts';

const entriesSchema = z.record(z.string(), z.unknown());

/** The entries of a file that `save` wrote under the same version; none when it is not there, cut or changed since. */
async function readEntries(file: string, version: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  return text.slice(0, Math.max(0, end)) === digestOf(version, json)
    ? entriesSchema.parse(JSON.parse(json))
    : {};
}

function digestOf(version: string, json: string): string {
  return createHash('sha256').update(version).update('\0').update(json).digest('hex');
}

/**
 * Values by their keys, kept in one file for the next process: for what is small and many, where a file for each would take
 * longer to read than to make. What was neither read nor set before it is saved is dropped, so that it does not grow.
 */
export class KeptMap {
  readonly #file: string;
  readonly #version: string;
  readonly #known: Readonly<Record<string, unknown>>;
  readonly #used = new Map<string, unknown>();
  #isChanged = false;

  private constructor(file: string, version: string, known: Readonly<Record<string, unknown>>) {
    this.#file = file;
    this.#version = version;
    this.#known = known;
  }

  /** @param version Of what makes the values: those of another are not read. */
  static async open(file: string, version: string): Promise<KeptMap> {
    return new KeptMap(file, version, await readEntries(file, version));
  }

  /** The value of a key, as JSON knows it; undefined when there is none. */
  get(key: string): unknown {
    const value = this.#used.get(key) ?? (Object.hasOwn(this.#known, key) ? this.#known[key] : undefined);
    if (value !== undefined) this.#used.set(key, value);
    return value;
  }

  set(key: string, value: unknown): void {
    this.#used.set(key, value);
    this.#isChanged = true;
  }

  /** Writes what was used, when it is not what the file holds. */
  async save(): Promise<void> {
    if (!this.#isChanged && this.#used.size === Object.keys(this.#known).length) return;
    const json = JSON.stringify(Object.fromEntries(this.#used));
    await writeWhole(this.#file, `${digestOf(this.#version, json)}\n${json}`);
  }
}
