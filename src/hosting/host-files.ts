import { ADDRESSES, CHOICES, SEARCH_INDEX, fillTemplate } from '../addresses.ts';
import { CACHING, headersOfAll, headersOfKind, mediaType, policyKind } from './policy.ts';
import type { Redirect } from './redirects.ts';

/** What the files for hosts say of a site. */
export interface HostedSite {
  /** Path under which it is served. */
  readonly base: string;
  readonly hsts: boolean;
  /** Ids of the author's own pages. */
  readonly pages: readonly string[];
}

/** A template with the parameters that have few values filled in each of them. */
function withChoices(template: string): string[] {
  const [name, choices] =
    Object.entries(CHOICES).find(([parameter]) => template.includes(`{${parameter}}`)) ?? [];
  if (name === undefined || !choices) return [template];
  return choices.flatMap((value) => withChoices(template.replace(`{${name}}`, String(value))));
}

function block(path: string, headers: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(headers).filter(([, value]) => value !== undefined);
  return [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}

/**
 * `_headers`, as Cloudflare Pages and Netlify read it (developers.cloudflare.com/pages/configuration/headers). Where several
 * rules fit a path, such hosts join their values with a comma, which voids most of them: so what differs between kinds
 * stands in rules that are made from the table of addresses, and each path fits one of them. A path that is not in the table
 * gets the first rule only.
 */
export function headersFile({ base, hsts, pages }: HostedSite): string {
  const paths = Object.values(ADDRESSES).flatMap(({ path }) => {
    // Where a name can be anything, the rule would fit addresses of other rows too.
    if (path === ADDRESSES.page.path) return pages.map((page) => fillTemplate(path, { page }));
    if (path === ADDRESSES.sitemapPart.path) return fillTemplate(path, { number: 0 });
    return withChoices(path);
  });
  const rules = paths.map((path) => {
    const type = path.endsWith('/') || path === '' ? undefined : mediaType(path);
    return block(base + path.replace(/\{(\w+)\}/g, ':$1'), {
      ...headersOfKind(policyKind(path.replace(/\{\w+\}/g, '1'))),
      'Content-Type': type,
    });
  });
  const hashed = ['_astro/', `${SEARCH_INDEX}fragment/`, `${SEARCH_INDEX}index/`].map((folder) =>
    block(`${base}${folder}*`, { ...headersOfKind('shared'), 'Cache-Control': CACHING.hashed }),
  );
  return `${[block('/*', headersOfAll(hsts)), ...rules, ...hashed].join('\n\n')}\n`;
}

/** `_redirects`, as the same hosts read it: a line for each old address. */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.map(([from, to]) => `${from} ${to} 301\n`).join('');
}
