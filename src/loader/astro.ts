import { relative } from 'node:path';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from '../schema/problem.ts';
import { buildTime, currentTime } from '../build-time.ts';
import { contentDir } from '../site.ts';
import { loadContent, renderCacheDir } from './load.ts';
import { writeSchedule } from './schedule.ts';
import { writeUsedSigns } from './used-signs.ts';
import type { Content } from './load.ts';

/** An entry of a collection, as Astro's store keeps it. */
export interface StoredEntry {
  readonly id: string;
  readonly file: string;
  readonly data: Record<string, unknown>;
}

/** Takes what is wrong with the folder that was read; undefined when all is well. */
export type Report = (error: ContentError | undefined) => unknown;

/** Under this name the dev server hands a `Report` to the loaders (src/loader/dev-content.ts). */
export const REPORT = 'report';

/** Reading that goes on for all collections of a dev server. */
let reading: Promise<Content> | undefined;

function read(now: number): Promise<Content> {
  return loadContent({ contentDir, projectRoot: process.cwd(), now });
}

/** The content as a build publishes it. Its schedule is kept for the end of the build, its signs for the typefaces. */
let building: Promise<Content> | undefined;

async function readForBuild(): Promise<Content> {
  const content = await read(buildTime);
  await writeSchedule(content);
  const all = published(content);
  await writeUsedSigns(all, renderCacheDir(process.cwd()));
  return all;
}

/**
 * The content without drafts and essays that are held until later. They are checked like everything else, but a build
 * keeps them out of the store, because Astro copies the pictures of every entry in it. The dev server shows them.
 */
function published(content: Content): Content {
  const hidden = new Set(content.essays.filter((essay) => essay.withheld).map(({ id }) => id));
  return {
    ...content,
    essays: content.essays.filter(({ id }) => !hidden.has(id)),
    comments: content.comments.filter(({ thread }) => !hidden.has(thread)),
    scenarios: content.scenarios.filter((scenario) => !scenario.withheld),
  };
}

/**
 * What the collections are to be filled with: all from one reading of the folder. Only on the dev server do loaders get a
 * watcher.
 * @returns undefined where the dev server finds the folder broken: its collections stay as they are.
 * @throws ContentError in a build, when anything in the folder is wrong.
 */
async function current({ watcher, refreshContextData }: LoaderContext): Promise<Content | undefined> {
  if (!watcher) return (building ??= readForBuild());
  reading ??= read(currentTime()).finally(() => {
    reading = undefined;
  });
  // Nobody but src/loader/dev-content.ts hands anything over.
  const report = refreshContextData?.[REPORT] as Report | undefined;
  try {
    const content = await reading;
    report?.(undefined);
    return content;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    report?.(error);
    return undefined;
  }
}

/**
 * An Astro content loader for one kind of content. Rendered HTML stays in the render cache; the store holds metadata.
 * @param name Name of the collection.
 * @param select The collection's entries in a whole content folder.
 * @throws ContentError from `load` in a build, when anything in the folder is wrong, whichever collection it belongs to.
 */
export function folderLoader(name: string, select: (content: Content) => readonly StoredEntry[]): Loader {
  return {
    name: `countergraph-${name}`,
    async load(context) {
      const content = await current(context);
      if (!content) return;
      const { store, parseData } = context;
      const entries = select(content);
      const gone = new Set(store.keys());
      if (entries.length === 0 && gone.size === 0) {
        // Astro warns on each page of a collection that has never had an entry.
        store.set({ id: 'none', data: {} });
        store.delete('none');
      }
      for (const { id, file, data } of entries) {
        gone.delete(id);
        const filePath = relative(process.cwd(), `${contentDir}/${file}`).replaceAll('\\', '/');
        // Without a digest: an entry that the store takes for unchanged loses its pictures on a warm build.
        store.set({ id, data: await parseData({ id, data, filePath: `${contentDir}/${file}` }), filePath });
      }
      for (const id of gone) store.delete(id);
    },
  };
}

/**
 * Astro's own loader for the files that Astro itself compiles: the published MDX essays, and on the dev server all.
 * @throws ContentError like the others.
 */
export function mdxLoader(): Loader {
  return {
    name: 'countergraph-mdx',
    async load(context) {
      const content = await current(context);
      if (!content) return;
      const files = content.essays.filter(({ format }) => format === 'mdx').map(({ file }) => file);
      if (files.length === 0) {
        context.store.clear();
        return;
      }
      const generateId = ({ entry }: { entry: string }) => entry.replace(/^essays\/|(?:\/index)?\.mdx$/g, '');
      // Without its watcher: the folder is watched once, for all collections.
      const unwatched = { ...context };
      delete unwatched.watcher;
      await glob({ pattern: files, base: contentDir, generateId }).load(unwatched);
    },
  };
}
