import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'postcss';
import { BASE_THEME, fontPath, readThemes } from './theme-files.ts';
import type { Theme } from './theme-files.ts';

/** Typefaces and rules of a theme, as a page loads them for a reader who has chosen it. */
function stylesOf({ folder, fonts }: Theme, from: string): string {
  const path = (file: string) => {
    const way = relative(from, file).replaceAll('\\', '/');
    return JSON.stringify(way.startsWith('.') ? way : `./${way}`);
  };
  // `optional`: a page never moves under its reader because a font came late.
  const faces = fonts.map(({ family, file, weight, style }) => {
    const source = `url(${path(fontPath(folder, file) ?? file)}) format('woff2')`;
    return `@font-face { font-family: ${JSON.stringify(family)}; font-style: ${style}; font-weight: ${weight}; font-display: optional; src: ${source}; }`;
  });
  return [`@import ${path(join(folder, 'theme.css'))};`, ...faces, ''].join('\n');
}

/**
 * The sheet of a theme stands before those of the page, because the script that asks for it runs first; so its selectors
 * count for one element more: where both were as exact, the theme wins, and nothing else changes.
 */
const themeBeforePage: Plugin = {
  postcssPlugin: 'countergraph-theme-before-page',
  Rule: (rule) => {
    rule.selector = rule.selector.replaceAll(/(?<!:is\(html\))\[data-theme\s*=/g, ':is(html)[data-theme=');
  },
};

/** What a page has to know of the themes: `themes`, as src/env.d.ts describes it. */
function moduleOf(themes: readonly Theme[]): string {
  const fonts = themes.flatMap(({ folder, fonts: [first] }, index) => {
    const path = first && fontPath(folder, first.file);
    return path === undefined ? [] : [{ index, path: path.replaceAll('\\', '/') }];
  });
  const entries = themes.map(({ id, name, light, menuKeys }, index) => {
    const font = fonts.some((one) => one.index === index) ? `font${index}` : 'undefined';
    const styles = id === BASE_THEME ? 'undefined' : `styles${index}`;
    return `{ ...${JSON.stringify({ id, name, light, menuKeys })}, font: ${font}, styles: ${styles} }`;
  });
  const sheets = themes.flatMap(({ id }, index) =>
    id === BASE_THEME ? [] : [`import styles${index} from './theme-${id}.css?url';`],
  );
  return [
    ...sheets,
    ...fonts.map(({ index, path }) => `import font${index} from ${JSON.stringify(`${path}?url`)};`),
    `export const themes = [${entries.join(', ')}];`,
  ].join('\n');
}

/**
 * Makes the module `#themes` and the style sheets that it names from the folders of the engine's and the content's themes.
 * They are files, so that the bundler resolves what they name as it does in any other.
 * @param kept folder in which they may lie
 */
export function themeModules(contentDir: string, kept: string): AstroIntegration {
  const write = async (): Promise<void> => {
    const { themes } = await readThemes(contentDir);
    await mkdir(kept, { recursive: true });
    await writeFile(join(kept, 'themes.js'), moduleOf(themes));
    for (const theme of themes.filter(({ id }) => id !== BASE_THEME))
      await writeFile(join(kept, `theme-${theme.id}.css`), stylesOf(theme, kept));
  };
  return {
    name: 'countergraph-themes',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        await write();
        updateConfig({
          vite: {
            css: { postcss: { plugins: [themeBeforePage] } },
            plugins: [
              {
                name: 'countergraph-themes',
                enforce: 'pre',
                resolveId: (id: string) => (id === '#themes' ? join(kept, 'themes.js') : undefined),
              },
            ],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        const own = join(contentDir, 'themes');
        server.watcher.add(own).on('all', (_event, path) => {
          if (path.startsWith(own)) void write();
        });
      },
    },
  };
}
