import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cutAll } from './cut-all.ts';

/**
 * Makes `#faces.css`, `#formulas.css` and `#faces` (src/env.d.ts says what is in them): in a build with typefaces of the
 * signs that the site uses, on the dev server with whole ones.
 * @param projectRoot Where what was cut is kept for the next build.
 * @param store Folder in which files of this site may lie.
 */
export function typefaces(projectRoot: string, store: string): AstroIntegration {
  const folder = join(store, 'typefaces');
  const text = join(projectRoot, 'src/themes/fonts.css');
  const formulas = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const whole = new Map([
    ['#faces.css', text],
    ['#formulas.css', formulas],
  ]);
  const names = ['#faces', ...whole.keys()];
  let cut: Promise<void> | undefined;
  return {
    name: 'countergraph-typefaces',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const plugin = {
          name: 'countergraph-typefaces',
          enforce: 'pre',
          // Only now are the texts known.
          resolveId: async (id: string) => {
            const [name = '', ...query] = id.split('?');
            if (!names.includes(name)) return undefined;
            const end = ['', ...query].join('?');
            if (command !== 'build')
              return (whole.get(name) ?? join(import.meta.dirname, 'whole-faces.ts')) + end;
            await (cut ??= cutAll(projectRoot, { text, formulas }, folder));
            return join(folder, name.includes('.') ? name.slice(1) : `${name.slice(1)}.js`) + end;
          },
        } as const;
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
