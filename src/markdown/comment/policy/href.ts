import { isWebAddress } from '../../../schema/web-address.ts';

const HERE = 'https://site.invalid';

/** What a link that a stranger wrote says of itself (HTML, 4.6.7): we do not vouch for where it leads, and tell nothing there. */
export const STRANGERS_LINK = ['nofollow', 'ugc', 'noopener', 'noreferrer'] as const;

/**
 * True for the addresses a comment may link to: http, https, and paths from the root of this site.
 * No mailto, because a comment is no place to publish somebody's address; no `user@` in front of a host, because it
 * makes one site look like another; no fragments, because the only anchors inside a comment are its footnotes, and
 * those links are ours.
 */
export function isAllowedHref(href: string): boolean {
  if (href.startsWith('/')) return URL.canParse(href, HERE) && new URL(href, HERE).origin === HERE;
  return isWebAddress(href);
}

/** Properties of a link to an allowed address; `base` goes in front of a path from the root of this site. */
export function linkProperties(href: string, base: string): Record<string, string | string[]> {
  if (href.startsWith('/')) return { href: base + href.replace(/^\/+/, '') };
  return { href, rel: [...STRANGERS_LINK] };
}
