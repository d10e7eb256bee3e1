import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderEssay } from '../src/markdown/essay/essay.ts';
import { folderCircles, importsOf, readSources } from './source-imports.ts';
import type { Source } from './source-imports.ts';

/**
 * The rooms from the top down: imports go down this list or stay in their room. A room with `*` holds the files of that
 * kind which lie directly in the folder; of several rooms that fit a file, the one with the longest path counts.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['src/pages'],
  ['src/help'],
  ['src/essays'],
  ['src/feeds', 'src/cli', 'src/data'],
  ['src/threads/notebook'],
  ['src/threads/reply'],
  ['src/threads/*'],
  ['src/threads/browser', 'src/threads/quotes'],
  ['src/threads/read', 'src/threads/file'],
  ['src/cards'],
  ['src/layouts', 'src/graphs/*', 'src/search/*.astro'],
  ['src/graphs/styles'],
  ['src/content.config.ts', 'src/library.ts', 'src/mdx.ts'],
  ['src/loader'],
  ['src/threads/model'],
  ['src/search', 'src/graphs/export', 'src/graphs/instrument'],
  ['src/graphs/picture'],
  ['src/graphs/words'],
  ['src/graphs/model'],
  ['src/markdown'],
  ['src/themes'],
  ['src/build-time.ts', 'src/site.ts', 'src/noindex.ts', 'src/env.d.ts', 'src/xml.ts', 'src/hosting'],
  ['src/addresses.ts', 'src/address-lookup.ts', 'src/list-pages.ts'],
  ['src/browser'],
  ['src/schema'],
  ['src/locales'],
];

/** Code that runs at build and in the browser: it may use neither the DOM nor Node. */
const RUNS_IN_BOTH = [
  'src/graphs/model',
  'src/graphs/words',
  'src/graphs/picture',
  'src/threads/model',
  'src/threads/file',
];

/** Rules of the schema that the browser knows too: they bring neither zod nor yaml. */
const SCHEMA_IN_BROWSER = [
  'src/schema/author-key.ts',
  'src/schema/cause.ts',
  'src/schema/harmless.ts',
  'src/schema/id.ts',
  'src/schema/odds.ts',
  'src/schema/web-address.ts',
];

/** Folders whose code runs in the browser only. */
const BROWSER_ONLY = ['src/browser', 'src/graphs/instrument', 'src/threads/browser'];

/** Where already safe HTML enters a page: each place knows why it is safe. */
const RAW_HTML = new Map([
  ['src/layouts/Head.astro', 'data for machines, in which nothing can end the script'],
  ['src/essays/Body.astro', 'the trusted pipeline made it'],
  ['src/threads/CommentView.astro', 'the comment pipeline sanitised it'],
  [
    'src/threads/quotes/QuotedText.astro',
    'rendered by its slot, with our own marks at places that the parser found',
  ],
  ['src/graphs/Figure.astro', 'our own drawing, with its texts escaped'],
  ['src/graphs/DrawingPlate.astro', 'our own drawing, with its texts escaped'],
  ['src/graphs/Thumbnails.astro', 'our own drawing, with its texts escaped'],
  ['src/graphs/Still.astro', 'our own drawing, with its texts escaped'],
  ['src/graphs/FormulaList.astro', 'our own drawing, with its texts escaped'],
]);

/**
 * Browser code that may bring the comment pipeline with it, and nothing else that the build has: what a reader writes is
 * shown to them as the build will render it, on the one page where they write, when they write.
 */
const PREVIEW = 'src/threads/reply/preview.ts';

/**
 * Where a clock is read, once each: it dates the file that a reader or an author begins, and it tells one visit to a thread
 * from the next. Nothing that is built depends on it.
 */
const READS_CLOCK = [
  'src/build-time.ts',
  'src/threads/reply/now.ts',
  'src/threads/browser/thread-element.ts',
];

const sources = readSources('src');

/** Whether a room holds a file, and how long the room's path is. */
function fit(room: string, file: string): number {
  const [folder = '', kind] = room.split('/*');
  if (kind === undefined) return file === room || file.startsWith(`${room}/`) ? room.length : -1;
  return posix.dirname(file) === folder && file.endsWith(kind) ? room.length + 1 : -1;
}

function floorOf(file: string): number {
  const fits = FLOORS.map((rooms) => Math.max(...rooms.map((room) => fit(room, file))));
  const best = Math.max(...fits);
  return best < 0 ? -1 : fits.indexOf(best);
}

const isIn = (folders: readonly string[], file: string): boolean =>
  folders.some((folder) => file.startsWith(`${folder}/`));

/** Everything that a file brings with it when it runs, but for what stands behind a door that is left shut. */
function closure(file: string, seen = new Set<string>(), shut?: string): Set<string> {
  if (seen.has(file) || file === shut) return seen;
  seen.add(file);
  const source = sources.find((candidate) => candidate.file === file);
  for (const { from, target, typeOnly } of source?.imports ?? []) {
    if (typeOnly) continue;
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
        .flatMap(({ target }) => target ?? [])
        .filter((target) => target.startsWith('src/') && floorOf(target) < floorOf(source.file))
        .map((target) => `${source.file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no circle of folders, at any depth', () => {
    expect(folderCircles(sources)).toEqual([]);
  });

  it('would see a circle of folders that a script, a type or a style sheet closes', () => {
    const file = (name: string, text: string): Source => ({
      file: name,
      text,
      imports: importsOf(name, text),
    });
    const down = file('src/a/deep/View.astro', "<script>\n  import '../wide/code.ts';\n</script>");
    expect(folderCircles([down])).toEqual([]);
    const circle = ['src/a/deep', 'src/a/wide'];
    const type = file('src/a/wide/code.ts', "import type { A } from '../deep/a.ts';");
    expect(folderCircles([down, type]).sort()).toEqual(circle);
    const style = file('src/a/wide/code.css', "@import '../deep/type.css';");
    expect(folderCircles([down, style]).sort()).toEqual(circle);
    const later = file('src/a/wide/code.ts', "const code = await import('../deep/a.ts');");
    expect(folderCircles([down, later]).sort()).toEqual(circle);
  });

  it('has no drawers and no barrels', () => {
    const drawers = sources.filter(({ file }) => /\/(?:utils?|helpers|common|components|lib)\//.test(file));
    const barrels = sources.filter(
      ({ file, text }) => file.endsWith('/index.ts') || /^export \* from/m.test(text),
    );
    expect([...drawers, ...barrels].map(({ file }) => file)).toEqual([]);
  });
});

describe('nevers', () => {
  it('schema knows nothing but the strings of its messages, zod, the readers of YAML and JSON, and a distance of words', () => {
    const strange = sources
      .filter(({ file }) => file.startsWith('src/schema/'))
      .flatMap(({ file, imports }) => imports.map(({ from }) => `${file}: ${from}`))
      .filter(
        (line) =>
          !/: (?:\.\/[a-z-]+\.ts|\.\.\/locales\/en\/[a-z-]+\.ts|zod|yaml|jsonc-parser|leven)$/.test(line),
      );
    expect(strange).toEqual([]);
    for (const file of SCHEMA_IN_BROWSER) {
      expect(
        [...closure(file)].filter((name) => /^(?:zod|yaml)/.test(name)),
        file,
      ).toEqual([]);
    }
  });

  it('a locale module imports nothing, so that a page carries the words of its own rooms only', () => {
    const locales = sources.filter(({ file }) => file.startsWith('src/locales/'));
    expect(locales.length).toBeGreaterThan(5);
    for (const { file, imports } of locales) {
      expect(file).toMatch(/^src\/locales\/[a-z]+\/[a-z-]+\.ts$/);
      expect(imports, file).toEqual([]);
    }
  });

  it('browser code brings no build code with it', () => {
    const entries = sources
      .filter(({ file }) => isIn(BROWSER_ONLY, file) || /[/-](?:element|live)\.ts$/.test(file))
      .map(({ file }) => file);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const brought = [...closure(entry, new Set(), PREVIEW)].filter(
        (name) =>
          !SCHEMA_IN_BROWSER.includes(name) &&
          /^(?:node:|zod|yaml|unified|astro)|^src\/(?:library|loader|markdown|schema|site|graphs\/export)/.test(
            name,
          ),
      );
      expect(brought, entry).toEqual([]);
    }
  });

  it('code that runs at build and in the browser uses neither Node nor the DOM', () => {
    const both = sources.filter(({ file }) => isIn(RUNS_IN_BOTH, file) && file.endsWith('.ts'));
    expect(both.length).toBeGreaterThan(40);
    for (const { file, text } of both) {
      const brought = [...closure(file)].filter(
        (name) => name.startsWith('node:') || isIn(BROWSER_ONLY, name),
      );
      expect(brought, file).toEqual([]);
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code, file).not.toMatch(/\b(?:document|window|localStorage|sessionStorage|matchMedia)\b/);
    }
  });

  it('the build brings no code that runs in the browser only', () => {
    const importersOf = ({ file }: Source): readonly Source[] =>
      sources.filter(({ imports }) => imports.some(({ target, typeOnly }) => target === file && !typeOnly));
    /** Whether a file is browser code by its room or its name, or because browser code alone imports it. */
    const isScript = (source: Source): boolean => {
      if (isIn(BROWSER_ONLY, source.file) || /element\.ts$|-live\.ts$/.test(source.file)) return true;
      const importers = importersOf(source);
      return importers.length > 0 && importers.every(isScript);
    };
    const upward = sources
      .filter((source) => !isScript(source) && !source.file.startsWith('src/threads/reply/'))
      .flatMap(({ file, text }) =>
        // What stands in a script runs in the browser; all else in a view runs at build.
        importsOf(file, text.replaceAll(/<script>[\s\S]*?<\/script>/g, ''))
          .filter(({ target, typeOnly }) => !typeOnly && target !== undefined && isIn(BROWSER_ONLY, target))
          .map(({ from }) => `${file} imports ${from}`),
      );
    expect(upward).toEqual([]);
  });

  it('the preview brings the comment pipeline and nothing of Node, of the schemas or of essays', () => {
    const brought = [...closure(PREVIEW)];
    expect(brought).toContain('src/markdown/comment/sanitise.ts');
    const strange = brought.filter(
      (name) =>
        /^(?:node:|zod|yaml|unified|astro|rehype|remark)/.test(name) ||
        (name.startsWith('src/') &&
          !SCHEMA_IN_BROWSER.includes(name) &&
          !/^src\/(?:locales\/|browser\/|addresses\.ts$|markdown\/comment\/|markdown\/(?:callout|display-formulas|formula-end|formula-text|lettered|typography|words)\.ts$|threads\/reply\/|threads\/quotes\/match-quotes\.ts$)/.test(
            name,
          )),
    );
    expect(strange).toEqual([]);
    // By one door, which opens when somebody writes.
    const doors = sources.filter((source) => source.imports.some(({ target }) => target === PREVIEW));
    expect(doors.map(({ file }) => file)).toEqual(['src/threads/reply/preview-pane.ts']);
    expect(doors[0]?.text).toContain("await import('./preview.ts')");
  });

  it('the command line does not need a build', () => {
    for (const { file } of sources.filter((source) => source.file.startsWith('src/cli/'))) {
      const brought = [...closure(file)].filter((name) => /^astro:|\.astro$|^src\/library/.test(name));
      expect(brought, file).toEqual([]);
    }
  });

  it('no heading of an essay has an id of the page around it', async () => {
    const files = closure('src/essays/EssayPage.astro');
    const ids = sources
      .filter(({ file }) => files.has(file))
      .flatMap(({ text }) => [...text.matchAll(/\bid(?:=| = )["']([a-z-]+)["']/g)].map(([, id = '']) => id));
    expect(ids).toContain('contents-title');
    const { rendered } = await renderEssay(ids.map((id) => `## ${id}\n`).join('\n'), 'md');
    expect(ids.filter((id) => rendered.headings.some((heading) => heading.id === id))).toEqual([]);
  });

  it('comments and essays share no pipeline', () => {
    const brought = [...closure('src/markdown/comment/comment.ts')];
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
      // The script of the themes, and the one that holds pictures back, are files that have to run before the page is painted.
      const markup = text
        .replace('<script is:inline src={paths.themeScript()}', '')
        .replace('<script is:inline src={paths.holdScript()}', '')
        .replaceAll(/<script type="application\/(?:ld\+)?json" is:inline/g, '');
      if (file.endsWith('.astro')) expect(markup, file).not.toMatch(/\sstyle=|<style|is:inline/);
    }
  });

  it('no page fades into the next: in WebKitGTK 2.50 that ends the page at every click on a link', () => {
    for (const { file, text } of sources)
      expect(text, file).not.toMatch(/@view-transition|startViewTransition/);
  });

  it('listeners are taken away by an AbortSignal only, so that one signal ends everything', () => {
    const others = sources.filter(({ text }) => text.includes('removeEventListener'));
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  it('storage is read and written where it may be refused, and nowhere else', () => {
    // Scripts that run before the first paint are served as they are, and import nothing.
    const doors = [
      'src/browser/storage.ts',
      'src/browser/storage-keys.ts',
      'src/themes/theme-init.ts',
      'src/graphs/hold-init.ts',
    ];
    const others = sources.filter(
      ({ file, text }) => /\b(?:local|session)Storage[.[]/.test(text) && !doors.includes(file),
    );
    expect(others.map(({ file }) => file)).toEqual([]);
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
