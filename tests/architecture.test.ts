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
    'src/search/*.astro',
    'src/reading/*.astro',
    'src/content.config.ts',
  ],
  ['src/threads', 'src/reading', 'src/feeds', 'src/cards', 'src/cli', 'src/library.ts', 'src/mdx.ts'],
  ['src/loader', 'src/graphs', 'src/search'],
  ['src/markdown', 'src/themes'],
  ['src/site.ts', 'src/unlisted.ts', 'src/env.d.ts'],
  ['src/schema'],
];

/** Where already safe HTML enters a page: each place knows why it is safe. */
const RAW_HTML = new Map([
  ['src/layouts/Head.astro', 'data for machines, in which nothing can end the script'],
  ['src/layouts/Body.astro', 'the trusted pipeline made it'],
  ['src/threads/CommentView.astro', 'the comment pipeline sanitised it'],
  ['src/threads/Passages.astro', 'rendered by its slot, with our own marks at places that the parser found'],
  ['src/graphs/Figure.astro', 'our own drawing, with its texts escaped'],
  ['src/graphs/Glances.astro', 'our own drawing, with its texts escaped'],
  ['src/graphs/Still.astro', 'our own drawing, with its texts escaped'],
]);

/**
 * Browser code that may bring the comment pipeline with it, and nothing else that the build has: what a reader writes is
 * shown to them as the build will render it, on the one page where they write, when they write.
 */
const PREVIEW = 'src/threads/answer/preview.ts';

/**
 * Where the reader's clock is read, in the browser, once each: it dates the file that a reader writes, and it tells one
 * visit to a thread from the next. Nothing that is built depends on it.
 */
const READS_CLOCK = ['src/threads/answer/now.ts', 'src/threads/thread-element.ts'];

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

/** Everything that a file brings with it when it runs, but for what stands behind a door that is left shut. */
function closure(file: string, seen = new Set<string>(), shut?: string): Set<string> {
  if (seen.has(file) || file === shut) return seen;
  seen.add(file);
  const source = sources.find((candidate) => candidate.file === file);
  for (const { from, typeOnly } of source?.imports ?? []) {
    if (typeOnly || !source) continue;
    const target = targetOf(source, from);
    if (target === undefined) seen.add(from);
    else closure(target, seen, shut);
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
      const brought = [...closure(entry, new Set(), PREVIEW)].filter((name) =>
        /^(?:node:|zod|yaml|unified|astro)|^src\/(?:library|loader|markdown|schema|site)/.test(name),
      );
      expect(brought, entry).toEqual([]);
    }
  });

  it('the preview brings the comment pipeline and nothing of Node, of the schemas or of essays', () => {
    const brought = [...closure(PREVIEW)];
    expect(brought).toContain('src/markdown/comment/sanitise.ts');
    const strange = brought.filter(
      (name) =>
        /^(?:node:|zod|yaml|unified|astro|rehype|remark)/.test(name) ||
        (name.startsWith('src/') &&
          !/^src\/(?:markdown\/comment\/|markdown\/display-formulas\.ts$|threads\/answer\/)/.test(name)),
    );
    expect(strange).toEqual([]);
    // By one door, which opens when somebody writes.
    const doors = sources.filter((source) =>
      source.imports.some(({ from }) => targetOf(source, from) === PREVIEW),
    );
    expect(doors.map(({ file }) => file)).toEqual(['src/threads/answer/preview-pane.ts']);
    expect(doors[0]?.text).toContain("await import('./preview.ts')");
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
      const clockless = READS_CLOCK.includes(file) ? text.replace(/Date\.now\(\)|new Date\(\)/, '') : text;
      expect(clockless, file).not.toMatch(
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
