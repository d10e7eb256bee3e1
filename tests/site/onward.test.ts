import { toString } from 'hast-util-to-string';
import { beforeAll, expect, it } from 'vitest';
import { essaysText } from '../../src/locales/en/essays.ts';
import { built, filesOf, textOf } from './built.ts';
import { attribute, classed, classesOf, named, pageAt, pagesOf } from './html.ts';
import type { Page } from './html.ts';

const site = built('journal');
let essays: readonly Page[];

beforeAll(async () => {
  essays = (await pagesOf(site)).filter(({ file }) => /^essays\/[^/]+\/index\.html$/.test(file));
});

const idOf = ({ file }: Page): string => file.split('/')[1] ?? '';

/** Ids of the essays to which the links of some elements lead. */
function led(elements: ReturnType<typeof classed>): string[] {
  const hrefs = elements
    .flatMap((element) => named(element, 'a'))
    .map((link) => attribute(link, 'href') ?? '');
  return hrefs.flatMap((href) => /^\/essays\/([a-z0-9-]+)\//.exec(href)?.[1] ?? []);
}

it('names as citing an essay those that link to it in their text, and no others', () => {
  expect(essays.length).toBeGreaterThan(4);
  let citations = 0;
  for (const essay of essays) {
    const id = idOf(essay);
    const citing = essays
      .filter((other) => other !== essay)
      // The prose of an essay stands right in it; that of comments in the thread.
      .filter((other) => led(classed(other.tree, 'prose').slice(0, 1)).includes(id))
      .map(idOf);
    const sections = classed(essay.tree, 'onward').flatMap((foot) => named(foot, 'section'));
    const cited = sections.filter((section) => toString(section).includes(essaysText.citedBy));
    expect(led(cited).sort(), id).toEqual(citing.sort());
    citations += citing.length;
  }
  expect(citations).toBeGreaterThan(3);
});

it('leads through a series from its first part to its last and back', async () => {
  const page = await pageAt(site, 'series/bridges-drawn-by-hand/index.html');
  const listed = [...new Set(led(classed(page.tree, 'entries')))];
  expect(listed).toEqual(['four-ways', 'error-budget', 'watchman', 'pressure', 'how-to-write']);
  for (const [index, id] of listed.entries()) {
    const { tree } = await pageAt(site, `essays/${id}/index.html`);
    const beside = led(classed(tree, 'onward-series'));
    expect(beside).toEqual([listed[index - 1], listed[index + 1]].filter((one) => one !== undefined));
    expect(classed(tree, 'series-line').map((line) => toString(line).trim())).toEqual([
      `${essaysText.partOf(index + 1, listed.length)} Bridges drawn by hand`,
    ]);
  }
});

it('lists every essay in the archive, once', async () => {
  const { tree } = await pageAt(site, 'archive/index.html');
  expect(led(classed(tree, 'archive')).sort()).toEqual(essays.map(idOf).sort());
});

it.each(['journal', 'fixture'] as const)(
  'has a preview for every page and comment of the %s site',
  async (which) => {
    const files = new Set(await filesOf(built(which)));
    const shown = [...files].filter((file) => /^(?:essays|graphs|people)\/[^/]+\/index\.html$/.test(file));
    expect(shown.length).toBeGreaterThan(5);
    for (const file of shown) {
      const preview = file.replace('index.html', 'preview.json');
      expect(files).toContain(preview);
      const { title, text, facts } = JSON.parse(await textOf(built(which), preview)) as Record<
        string,
        unknown
      >;
      expect([typeof title, typeof text, typeof facts], file).toEqual(['string', 'string', 'string']);
    }
    const pages = await pagesOf(built(which));
    for (const essay of shown.flatMap((file) => /^essays\/([^/]+)/.exec(file)?.[1] ?? [])) {
      const read = async (file: string): Promise<unknown> =>
        JSON.parse(await textOf(built(which), `essays/${essay}/${file}`));
      const idsIn = (file: unknown): string[] => Object.keys(Object(Object(file).comments));
      const first = await read('preview.json');
      const further: readonly string[] = Object(first).further ?? [];
      const rest = await Promise.all(further.map((_, index) => read(`preview-${index + 2}.json`)));
      // The first ids tell in which file a comment is.
      expect(rest.map((file) => idsIn(file)[0])).toEqual(further);
      const ids = [first, ...rest].flatMap(idsIn);
      expect(ids).toEqual(ids.toSorted());
      const thread = pages
        .filter(({ file }) => file.startsWith(`essays/${essay}/`))
        .flatMap(({ tree }) => classed(tree, 'comment'))
        .filter((comment) => !classesOf(comment).includes('gone'))
        .flatMap((comment) => attribute(comment, 'id')?.slice(2) ?? []);
      expect(ids, essay).toEqual([...new Set(thread)].sort());
    }
  },
);

it('names each essay in its head as reference managers ask for it', () => {
  for (const { tree, file } of essays) {
    const names = named(tree, 'meta').map((meta) => attribute(meta, 'name'));
    for (const name of ['citation_title', 'citation_author', 'citation_publication_date', 'DC.title']) {
      expect(names, file).toContain(name);
    }
  }
});
