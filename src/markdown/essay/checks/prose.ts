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
const MARKED: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete']);
const UNMARKED: ReadonlySet<string> = new Set();

interface Pattern {
  readonly field: string;
  readonly find: RegExp;
  readonly message: { readonly expected: string; readonly mend: string };
  /** What matches is colons that would open something, or that would close it. */
  readonly colons?: 'open' | 'close';
}

const tex = { field: 'formula', message: text.tex };

/** Formulas as TeX delimits them. Those backslashes are escapes in Markdown, so these patterns come before ESCAPED. */
const TEX: readonly Pattern[] = [
  // With the backslashes doubled, as MathJax needs them behind some Markdown parsers.
  { ...tex, find: /\\\\\([\s\S]{1,1000}?\\\\\)|\\\\\[[\s\S]{1,1000}?\\\\\]/g },
  { ...tex, find: /(?<!\\)\\\([\s\S]{1,1000}?\\\)/g },
  { ...tex, find: /(?<!\\)\\\[(?=\s|[^\]]{0,1000}(?:[=^_]|\\[A-Za-z]))[\s\S]{1,1000}?\\\]/g },
  { ...tex, find: /(?<=^[ \t>]{0,100})\\[[\]](?=[ \t]{0,100}$)/gm },
  {
    field: 'formula',
    find: /(?<!\\)\\begin\{([a-z]{1,20}\*?)\}(?:[\s\S]{0,2000}?\\end\{\1\})?|(?<!\\)\\end\{[a-z]{1,20}\*?\}/g,
    message: text.environment,
  },
];

/** What looks like syntax, of this system or of another, and was not taken as such. */
const OTHERS: readonly Pattern[] = [
  { field: 'graph', find: /(?<![\w:]):{2,20}[ \t]?graph\b[^\n]{0,200}/g, message: text.graph },
  {
    field: 'directive',
    find: /(?<=^[ \t>]{0,100}):{3,20}[ \t]?[A-Za-z{][^\n]{0,200}/gm,
    message: text.fence,
    colons: 'open',
  },
  {
    field: 'directive',
    find: /(?<=^[ \t>]{0,100})::[ \t]?[A-Za-z{][^\n]{0,200}|(?<![\w:]):{2,20}[A-Za-z][\w-]{0,50}[[{]/gm,
    message: text.directive,
  },
  {
    field: 'directive',
    find: /(?<=^[ \t>]{0,100}):{3,20}[ \t]{0,100}$/gm,
    message: text.strayFence,
    colons: 'close',
  },
  { field: 'list', find: /(?<=^[ \t>]{0,100}):[ \t]{1,3}\S[^\n]{0,200}/gm, message: text.definition },
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
    field: 'citation',
    find: /(?<![\w@./-])@(?:tbl|fig|eq|sec|lst|thm|lem|def|exm)-[A-Za-z0-9][\w-]*/g,
    message: text.crossReference,
  },
  {
    field: 'citation',
    find: /(?<![\w@./-])@[A-Za-z][\w-]{0,50}?:?(?:1[5-9]|20)\d\d(?!\d)[\w-]{0,50}/g,
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
    find: /\{(?:[#.][A-Za-z][^{}\n]{0,200}|:(?:\s|toc|[#.][A-Za-z])[^{}\n]{0,200})\}|(?<=[)\]\0])\{[a-z-]{1,30}=[^{}\n]{1,200}\}/g,
    message: text.attribute,
  },
  {
    field: 'attribute',
    find: /(?<=\s)\^(?=\d{0,20}[A-Za-z])[A-Za-z0-9-]{1,50}(?=\s*$)/g,
    message: text.blockId,
  },
  {
    field: 'heading',
    find: /(?<=^[ \t>]{0,100})(?:#{2,6}[^\s#][^\n]{0,200}|#[A-Za-z][\w/-]{0,50}(?:[ \t]+#[A-Za-z][\w/-]{0,50})*(?=[ \t]*$))/gm,
    message: text.hashes,
  },
  { field: 'formula', find: /\$\$[^\n]{0,200}/g, message: text.dollars },
  { field: 'formula', find: /(?<!\d ?)\$ [^$\n]{1,200} \$(?!\d)/g, message: text.spacedDollars },
  {
    field: 'formula',
    find: /\$ ?(?:\\[A-Za-z]|[A-Za-z]\w{0,20}[=^_])[^\n$]{0,200}/g,
    message: text.dollars,
  },
  { field: 'formula', find: /\\[A-Za-z]{1,30}\{[^{}\n]{0,200}/g, message: text.command },
];

/** Marks of emphasis beside a space on their inner side, which Markdown prints (CommonMark 6.2). */
const MARKS: readonly Pattern[] = [
  {
    field: 'emphasis',
    find: /(?<![*\w])(\*{1,3})(?=[^\s*])[^*\n]{1,300}\s\1(?=[^\s*])|(?<![*\w])(\*{2,3})\s[^*\n]{1,300}[^\s*]\2(?!\*)/g,
    message: text.spacedMarks,
  },
];

/**
 * The source of a block, in which nothing but its prose is to be read.
 * @param marked types of nodes whose marks are to be read too
 */
function proseOf(block: Nodes, source: string, marked: ReadonlySet<string>): string {
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
    const isMarked = marked.has(node.type) || node === block || children.length === 0;
    // `:2023` and `{:toc}` are read as directives too, and are the ends of signs of other systems.
    const isEnd = /[\w{]/.test(source.charAt((from ?? start) - start - 1));
    if (node.type.endsWith('Directive') && children.length === 0 && !isEnd) mask(from, to);
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
export class Prose {
  readonly #file: VFile;
  /** Colons that were refused where they would open something, so that those that close it are no second fault. */
  #refused = 0;

  constructor(file: VFile) {
    this.#file = file;
  }

  check(block: Paragraph | Heading | TableCell): void {
    const source = sourceOf(block, this.#file);
    let prose = proseOf(block, source, MARKED);
    if (block.type === 'heading') prose = prose.replace(HEADING_ID, '');
    if (prose.includes('\\')) prose = this.#read(TEX, prose, block, source);
    prose = prose.replace(ESCAPED, MASK + MASK);
    if (/[:[{=$\\%<!@^#]/.test(prose)) this.#read(OTHERS, prose, block, source);
    if (prose.includes('*')) {
      this.#read(MARKS, proseOf(block, source, UNMARKED).replace(ESCAPED, MASK + MASK), block, source);
    }
  }

  /** @returns the prose, without what the patterns found */
  #read(patterns: readonly Pattern[], prose: string, block: Nodes, source: string): string {
    return patterns.reduce(
      (rest, pattern) =>
        rest.replace(pattern.find, (match: string, ...others: unknown[]) => {
          const index = others.find((value) => typeof value === 'number') ?? 0;
          if (pattern.colons === 'open') this.#refused += 1;
          if (pattern.colons === 'close' && this.#refused > 0) this.#refused -= 1;
          else this.#tell(pattern, source.slice(index, index + match.length), source.slice(0, index), block);
          return match.replace(/[^\n]/g, MASK);
        }),
      prose,
    );
  }

  #tell({ field, message }: Pattern, written: string, before: string, block: Nodes): void {
    const { line = 1, column = 1 } = block.position?.start ?? {};
    const lineStart = before.lastIndexOf('\n') + 1;
    const [first] = written.trim().split('\n');
    essayReport(this.#file).problems.push({
      line: line + before.split('\n').length - 1,
      col: before.length - lineStart + (lineStart === 0 ? column : 1),
      field,
      found: quoteFound(first),
      ...message,
    });
  }
}
