import { generateRssFeed } from 'feedsmith';
import { trimAroundCdata } from './cdata.ts';
import { escapeXml, xmlText } from '../xml.ts';
import type { FeedEntry } from './entry.ts';

/** What a feed says of itself. */
interface RssChannel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Address of the pages that it follows. */
  readonly page: string;
  /** Address of the feed. */
  readonly self: string;
}

/**
 * RSS 2.0 (rssboard.org/rss-specification) with the full text in content:encoded. The XML is well-formed whatever the
 * entries hold. Its build date is that of its newest change, so that two builds are the same bytes.
 */
export function rss(channel: RssChannel, entries: readonly FeedEntry[]): string {
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
        // Readers take it for HTML (rssboard.org/rss-profile, “description”), so the signs of a text are escaped once more.
        description: escapeXml(entry.summary),
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
  return trimAroundCdata(xml);
}
