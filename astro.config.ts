import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import type { AstroIntegration } from 'astro';
import { storeDir } from './src/loader/cache.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/markdown/essay/plugins.ts';
import { search } from './src/search/integration.ts';
import { fontWeights } from './src/themes/font-weights.ts';
import { base, contentDir, readSite } from './src/site.ts';
import { unlisted } from './src/unlisted.ts';

/** Whether drafts show and pages go without their policy must not hang on a variable of somebody's shell. */
const serving: AstroIntegration = {
  name: 'countergraph-serving',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      updateConfig({ vite: { define: { SERVING: JSON.stringify(command === 'dev') } } });
    },
  },
};

const unlistedPages = unlisted();
/**
 * What a graph loads, in three pieces by when it is wanted: the elements that wait, what every live graph needs, and the
 * tools of those who draw or compare. Each takes what it imports along; many small pieces would compress badly, and
 * without the first the second would be wanted at once. What answering shares with graphs goes with the elements, or it
 * would bring the second.
 */
const PIECES = [
  { name: 'elements', test: /graphs\/(?:(?:[a-z]+-)?element|given|grid|markup|share)\.ts$/, priority: 3 },
  { name: 'live', test: /graphs\/(?:group-)?live\.ts$/, priority: 2 },
  { name: 'tools', test: /graphs\/(?:redraw|group-drawing|compare|page-comparison)\.ts$/, priority: 1 },
];

export default defineConfig({
  site: readSite().origin,
  base,
  cacheDir: storeDir(contentDir),
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
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
    mdx(),
    unlistedPages.integration,
    sitemap({ filter: unlistedPages.isListed }),
    search(),
    fontWeights(),
    serving,
  ],
  vite: {
    // No data: URLs: the policy allows scripts and styles from files only.
    build: {
      assetsInlineLimit: 0,
      // Slower than the built-in minifier, and an eighth smaller on Chart.js: 42.8 kB brotli instead of 48.8.
      minify: 'terser',
      terserOptions: {
        module: true,
        ecma: 2022,
        compress: { passes: 3, keep_fargs: false },
      },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: PIECES } } } } },
    },
    // Content may lie outside the project; what its MDX imports is still the project's.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
