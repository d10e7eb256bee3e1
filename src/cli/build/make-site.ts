import { buildText as text } from '../../locales/en/build.ts';
import { BuildFault } from './fault.ts';
import { filesIn, keepUnchanged, stampsIn, syncFiles } from './files.ts';
import { verify } from './verify.ts';

/** What makes a site, and what the result is held against. */
export interface Maker {
  /** Writes the site into an empty folder. @throws BuildFault when it cannot. */
  make(folder: string): Promise<void>;
  readonly contentDir: string;
  /** Path under which the site is served. */
  readonly base: string;
  /** Folder for what is remembered of pages. */
  readonly kept: string;
  /** Ends the work; what is published stays. */
  readonly signal: AbortSignal;
}

/** What a new site consists of. */
export interface Made {
  readonly files: number;
  readonly changed: number;
}

function firstChange(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string | undefined {
  return [...new Set([...before.keys(), ...after.keys()])].find(
    (file) => before.get(file) !== after.get(file),
  );
}

/**
 * Makes a site in a folder of its own, and does not return before all of it is there, is whole and is on the disk.
 * @param next the empty folder.
 * @param old the published site, whose files stand in for those that came out the same; undefined for a first site.
 * @throws BuildFault with what is wrong with it.
 */
export async function makeSite(next: string, old: string | undefined, maker: Maker): Promise<Made> {
  const before = stampsIn(maker.contentDir);
  await maker.make(next);
  maker.signal.throwIfAborted();
  const edited = firstChange(before, stampsIn(maker.contentDir));
  if (edited !== undefined) throw new BuildFault(text.edited(edited));
  const files = filesIn(next);
  await verify(next, files, maker.base, maker.kept);
  const changed = keepUnchanged(next, old);
  await syncFiles(next, changed);
  maker.signal.throwIfAborted();
  return { files: files.length, changed: changed.length };
}
