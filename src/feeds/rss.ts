import { generateRssFeed } from 'feedsmith';
import { xmlText } from './characters.ts';
import type { Entry } from './entry.ts';

/** What a feed says of itself. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Address of the pages that it follows. */
  readonly page: string;
  /** Address of the feed. */
  readonly self: string;
}

/**
 * feedsmith puts each CDATA section on a line of its own, and that white space would be part of the text: a guid with
 * an `&` would be another guid. A `]]>` always ends a section, and the first `<![CDATA[` after it begins the next.
 */
function tight(xml: string): string {
  const stretches = xml.split(']]>').map((stretch, index) => {
    const start = stretch.indexOf('<![CDATA[');
    const markup = start < 0 ? stretch : stretch.slice(0, start).trimEnd();
    return (index > 0 ? markup.trimStart() : markup) + (start < 0 ? '' : stretch.slice(start));
  });
  return stretches.join(']]>');
}

/**
 * RSS 2.0 (rssboard.org/rss-specification) with the full text in content:encoded. The XML is well-formed whatever the
 * entries hold. Its build date is that of its newest change, so that two builds are the same bytes.
 */
export function rss(channel: Channel, entries: readonly Entry[]): string {
  const newest = Math.max(
    ...entries.map(({ updated, published }) => Math.max(updated.getTime(), published.getTime())),
  );
  const xml = generateRssFeed(
    {
      title: xmlText(channel.title),
      description: xmlText(channel.description),
      language: channel.language,
      link: channel.page,
      atom: { links: [{ href: channel.self, rel: 'self', type: 'application/rss+xml' }] },
      ...(entries.length > 0 && { lastBuildDate: new Date(newest) }),
      items: entries.map((entry) => ({
        title: xmlText(entry.title),
        link: entry.url,
        description: xmlText(entry.summary),
        guid: { value: xmlText(entry.guid), isPermaLink: false },
        pubDate: entry.published,
        categories: entry.tags.map((name) => ({ name })),
        comments: entry.thread.url,
        slash: { comments: entry.thread.comments },
        // RSS's own author is an e-mail address.
        dc: { creators: entry.authors.map(xmlText) },
        atom: { updated: entry.updated },
        content: { encoded: xmlText(entry.html) },
      })),
    },
    { strict: true },
  );
  return tight(xml);
}
