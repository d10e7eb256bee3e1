import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderComment } from '../../../../src/markdown/comment/comment.ts';
import { limits } from '../../../../src/markdown/comment/policy/limits.ts';

function html(markdown: string): string {
  return renderComment(markdown, 'c-x-').rendered.html;
}

describe('limits', () => {
  const beyond: [name: string, markdown: string, field: string, line: number][] = [
    ['text', 'x'.repeat(limits.text + 1), 'comment', 1],
    ['lines', '\n'.repeat(limits.lines), 'comment', 1],
    ['quotes', `x\n\n${'> '.repeat(limits.depth)}x`, 'comment', 3],
    [
      'lists',
      Array.from({ length: limits.depth }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      'comment',
      15,
    ],
    ['emphasis', `x\n\n${'*'.repeat(2 * limits.depth)}x${'*'.repeat(2 * limits.depth)}`, 'comment', 3],
    ['notes inside notes', `x[^a]\n\n${'[^a]: '.repeat(limits.depth)}x`, 'comment', 3],
    ['elements', '[x](/y) '.repeat(limits.elements + 1), 'comment', 1],
    ['table cells', `|${'x|'.repeat(100)}\n|${'-|'.repeat(100)}\n${'x\n'.repeat(100)}`, 'comment', 51],
    ['formulas', '$x$\n\n'.repeat(limits.formulas + 1), 'formula', 2 * limits.formulas + 1],
    ['text of formulas', `$${'x'.repeat(1_000)}$\n\n`.repeat(11), 'formula', 21],
    ['HTML of formulas', `$${'\\vec{x}'.repeat(200)}$\n\n`.repeat(6), 'formula', 1],
  ];
  it.each(beyond)('refuses a comment beyond the limit: %s', (_, markdown, field, line) => {
    const { rendered, problems } = renderComment(markdown, 'c-x-');
    expect(problems).toEqual([expect.objectContaining({ field, line, col: 1 })]);
    expect(rendered).toMatchObject({
      html: expect.stringContaining('comment-refused'),
      firstLine: '',
      quotes: { blocks: [], inline: [] },
      hasMath: false,
      styles: {},
    });
  });

  it('takes a long and busy comment', () => {
    const paragraph = `${'A sentence with a [link](https://a.example/), $x^2$ and *stress*. '.repeat(3)}\n\n> quoted\n\n`;
    const { rendered, problems } = renderComment(paragraph.repeat(60), 'c-x-');
    expect(problems).toEqual([]);
    expect(rendered.hasMath).toBe(true);
  });
});

describe('first line', () => {
  const firstLine = (markdown: string): string => renderComment(markdown, 'c-x-').rendered.firstLine;

  it('passes over quotes, code, tables and footnote marks', () => {
    const markdown =
      '> quoted\n\n```\ncode\n```\n\n|a|\n|-|\n|b|\n\nSaid *here*,\nwith $x^2$.[^1]\n\nMore.\n\n[^1]: note';
    expect(firstLine(markdown)).toBe('Said here, with x^2.');
  });

  it('is cut at a word', () => {
    const line = firstLine('word '.repeat(50));
    expect(line).toBe(`${'word '.repeat(23)}word…`);
    expect(line.length).toBeLessThanOrEqual(120);
  });

  it('is cut anywhere when there is no space, but never inside a character', () => {
    expect(firstLine('🙂'.repeat(200))).toBe(`${'🙂'.repeat(119)}…`);
  });

  it('may come from a list, a heading or a box', () => {
    expect(firstLine('So $\\kappa=0.01$, and $\\frac12$, and $\\oops$.')).toBe(
      'So κ=0.01, and \\frac12, and \\oops.',
    );
    expect(firstLine('- one\n- two')).toBe('one');
    expect(firstLine('# Head')).toBe('Head');
    expect(firstLine(':::box[Title]\nx\n:::')).toBe('Title');
    expect(firstLine('> only quoted')).toBe('');
  });
});

describe('formulas', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('show their source when they are wrong, which is no problem', () => {
    const { rendered, problems } = renderComment('$\\nope{x}$', 'c-x-');
    expect(problems).toEqual([]);
    expect(rendered.html).toBe(
      '<p><code class="math-error" title="Undefined control sequence: \\nope">\\nope{x}</code></p>\n',
    );
    expect(rendered.hasMath).toBe(false);
  });

  it('do not define commands for later ones, in this comment or the next', () => {
    expect(html('$\\gdef\\x{y}$ $\\x$')).not.toContain('class="katex"');
    expect(html('$\\x$')).toContain('math-error');
  });

  it('show their source when they nest too deep, however short the stack', () => {
    for (const groups of [60, 480]) {
      expect(html(`$${'x^{'.repeat(groups)}x${'}'.repeat(groups)}$`)).toContain(
        'too many groups inside one another',
      );
    }
  });

  it('write nothing to the log', () => {
    const calls = (['log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    html('$\\message{x}$ $\\errmessage{x}$ $\\show x$ $🙂$ $\\text{🙂}$ $é$ $\\text{\u0378}$');
    for (const call of calls) expect(call).not.toHaveBeenCalled();
  });

  it('have no style attribute, but classes with their declarations', () => {
    const { rendered } = renderComment('$x_1$', 'c-x-');
    expect(rendered.html).not.toContain('style=');
    expect(Object.keys(rendered.styles).length).toBeGreaterThan(0);
    for (const name of Object.keys(rendered.styles)) expect(rendered.html).toContain(name);
  });

  it.each(['$5 and $10', 'US$ 5 or 10$ more', '\\$x$', '$ x $', '$x$5', '$$$'])(
    'leave money and stray dollars alone: %s',
    (text) => {
      expect(html(text)).not.toContain('katex');
    },
  );
});

it('gives one comment the same HTML whatever was rendered before it', () => {
  const markdown = 'x[^a] $\\frac12$ [l](/y)\n\n[^a]: z';
  const first = renderComment(markdown, 'c-x-');
  renderComment('y[^b] $\\gdef\\frac{x}$\n\n[^b]: [l]: /other', 'c-y-');
  expect(renderComment(markdown, 'c-x-')).toEqual(first);
});
