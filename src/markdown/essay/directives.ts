import GithubSlugger from 'github-slugger';
import type { Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { markdownText } from '../../locales/en/markdown.ts';
import { quoteFound } from '../../schema/problem.ts';
import { GRAPH_SLOT } from '../rendered.ts';
import { typesetLine } from '../typography.ts';
import { placeOf, essayReport, sourceOf } from './report.ts';

const NAMES = new Set(['box', 'note', 'graph', 'term']);

function element(name: string, properties: Record<string, string>, children: RootContent[]): Paragraph {
  // A paragraph with hName is mdast's way to say "this element, whatever it is" (mdast-util-to-hast).
  return {
    type: 'paragraph',
    data: { hName: name, hProperties: properties },
    children: children as Paragraph['children'],
  };
}

/**
 * `:::box[Title]` opens and closes without script; a box without a title could not say what it hides. The anchor is on its
 * body, because browsers open a closed box when a link leads to something inside it.
 */
function box(node: ContainerDirective, file: VFile, slugger: GithubSlugger): RootContent {
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined;
  if (!label || toString(label).trim() === '') {
    essayReport(file).problems.push({
      ...placeOf(node),
      field: 'box',
      ...markdownText.untitledBox,
    });
  }
  const summary = element('summary', {}, label ? label.children : []);
  const id = slugger.slug(`box-${label ? toString(label) : ''}`);
  const body = element('div', { className: 'box-body', id }, label ? rest : node.children);
  return element('details', { className: 'box' }, [summary, body]);
}

/** `::graph{a b}`: a placeholder in Markdown, a component in MDX. */
function graph(node: LeafDirective, file: VFile): RootContent {
  const ids = Object.keys(node.attributes ?? {});
  const place = placeOf(node);
  if (ids.length === 0) {
    essayReport(file).problems.push({
      ...place,
      field: 'graph',
      found: quoteFound(sourceOf(node, file)),
      ...markdownText.noGraph,
    });
  }
  for (const target of ids) essayReport(file).references.push({ kind: 'graph', target, ...place });
  if (file.extname === '.mdx') {
    const attribute = { type: 'mdxJsxAttribute' as const, name: 'ids', value: ids.join(' ') };
    return {
      type: 'mdxJsxFlowElement',
      name: 'Graph',
      attributes: [attribute],
      children: [],
    } satisfies MdxJsxFlowElement;
  }
  return element(GRAPH_SLOT, { ids: ids.join(' ') }, []);
}

/**
 * `:term[word]{means="…"}`: the word, and after it in parentheses what it means, which the page shows on hover and focus
 * only. Feeds, listeners and paper have the parentheses.
 */
function term(node: TextDirective, file: VFile): RootContent {
  const means = node.attributes?.['means']?.trim() ?? '';
  if (means === '' || toString(node).trim() === '') {
    essayReport(file).problems.push({
      ...placeOf(node),
      field: 'term',
      found: quoteFound(sourceOf(node, file)),
      ...markdownText.term,
    });
  }
  const text = (value: string): RootContent => ({ type: 'text', value });
  const around = (value: string): RootContent => element('span', { className: 'term-around' }, [text(value)]);
  const meaning = element('span', { className: 'term-means' }, [
    around(' ('),
    text(typesetLine(means)),
    around(')'),
  ]);
  essayReport(file).hasTerms = true;
  return element('dfn', { className: 'term', tabIndex: '0' }, [...node.children, meaning]);
}

/** Whether words in brackets or attributes in braces follow the name of a text directive. */
function hasMore(node: TextDirective, file: VFile): boolean {
  return sourceOf(node, file).length > node.name.length + 1;
}

/**
 * Whether a text directive of an unknown name was meant as one. A colon inside prose (`ratio a:b`, `10:30am`) was not; a
 * known name with its brackets behind a space was.
 */
function isMeant(node: TextDirective, file: VFile): boolean {
  const end = node.position?.end.offset ?? 0;
  return hasMore(node, file) || (NAMES.has(node.name) && /^ ?[[{]/.test(String(file).slice(end, end + 2)));
}

/**
 * Boxes, notes, terms and graphs. Any other directive is told to the author; a colon inside prose (`ratio a:b`), which the
 * directive syntax also claims, goes back to being text.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    const slugger = new GithubSlugger();
    visit(tree, (node, index, parent) => {
      if (
        node.type !== 'textDirective' &&
        node.type !== 'leafDirective' &&
        node.type !== 'containerDirective'
      )
        return;
      if (!parent || index === undefined) return;
      // The walk goes on inside what was put in, not inside what was taken out.
      const replaceBy = (content: RootContent): [typeof SKIP, number] => {
        parent.children.splice(index, 1, content);
        return [SKIP, index];
      };
      const directive: TextDirective | LeafDirective | ContainerDirective = node;
      if (directive.type === 'containerDirective' && directive.name === 'box')
        return replaceBy(box(directive, file, slugger));
      if (directive.type === 'containerDirective' && directive.name === 'note') {
        return replaceBy(element('div', { className: 'note', role: 'note' }, directive.children));
      }
      if (directive.type === 'leafDirective' && directive.name === 'graph')
        return replaceBy(graph(directive, file));
      if (directive.type === 'textDirective' && directive.name === 'term' && hasMore(directive, file))
        return replaceBy(term(directive, file));
      const source = sourceOf(directive, file);
      if (directive.type !== 'textDirective' || isMeant(directive, file)) {
        essayReport(file).problems.push({
          ...placeOf(directive),
          field: 'directive',
          found: quoteFound(source.split('\n')[0]),
          ...markdownText.directive,
        });
      }
      return replaceBy({ type: 'text', value: source });
    });
  };
}
