import { relative } from 'node:path';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError } from '../schema/problem.ts';
import { buildTime } from '../build-time.ts';
import { contentDir } from '../site.ts';
import { loadContent } from './load.ts';
import { writeSchedule } from './schedule.ts';
import type { Content } from './load.ts';

/** An entry of a collection, as Astro's store keeps it. */
export interface StoredEntry {
  readonly id: string;
  readonly file: string;
  readonly data: Record<string, unknown>;
}

type Fill = (content: Content) => Promise<void>;

/** All collections are filled from one reading of the folder. The dev server reads it again after each change. */
let reading: Promise<Content> | undefined;
const fills = new Map<string, Fill>();
let pending: NodeJS.Timeout | undefined;
let refilling: Promise<void> = Promise.resolve();

function read(): Promise<Content> {
  reading ??= loadContent({ contentDir, projectRoot: process.cwd(), now: buildTime });
  return reading;
}

/** The content as a build publishes it. Its schedule is kept for the end of the build. */
let building: Promise<Content> | undefined;

async function readForBuild(): Promise<Content> {
  const content = await read();
  await writeSchedule(content);
  return published(content);
}

/**
 * The content without drafts and essays that are held until later. They are checked like everything else, but a build
 * keeps them out of the store, because Astro copies the pictures of every entry in it. The dev server shows them; only
 * there do loaders get a watcher.
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

async function refill(logger: LoaderContext['logger']): Promise<void> {
  reading = undefined;
  try {
    const content = await read();
    for (const fill of fills.values()) await fill(content);
  } catch (error) {
    // The pages keep what they had until the author has mended it.
    logger.error(error instanceof ContentError ? error.message : String(error));
  }
}

function refillSoon(logger: LoaderContext['logger']): void {
  clearTimeout(pending);
  // Editors save in several steps; the folder is read once they are done, and never twice at a time.
  pending = setTimeout(() => {
    refilling = refilling.then(() => refill(logger));
  }, 50);
}

/**
 * An Astro content loader for one kind of content. Rendered HTML stays in the render cache; the store holds metadata.
 * @param name Name of the collection.
 * @param select The collection's entries in a whole content folder.
 * @throws ContentError from `load` when anything in the folder is wrong, whichever collection it belongs to.
 */
export function folderLoader(name: string, select: (content: Content) => readonly StoredEntry[]): Loader {
  return {
    name: `countergraph-${name}`,
    async load({ store, parseData, watcher, logger }) {
      const fill: Fill = async (content) => {
        const entries = select(content);
        const gone = new Set(store.keys());
        for (const { id, file, data } of entries) {
          gone.delete(id);
          const filePath = relative(process.cwd(), `${contentDir}/${file}`).replaceAll('\\', '/');
          // Without a digest: an entry that the store takes for unchanged loses its pictures on a warm build.
          store.set({ id, data: await parseData({ id, data, filePath: `${contentDir}/${file}` }), filePath });
        }
        for (const id of gone) store.delete(id);
      };
      if (!watcher) return fill(await (building ??= readForBuild()));
      await fill(await read());
      if (fills.size === 0) {
        watcher.add(contentDir);
        watcher.on('all', (_event, path) => {
          if (path.startsWith(contentDir)) refillSoon(logger);
        });
      }
      fills.set(name, fill);
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
      const { essays } = await (context.watcher ? read() : (building ??= readForBuild()));
      const files = essays.filter(({ format }) => format === 'mdx').map(({ file }) => file);
      const pattern = context.watcher ? 'essays/**/*.mdx' : files;
      if (files.length === 0 && !context.watcher) {
        context.store.clear();
        return;
      }
      const generateId = ({ entry }: { entry: string }) => entry.replace(/^essays\/|(?:\/index)?\.mdx$/g, '');
      await glob({ pattern, base: contentDir, generateId }).load(context);
    },
  };
}
