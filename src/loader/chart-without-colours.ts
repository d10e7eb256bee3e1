import type { AstroIntegration } from 'astro';

const COLOURS = '@kurkle/color';
const NONE = `\0${COLOURS}`;

/**
 * Leaves out of the browser's code how Chart.js blends colours, 3 kB of it. It does so for animations and under a pointer, and
 * no graph here has either: all colours are those of the page.
 */
export function chartWithoutColours(): AstroIntegration {
  return {
    name: 'countergraph-chart-without-colours',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = {
          name: 'countergraph-chart-without-colours',
          enforce: 'pre',
          applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
          resolveId: (source: string) => (source === COLOURS ? NONE : undefined),
          load: (id: string) => (id === NONE ? 'export class Color {}' : undefined),
        } as const;
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
