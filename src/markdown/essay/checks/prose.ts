import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import type { VFile } from 'vfile';
import { markdownChecksText as text } from '../../../locales/en/markdown-checks.ts';
import { quoteFound } from '../../../schema/problem.ts';
import { HEADING_ID } from '../heading-id.ts';
import { essayReport, sourceOf } from '../report.ts';

/** Takes the place of what is no prose, so that the rest keeps its offsets. It is no letter, no space and no sign. */
const MASK = '\0';
/** A sign that a backslash escapes means itself (CommonMark 2.4). */
const ESCAPED = /\\[^\w\s]|\\_/g;
const NO_PROSE = new Set([
  ...['inlineCode', 'inlineMath', 'html', 'image', 'imageReference', 'footnoteReference'],
  ...['mdxTextExpression', 'mdxFlowExpression'],
]);
/** Their marks hide no text. Whatever else has children has an address or attributes too, which are no prose. */
const MARKED = new Set(['emphasis', 'strong', 'delete']);

interface Pattern {
  readonly field: string;
  readonly find: RegExp;
  readonly message: { readonly expected: string; readonly mend: string };
}

const tex = { field: 'formula', message: text.tex };

/** Formulas as TeX delimits them. Those backslashes are escapes in Markdown, so these patterns come before ESCAPED. */
const TEX: readonly Pattern[] = [
  { ...tex, find: /(?<!\\)\\\([\s\S]{1,1000}?\\\)/g },
  { ...tex, find: /(?<!\\)\\\[(?=\s|[^\]]{0,1000}(?:[=^_]|\\[A-Za-z]))[\s\S]{1,1000}?\\\]/g },
  { ...tex, find: /(?<=^[ \t>]{0,100})\\[[\]](?=[ \t]{0,100}$)/gm },
  { ...tex, find: /(?<!\\)\\begin\{([a-z]{1,20}\*?)\}(?:[\s\S]{0,2000}?\\end\{\1\})?/g },
  { ...tex, find: /(?<!\\)\\end\{[a-z]{1,20}\*?\}/g },
];

/** What looks like syntax, of this system or of another, and was not taken as such. */
const OTHERS: readonly Pattern[] = [
  { field: 'graph', find: /(?<![\w:]):{2,20}[ \t]?graph\b[^\n]{0,200}/g, message: text.graph },
  {
    field: 'directive',
    find: /(?<=^[ \t>]{0,100}):{2,20}[ \t]?[A-Za-z{][^\n]{0,200}|(?<![\w:]):{2,20}[A-Za-z][\w-]{0,50}[[{]/gm,
    message: text.directive,
  },
  { field: 'directive', find: /(?<=^[ \t>]{0,100}):{3,20}[ \t]{0,100}$/gm, message: text.strayFence },
  { field: 'footnote', find: /\^\[[^[\]\n]{1,200}\]/g, message: text.noteInLine },
  { field: 'footnote', find: /\[\^[^\s[\]]{1,100}\]/g, message: text.noFootnote },
  { field: 'link', find: /\[\[[^[\]\n]{1,200}\]\]/g, message: text.wikilink },
  {
    field: 'link',
    find: /\B\[(?!\d{1,9}\])[^[\]\n]{1,200}\]\[[^[\]\n]{1,200}\]/g,
    message: text.noDefinition,
  },
  {
    field: 'citation',
    find: /\[(?:[^[\]\n]{0,100}[ ;-])?@[A-Za-z][\w:.-]{0,50}[^[\]\n]{0,100}\]/g,
    message: text.citation,
  },
  {
    field: 'shortcode',
    find: /\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|\[[a-z_-]{1,30} [a-z_-]{1,30}=[^[\]\n]{1,200}\]|\[\/[a-z_-]{1,30}\]/g,
    message: text.shortcode,
  },
  {
    field: 'shortcode',
    find: /(?<=^[ \t>]{0,100})(?:\[toc\](?=[ \t]{0,100}$)|!!! ?[a-z][^\n]{0,200})/gim,
    message: text.shortcode,
  },
  { field: 'remark', find: /%%[^%\n]{1,200}%%|<!--[^\n]{0,200}/g, message: text.remark },
  { field: 'mark', find: /(?<!=)==[^\s=](?:[^=\n]{0,200}[^\s=])?==(?!=)/g, message: text.mark },
  {
    field: 'attribute',
    find: /\{(?:[#.][A-Za-z][^{}\n]{0,200}|:\s[^{}\n]{1,200})\}/g,
    message: text.attribute,
  },
  { field: 'formula', find: /\$\$[^\n]{0,200}/g, message: text.dollars },
  { field: 'formula', find: /(?<!\d ?)\$ [^$\n]{1,200} \$(?!\d)/g, message: text.spacedDollars },
  {
    field: 'formula',
    find: /\$ ?(?:\\[A-Za-z]|[A-Za-z]\w{0,20}[=^_])[^\n$]{0,200}/g,
    message: text.dollars,
  },
  { ...tex, find: /\\[A-Za-z]{1,30}\{[^{}\n]{0,200}/g },
];

/** The source of a block, in which nothing but its prose is to be read. */
function proseOf(block: Nodes, source: string): string {
  const start = block.position?.start.offset ?? 0;
  let prose = '';
  let at = start;
  const mask = (from = at, to = from): void => {
    if (from < at || to <= from) return;
    prose +=
      source.slice(at - start, from - start) + source.slice(from - start, to - start).replace(/[^\n]/g, MASK);
    at = to;
  };
  const walk = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    const children = 'children' in node ? node.children : [];
    const isAddress =
      node.type === 'link' && children[0]?.type === 'text' && node.url.endsWith(children[0].value);
    if (NO_PROSE.has(node.type) || isAddress) {
      mask(from, to);
      return;
    }
    const isMarked = MARKED.has(node.type) || node === block || children.length === 0;
    if (node.type.endsWith('Directive') && children.length === 0) mask(from, to);
    if (!isMarked) mask(from, children[0]?.position?.start.offset);
    for (const child of children) walk(child);
    if (!isMarked) mask(children.at(-1)?.position?.end.offset, to);
  };
  walk(block);
  return prose + source.slice(at - start);
}

/**
 * Tells of text that looks like syntax and is printed as it stands. A backslash before its first sign, or a code span,
 * says that it is meant so.
 */
export function checkProse(block: Paragraph | Heading | TableCell, file: VFile): void {
  const source = sourceOf(block, file);
  const { line = 1, column = 1 } = block.position?.start ?? {};
  let prose = proseOf(block, source);
  if (block.type === 'heading') prose = prose.replace(HEADING_ID, '');
  const tell = ({ field, find, message }: Pattern): void => {
    prose = prose.replace(find, (match: string, ...rest: unknown[]) => {
      const index = rest.find((value) => typeof value === 'number') ?? 0;
      const before = source.slice(0, index);
      const lineStart = before.lastIndexOf('\n') + 1;
      const [written = ''] = source
        .slice(index, index + match.length)
        .trim()
        .split('\n');
      essayReport(file).problems.push({
        line: line + before.split('\n').length - 1,
        col: index - lineStart + (lineStart === 0 ? column : 1),
        field,
        found: quoteFound(written),
        ...message,
      });
      return match.replace(/[^\n]/g, MASK);
    });
  };
  if (prose.includes('\\')) TEX.forEach(tell);
  prose = prose.replace(ESCAPED, MASK + MASK);
  if (/[:[{=$\\%<!]/.test(prose)) OTHERS.forEach(tell);
}
