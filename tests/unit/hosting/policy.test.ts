import { describe, expect, it } from 'vitest';
import { contentPolicy, headersFor, mediaType, policyKind } from '../../../src/hosting/policy.ts';

describe('the policy of a file', () => {
  it.each([
    ['', 'page'],
    ['essays/four-ways/', 'page'],
    ['essays/four-ways/index.html', 'page'],
    ['404.html', 'page'],
    ['about', 'page'],
    ['search/', 'search'],
    ['search/index.html', 'search'],
    ['graphs/scenario-a/', 'page'],
    ['graphs/scenario-a/embed/', 'shared'],
    ['graphs/scenario-a/embed/index.html', 'shared'],
    ['graphs/page/2/', 'page'],
    ['graphs/scenario-a.svg', 'shared'],
    ['essays/four-ways.md', 'shared'],
    ['feed.xml', 'shared'],
    ['_astro/page.abc.js', 'shared'],
  ] as const)('%s is for %s', (path, kind) => {
    expect(policyKind(path)).toBe(kind);
  });

  it('is the same in a page as in its header, but for who may frame it, which only a header can say', () => {
    for (const kind of ['page', 'search', 'shared'] as const) {
      const header = contentPolicy(kind, 'header').split('; ');
      const page = contentPolicy(kind, 'page').split('; ');
      expect(header.filter((rule) => !rule.startsWith('frame-ancestors'))).toEqual(page);
    }
  });

  it('keeps for a year what has its content in its name, and asks again for all else', () => {
    const caching = (path: string) => headersFor(path, false)['Cache-Control'];
    expect(caching('_astro/page.abc.js')).toContain('immutable');
    expect(caching('pagefind/fragment/en_1.pf_fragment')).toContain('immutable');
    for (const path of ['', 'pagefind/pagefind.js', 'theme.js', 'feed.xml', 'essays/a/card.png'])
      expect(caching(path), path).toBe('no-cache');
  });

  it.each([
    ['essays/a/', 'text/html; charset=utf-8'],
    ['feed.xml', 'application/rss+xml; charset=utf-8'],
    ['feeds/threads/a.xml', 'application/rss+xml; charset=utf-8'],
    ['sitemap-0.xml', 'application/xml; charset=utf-8'],
    ['essays/a.md', 'text/markdown; charset=utf-8'],
    ['graphs/a.csv', 'text/csv; charset=utf-8'],
    ['site.webmanifest', 'application/manifest+json'],
    ['_headers', undefined],
  ])('%s is of type %s', (path, type) => {
    expect(mediaType(path)).toBe(type);
  });
});

/** One rule of Mozilla's HTTP Observatory (mdn-http-observatory, docs/scoring): whether headers meet it. */
type Rule = (headers: Readonly<Record<string, string>>) => boolean;

function directive(headers: Readonly<Record<string, string>>, name: string): string {
  const policy = headers['Content-Security-Policy'] ?? '';
  const found = policy.split('; ').find((rule) => rule.split(' ', 1)[0] === name);
  return found?.slice(name.length + 1) ?? '';
}

const RULES = {
  'csp-implemented-with-no-unsafe-default-src-none': (headers) =>
    directive(headers, 'default-src') === "'none'" &&
    !/'unsafe-(?:inline|eval)'|data:|https?:|\*/.test(
      directive(headers, 'script-src') + directive(headers, 'style-src'),
    ) &&
    directive(headers, 'base-uri') === "'none'" &&
    directive(headers, 'form-action') === "'none'",
  'x-frame-options-implemented-via-csp': (headers) =>
    /^'(?:none|self)'$/.test(directive(headers, 'frame-ancestors')),
  'x-content-type-options-nosniff': (headers) => headers['X-Content-Type-Options'] === 'nosniff',
  'referrer-policy-private': (headers) =>
    /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
      headers['Referrer-Policy'] ?? '',
    ),
  'hsts-implemented-max-age-at-least-six-months': (headers) =>
    Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1] ?? 0) >= 15_768_000,
  'cross-origin-resource-sharing-not-implemented': (headers) =>
    headers['Access-Control-Allow-Origin'] === undefined,
  'corp-implemented-with-same-origin': (headers) => headers['Cross-Origin-Resource-Policy'] === 'same-origin',
} satisfies Readonly<Record<string, Rule>>;

type RuleName = keyof typeof RULES;

describe("Mozilla's rules for headers", () => {
  const OPEN: readonly RuleName[] = [
    'x-frame-options-implemented-via-csp',
    'cross-origin-resource-sharing-not-implemented',
    'corp-implemented-with-same-origin',
  ];

  it.each([
    ['a page', 'essays/a/', []],
    ['the search', 'search/', []],
    // They are there to be shown and read elsewhere.
    ['a file', 'graphs/a.svg', OPEN],
    ['an embed', 'graphs/a/embed/', OPEN],
  ] as const)('%s meets all but those that it is open by', (_what, path, unmet) => {
    const headers = headersFor(path, true);
    const failing = Object.entries(RULES).flatMap(([name, rule]) => (rule(headers) ? [] : [name]));
    expect(failing.sort()).toEqual([...unmet].sort());
  });

  it('has https alone only where the site says so', () => {
    expect(headersFor('', false)['Strict-Transport-Security']).toBeUndefined();
  });
});
