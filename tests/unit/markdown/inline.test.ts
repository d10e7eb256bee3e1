import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment/comment.ts';
import { renderEssay } from '../../../src/markdown/essay/essay.ts';
import { plain } from './plain.ts';

const FOLDER = 'tests/cases/inline';
const PREFIX = 'c-case-';

/** A case is Markdown and beside it the HTML that essays and comments must both give. UPDATE_CASES=1 writes what essays give. */
describe('what authors write in a line, in essays and in comments', () => {
  const cases = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  it.each(cases)('%s', async (name) => {
    const markdown = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const expected = `${FOLDER}/${name.replace(/\.md$/, '.html')}`;
    const { parts } = (await renderEssay(markdown, 'md')).rendered;
    const essay = plain(parts.map((part) => (part.kind === 'html' ? part.html : '')).join(''), ['dir']);
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(expected, essay);
    expect(essay).toBe(readFileSync(expected, 'utf8'));
    const comment = renderComment(markdown, PREFIX).rendered.html;
    expect(plain(comment, ['rel']).replaceAll(`"${PREFIX}`, '"')).toBe(essay);
  });
});
