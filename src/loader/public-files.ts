import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../addresses.ts';
import { fileAt, isToolFolder } from '../address-lookup.ts';
import { publicFilesText as text } from '../locales/en/public-files.ts';
import type { Problem } from '../schema/problem.ts';
import { contentDir } from '../site.ts';

/** An author's own files are copied into the site as they are, over those of the engine. */
const FOLDER = 'public';

/** The one file that the engine has too, so that every site has an icon. */
const REPLACEABLE = addressOf('icon', {});

/** Names of all files in the public/ of a content folder, sorted, with forward slashes; none where there is no such folder. */
export async function publicNames(content: string): Promise<readonly string[]> {
  const root = join(content, FOLDER);
  if (!existsSync(root)) return [];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/**
 * What keeps a file from its place: a file of the site, there or where one of its folders must be, or in its own place as a
 * folder.
 */
export function takenBy(name: string, taken: ReadonlySet<string>): string | undefined {
  if (isToolFolder(name)) return `/${name}`;
  const parts = name.split('/');
  const file =
    parts.map((_, index) => parts.slice(0, index + 1).join('/')).find((path) => taken.has(path)) ??
    [...taken].find((path) => path.startsWith(`${name}/`));
  return file === undefined ? undefined : `/${file}`;
}

/**
 * What is wrong with the names in a content's public/.
 * @param addresses all addresses of the site from its root, as `/essays/a/`
 */
export function publicProblems(names: readonly string[], addresses: ReadonlySet<string>): Problem[] {
  const taken = new Set([...addresses].map((address) => fileAt(address.slice(1))));
  taken.delete(REPLACEABLE);
  const lowered = new Map<string, string>();
  return names.flatMap((name): Problem[] => {
    const at = { file: `${FOLDER}/${name}`, line: 1, col: 1, field: 'file name' };
    if (name.split('/').some((part) => part.startsWith('.'))) {
      return [{ ...at, found: `"${name}"`, expected: text.dotExpected, mend: text.dotMend }];
    }
    const other = lowered.get(name.toLowerCase());
    lowered.set(name.toLowerCase(), name);
    if (other !== undefined) {
      return [{ ...at, found: text.caseFound(other), expected: text.caseExpected, mend: text.caseMend }];
    }
    const owner = takenBy(name, taken);
    if (owner === undefined) return [];
    return [{ ...at, found: text.takenFound(owner), expected: text.takenExpected, mend: text.takenMend }];
  });
}

/**
 * Puts an author's public/ into the site. A build copies it over what Astro has copied of the engine's; the dev server gets
 * a folder with both, for it serves one only.
 * @param kept folder in which the dev server's copy may lie
 */
export function publicFiles(kept: string): AstroIntegration {
  const own = join(contentDir, FOLDER);
  let engine = '';
  const copyBoth = async (both: string): Promise<void> => {
    await rm(both, { recursive: true, force: true });
    for (const folder of [engine, own]) if (existsSync(folder)) await cp(folder, both, { recursive: true });
  };
  return {
    name: 'countergraph-public',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        engine = fileURLToPath(config.publicDir);
        if (command !== 'dev') return;
        const both = join(kept, FOLDER);
        await copyBoth(both);
        updateConfig({ publicDir: pathToFileURL(`${both}/`) });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(own).on('all', (_event, path) => {
          if (path.startsWith(own)) void copyBoth(join(kept, FOLDER));
        });
      },
      'astro:build:done': async ({ dir }) => {
        for (const name of await publicNames(contentDir)) {
          const target = fileURLToPath(new URL(name.split('/').map(encodeURIComponent).join('/'), dir));
          if (existsSync(target) && !existsSync(join(engine, name))) throw new Error(text.written(name));
          await mkdir(dirname(target), { recursive: true });
          await cp(join(own, name), target);
        }
      },
    },
  };
}
