import type { AstroIntegration } from 'astro';
import { minify } from 'terser';
import type { MinifyOptions } from 'terser';
import { openKept } from './kept-files.ts';

/** Two passes: a third saves 0.05 % of all scripts, four more 0.1 %; one alone leaves 1 % more, and 3.5 % of Chart.js. */
const OPTIONS = {
  module: true,
  ecma: 2022,
  safari10: true,
  compress: { passes: 2, keep_fargs: false },
} satisfies MinifyOptions;

/** @throws Error when the script is none. */
async function minified(script: string): Promise<string> {
  const { code } = await minify(script, OPTIONS);
  if (code === undefined) throw new Error('terser gave no script');
  return code;
}

/**
 * A minifier that knows what it made in earlier builds.
 * @param projectRoot Where that is kept.
 */
export async function keptMinifier(projectRoot: string): Promise<(script: string) => Promise<string>> {
  const keep = await openKept(projectRoot, ['terser', OPTIONS]);
  return (script) => keep(script, () => minified(script));
}

/**
 * Minifies the scripts of the site. Slower than the bundler's own minifier, and an eighth smaller on Chart.js: 42.8 kB
 * brotli instead of 48.8. What a script became is kept for the next build: most builds are of another text with the same code.
 * @param projectRoot Where it is kept.
 */
export function minifiedScripts(projectRoot: string): AstroIntegration {
  return {
    name: 'countergraph-minified-scripts',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const minifier = await keptMinifier(projectRoot);
        const plugin = {
          name: 'countergraph-minified-scripts',
          applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
          renderChunk: {
            // The bundler itself still has words to fill in.
            order: 'post',
            handler: async (script: string) => ({ code: await minifier(script) }),
          },
        } as const;
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
