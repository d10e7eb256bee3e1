import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../../src/markdown/comment/comment.ts';

const FOLDER = 'tests/cases/comments';

/** A case is a Markdown file and the HTML it gives, read by a person; UPDATE_CASES=1 writes the HTML anew. */
describe('cases', () => {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
  it.each(names)('%s', (name) => {
    const { rendered, problems } = renderComment(readFileSync(join(FOLDER, name), 'utf8'), 'c-case-');
    const html = `${rendered.html}\n`;
    const expected = join(FOLDER, name.replace(/\.md$/, '.html'));
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(expected, html);
    expect(problems).toEqual([]);
    expect(html).toBe(readFileSync(expected, 'utf8'));
  });
});
