import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { engineFormulas, formulaFiles } from './formula-files.ts';
import { parseFolder } from './parse.ts';
import { buildTime } from '../build-time.ts';
import { readFolder } from './read-folder.ts';

const NAME = '#formulas';
/** The zero byte tells other plugins that there is no such file. Without the `#`, after which a browser asks for nothing. */
const RESOLVED = '\0countergraph-formulas';

/** Names of the formulas that the graphs of a content folder use. */
async function usedFormulas(contentDir: string): Promise<ReadonlySet<string>> {
  const { scenarios } = parseFolder((await readFolder(contentDir)).texts, buildTime);
  const series = [...scenarios.values()].flatMap(({ scenario }) => scenario.series);
  return new Set(series.flatMap(({ formula }) => formula?.name ?? []));
}

/** The text of the module `#formulas`. What only people read of a formula is marked as pure, so that a bundle can drop it. */
function moduleOf(files: readonly (readonly [name: string, path: string])[], own: Iterable<string>): string {
  const imports = files.map(([, path], index) => {
    const from = JSON.stringify(path.replaceAll('\\', '/'));
    return `import { curve as curve${index}, declaration as declaration${index} } from ${from};`;
  });
  const exported = (['curve', 'declaration'] as const).map((part) => {
    const entries = files.map(([name], index) => `['${name}', ${part}${index}]`);
    return `export const ${part}s = /* @__PURE__ */ new Map([${entries.join(', ')}]);`;
  });
  const ownNames = `export const ownNames = /* @__PURE__ */ new Set(${JSON.stringify([...own])});`;
  return [...imports, ...exported, ownNames].join('\n');
}

/**
 * Makes the module `#formulas` for the bundler from the files of the engine's formulas and of the content's formulas/. The
 * browser code of a built site has only those that its graphs use.
 */
export function formulaModules(contentDir: string): AstroIntegration {
  const own = join(contentDir, 'formulas');
  const write = async (onlyUsed: boolean): Promise<string> => {
    const owned = await formulaFiles(own);
    const files = [...(await formulaFiles(engineFormulas)), ...owned];
    const used = onlyUsed ? await usedFormulas(contentDir) : undefined;
    return moduleOf(
      files.filter(([name]) => used?.has(name) ?? true),
      owned.keys(),
    );
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
                load(id) {
                  if (id !== RESOLVED) return undefined;
                  const { name, mode } = this.environment;
                  return write(name === 'client' && mode === 'build');
                },
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
