import { expect, it } from 'vitest';
import type { Comment, Essay } from '../../../src/library.ts';
import { backlinks } from '../../../src/essays/backlinks.ts';
import { commentSchema } from '../../../src/schema/comment.ts';
import { essaySchema } from '../../../src/schema/essay.ts';
import { NOTHING } from '../rendered.ts';

const ORIGIN = 'https://here.example';

function essay(id: string, ...links: string[]): Essay {
  const data = essaySchema.parse({ title: id, date: '2026-01-01', description: id });
  return {
    id,
    data,
    authors: [],
    format: 'md',
    rendered: { ...NOTHING, links },
    pictures: new Map(),
    file: `${id}.md`,
  };
}

function comment(id: string, thread: string, html: string, state = 'live'): Comment {
  const data = commentSchema.parse({ author: 'A', date: '2026-01-02', state });
  return { id, thread, data, rendered: { html, firstLine: '', quote: '', hasMath: false, styles: {} } };
}

it('finds who cites an essay, wherever in it, and leaves out itself, its own thread and what was taken back', () => {
  const essays = [
    essay('a', '/essays/a/#own', '/essays/b/#part', '/essays/b/'),
    essay('b', '/graphs/a/'),
    essay('c', '/essays/b/?x=1', '/essays/a/'),
  ];
  const comments = [
    comment('full', 'c', `<p><a href="${ORIGIN}/essays/a/#c-x">x</a></p>`),
    comment('path', 'b', '<blockquote><p><a href="/essays/a/">x</a></p></blockquote>'),
    comment('own', 'a', '<a href="/essays/a/">x</a>'),
    comment('elsewhere', 'b', '<a href="https://there.example/essays/a/">x</a>'),
    comment('words', 'b', '<p>/essays/a/</p>'),
    comment('back', 'b', '<a href="/essays/a/">x</a>', 'retracted'),
  ];
  const cited = backlinks(essays, comments, ORIGIN);
  const ids = (id: string) => [
    cited.get(id)?.essays.map((one) => one.id),
    cited.get(id)?.comments.map((one) => one.id),
  ];
  expect(ids('a')).toEqual([['c'], ['full', 'path']]);
  expect(ids('b')).toEqual([['a', 'c'], []]);
  expect(ids('c')).toEqual([[], []]);
});
