import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The house: rooms stand on floors, and imports go down or stay. `schema` lies under everything; views and routes on
 * top. See the tree in the README.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['src/pages'],
  [
    'src/layouts',
    'src/graphs/*.astro',
    'src/threads/*.astro',
    'src/feeds/*.astro',
    'src/themes/*.astro',
    'src/reading/*.astro',
    'src/content.config.ts',
  ],
  ['src/threads', 'src/reading', 'src/feeds', 'src/cards', 'src/cli', 'src/library.ts'],
  ['src/loader', 'src/graphs'],
  ['src/markdown', 'src/themes'],
  ['src/site.ts', 'src/unlisted.ts', 'src/env.d.ts'],
  ['src/schema'],
];

/** Where already safe HTML enters a page: each place knows why it is safe. */
const RAW_HTML = new Map([
  ['src/layouts/Head.astro', 'data for machines, in which nothing can end the script'],
  ['src/layouts/Body.astro', 'the trusted pipeline made it'],
  ['src/threads/CommentView.astro', 'the comment pipeline sanitised it'],
  ['src/graphs/Figure.astro', 'our own drawing, with its texts escaped'],
  ['src/graphs/Glances.astro', 'our own drawing, with its texts escaped'],
]);

interface Source {
  readonly file: string;
  readonly text: string;
  /** Imports of values and of types, as written, and whether they vanish when types are stripped. */
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

function importsOf(text: string): Source['imports'] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s(type\s)?(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]/gm,
  );
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map(([, type, from = '']) => ({ from, typeOnly: type !== undefined })),
    ...[...dynamic].map(([, from = '']) => ({ from, typeOnly: false })),
  ];
}

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .sort()
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, text, imports: importsOf(text) };
  });

function floorOf(file: string): number {
  return FLOORS.findIndex((rooms) =>
    rooms.some((room) =>
      room.endsWith('*.astro')
        ? file.endsWith('.astro') && posix.dirname(file) === posix.dirname(room)
        : file === room || file.startsWith(`${room}/`),
    ),
  );
}

function targetOf(source: Source, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(source.file), from.replace(/\?.*$/, '')) : undefined;
}

/** Everything that a file brings with it when it runs. */
function closure(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = sources.find((candidate) => candidate.file === file);
  for (const { from, typeOnly } of source?.imports ?? []) {
    if (typeOnly || !source) continue;
    const target = targetOf(source, from);
    if (target === undefined) seen.add(from);
    else closure(target, seen);
  }
  return seen;
}

describe('the house', () => {
  it('knows the floor of every file', () => {
    expect(sources.filter(({ file }) => floorOf(file) < 0).map(({ file }) => file)).toEqual([]);
    expect(sources.length).toBeGreaterThan(40);
  });

  it('is imported from above only', () => {
    const upward = sources.flatMap((source) =>
      source.imports
        .map(({ from }) => targetOf(source, from))
        .filter((target) => target !== undefined)
        .filter((target) => /\.(?:ts|astro)$/.test(target) && floorOf(target) < floorOf(source.file))
        .map((target) => `${source.file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no drawers and no barrels', () => {
    const drawers = sources.filter(({ file }) => /\/(?:utils?|helpers|common|components|lib)\//.test(file));
    const barrels = sources.filter(
      ({ file, text }) => /\/index\.ts$/.test(file) || /^export \* from/m.test(text),
    );
    expect([...drawers, ...barrels].map(({ file }) => file)).toEqual([]);
  });
});

describe('nevers', () => {
  it('schema knows nothing but zod and yaml', () => {
    const strange = sources
      .filter(({ file }) => file.startsWith('src/schema/'))
      .flatMap(({ file, imports }) => imports.map(({ from }) => `${file}: ${from}`))
      .filter((line) => !/: (?:\.\/[a-z-]+\.ts|zod|yaml)$/.test(line));
    expect(strange).toEqual([]);
  });

  it('browser code brings no build code with it', () => {
    const entries = sources
      .filter(({ file }) => /[/-](?:element|live)\.ts$/.test(file))
      .map(({ file }) => file);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const brought = [...closure(entry)].filter((name) =>
        /^(?:node:|zod|yaml|unified|astro)|^src\/(?:library|loader|markdown|schema|site)/.test(name),
      );
      expect(brought, entry).toEqual([]);
    }
  });

  it('the command line does not need a build', () => {
    for (const { file } of sources.filter((source) => source.file.startsWith('src/cli/'))) {
      const brought = [...closure(file)].filter((name) => /^astro:|\.astro$|^src\/library/.test(name));
      expect(brought, file).toEqual([]);
    }
  });

  it('comments and essays share no pipeline', () => {
    const brought = [...closure('src/markdown/comment.ts')];
    expect(
      brought.filter((name) => name.startsWith('src/markdown/essay') || /^(?:rehype-raw|remark)/.test(name)),
    ).toEqual([]);
  });

  it('no glob over threads, and astro:content by its two doors only', () => {
    for (const { file, text, imports } of sources) {
      if (file !== 'src/loader/astro.ts') expect(text, file).not.toMatch(/\bglob\(/);
      const doors = ['src/content.config.ts', 'src/library.ts'];
      if (!doors.includes(file))
        expect(
          imports.map(({ from }) => from),
          file,
        ).not.toContain('astro:content');
    }
  });

  it('raw HTML enters pages at the known places only', () => {
    const places = sources.filter(({ text }) => /set:html|innerHTML|outerHTML|insertAdjacentHTML/.test(text));
    expect(places.map(({ file }) => file).sort()).toEqual([...RAW_HTML.keys()].sort());
  });

  it('no clock, no chance, no style attribute', () => {
    for (const { file, text } of sources) {
      expect(text, file).not.toMatch(
        /Math\.random|Date\.now|new Date\(\)|randomUUID|toLocale(?:Date|Time)?String\(\)/,
      );
      // Data in a script element does not run, and Astro would take it for code.
      // The script of the themes is a file, and has to run before the page is painted.
      const markup = text
        .replace('<script is:inline src={paths.themeScript()}', '')
        .replaceAll(/<script type="application\/(?:ld\+)?json" is:inline/g, '');
      if (file.endsWith('.astro')) expect(markup, file).not.toMatch(/\sstyle=|<style|is:inline/);
    }
  });

  it('tests stay out of the product', () => {
    for (const { file, imports } of sources) {
      expect(
        imports.filter(({ from }) => /(?:^|\/)tests\//.test(from)),
        file,
      ).toEqual([]);
    }
  });
});
