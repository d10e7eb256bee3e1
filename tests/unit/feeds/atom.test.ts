import * as fc from 'fast-check';
import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { atom } from '../../../src/feeds/atom.ts';
import { xmlText } from '../../../src/xml.ts';
import type { CommentEntry } from '../../../src/feeds/comment-entry.ts';
import { anything } from './anything.ts';

const channel = {
  title: 'Thread: One & <Two>',
  subtitle: 'Every comment',
  language: 'en-GB',
  page: 'https://site.example/essays/one/#thread',
  self: 'https://site.example/feeds/threads/one.xml',
  begun: new Date('2026-01-01T00:00:00Z'),
};

const entry: CommentEntry = {
  id: 'tag:site.example,2026-01-01:essays/one/comments/a1',
  url: 'https://site.example/essays/one/#c-a1',
  title: 'Ann: A line',
  author: { name: 'Ann', url: 'https://ann.example/?a=1&b="2"' },
  published: new Date('2026-01-02T00:00:00Z'),
  updated: new Date('2026-01-03T00:00:00Z'),
  html: '<p>text</p>',
  answers: { id: 'tag:site.example,2026-01-01:essays/one', url: 'https://site.example/essays/one/' },
  replies: { count: 2, latest: new Date('2026-01-04T00:00:00Z') },
  categories: [
    {
      term: 'scenario-c',
      scheme: 'https://site.example/graphs/#holds',
      label: 'holds C. “Later” & <unseen>',
    },
  ],
};

type Attributes = readonly { readonly $: Readonly<Record<string, string>> }[];

const parser = new Parser<
  object,
  { author: string; inReplyTo: Attributes; links: Attributes; category: Attributes; updated: string }
>({
  customFields: {
    item: [
      ['thr:in-reply-to', 'inReplyTo', { keepArray: true }],
      ['link', 'links', { keepArray: true }],
      ['category', 'category', { keepArray: true }],
      'updated',
    ],
  },
});

async function readBack(changed: Partial<CommentEntry> = {}) {
  const { items } = await parser.parseString(atom(channel, [{ ...entry, ...changed }]));
  const [item] = items;
  if (!item) throw new Error('no entry');
  return item;
}

describe('Atom', () => {
  it('is read back as it was told, by a parser that is not ours', async () => {
    const feed = await parser.parseString(atom(channel, [entry]));
    expect(feed.title).toBe('Thread: One & <Two>');
    expect(feed.feedUrl).toBe(channel.self);
    const [item] = feed.items;
    expect(item).toMatchObject({
      id: entry.id,
      title: 'Ann: A line',
      author: 'Ann',
      link: entry.url,
      pubDate: '2026-01-02T00:00:00.000Z',
      updated: '2026-01-03T00:00:00.000Z',
      content: '<p>text</p>',
    });
  });

  it('says what a comment answers, how many answer it, and which scenario it is about (RFC 4685)', async () => {
    const { inReplyTo, links, category } = await readBack();
    expect(inReplyTo.map(({ $ }) => $)).toEqual([
      { ref: entry.answers.id, href: entry.answers.url, type: 'text/html' },
    ]);
    expect(links.map(({ $ }) => $)).toContainEqual({
      rel: 'replies',
      href: entry.url,
      type: 'text/html',
      'thr:count': '2',
      'thr:updated': '2026-01-04T00:00:00.000Z',
    });
    expect(category.map(({ $ }) => $)).toEqual(entry.categories);
    const { links: unanswered } = await readBack({ replies: undefined });
    expect(unanswered.map(({ $ }) => $['rel'])).toEqual(['alternate']);
  });

  it('may be empty, and is then as old as its page', async () => {
    const xml = atom(channel, []);
    expect((await parser.parseString(xml)).items).toEqual([]);
    expect(xml).toContain('<updated>2026-01-01T00:00:00.000Z</updated>');
  });

  it('is well-formed whatever a comment holds', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const told = xmlText(text);
        const item = await readBack({
          title: text,
          html: text,
          author: { name: text, url: undefined },
          categories: [{ term: 'x', scheme: 'https://site.example/#x', label: text }],
        });
        expect([item.title, item.content, item.author]).toEqual([told, told, told]);
        // XML turns white space in an attribute into spaces; this parser leaves it.
        const spaced = (label = ''): string => label.replace(/[\t\n]/g, ' ');
        expect(item.category.map(({ $ }) => spaced($['label']))).toEqual([spaced(told)]);
      }),
    );
  });
});
