import { expect, it } from 'vitest';
import type { Comment, Essay } from '../../../src/library.ts';
import { backlinks } from '../../../src/essays/backlinks.ts';
import { commentSchema } from '../../../src/schema/comment.ts';
import { essaySchema } from '../../../src/schema/essay.ts';
import { NOTHING } from '../../../src/markdown/rendered.ts';

const HOME = 'https://here.example/sub/';

function essay(id: string, ...links: string[]): Essay {
  const data = essaySchema.parse({ title: id, date: '2026-01-01', description: id });
  return {
    id,
    data,
    authors: [],
    format: 'md',
    key: '',
    rendered: { ...NOTHING, links },
    pictures: new Map(),
    attachments: [],
    file: `${id}.md`,
  };
}

function comment(id: string, thread: string, links: string[], state = 'live'): Comment {
  const data = commentSchema.parse({ author: 'A', date: '2026-01-02', state });
  return {
    id,
    thread,
    data,
    key: '',
    rendered: { firstLine: '', quotes: { blocks: [], inline: [] }, links, hasMath: false, styles: {} },
  };
}

it('finds who cites an essay, wherever in it, and leaves out itself, its own thread and what was taken back', () => {
  const essays = [
    essay('a', '/essays/a/#own', '/essays/b/#part', '/essays/b/'),
    essay('b', '/graphs/a/'),
    essay('c', '/essays/b/?x=1', '/essays/a/'),
  ];
  const comments = [
    comment('full', 'c', [`${HOME}essays/a/#c-x`]),
    comment('path', 'b', ['/essays/a/', '/essays/a/']),
    comment('own', 'a', ['/essays/a/']),
    comment('elsewhere', 'b', ['https://there.example/essays/a/']),
    comment('back', 'b', ['/essays/a/'], 'retracted'),
  ];
  const cited = backlinks(essays, comments, HOME);
  const ids = (id: string) => [
    cited.get(id)?.essays.map((one) => one.id),
    cited.get(id)?.comments.map((one) => one.id),
  ];
  expect(ids('a')).toEqual([['c'], ['full', 'path']]);
  expect(ids('b')).toEqual([['a', 'c'], []]);
  expect(ids('c')).toEqual([[], []]);
});
