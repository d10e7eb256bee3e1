import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { xmlText } from '../../../src/xml.ts';
import type { FeedEntry } from '../../../src/feeds/entry.ts';
import { feedHtml } from '../../../src/feeds/html.ts';
import { rss } from '../../../src/feeds/rss.ts';
import { anything } from './anything.ts';

const channel = {
  title: 'Site & <Co>',
  description: 'About',
  language: 'en-GB',
  page: 'https://site.example/',
  self: 'https://site.example/feed.xml',
};

const entry: FeedEntry = {
  guid: 'tag:site.example,2026-01-01:essays/one',
  url: 'https://site.example/essays/one/',
  title: 'One',
  published: new Date('2026-01-01T12:00:00Z'),
  updated: new Date('2026-02-01T12:00:00Z'),
  authors: ['A', 'B'],
  tags: ['x', 'y'],
  summary: 'Summary',
  html: '<p>text</p>',
  thread: { url: 'https://site.example/essays/one/#thread', comments: 0 },
};

const parser = new Parser<object, { contentEncoded?: string; slashComments?: string; thread?: string }>({
  customFields: {
    item: [
      ['content:encoded', 'contentEncoded'],
      ['slash:comments', 'slashComments'],
      ['comments', 'thread'],
    ],
  },
});

async function readBack(changed: Partial<FeedEntry>) {
  const { items } = await parser.parseString(rss(channel, [{ ...entry, ...changed }]));
  const [item] = items;
  if (!item) throw new Error('no item');
  return item;
}

describe('RSS', () => {
  it('is read back as it was told, by a parser that is not ours', async () => {
    const feed = await parser.parseString(rss(channel, [entry]));
    expect(feed).toMatchObject({
      title: 'Site & <Co>',
      description: 'About',
      language: 'en-GB',
      link: 'https://site.example/',
      lastBuildDate: 'Sun, 01 Feb 2026 12:00:00 GMT',
    });
    expect(feed.paginationLinks?.self).toBe('https://site.example/feed.xml');
    expect(feed.items).toEqual([
      expect.objectContaining({
        title: 'One',
        link: entry.url,
        guid: entry.guid,
        pubDate: 'Thu, 01 Jan 2026 12:00:00 GMT',
        content: 'Summary',
        contentEncoded: '<p>text</p>',
        categories: ['x', 'y'],
        thread: 'https://site.example/essays/one/#thread',
        slashComments: '0',
      }),
    ]);
  });

  it('says that its guids are not addresses, and names every author', () => {
    const xml = rss(channel, [entry]);
    expect(xml).toContain('<guid isPermaLink="false">tag:site.example,2026-01-01:essays/one</guid>');
    expect(xml).toContain('<dc:creator>A</dc:creator>');
    expect(xml).toContain('<dc:creator>B</dc:creator>');
  });

  it('may be empty', async () => {
    expect((await parser.parseString(rss(channel, []))).items).toEqual([]);
  });

  it('is well-formed whatever a line of text holds', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const item = await readBack({ title: text, summary: text, authors: [text], guid: text });
        const told = xmlText(text);
        expect([item.title, item.creator, item.guid]).toEqual([told, told, told]);
        // A description is HTML (rssboard.org/rss-profile): its text is the line.
        expect(toString(fromHtml(item.content ?? '', { fragment: true }))).toBe(told);
      }),
      { numRuns: 500 },
    );
  });

  it('carries any text of an essay', async () => {
    const setting = { id: 'one', url: entry.url, pictures: new Map(), graphs: new Map() };
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const paragraph = toHtml({ type: 'text', value: text });
        const html = feedHtml([{ kind: 'html', html: `<p>${paragraph}</p>` }], setting);
        const { contentEncoded = '' } = await readBack({ html });
        expect(toString(fromHtml(contentEncoded, { fragment: true }))).toBe(xmlText(text));
      }),
      // Two halves of a character with one between them that HTML drops.
      { numRuns: 500, examples: [['a\ud800\u0000\udfffz']] },
    );
  });
});

describe('xmlText', () => {
  it('keeps what XML 1.0 allows and nothing else', () => {
    expect(xmlText('a\0\x08\x0b\x1fb\ufffe\uffff\ud800c\udc00\ud83d\ude42\ufffd\u{10ffff}\t')).toBe(
      'abc🙂\ufffd\u{10ffff}\t',
    );
    expect(xmlText('a\r\nb\rc')).toBe('a\nb\nc');
  });
});
