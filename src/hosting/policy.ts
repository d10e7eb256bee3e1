import { ADDRESSES, SEARCH_INDEX, patternOf } from '../addresses.ts';

/**
 * What a host should say with each file of the site: the one description from which the recipes for hosts are made
 * (nginx.ts, caddy.ts, host-files.ts), the policy that each page carries itself, and what the server of the tests sends.
 * Paths are from the root of the site, without the base.
 */

/**
 * Who a file is for. `page`: readers of this site. `search`: they too, on the one page that runs WebAssembly. `shared`:
 * programs and pages elsewhere: pictures, feeds, data, and the frames in which others show a graph.
 */
export type PolicyKind = 'page' | 'search' | 'shared';

/** How a page's address may end: with its folder or with its file. */
const INDEX = String.raw`(?:index\.html)?$`;

/**
 * Sources of regular expressions for paths, and what they are; the first that fits counts, and what fits none is shared.
 * A name without an ending is a page too: hosts lead from it to its folder.
 */
export const KINDS: readonly (readonly [pattern: string, kind: PolicyKind])[] = [
  [patternOf(ADDRESSES.search.path) + INDEX, 'search'],
  [patternOf(ADDRESSES.graphEmbed.path).replace(/\?<\w+>/g, '?:') + INDEX, 'shared'],
  [String.raw`(?:.*/)?(?:[^/.]*|[^/]*\.html)$`, 'page'],
];

export function policyKind(path: string): PolicyKind {
  return KINDS.find(([pattern]) => new RegExp(`^${pattern}`).test(path))?.[1] ?? 'shared';
}

/** Where files have a new name when they change. */
export const HASHED = String.raw`(?:_astro|${SEARCH_INDEX}(?:fragment|index))/`;

const YEAR = 31_536_000;

/** How long browsers and caches may keep a file without asking (RFC 9111; RFC 8246 for `immutable`). */
export const CACHING = { hashed: `public, max-age=${YEAR}, immutable`, other: 'no-cache' } as const;

/**
 * The content security policy of a kind (CSP level 3, with Trusted Types): everything comes from this site, in files.
 * @param place What it stands in. A page cannot say of itself who may frame it.
 */
export function contentPolicy(kind: PolicyKind, place: 'header' | 'page'): string {
  return [
    "default-src 'none'",
    kind === 'search' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ...(place === 'header' ? [`frame-ancestors ${kind === 'shared' ? '*' : "'none'"}`] : []),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The headers of one kind that differ from those of another; a value of undefined is not sent. */
export function headersOfKind(kind: PolicyKind): Readonly<Record<string, string | undefined>> {
  const isShared = kind === 'shared';
  return {
    'Content-Security-Policy': contentPolicy(kind, 'header'),
    'Cross-Origin-Resource-Policy': isShared ? 'cross-origin' : 'same-origin',
    'Cross-Origin-Opener-Policy': isShared ? undefined : 'same-origin',
    'Access-Control-Allow-Origin': isShared ? '*' : undefined,
  };
}

/**
 * The headers of every answer.
 * @param hsts Whether browsers are to use https alone from the first visit on (RFC 6797).
 */
export function headersOfAll(hsts: boolean): Readonly<Record<string, string>> {
  const features = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
    ...(hsts ? { 'Strict-Transport-Security': `max-age=${YEAR}` } : {}),
  };
}

/** Media types by ending (RFC 6838 and the registry of IANA): of what a build makes, and of what authors add to it. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** Feeds, among the files that end with .xml, and their type. */
export const FEEDS = String.raw`feed(?:s/.+)?\.xml`;
export const FEED_TYPE = 'application/rss+xml; charset=utf-8';

/** The media type of a file; undefined for an ending that is not known. */
export function mediaType(path: string): string | undefined {
  if (new RegExp(`^${FEEDS}$`).test(path)) return FEED_TYPE;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return MEDIA_TYPES[name === '' ? 'html' : (/\.([^.]*)$/.exec(name)?.[1] ?? '')];
}

/** All headers that a host should send with a file. */
export function headersFor(path: string, hsts: boolean): Readonly<Record<string, string>> {
  const caching = new RegExp(`^${HASHED}`).test(path) ? CACHING.hashed : CACHING.other;
  const own = Object.entries(headersOfKind(policyKind(path))).filter(([, value]) => value !== undefined);
  return {
    ...headersOfAll(hsts),
    ...(Object.fromEntries(own) as Record<string, string>),
    'Cache-Control': caching,
  };
}
