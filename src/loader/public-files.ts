import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../addresses.ts';
import { fileAt, isToolFolder } from '../address-lookup.ts';
import { publicFilesText as text } from '../locales/en/public-files.ts';
import type { Problem } from '../schema/problem.ts';
import { contentDir } from '../site.ts';
import { plainFiles } from './plain-files.ts';
import type { PlainFiles } from './plain-files.ts';

/** An author's own files are copied into the site as they are, over those of the engine. */
const FOLDER = 'public';

/** The one file that the engine has too, so that every site has an icon. */
const REPLACEABLE = addressOf('icon', {});

/** What begins with a dot is left out by many hosts, and lies there by mistake: but for what crawlers and hosts look for. */
const DOTTED = /(?:^|\/)\.(?!well-known$|nojekyll$)[^/]*$/;

/** Files in a public/. */
interface PublicFiles extends PlainFiles {
  /** What is not published because of the dot with which its name begins, files and folders. */
  readonly leftOut: readonly string[];
}

/**
 * What lies in a public/; nothing where there is no such folder.
 * @param prefix path from the content folder to it
 */
async function filesOf(root: string, prefix = `${FOLDER}/`): Promise<PublicFiles> {
  if (!existsSync(root)) return { names: [], problems: [], leftOut: [] };
  const leftOut: string[] = [];
  const isLeftOut = (path: string): boolean => {
    if (!DOTTED.test(path)) return false;
    leftOut.push(path);
    return true;
  };
  return { ...(await plainFiles(root, isLeftOut, prefix)), leftOut };
}

/** What lies in the public/ of a content folder. */
export function publicFilesOf(content: string): Promise<PublicFiles> {
  return filesOf(join(content, FOLDER));
}

/** What lies in the engine's own public/ and is no file: Astro would copy what is behind a link. */
export async function engineFileProblems(content: string, projectRoot: string): Promise<readonly Problem[]> {
  const root = join(projectRoot, FOLDER);
  return (await filesOf(root, `${relative(content, root).replaceAll('\\', '/')}/`)).problems;
}

/** Notes on what an author has put into a public/ and nobody will see. */
export function publicNotes({ leftOut }: PublicFiles): Problem[] {
  return leftOut.map((name) => {
    return { file: `${FOLDER}/${name}`, line: 1, col: 1, field: 'file name', ...text.leftOut };
  });
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
        const site = fileURLToPath(dir);
        // Astro has copied all of the engine's.
        for (const name of (await filesOf(engine)).leftOut)
          await rm(join(site, name), { recursive: true, force: true });
        for (const name of (await publicFilesOf(contentDir)).names) {
          const target = join(site, name);
          if (existsSync(target) && !existsSync(join(engine, name))) throw new Error(text.written(name));
          await mkdir(dirname(target), { recursive: true });
          await cp(join(own, name), target);
        }
      },
    },
  };
}
