import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { engineFormulas, formulaFiles } from './formula-files.ts';

const NAME = '#formulas';
/** The zero byte tells other plugins that there is no such file. */
const RESOLVED = `\0${NAME}`;

/**
 * Writes the module `#formulas` for the bundler: an import for each file of the engine's formulas and of the content's
 * formulas/. What only people read of a formula is marked as pure, so that it stays out of the browser.
 */
export function formulaModules(contentDir: string): AstroIntegration {
  const own = join(contentDir, 'formulas');
  const write = async (): Promise<string> => {
    const files = [...(await formulaFiles(engineFormulas)), ...(await formulaFiles(own))];
    const map = (name: string, letter: string) =>
      `export const ${name} = /* @__PURE__ */ new Map([${files.map(([id], index) => `['${id}', ${letter}${index}]`).join(', ')}]);`;
    return [
      ...files.map(
        ([, path], index) =>
          `import { curve as c${index}, declaration as d${index} } from ${JSON.stringify(path.replaceAll('\\', '/'))};`,
      ),
      map('curves', 'c'),
      map('declarations', 'd'),
    ].join('\n');
  };
  return {
    name: 'countergraph-formulas',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'countergraph-formulas',
                enforce: 'pre',
                resolveId: (id: string) => (id === NAME ? RESOLVED : undefined),
                load: (id: string) => (id === RESOLVED ? write() : undefined),
                configureServer(server) {
                  const renew = (path: string): void => {
                    if (!path.startsWith(own)) return;
                    for (const { moduleGraph } of Object.values(server.environments)) {
                      const module = moduleGraph.getModuleById(RESOLVED);
                      if (module) moduleGraph.invalidateModule(module);
                    }
                  };
                  server.watcher.add(own).on('add', renew).on('unlink', renew);
                },
              },
            ],
          },
        });
      },
    },
  };
}
