import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, filesOf } from './built.ts';
import { attribute, classed, classesOf, elements, named, pagesOf } from './html.ts';
import type { Page } from './html.ts';

/** Words that no reader may see, in no index either. */
const SECRETS = /canaryquartz|deletedquartz|secretname|under-draft/i;

/** What Pagefind keeps of a record, as far as this file looks at it. */
interface Fragment {
  readonly url: string;
  readonly anchors: readonly { readonly id: string }[];
}

function isListed({ tree }: Page): boolean {
  return !named(tree, 'meta').some((meta) => attribute(meta, 'name') === 'robots');
}

describe.each(['journal', 'fixture'] as const)('the index of the %s site', (which) => {
  const site = built(which);
  let files: readonly string[];
  let pages: readonly Page[];
  /** Each record's address, and for comments that of each. */
  let urls: readonly string[];

  beforeAll(async () => {
    files = (await filesOf(site)).filter((file) => file.startsWith('pagefind/'));
    pages = (await pagesOf(site)).filter(isListed);
    const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
    const records = fragments.map(async (file) => {
      const text = gunzipSync(await readFile(join(site.dist, file))).toString();
      const { url, anchors } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
      const [page = '', comment] = url.split('#');
      if (comment === undefined) return [url];
      expect(anchors[0]?.id).toBe(comment);
      return anchors.map(({ id }) => `${page}#${id}`);
    });
    urls = (await Promise.all(records)).flat();
    expect(fragments.length).toBeLessThan(pages.length * 2);
  });

  it('has the files that the search box asks for, and no others', () => {
    const kinds = files.map((file) => file.replace(/^pagefind\//, '').replace(/[\w-]+(?=\.pf_)/, '*'));
    expect([...new Set(kinds.map((kind) => kind.replace(/^pagefind\..*\.pf_meta$/, 'meta')))].sort()).toEqual(
      [
        'fragment/*.pf_fragment',
        'index/*.pf_index',
        'kinds.json',
        'meta',
        'pagefind-entry.json',
        'pagefind.js',
        'wasm.en.pagefind',
      ],
    );
  });

  it('leads to every essay, graph and comment once, and each address is there', () => {
    expect(urls.length).toBeGreaterThan(8);
    expect(urls.filter((url, index) => urls.indexOf(url) < index)).toEqual([]);
    // People and the list of all comments show what stands in threads.
    const threads = pages.filter(({ file }) => !/^(?:comments|people)\//.test(file));
    const comments = threads.flatMap((page) =>
      classed(page.tree, 'comment')
        // What a form shows has no place yet.
        .filter((comment) => !classesOf(comment).includes('gone') && attribute(comment, 'id') !== undefined)
        .map((comment) => `${new URL(page.url).pathname}#${attribute(comment, 'id') ?? ''}`),
    );
    const own = pages
      .filter(({ file }) => /^(?:essays|graphs|people)\/[^/]+\/index\.html$/.test(file))
      .map(({ url }) => new URL(url).pathname);
    expect([...comments, ...own].filter((address) => !urls.includes(address))).toEqual([]);
    const anchors = new Set(
      pages.flatMap((page) => {
        const { pathname } = new URL(page.url);
        const ids = elements(page.tree).flatMap((element) => attribute(element, 'id') ?? []);
        return [pathname, ...ids.map((id) => `${pathname}#${id}`)];
      }),
    );
    expect(urls.filter((url) => !anchors.has(url))).toEqual([]);
  });

  it('knows no word of a draft or of a deleted comment', async () => {
    for (const file of files) {
      const bytes = await readFile(join(site.dist, file));
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
      expect(SECRETS.test(text), file).toBe(false);
    }
  });
});
