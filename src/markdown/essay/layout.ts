import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { labelsText as text } from '../../locales/en/markdown-labels.ts';
import { eachElement } from '../each-node.ts';
import { essayReport } from './report.ts';

/** Counts words, before formulas grow into markup, and footnotes. */
export function rehypeWords() {
  return (tree: Root, file: VFile): void => {
    const report = essayReport(file);
    report.words = toString(tree).split(/\s+/).filter(Boolean).length;
    eachElement(tree, ({ tagName, properties }) => {
      if (tagName === 'li' && String(properties['id'] ?? '').startsWith('fn-')) report.notes++;
    });
  };
}

function isBlank(node: Root['children'][number]): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** What stands in the place of a table, or of a paragraph that is a picture alone. */
function framed(node: Element): Element | undefined {
  if (node.tagName === 'table') {
    const properties = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: text.table };
    return h('div', properties, [node]);
  }
  if (node.tagName !== 'p') return undefined;
  const content = node.children.filter((child) => !isBlank(child));
  const [image] = content;
  if (content.length !== 1 || image?.type !== 'element' || image.tagName !== 'img') return undefined;
  const { title } = image.properties;
  delete image.properties['title'];
  const caption = typeof title === 'string' ? [h('figcaption', title)] : [];
  return h('figure', { className: ['picture'] }, [image, ...caption]);
}

function frameIn(parent: Parents): void {
  parent.children.forEach((child, index) => {
    const frame = child.type === 'element' ? framed(child) : undefined;
    if (frame) parent.children[index] = frame;
    else if ('children' in child) frameIn(child);
  });
}

/** A picture that stands alone is a figure, its title the caption; a wide table scrolls inside its own box. */
export function rehypeFigures() {
  return (tree: Root): void => {
    frameIn(tree);
  };
}
