import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderComment } from '../../../src/markdown/comment/comment.ts';
import { renderEssay } from '../../../src/markdown/essay/essay.ts';

const FOLDER = 'tests/cases/inline';
const PREFIX = 'c-case-';

function sourceOf(formula: Element): string {
  let tex = '';
  visit(formula, 'element', (element) => {
    if (element.tagName === 'annotation') tex = toString(element).trim().replace(/\s+/g, ' ');
  });
  return tex;
}

/** The HTML of either pipeline without what it may do its own way: marks of formulas, ids, `rel`, `dir`, white space. */
function plain(html: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'text' && parent.type === 'element' && parent.tagName !== 'p' && node.value.trim() === '') {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type === 'text') {
      node.value = node.value.replace(/\s*\n\s*/g, '\n');
      if (parent.type === 'element' && parent.tagName === 'li') node.value = node.value.replace(/\n$/, '');
    }
    if (node.type !== 'element') return undefined;
    const { className, id } = node.properties;
    const classes = Array.isArray(className) ? className : [];
    if (classes.includes('katex') || classes.includes('katex-display')) {
      const sign = classes.includes('katex') ? '$' : '$$';
      parent.children[index] = { type: 'text', value: `${sign}${sourceOf(node)}${sign}` };
      return SKIP;
    }
    for (const name of ['rel', 'dir', 'tabIndex', 'ariaLabel']) delete node.properties[name];
    if (typeof id === 'string') node.properties['id'] = id.replace(PREFIX, '');
    return undefined;
  });
  const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';
  return tree.children
    .filter((node) => !isBlank(node))
    .map((node) => `${toHtml(node).trim()}\n`)
    .join('');
}

/** A case is Markdown and beside it the HTML that essays and comments must both give. UPDATE_CASES=1 writes what essays give. */
describe('what authors write in a line, in essays and in comments', () => {
  const cases = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  it.each(cases)('%s', async (name) => {
    const markdown = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const expected = `${FOLDER}/${name.replace(/\.md$/, '.html')}`;
    const { parts } = (await renderEssay(markdown, 'md')).rendered;
    const essay = plain(parts.map((part) => (part.kind === 'html' ? part.html : '')).join(''));
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(expected, essay);
    expect(essay).toBe(readFileSync(expected, 'utf8'));
    expect(plain(renderComment(markdown, PREFIX).rendered.html)).toBe(essay);
  });
});
