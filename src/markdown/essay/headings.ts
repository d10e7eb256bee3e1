import GithubSlugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { GRAPH_PREFIX } from '../../addresses.ts';
import { quoteFound } from '../../schema/problem.ts';
import { eachElement, eachNode } from '../each-node.ts';
import { formulaText } from '../formula-text.ts';
import { placeOf, essayReport } from './report.ts';

const HEADING = /^h([1-6])$/;
/** The ids of the page around an essay. */
const PAGE = /^(?:c-|thread(?:-|$)|(?:main|top|changes|contents-title|keys-title|link-preview)$)/;
/** The beginnings of the ids that this pipeline gives to notes, boxes and lettered points. */
const GIVEN = /^(?:fn|footnote-label$|box-|point-)/;

/** A heading's words: without the marks of its footnotes, and with what a picture shows. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return 'children' in node ? node.children.map(wordsOf).join('') : '';
  const { className, alt, dataFootnoteRef } = node.properties;
  if (dataFootnoteRef !== undefined) return '';
  if (node.tagName === 'img') return String(alt ?? '');
  if (Array.isArray(className) && className.includes('katex')) return formulaText(node);
  return node.children.map(wordsOf).join('');
}

function visitHeadings(tree: Root, found: (heading: Element, depth: number) => void): void {
  eachElement(tree, (node, parent) => {
    const depth = Number(HEADING.exec(node.tagName)?.[1] ?? 0);
    // The heading of the notes is not the author's.
    const isOfNotes = parent.type === 'element' && parent.properties['dataFootnotes'] !== undefined;
    if (depth > 0 && !isOfNotes) found(node, depth);
  });
}

/**
 * Makes a heading the link to itself, so that its address is at hand and a screen reader has no more words to read. A
 * heading that holds a link or a footnote stays as it is.
 */
function link(heading: Element, id: string): void {
  const links: Element[] = [];
  eachElement(heading, (element) => {
    if (element.tagName === 'a') links.push(element);
  });
  if (links.length > 0) return;
  heading.children = [h('a', { className: ['permalink'], href: `#${id}` }, heading.children)];
}

/** Whether the page around the essay has this id. A graph has one, and more where it stands again. */
function isOfPage(id: string, file: VFile): boolean {
  const graphs = essayReport(file).references.filter(({ kind }) => kind === 'graph');
  return (
    PAGE.test(id) ||
    graphs.some(({ target }) => id === GRAPH_PREFIX + target || id.startsWith(`${GRAPH_PREFIX}${target}--`))
  );
}

/** The ids that the author wrote and that this pipeline gave. No two may be the same, and none that of the page. */
function writtenIds(tree: Root, file: VFile): Set<string> {
  const ids = new Set<string>();
  eachNode(tree, (node) => {
    const id = idOf(node);
    if (id === undefined) return;
    const isTaken = isOfPage(id, file);
    if (isTaken || ids.has(id)) {
      essayReport(file).problems.push({
        ...placeOf(node),
        field: 'id',
        found: quoteFound(id),
        ...(isTaken ? text.idOfPage : text.idTwice),
      });
    }
    ids.add(id);
  });
  return ids;
}

/** The id that the author or this pipeline gave to an element of HTML or MDX. */
export function idOf(node: Nodes): string | undefined {
  if (node.type === 'element') {
    const { id } = node.properties;
    return typeof id === 'string' ? id : undefined;
  }
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** Gives headings their ids; the page's title is the only h1. Runs before formulas are set: their TeX is in the ids. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    const { problems } = essayReport(file);
    const top: { node: Element; words: string }[] = [];
    const written = writtenIds(tree, file);
    const slugger = new GithubSlugger();
    for (const id of written) slugger.occurrences[id] = 0;
    visitHeadings(tree, (node, depth) => {
      const words = wordsOf(node).trim();
      if (depth === 1) top.push({ node, words });
      if (words === '') problems.push({ ...placeOf(node), field: 'heading', ...text.emptyHeading });
      let id = idOf(node);
      if (id === undefined) {
        const slug = slugger.slug(words);
        id = slug === '' || GIVEN.test(slug) || isOfPage(slug, file) ? slugger.slug(`s-${slug}`) : slug;
      }
      node.properties['id'] = id;
      link(node, id);
    });
    const [first] = top;
    if (first) {
      problems.push({
        ...placeOf(first.node),
        field: 'heading',
        ...text.topHeading(first.words, top.length - 1),
      });
    }
  };
}

/** Lists the headings for the contents, and all ids for links to them. Runs when formulas are set, so that `$\alpha$` reads α. */
export function rehypeContents() {
  return (tree: Root, file: VFile): void => {
    const { ids, headings } = essayReport(file);
    eachNode(tree, (node) => {
      const id = idOf(node);
      if (id !== undefined) ids.add(id);
    });
    visitHeadings(tree, (node, depth) => {
      headings.push({
        depth,
        id: String(node.properties['id']),
        text: wordsOf(node).trim(),
      });
    });
  };
}
