import type { Nodes, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Root as MdastRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { quoteFound } from '../../schema/problem.ts';
import { eachNode } from '../each-node.ts';
import { overfull, tooMuch } from './body-limits.ts';
import { GRAPH_SLOT } from '../rendered.ts';
import type { BodyProblem, BodyPart, RenderedEssay } from '../rendered.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './plugins.ts';
import { fileName } from './file-name.ts';
import { placeOf, essayReport } from './report.ts';
import type { Reference } from './report.ts';

/** A rendered essay, what is wrong with it, and what it names that must exist elsewhere. */
export interface EssayResult {
  readonly rendered: RenderedEssay;
  readonly problems: readonly BodyProblem[];
  readonly references: readonly Reference[];
  /** Every id in the text. */
  readonly ids: readonly string[];
}

/** Cannot stand in the output: the HTML parser and the Markdown parser both replace NUL. So nothing can forge it. */
const CUT = '\0';

function slotOf(node: Nodes): BodyPart | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === GRAPH_SLOT) {
    const ids = String(node.properties['ids'] ?? '');
    return { kind: 'graph', ids: ids.split(' ').filter(Boolean) };
  }
  if (node.tagName !== 'img') return undefined;
  const { src, alt } = node.properties;
  return { kind: 'image', src: fileName(String(src ?? '')), alt: String(alt ?? '') };
}

/** Graphs and images leave the HTML as marks that a cut finds again. Remarks in HTML leave it for good. */
function rehypeSlots() {
  return (tree: Root): void => {
    const marks: (readonly [parent: Parents, node: Nodes, slot: BodyPart])[] = [];
    const remarks = new Set<Parents>();
    eachNode(tree, (node, parent) => {
      const slot = slotOf(node);
      if (slot) marks.push([parent, node, slot]);
      if (node.type === 'comment') remarks.add(parent);
    });
    for (const [parent, node, slot] of marks) {
      const index = parent.children.findIndex((child) => child === node);
      parent.children[index] = { type: 'raw', value: CUT + JSON.stringify(slot) + CUT };
    }
    for (const parent of remarks)
      parent.children.splice(0, Infinity, ...parent.children.filter((child) => child.type !== 'comment'));
  };
}

function cutParts(html: string): BodyPart[] {
  // Odd stretches stand between two cuts, and are what rehypeSlots wrote.
  return html
    .split(CUT)
    .map((stretch, index): BodyPart =>
      index % 2 === 1 ? (JSON.parse(stretch) as BodyPart) : { kind: 'html', html: stretch },
    )
    .filter((part) => part.kind !== 'html' || part.html !== '');
}

/** `<Graph ids="…">` in MDX names graphs too; any other component must be imported. */
function remarkComponents() {
  return (tree: MdastRoot, file: VFile): void => {
    const imported = tree.children.map((node) => (node.type === 'mdxjsEsm' ? node.value : '')).join('\n');
    const { problems, references } = essayReport(file);
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const jsx: MdxJsxFlowElement | MdxJsxTextElement = node;
      if (jsx.name === 'Graph' && jsx.position) {
        for (const attribute of jsx.attributes) {
          if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== 'ids') continue;
          const { value } = attribute;
          const ids = typeof value === 'string' ? value : (value?.value ?? '');
          for (const target of ids.split(/\s+/).filter(Boolean)) {
            references.push({ kind: 'graph', target, ...placeOf(jsx) });
          }
        }
      } else if (
        jsx.name !== null &&
        /^[A-Z]/.test(jsx.name) &&
        jsx.name !== 'Graph' &&
        !imported.includes(jsx.name)
      ) {
        problems.push({
          ...placeOf(jsx),
          field: 'component',
          found: `<${jsx.name}>`,
          ...text.component,
        });
      }
    });
  };
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkRehype, { ...remarkRehypeOptions, allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypePlugins)
  .use(rehypeSlots);

const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkComponents)
  .use(remarkPlugins)
  .use(remarkRehype, {
    ...remarkRehypeOptions,
    passThrough: [
      'mdxJsxFlowElement',
      'mdxJsxTextElement',
      'mdxFlowExpression',
      'mdxTextExpression',
      'mdxjsEsm',
    ],
  })
  .use(rehypePlugins);

/** What an error of the parser says to an author. @throws the error when it is none of the text's */
function faultOf(error: unknown, body: string): BodyProblem {
  if (error instanceof RangeError) return overfull;
  if (!(error instanceof VFileMessage)) throw error;
  const { line = 1, column = 1, reason } = error;
  const written = quoteFound(body.split('\n')[line - 1]?.trim() ?? '');
  return { line, col: column, field: 'mdx', ...text.mdx(written, reason) };
}

/**
 * Renders the body of an essay, a page or a biography: trusted text of the site's own authors.
 * For MDX the parts are empty, because Astro compiles those files itself; everything else is told as for Markdown.
 * @param body Markdown without its front matter.
 * @param format `md` or `mdx`.
 */
export async function renderEssay(body: string, format: 'md' | 'mdx'): Promise<EssayResult> {
  const file = new VFile({ value: body, path: `essay.${format}` });
  const report = essayReport(file);
  let parts: BodyPart[] = [];
  const much = tooMuch(body);
  try {
    if (much) report.problems.push(much);
    else if (format === 'mdx') await mdx.run(mdx.parse(file), file);
    else
      parts = cutParts(toHtml(await markdown.run(markdown.parse(file), file), { allowDangerousHtml: true }));
  } catch (error) {
    report.problems.push(faultOf(error, body));
  }
  const { headings, ids, words, notes, hasTerms, hasMath, styles, problems, references } = report;
  const named = (wanted: Reference['kind']): string[] => {
    const targets = references.filter(({ kind }) => kind === wanted).map(({ target }) => target);
    return [...new Set(targets)];
  };
  const [graphs, links] = [named('graph'), named('link')];
  return {
    rendered: { parts, headings, graphs, words, notes, hasTerms, links, hasMath, styles },
    problems,
    references,
    ids: [...ids],
  };
}
