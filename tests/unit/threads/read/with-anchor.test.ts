import { expect, it } from 'vitest';
import { renderComment } from '../../../../src/markdown/comment/comment.ts';
import { withAnchor } from '../../../../src/threads/read/with-anchor.ts';

const TEXT = `A note[^1], and again[^1], and c-reply-fn-1 in words.

(a) a point

(b) another, with $x_1 < 2$ and [a link](/essays/x/#c-reply)

[^1]: The note.
`;

it('gives every id of a comment another beginning, and every link to one of them, and changes nothing else', () => {
  const { rendered } = renderComment(TEXT, 'c-reply-');
  const moved = withAnchor(rendered.html, 'c-reply', 'c-essay:reply');
  const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  expect(idsIn(rendered.html).length).toBeGreaterThan(3);
  expect(idsIn(moved)).toEqual(idsIn(rendered.html).map((id) => id.replace('c-reply', 'c-essay:reply')));
  const inner = [...moved.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => id);
  expect(inner.length).toBeGreaterThan(2);
  expect(inner.filter((id) => !idsIn(moved).includes(id))).toEqual([]);
  expect(moved).toContain('c-reply-fn-1 in words');
  expect(moved).toContain('href="/essays/x/#c-reply"');
  // What was replaced put back, it is the same HTML.
  expect(withAnchor(moved, 'c-essay:reply', 'c-reply')).toBe(withAnchor(rendered.html, 'c-reply', 'c-reply'));
});

it('leaves the text of a comment without ids as it is', () => {
  const html = '<p>Some <em>words</em> & more</p>';
  expect(withAnchor(html, 'c-a', 'c-b:a')).toBe(html);
});
