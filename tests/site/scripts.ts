import type { Built } from './build.ts';
import { filesOf, textOf } from './built.ts';

/** The scripts of a built site: their texts by file, and what each brings along. */
export interface Scripts {
  readonly texts: ReadonlyMap<string, string>;
  /** A file and all that it imports, directly and by others. @param later what is imported on use too */
  brought(file: string, later: boolean): ReadonlySet<string>;
}

const AT_ONCE = /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
const LATER = /import\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]\s*\)/g;

export async function scriptsOf(site: Built): Promise<Scripts> {
  const texts = new Map<string, string>();
  for (const file of (await filesOf(site)).filter((name) => name.endsWith('.js')))
    texts.set(file, await textOf(site, file));
  const brought = (file: string, later: boolean, seen = new Set<string>()): Set<string> => {
    const text = texts.get(file);
    if (seen.has(file) || text === undefined) return seen;
    seen.add(file);
    const found = [...text.matchAll(AT_ONCE), ...(later ? text.matchAll(LATER) : [])];
    for (const [, from = ''] of found)
      brought(new URL(from, `file:///${file}`).pathname.slice(1), later, seen);
    return seen;
  };
  return { texts, brought };
}

/** The script that makes graphs live, by its file. @throws Error when it is not one */
export function graphScript({ texts }: Scripts): string {
  const [file, ...others] = [...texts].filter(([, text]) => /define\(["'`]counter-graph["'`]/.test(text));
  if (!file || others.length > 0) throw new Error('not one script that defines counter-graph');
  return file[0];
}
