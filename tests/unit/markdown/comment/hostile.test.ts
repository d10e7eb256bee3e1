import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../../src/markdown/comment/comment.ts';
import { violations } from './allowed.ts';
import { atEveryPlace } from './every-place.ts';

const PREFIX = 'c-2026-10-07-position-d-';

function field(line: string, name: string): string {
  const record: unknown = JSON.parse(line);
  const value: unknown =
    typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
  return typeof value === 'string' ? value : '';
}

function problemsOf(markdown: string): string[] {
  return violations(renderComment(markdown, PREFIX).rendered.html, PREFIX);
}

it.each([
  ...[
    '<img src="x">',
    '<p onclick="x">y</p>',
    '<p style="x">y</p>',
    '<p id="thread">x</p>',
    '<span class="katex"><a href="/x">y</a></span>',
  ],
  ...[
    '<a href="javascript:x">y</a>',
    '<a href="//x.example">y</a>',
    '<a href="https://a@b.example">y</a>',
    '<a href="#top">y</a>',
  ],
  ...[
    '<!--x-->',
    '<p class="katex"><b>x</b></p>',
    '<p><p>x</p></p>',
    '<a href="/x"><a href="/y">z</a></a>',
    '<svg></svg>',
    '<span>x</span>',
  ],
])('the check itself objects to %s', (html) => {
  expect(violations(html, PREFIX)).not.toEqual([]);
});

describe('our own hostile comments', () => {
  const lines = readFileSync('tests/cases/hostile/comments.jsonl', 'utf8').trimEnd().split('\n');
  it.each(lines.map((line) => [field(line, 'why'), field(line, 'markdown')]))('%s', (_, markdown) => {
    expect(problemsOf(markdown)).toEqual([]);
    expect(problemsOf(atEveryPlace(markdown))).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '"',
      "'",
      '`',
      '$',
      '$$',
      ':::box[',
      ':::\n',
      '[^a]',
      '[^a]: ',
      '|',
      '-',
      '\n',
      '\n\n',
    ],
    ...[
      '> ',
      '    ',
      '*',
      '_',
      '~~',
      '\\',
      '&',
      '#',
      'javascript:',
      'https://a.b',
      '<a href=',
      '</p>',
      '{',
      '}',
      '!',
      '\0',
      '|-|\n',
    ],
  );
  const markdown = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 });

  it('gives a tree of allowed parts, and the same each time', () => {
    fc.assert(
      fc.property(markdown, (parts) => {
        const text = parts.join('');
        expect(problemsOf(text)).toEqual([]);
        expect(renderComment(text, PREFIX)).toEqual(renderComment(text, PREFIX));
      }),
      { numRuns: 2_000 },
    );
  });
});

it('a formula with the sign that follows it has its own span, and that is allowed', () => {
  const { html } = renderComment('With $x$, and ($y$).', PREFIX).rendered;
  expect(html).toContain('formula-end');
  expect(violations(html, PREFIX)).toEqual([]);
});
