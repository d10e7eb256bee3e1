import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { streamText } from '../../src/locales/en/threads-stream.ts';
import { threadsText } from '../../src/locales/en/threads.ts';
import { sentenceName } from '../../src/threads/model/sentence-name.ts';
import { built, textOf } from './built.ts';
import { attribute, byId, classed, classesOf, named, pageAt, pagesOf } from './html.ts';
import type { Page } from './html.ts';

function links(tree: Element | Page['tree']): { readonly href: string; readonly text: string }[] {
  return named(tree, 'a').map((link) => ({
    href: attribute(link, 'href') ?? '',
    text: toString(link).trim(),
  }));
}

/** What stands in the lists of a page: entries, each with its links. */
function entries({ tree }: Page): Element[] {
  return classed(tree, 'entries').flatMap((list) => named(list, 'li'));
}

/** The permanent link of the comment in an entry of a stream. */
function ownLink(entry: Element): string | undefined {
  const link = named(entry, 'a').find((one) => attribute(one, 'title') === threadsText.link);
  return link && attribute(link, 'href');
}

/** The text of a comment, wherever it stands. */
function wordsOf(tree: Element): string {
  return classed(tree, 'prose').map(toString).join();
}

const SITES = ['journal', 'fixture'] as const;

it.each(SITES)(
  'the %s site shows on the pages of a person all that they wrote, whole, and what it answers',
  async (which) => {
    const site = built(which);
    const pages = await pagesOf(site);
    const people = pages.filter(({ file }) => /^people\/[^/]+\/index\.html$/.test(file));
    // Comments on further pages of a thread: thread-pages.test.ts.
    const essays = pages.filter(({ file }) => /^essays\/[^/]+\/index\.html$/.test(file));
    let told = 0;
    for (const person of people) {
      const home = new URL(person.url).pathname;
      const lists = pages.filter(({ url }) => new URL(url).pathname.startsWith(home));
      const listed = lists.flatMap(entries);
      for (const essay of essays) {
        const path = new URL(essay.url).pathname;
        const title = toString(named(essay.tree, 'h1')[0] ?? essay.tree);
        const written = named(essay.tree, 'article').filter(
          (article) =>
            classesOf(article).includes('comment') && links(article).some(({ href }) => href === home),
        );
        for (const comment of written) {
          const anchor = `#${attribute(comment, 'id') ?? ''}`;
          const found = listed.filter((entry) => ownLink(entry) === path + anchor);
          expect(found, `${path}${anchor} on ${home}`).toHaveLength(1);
          const [entry] = found;
          if (!entry) continue;
          expect(wordsOf(entry)).toBe(wordsOf(comment));
          expect(links(entry)).toContainEqual({ href: path, text: title });
          const parent = links(comment)
            .find(({ text }) => text.startsWith(threadsText.inReplyTo('')))
            ?.href.slice(1);
          const [quoted] = classed(entry, 'answers')
            .map((answers) => toString(answers).trim())
            .filter((line) => !line.startsWith(streamText.quotes));
          if (parent === undefined) {
            expect(quoted).toBeUndefined();
            continue;
          }
          const answered = byId(essay.tree, parent);
          if (classesOf(answered).includes('gone')) {
            expect(quoted).toBeUndefined();
            continue;
          }
          const [name] = classed(answered, 'author').map((author) => toString(author).trim());
          const before = `${streamText.inReplyTo(sentenceName(name ?? ''))} `;
          expect(quoted?.startsWith(before)).toBe(true);
          // Formulas read otherwise in a line of text than where they are set.
          const line = quoted?.slice(before.length, before.length + 40) ?? '';
          const words = line
            .split(' ')
            .slice(0, -1)
            .filter((word) => /^[a-z]{3,}$/i.test(word));
          expect(line).not.toBe('');
          for (const word of words) expect(toString(answered)).toContain(word);
          told += 1;
        }
      }
    }
    expect(told).toBeGreaterThan(0);
  },
);

it.each(SITES)(
  'the %s site lists on the page of each tag the essays that carry it, and no others',
  async (which) => {
    const pages = await pagesOf(built(which));
    const tags = pages.filter(({ file }) => file.startsWith('tags/'));
    const essays = pages.filter(({ file }) => file.startsWith('essays/'));
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) {
      const path = new URL(tag.url).pathname;
      const carrying = essays.filter(({ tree }) => links(tree).some(({ href }) => href === path));
      const listed = entries(tag).map((entry) => links(entry)[0]?.href ?? '');
      expect(listed.toSorted(), path).toEqual(carrying.map(({ url }) => new URL(url).pathname).toSorted());
      expect(listed.length).toBeGreaterThan(0);
    }
  },
);

it.each(SITES)('the %s site offers the latest essays on its 404 page', async (which) => {
  const page = await pageAt(built(which), '404.html');
  expect(entries(page).length).toBeGreaterThan(0);
});

/** Fields of a value that a JSON Schema does not know, and fields it demands that are not there. */
function misfits(schema: unknown, value: unknown, at: string): string[] {
  const keyword = (name: string): unknown => Reflect.get(Object(schema), name);
  if (Array.isArray(value)) {
    const items = keyword('items');
    return items === undefined
      ? []
      : value.flatMap((entry, index) => misfits(items, entry, `${at}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const properties = Object(keyword('properties'));
  // Of an object with free names the schema says what stands under each.
  const free = Object(keyword('additionalProperties')) === keyword('additionalProperties');
  const required = keyword('required');
  const missing = (Array.isArray(required) ? required : []).filter((name) => !(String(name) in value));
  return [
    ...missing.map((name) => `${at} lacks ${String(name)}`),
    ...Object.entries(value).flatMap(([name, inner]) =>
      name in properties || free
        ? misfits(
            name in properties ? Reflect.get(properties, name) : keyword('additionalProperties'),
            inner,
            `${at}.${name}`,
          )
        : [`${at}.${name} is unknown`],
    ),
  ];
}

it.each(SITES)("publishes a schema of graphs that fits the %s site's own", async (which) => {
  const site = built(which);
  const schema: unknown = JSON.parse(await textOf(site, 'schema/scenario.json'));
  expect(schema).toMatchObject({
    $schema: expect.stringContaining('json-schema.org'),
    type: 'object',
    additionalProperties: false,
  });
  const folder = join(site.contentDir, 'scenarios');
  for (const file of await readdir(folder)) {
    const scenario: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'));
    expect(misfits(schema, scenario, file)).toEqual([]);
  }
  expect(misfits(schema, { version: 1, tittle: 'x' }, 'x')).toEqual(
    expect.arrayContaining(['x lacks title', 'x.tittle is unknown']),
  );
});

it('opens a site that names no lead with its own description, and then its essays', async () => {
  const page = await pageAt(built('fixture'), 'index.html');
  const { tree } = page;
  expect(named(tree, 'h1').map((title) => toString(title).trim())).toEqual([
    'Odd & hostile content that a site must survive.',
  ]);
  expect(classed(tree, 'lead')).toEqual([]);
  expect(entries(page).length).toBeGreaterThan(2);
});

it.each(SITES)('the %s site shows in each list the first graph of an essay, without words', async (which) => {
  const pages = await pagesOf(built(which));
  const essays = pages.filter(({ file }) => /^essays\/[^/]+\/index\.html$/.test(file));
  const seen = { with: 0, without: 0 };
  for (const essay of essays) {
    const path = new URL(essay.url).pathname;
    const title = toString(named(essay.tree, 'h1')[0] ?? essay.tree);
    const graph = classed(essay.tree, 'essay').flatMap((text) => classed(text, 'graph'))[0];
    const lists = pages.filter(({ file }) => /^(?:index|archive|tags|series|people)/.test(file));
    const entriesOf = lists.flatMap(({ tree }) =>
      named(tree, 'li').filter(
        (entry) =>
          links(entry).some(({ href, text }) => href === path && text === title) &&
          classed(entry, 'answers').length === 0 &&
          toString(entry).trimStart().startsWith(title),
      ),
    );
    expect(entriesOf.length, path).toBeGreaterThan(0);
    for (const entry of entriesOf) {
      const pictures = classed(entry, 'list-picture');
      if (!graph) {
        expect(pictures).toEqual([]);
        seen.without += 1;
        continue;
      }
      expect(pictures.length).toBeLessThanOrEqual(1);
      for (const picture of pictures) {
        expect(attribute(picture, 'ariaLabel')).toMatch(/^(?:A fake graph|A model, not data|Data): ./);
        expect(toString(picture).trim()).toBe('');
        seen.with += 1;
      }
    }
  }
  expect(seen.with).toBeGreaterThan(0);
  if (which === 'fixture') expect(seen.without).toBeGreaterThan(0);
});

it.each(SITES)(
  'the %s site lists its graphs as readers meet them, from the newest essay on',
  async (which) => {
    const pages = await pagesOf(built(which));
    const graphsOn = (page: Page | undefined): string[] =>
      page === undefined
        ? []
        : named(page.tree, 'counter-graph').map((graph) => attribute(graph, 'dataScenario') ?? '');
    const listed = graphsOn(pages.find(({ file }) => file === 'graphs/index.html'));
    const archive = pages.find(({ file }) => file === 'archive/index.html') ?? expect.fail('no archive');
    const essays = classed(archive.tree, 'archive-line').flatMap((line) =>
      links(line).map(({ href }) => href),
    );
    const met = essays.flatMap((href) => graphsOn(pages.find(({ url }) => new URL(url).pathname === href)));
    const inEssays = [...new Set(met)].filter((id) => listed.includes(id));
    expect(inEssays.length).toBeGreaterThan(0);
    expect(listed.slice(0, inEssays.length)).toEqual(inEssays);
    expect(new Set(listed).size).toBe(listed.length);
  },
);
