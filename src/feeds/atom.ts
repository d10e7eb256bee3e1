import { generateAtomFeed } from 'feedsmith';
import { trimAroundCdata } from './cdata.ts';
import { xmlText } from '../xml.ts';
import type { CommentEntry } from './comment-entry.ts';

/** What a feed of comments says of itself. */
export interface AtomChannel {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  /** Address of the page that it follows. */
  readonly page: string;
  /** Address of the feed, which is its id too. */
  readonly self: string;
  /** When its page came to be: when the feed was last changed, as long as it has no entry. */
  readonly begun: Date;
}

const ATOM = 'application/atom+xml';
const HTML = 'text/html';

/**
 * Atom (RFC 4287) with the full text of each comment, and what it answers (RFC 4685). The XML is well-formed whatever
 * the comments hold. Its date is that of its newest change, so that two builds are the same bytes.
 */
export function atom(channel: AtomChannel, entries: readonly CommentEntry[]): string {
  const xml = generateAtomFeed(
    {
      id: channel.self,
      title: { value: xmlText(channel.title), type: 'text' },
      subtitle: { value: xmlText(channel.subtitle), type: 'text' },
      updated: new Date(Math.max(...[channel.begun, ...entries.map(({ updated }) => updated)].map(Number))),
      links: [
        { href: channel.self, rel: 'self', type: ATOM },
        { href: channel.page, rel: 'alternate', type: HTML },
      ],
      xml: { lang: channel.language },
      entries: entries.map((entry) => ({
        id: xmlText(entry.id),
        title: { value: xmlText(entry.title), type: 'text' },
        published: entry.published,
        updated: entry.updated,
        authors: [{ name: xmlText(entry.author.name), ...(entry.author.url && { uri: entry.author.url }) }],
        categories: entry.categories.map(({ term, scheme, label }) => ({
          term,
          scheme,
          label: xmlText(label),
        })),
        links: [
          { href: entry.url, rel: 'alternate', type: HTML },
          ...(entry.replies
            ? [
                {
                  href: entry.url,
                  rel: 'replies',
                  type: HTML,
                  thr: { count: entry.replies.count, updated: entry.replies.latest },
                },
              ]
            : []),
        ],
        thr: { inReplyTos: [{ ref: xmlText(entry.answers.id), href: entry.answers.url, type: HTML }] },
        content: { value: xmlText(entry.html), type: 'html' },
      })),
    },
    { strict: true },
  );
  return trimAroundCdata(xml);
}
