import { expect, it } from 'vitest';
import { redirectsFile } from '../../../src/hosting/host-files.ts';
import { redirectsOf } from '../../../src/hosting/redirects.ts';

const essays = [{ id: 'new-name', data: { aliases: ['/2019/old/', '/old.html'] } }];

it('leads on from an old address with and without its last slash', () => {
  expect(redirectsFile(redirectsOf(essays, '/'))).toBe(
    [
      '/2019/old /essays/new-name/ 301',
      '/2019/old/ /essays/new-name/ 301',
      '/old.html /essays/new-name/ 301',
      '/old.html/ /essays/new-name/ 301',
      '',
    ].join('\n'),
  );
});

it('leads on from the root of the host too, where a site that has moved into a folder once was', () => {
  const moved = [{ id: 'new-name', data: { aliases: ['/2019/old/'] } }];
  expect(redirectsOf(moved, '/blog/')).toEqual([
    ['/blog/2019/old', '/blog/essays/new-name/'],
    ['/blog/2019/old/', '/blog/essays/new-name/'],
    ['/2019/old', '/blog/essays/new-name/'],
    ['/2019/old/', '/blog/essays/new-name/'],
  ]);
});
