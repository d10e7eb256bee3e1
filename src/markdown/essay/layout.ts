import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { labelsText as text } from '../../locales/en/markdown-labels.ts';
import { essayReport } from './report.ts';

/** Counts words, before formulas grow into markup, and footnotes. */
export function rehypeWords() {
  return (tree: Root, file: VFile): void => {
    const report = essayReport(file);
    report.words = toString(tree).split(/\s+/).filter(Boolean).length;
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'li' && String(properties['id'] ?? '').startsWith('fn-')) report.notes++;
    });
  };
}

function isBlank(node: Root['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A picture that stands alone is a figure, its title the caption; a wide table scrolls inside its own box. */
export function rehypeFigures() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.tagName === 'table') {
        const properties = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: text.table };
        parent.children[index] = h('div', properties, [node]);
        return [SKIP, index + 1];
      }
      if (node.tagName !== 'p') return undefined;
      const content = node.children.filter((child) => !isBlank(child));
      const [image] = content;
      if (content.length !== 1 || image?.type !== 'element' || image.tagName !== 'img') return undefined;
      const { title } = image.properties;
      delete image.properties['title'];
      const caption = typeof title === 'string' ? [h('figcaption', title)] : [];
      parent.children[index] = h('figure', { className: ['picture'] }, [image, ...caption]);
      return [SKIP, index + 1];
    });
  };
}
