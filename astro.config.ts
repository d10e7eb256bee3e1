import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import type { AstroIntegration } from 'astro';
import { storeDir } from './src/loader/cache.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/markdown/essay/plugins.ts';
import { search } from './src/search/integration.ts';
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
    serving,
  ],
  vite: {
    // No data: URLs: the policy allows scripts and styles from files only.
    build: {
      assetsInlineLimit: 0,
      // Slower than the built-in minifier, and an eighth smaller on Chart.js: 42.8 kB brotli instead of 48.8.
      minify: 'terser',
      terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
    },
    // Content may lie outside the project; what its MDX imports is still the project's.
    resolve: { dedupe: ['astro', '@astrojs/mdx'] },
    server: { fs: { allow: ['.', contentDir] } },
  },
});
