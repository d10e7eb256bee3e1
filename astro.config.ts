import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import type { AstroIntegration } from 'astro';
import { sourcesHash, storeDir } from './src/loader/cache.ts';
import { chartWithoutColours } from './src/loader/chart-without-colours.ts';
import { formulaModules } from './src/loader/formula-modules.ts';
import { KeptFacts } from './src/loader/kept-facts.ts';
import { KeptMap } from './src/loader/kept-map.ts';
import { linkedPages } from './src/loader/linked-pages.ts';
import { minifiedScripts } from './src/loader/minified-scripts.ts';
import { typefaces } from './src/loader/typefaces/integration.ts';
import { themeModules } from './src/loader/theme-modules.ts';
import { scheduleReport } from './src/loader/schedule.ts';
import { devAttachments } from './src/loader/dev-attachments.ts';
import { devContent } from './src/loader/dev-content.ts';
import { publicFiles } from './src/loader/public-files.ts';
import { publishedPictures } from './src/loader/published-pictures.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/markdown/essay/plugins.ts';
import { parsePageFacts, search, SEARCH_SOURCES } from './src/search/integration.ts';
import { base, contentDir } from './src/site.ts';
import { noindex } from './src/noindex.ts';

/** `SERVING` is true in the dev server only. Unlike import.meta.env.DEV it does not depend on NODE_ENV, which a shell may set. */
const serving: AstroIntegration = {
  name: 'countergraph-serving',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'build') forReaders();
      const define = {
        SERVING: JSON.stringify(command === 'dev'),
        PROJECT_ROOT: JSON.stringify(import.meta.dirname),
      };
      updateConfig({ vite: { define } });
    },
  },
};

/** Takes from the environment what a shell for development may set: packages and pages would be built in forms for developers. */
function forReaders(): void {
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE']) Reflect.deleteProperty(process.env, name);
}

const noindexPages = noindex(base);
/** What is kept of this content from build to build. */
const store = join(import.meta.dirname, storeDir(contentDir));

/**
 * The browser code in chunks. `page` loads with every page; `browser` with a page that has a thread, a form, a search or a
 * graph; `essay` with an essay; `elements` with a page that has a graph; `live` when a graph comes near; `tools` when a
 * reader draws or compares. A chunk takes along what its modules import, unless an earlier chunk has it, and the script of
 * a component in one of its folders, which would be a file of its own. The curve link stands with the elements because
 * the reply form reads it too, and must not load `live` for it; what it shares with essays stands with the page.
 */
const CHUNKS = [
  {
    name: 'page',
    from: [
      'src/layouts',
      'src/browser/storage.ts',
      'src/browser/dom.ts',
      'src/addresses.ts',
      'src/threads/reply/passage.ts',
    ],
  },
  { name: 'browser', from: ['src/browser/parse-unknown.ts'] },
  { name: 'essay', from: ['src/essays', 'src/threads/reply/passage-link-element.ts'] },
  {
    name: 'elements',
    from: [
      'src/graphs/Graph.astro',
      'src/graphs/instrument/elements',
      'src/graphs/instrument/stage/kept-drawing.ts',
      'src/graphs/model/curve-link.ts',
      'src/graphs/model/curve.ts',
    ],
  },
  { name: 'live', from: ['src/graphs/instrument/live'] },
  { name: 'tools', from: ['src/graphs/instrument/tools'] },
].map(({ name, from }, index, { length }) => ({
  name,
  priority: length - index,
  test: (id: string) => from.some((place) => id.startsWith(inProject(place))),
}));

/**
 * The styles in files. `page` is what most pages have; `reading` is all that an essay, its thread and a reply have, with a
 * copy of the former. The styles of a kind of page that is not here are a file of their own, beside `page`.
 */
const SHEETS = [
  {
    name: 'reading',
    test: /\?reading$|\/src\/(?:essays\/(?:contents|notes|read-next|terms)|threads\/(?!reply\/(?!passage)).*)\.css$/,
  },
  { name: 'page', test: /\/src\/layouts\/page\.css$|\/typefaces\/faces\.css$/ },
];

/** The path of a folder or file of the project. @throws Error when it is not there, so that a move cannot go unnoticed. */
function inProject(place: string): string {
  const path = join(import.meta.dirname, place);
  if (!existsSync(path))
    throw new Error(`astro.config.ts puts ${place} into a chunk, but there is no such place`);
  return path;
}

export default defineConfig({
  base,
  cacheDir: storeDir(contentDir),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // A page is made anew when its key changes: src/pages/_keys.ts.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [...remarkPlugins],
      rehypePlugins: [...rehypePlugins],
      remarkRehype: remarkRehypeOptions,
    }),
  },
  integrations: [
    devContent(),
    devAttachments(),
    mdx(),
    noindexPages.integration,
    sitemap({ filter: noindexPages.isListed }),
    search(async () => {
      const version = await sourcesHash(import.meta.dirname, SEARCH_SOURCES);
      return {
        pages: await KeptFacts.open(join(store, 'built-pages.json'), version, parsePageFacts),
        records: await KeptMap.open(join(store, 'search.json'), version),
      };
    }),
    chartWithoutColours(),
    minifiedScripts(import.meta.dirname),
    typefaces(import.meta.dirname, store),
    formulaModules(contentDir),
    themeModules(contentDir, store),
    publicFiles(store),
    publishedPictures(import.meta.dirname, store),
    linkedPages(base, store),
    serving,
    scheduleReport(),
  ],
  vite: {
    // No data: URLs: the policy allows scripts and styles from files only.
    build: {
      assetsInlineLimit: 0,
      // What a page may weigh, tests/site/weight.test.ts holds.
      chunkSizeWarningLimit: Infinity,
      // Styles by the bundler; scripts by `minifiedScripts`.
      minify: false,
      cssMinify: true,
    },
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: SHEETS } },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            output: { minify: false, comments: false, codeSplitting: { groups: CHUNKS } },
          },
        },
      },
    },
    // Content may lie outside the project; what its MDX imports is still the project's.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
    server: {
      fs: { allow: ['.', contentDir] },
      // Astro tells itself when it has written these; seen here too, they would load the open pages twice, once too early.
      watch: { ignored: ['**/.astro/content-*.mjs*', '**/.astro/data-store.json*', '**/.astro/rendered/**'] },
    },
  },
});
