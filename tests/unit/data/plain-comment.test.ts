import { expect, it } from 'vitest';
import { plainComment } from '../../../src/data/plain-comment.ts';
import { renderComment } from '../../../src/markdown/comment/comment.ts';

function plain(markdown: string) {
  return plainComment(renderComment(markdown, 'c-x-').rendered.html);
}

it('says what a page says of a comment, with its quotations marked and its formulas as their source', () => {
  const { text, quotes } = plain(
    [
      '> Quoted *words*,',
      '> in two lines.',
      '',
      'An answer with $x_1 < 2$ and [a link](https://example.org/secret).',
      '',
      '- one',
      '- two',
      '',
      '> Quoted again',
      '',
      '$$y = x^2$$',
    ].join('\n'),
  );
  expect(text.split('\n').filter(Boolean)).toEqual([
    '> Quoted words,',
    '> in two lines.',
    'An answer with $x_1 < 2$ and a link.',
    '- one',
    '- two',
    '> Quoted again',
    '$$y = x^2$$',
  ]);
  expect(quotes).toEqual(['Quoted words, in two lines.', 'Quoted again']);
});

it('tells nothing that the page leaves out', () => {
  const { text } = plain('Shown.\n\n<!-- hidden note -->\n\n[x]: https://example.org/hidden\n');
  expect(text).toContain('Shown.');
  expect(text).not.toContain('example.org');
});
