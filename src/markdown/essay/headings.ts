import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markdownText } from '../../locales/en/markdown.ts';
import { placeOf, essayReport } from './report.ts';

const HEADING = /^h([1-6])$/;
/** The anchors of comments, notes and boxes begin so, on the same page. */
const TAKEN = /^(?:c-|fn|box-|thread$|top$)/;

/**
 * Makes a heading the link to itself, so that its address is at hand and a screen reader has no more words to read. A
 * heading that holds a link or a footnote stays as it is.
 */
function link(heading: Element, id: string): void {
  const links: Element[] = [];
  visit(heading, 'element', (element) => {
    if (element.tagName === 'a') links.push(element);
  });
  if (links.length > 0) return;
  heading.children = [h('a', { className: ['permalink'], href: `#${id}` }, heading.children)];
}

/** Gives headings their ids and lists them; the page's title is the only h1. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    const slugger = new GithubSlugger();
    visit(tree, 'element', (node) => {
      const depth = Number(HEADING.exec(node.tagName)?.[1] ?? 0);
      if (depth === 0 || node.properties['id'] === 'footnote-label') return;
      const text = toString(node).trim();
      if (depth === 1) {
        essayReport(file).problems.push({
          ...placeOf(node),
          field: 'heading',
          ...markdownText.topHeading(text),
        });
      }
      const slug = slugger.slug(text);
      const id = slug === '' || TAKEN.test(slug) ? slugger.slug(`s-${slug}`) : slug;
      node.properties['id'] = id;
      link(node, id);
      essayReport(file).headings.push({ depth, id, text });
    });
  };
}
