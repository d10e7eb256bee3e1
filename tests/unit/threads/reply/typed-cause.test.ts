import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedSchema } from '../../../../src/schema/stance.ts';
import { readTypedCause } from '../../../../src/threads/reply/typed-cause.ts';

const HOME = 'https://site.example/sub/';
const read = (link: string, title = '', date = '') => readTypedCause({ link, title, date }, HOME, 'own');

it('a cause that is typed is a part of this site by any of its addresses, or a page elsewhere with title and date', () => {
  for (const link of ['own/a', `${HOME}essays/own/#c-a`, '/sub/essays/own/thread/2/#c-a'])
    expect(read(link).by, link).toBe('a');
  expect(read(`${HOME}essays/other/newest/?x=1#c-a`).by).toBe('other/a');
  expect(read(`${HOME}essays/other/#passage:3`).by).toBe('/essays/other/#passage:3');
  expect(read('/sub/essays/other/').by).toBe('/essays/other/');
  expect(read('https://a.example/b')).toEqual({ by: undefined, isOutside: true });
  expect(read('https://a.example/b', ' B\n\u202e', '2026-01-02').by).toEqual({
    url: 'https://a.example/b',
    title: 'B',
    date: '2026-01-02',
  });
  expect(read('javascript:alert(1)', 'B', '2026-01-02')).toEqual({ by: undefined, isOutside: false });
});

it('whatever is typed, what is taken of it passes the schema', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true }),
    fc.constant(`${HOME}essays/x/#`),
  );
  fc.assert(
    fc.property(typed, typed, typed, (link, more, title) => {
      const { by } = read(link + more, title, '2026-01-02');
      if (by !== undefined) expect(movedSchema.safeParse({ by }).success).toBe(true);
    }),
  );
});
