import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A source file with what it imports. */
export interface Source {
  /** From the project's folder, with slashes. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** As written: a path or a package. */
  readonly from: string;
  /** The path of the file that is meant; undefined for a package. */
  readonly target: string | undefined;
  /** Vanishes when types are stripped. */
  readonly typeOnly: boolean;
}

/** Reads the imports of a `.ts`, `.astro` or `.css` text, dynamic ones and those of scripts in views among them. */
export function importsOf(file: string, text: string): Import[] {
  const found: Omit<Import, 'target'>[] = file.endsWith('.css')
    ? [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map(([, from = '']) => ({
        from,
        typeOnly: false,
      }))
    : [
        ...[...text.matchAll(/^\s*(?:import|export)\s(type\s)?(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].map(
          ([, type, from = '']) => ({ from, typeOnly: type !== undefined }),
        ),
        ...[...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map(([, from = '']) => ({
          from,
          typeOnly: false,
        })),
      ];
  return found.map(({ from, typeOnly }) => ({
    from,
    typeOnly,
    target: from.startsWith('.') ? posix.join(posix.dirname(file), from.replace(/\?.*$/, '')) : undefined,
  }));
}

/** Every source below a folder, in the order of names. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|astro|css)$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { file, text, imports: importsOf(file, text) };
    });
}

/** What stands directly in `parent` and holds `file`: a folder; a loose file of `parent` is none. */
function folderIn(parent: string, file: string): string | undefined {
  const rest = file.startsWith(`${parent}/`) ? file.slice(parent.length + 1) : '';
  return rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : undefined;
}

/**
 * Folders that import each other in a circle, told as paths. Two folders are compared where they lie side by side, at
 * every depth, with all that lies below them; imports of types count, since a reader of the code follows them too.
 */
export function folderCircles(sources: readonly Pick<Source, 'file' | 'imports'>[]): string[] {
  const edges = sources.flatMap(({ file, imports }) =>
    imports.flatMap(({ target }) => (target === undefined ? [] : [[file, target] as const])),
  );
  const parents = new Set(
    sources.flatMap(({ file }) => {
      const parts = file.split('/');
      return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  return [...parents].sort().flatMap((parent) => {
    const arrows = new Map<string, Set<string>>();
    for (const [from, to] of edges) {
      const [above, below] = [folderIn(parent, from), folderIn(parent, to)];
      if (above === undefined || below === undefined || above === below) continue;
      arrows.set(above, (arrows.get(above) ?? new Set()).add(below));
    }
    return [...arrows.keys()]
      .filter((folder) => reachable(folder, arrows).has(folder))
      .map((folder) => `${parent}/${folder}`);
  });
}

function reachable(start: string, arrows: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of arrows.get(node) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
