import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCurve } from '../../src/graphs/model/curve-link.ts';
import { addressesIn, addressesInCss } from './addresses.ts';
import type { Address } from './addresses.ts';
import { built, filesOf, textOf } from './built.ts';
import { attribute, elements, originOf, pagesOf } from './html.ts';
import type { Page } from './html.ts';

const LINKS = new Set(['http:', 'https:', 'mailto:']);

describe.each(['journal', 'fixture'] as const)('the addresses of the %s site', (which) => {
  const site = built(which);
  let origin: string;
  let files: ReadonlySet<string>;
  let pages: readonly Page[];
  let anchors: ReadonlyMap<string, ReadonlySet<string>>;

  beforeAll(async () => {
    origin = await originOf(site);
    files = new Set(await filesOf(site));
    pages = await pagesOf(site);
    const ids = ({ tree }: Page) => elements(tree).flatMap((element) => attribute(element, 'id') ?? []);
    anchors = new Map(pages.map((page) => [page.file, new Set(ids(page))]));
  });

  /** A fragment of the answer page names a comment or a graph that stands on a page of the same essay. */
  function isCall(target: string, fragment: string): boolean {
    const [, kind, id = ''] = /^(to|graph)=([a-z0-9-]+)$/.exec(fragment) ?? [];
    const anchor = `${kind === 'to' ? 'c' : 'graph'}-${id}`;
    const essay = target.replace('answer/index.html', '');
    return [...anchors].some(([file, ids]) => file.startsWith(essay) && ids.has(anchor));
  }

  /** Says what is wrong with an address of a file, or nothing. */
  function wrong(file: string, url: string, value: string): string | undefined {
    if (value.startsWith('#'))
      return anchors.get(file)?.has(decodeURIComponent(value.slice(1))) ? undefined : 'no such anchor';
    if (!URL.canParse(value, url)) return 'no address';
    const address = new URL(value, url);
    if (!LINKS.has(address.protocol)) return 'a protocol that no link needs';
    if (address.origin !== origin) return undefined;
    if (!address.pathname.startsWith(site.base)) return `outside ${site.base}`;
    const path = decodeURIComponent(address.pathname.slice(site.base.length));
    const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(target)) return 'no such file';
    const anchor = decodeURIComponent(address.hash.slice(1));
    if (anchor === '' || anchors.get(target)?.has(anchor)) return undefined;
    const found = decodeCurve(anchor);
    // The instrument of the graph answers a fragment that holds a curve.
    if (found && 'curve' in found && anchors.get(target)?.has(`graph-${found.curve.scenario}`))
      return undefined;
    if (target.endsWith('/answer/index.html') && isCall(target, anchor)) return undefined;
    return 'no such anchor';
  }

  /** An address of a page; that of 404.html is whatever a reader typed, so it may hold no address relative to its own. */
  const urlOf = (page: Page): string =>
    page.file === '404.html' ? `${origin}${site.base}no/such/page/` : page.url;

  function fetchedElsewhere({ value, fetched }: Address, url: string): boolean {
    return fetched && !value.startsWith('#') && new URL(value, url).origin !== origin;
  }

  it('holds enough pages and addresses for this to mean something', () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.flatMap(({ tree }) => addressesIn(tree)).length).toBeGreaterThan(200);
  });

  it('leads every link, picture and anchor of a page to something that is there, under the base', () => {
    const problems = pages.flatMap((page) =>
      addressesIn(page.tree).flatMap(({ value, where }) => {
        const problem = wrong(page.file, urlOf(page), value);
        return problem === undefined ? [] : [`${page.file}: ${where}="${value}": ${problem}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('lets no page fetch from another origin', () => {
    const problems = pages.flatMap((page) =>
      addressesIn(page.tree)
        .filter((address) => fetchedElsewhere(address, page.url))
        .map(({ value, where }) => `${page.file}: ${where}="${value}"`),
    );
    expect(problems).toEqual([]);
  });

  it('leads every address of a style sheet or a picture to a file of the site', async () => {
    const problems: string[] = [];
    for (const file of files) {
      if (!/\.(?:css|svg)$/.test(file)) continue;
      const url = `${origin}${site.base}${file}`;
      const text = await textOf(site, file);
      const svg = file.endsWith('.svg') ? fromHtml(text, { fragment: true, space: 'svg' }) : undefined;
      const ids = new Set(svg ? elements(svg).flatMap((element) => attribute(element, 'id') ?? []) : []);
      const values = svg ? addressesIn(svg).map(({ value }) => value) : addressesInCss(text);
      for (const value of values) {
        const own = value.startsWith('#') && ids.has(value.slice(1));
        const elsewhere = new URL(value, url).origin !== origin;
        if (!own && (elsewhere || wrong(file, url, value) !== undefined)) problems.push(`${file}: ${value}`);
      }
    }
    expect(problems).toEqual([]);
  });
});
