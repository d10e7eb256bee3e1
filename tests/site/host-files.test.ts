import { describe, expect, it } from 'vitest';
import { headersFor, headersOfKind } from '../../src/hosting/policy.ts';
import { built, filesOf, textOf } from './built.ts';

interface Rule {
  readonly pattern: RegExp;
  readonly headers: ReadonlyMap<string, string>;
}

/** The rules of a `_headers` file, read as Cloudflare Pages does. */
function readRules(text: string): Rule[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const source = path
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replace('*', '.*')
        .replace(/:\w+/g, '[^/]+');
      const pairs = lines.map((line) => [
        line.trim().split(': ', 1)[0] ?? '',
        line.slice(line.indexOf(': ') + 2),
      ]);
      return { pattern: new RegExp(`^${source}$`), headers: new Map(pairs as [string, string][]) };
    });
}

describe.each(['journal', 'fixture'] as const)('the files for hosts of the %s', (which) => {
  it('say of each file what the policy says, once', async () => {
    const site = built(which);
    const rules = readRules(await textOf(site, '_headers'));
    const unnamed: string[] = [];
    for (const file of await filesOf(site)) {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const fitting = rules.filter(({ pattern }) => pattern.test(site.base + path));
      const named = fitting.flatMap(({ headers }) => [...headers.keys()]);
      expect(new Set(named).size, `${path}: ${named.join(', ')}`).toBe(named.length);
      const found = Object.fromEntries(fitting.flatMap(({ headers }) => [...headers]));
      const wanted = headersFor(path, false);
      if (found['Content-Security-Policy'] === undefined) unnamed.push(path);
      else
        for (const name of Object.keys(headersOfKind('page')))
          expect(found[name], `${path}: ${name}`).toBe(wanted[name]);
      expect(found['X-Content-Type-Options'], path).toBe('nosniff');
    }
    // What the table of addresses does not know: old addresses, files that authors and tools add, the files for hosts.
    const strays = unnamed.filter((path) => path.endsWith('/') || path.endsWith('.html'));
    const old = (await textOf(site, '_redirects')).split('\n').map((line) => line.split(' ', 1)[0]);
    expect(strays.filter((path) => !old.includes(site.base + path))).toEqual([]);
    expect(rules.length).toBeLessThanOrEqual(100);
  });

  it('lead old addresses to their essays, and to nothing that is not published', async () => {
    const site = built(which);
    const lines = (await textOf(site, '_redirects')).trim().split('\n').filter(Boolean);
    const files = new Set(await filesOf(site));
    for (const line of lines) {
      const [, to = ''] = line.split(' ');
      expect(files.has(`${to.slice(site.base.length)}index.html`), line).toBe(true);
    }
    expect(files.has('.nojekyll')).toBe(true);
  });
});
