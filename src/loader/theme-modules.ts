import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { BASE_THEME, fontPath, readThemes } from './theme-files.ts';
import type { Theme } from './theme-files.ts';

/** Typefaces and rules of all themes but the base, whose rules every page has. On paper every page has that one. */
function stylesOf(themes: readonly Theme[], from: string): string {
  const path = (file: string) => {
    const way = relative(from, file).replaceAll('\\', '/');
    return JSON.stringify(way.startsWith('.') ? way : `./${way}`);
  };
  const others = themes.filter(({ id }) => id !== BASE_THEME);
  const rules = others.map(({ folder }) => `@import ${path(join(folder, 'theme.css'))} screen;`);
  // `optional`: a page never moves under its reader because a font came late.
  const faces = others.flatMap(({ folder, fonts }) =>
    fonts.map(({ family, file, weight, style }) => {
      const source = `url(${path(fontPath(folder, file) ?? file)}) format('woff2')`;
      return `@font-face { font-family: ${JSON.stringify(family)}; font-style: ${style}; font-weight: ${weight}; font-display: optional; src: ${source}; }`;
    }),
  );
  return [...rules, ...faces, ''].join('\n');
}

/** What a page has to know of the themes: `themes`, as src/env.d.ts describes it. */
function moduleOf(themes: readonly Theme[]): string {
  const fonts = themes.flatMap(({ folder, fonts: [first] }, index) => {
    const path = first && fontPath(folder, first.file);
    return path === undefined ? [] : [{ index, path: path.replaceAll('\\', '/') }];
  });
  const entries = themes.map(({ id, name, light, menuKeys }, index) => {
    const font = fonts.some((one) => one.index === index) ? `font${index}` : 'undefined';
    return `{ ...${JSON.stringify({ id, name, light, menuKeys })}, font: ${font} }`;
  });
  return [
    ...fonts.map(({ index, path }) => `import font${index} from ${JSON.stringify(`${path}?url`)};`),
    `export const themes = [${entries.join(', ')}];`,
  ].join('\n');
}

/**
 * Makes the modules `#themes` and `#themes.css` from the folders of the engine's and the content's themes. They are files,
 * so that the bundler resolves what they name as it does in any other.
 * @param kept folder in which they may lie
 */
export function themeModules(contentDir: string, kept: string): AstroIntegration {
  const places = new Map([
    ['#themes', join(kept, 'themes.js')],
    ['#themes.css', join(kept, 'themes.css')],
  ]);
  const write = async (): Promise<void> => {
    const { themes } = await readThemes(contentDir);
    await mkdir(kept, { recursive: true });
    await writeFile(join(kept, 'themes.js'), moduleOf(themes));
    await writeFile(join(kept, 'themes.css'), stylesOf(themes, kept));
  };
  return {
    name: 'countergraph-themes',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        await write();
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'countergraph-themes',
                enforce: 'pre',
                resolveId: (id: string) => places.get(id),
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
