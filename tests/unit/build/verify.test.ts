import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadedBy, verify } from '../../../src/cli/build/verify.ts';

let room: string;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'countergraph-verify-'));
});
afterEach(() => rm(room, { recursive: true, force: true }));

/** Checks a site of these files. */
async function check(files: Readonly<Record<string, string>>, base = '/'): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(room, name), text);
  await verify(room, Object.keys(files), base, join(room, 'kept'));
}

const page = (inside: string): string => `<!doctype html><html><body>${inside}</body></html>`;

it('knows what a page loads, and not what it only leads to', () => {
  const html = page(
    [
      '<script type="module" src="/_astro/a.js"></script>',
      '<link rel="stylesheet" href="/a.css?x=1&amp;y=2">',
      '<link rel="canonical" href="/here/"><a href="/there/">x</a>',
      '<img alt="a > b" src="/p.png" srcset="/p-1.png 1x, /p-2.png 2x">',
      '<img src="https://other.example/x.png"><img src="//other.example/x.png">',
      '<code>&#x3C;img src="/quoted.png"></code>',
    ].join('\n'),
  );
  expect(loadedBy(html)).toEqual(['/_astro/a.js', '/a.css?x=1&y=2', '/p.png', '/p-1.png', '/p-2.png']);
});

it('lets a whole site pass, twice', async () => {
  const files = {
    'index.html': page('<link rel="stylesheet" href="/b/a.css">'),
    '404.html': page(''),
    'a.css': '',
    'größe.css': '',
    'x.html': page('<link rel="stylesheet" href="/b/gr%C3%B6%C3%9Fe.css">'),
  };
  await check(files, '/b/');
  await check(files, '/b/');
});

it('names a page that is cut off, what is not there, and pages that every site has', async () => {
  await expect(
    check({
      'index.html': page('<img src="/gone.png"><script src="/outside.js"></script>'),
      'a.html': '<!doctype html><html>',
    }),
  ).rejects.toThrow(
    [
      '404.html was not written',
      'a.html has no end',
      'index.html loads /gone.png, which was not written',
      'index.html loads /outside.js, which was not written',
      'The new site has 4 faults, and was not published. The old one is as it was.',
    ].join('\n'),
  );
});
