import type { Blockquote, Code, Heading, Html, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { InlineMath, Math } from 'mdast-util-math';
import type { VFile } from 'vfile';
import { markdownChecksText as text } from '../../../locales/en/markdown-checks.ts';
import { quoteFound } from '../../../schema/problem.ts';
import { essayReport, placeOf, sourceOf } from '../report.ts';

/** What quotes and lists put before a line. */
const PREFIX = /^[ \t>]*/;

interface Fenced {
  readonly first: string;
  /** Empty when there is one line only. */
  readonly last: string;
}

function fences(source: string): Fenced {
  const lines = source.trimEnd().split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '') : '';
  return { first: (lines[0] ?? '').trimEnd(), last: last.replace(PREFIX, '').trimEnd() };
}

/** @param isInside Whether it stands in a box or note, whose own end may have cut it. */
export function checkCode(node: Code, file: VFile, isInside: boolean): void {
  const { first, last } = fences(sourceOf(node, file));
  const fence = /^(?:`{3,}|~{3,})/.exec(first)?.[0];
  if (fence === undefined || (last.startsWith(fence) && last === fence.charAt(0).repeat(last.length))) return;
  essayReport(file).problems.push({
    ...placeOf(node),
    field: 'code',
    found: quoteFound(first),
    ...(isInside ? text.cutCode : text.openCode(fence)),
  });
}

/** @param isInside Whether it stands in another box or note, whose own end may have cut it. */
export function checkContainer(node: ContainerDirective, file: VFile, isInside: boolean): void {
  const { first, last } = fences(sourceOf(node, file));
  const fence = /^:+/.exec(first)?.[0] ?? ':::';
  if (last.startsWith(fence) && last === ':'.repeat(last.length)) return;
  essayReport(file).problems.push({
    ...placeOf(node),
    field: node.name === 'note' ? 'note' : 'box',
    found: quoteFound(first),
    ...(isInside ? text.cutBox : text.openBox(fence)),
  });
}

/** What in a block of HTML is no text of it, or is text in which signs mean themselves. */
const NO_TEXT = /<!--[\s\S]*?-->|<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<[^<>]{0,5000}>/gi;
/** Links, pictures, calls of footnotes, strong words, code and formulas. */
const MARKDOWN =
  /!?\[[^[\]\n]{0,200}\]\([^()\s]{1,1000}[^()\n]{0,200}\)|\[\^[^\s[\]]{1,100}\]|\*\*[^\s*][^*\n]{0,200}\*\*|`[^`\n]{1,200}`|\$\$|(?<![\w\\$])\$[^\s$\d](?:[^$\n]{0,200}[^\s$])?\$(?!\d)|\\\([\s\S]{1,1000}?\\\)/;

/** HTML takes an unclosed comment to the end of the page, and Markdown reads nothing in a block of HTML. */
export function checkHtml(node: Html, file: VFile): void {
  const { problems } = essayReport(file);
  const open = node.value.lastIndexOf('<!--');
  if (open >= 0 && !node.value.includes('-->', open)) {
    problems.push({
      ...placeOf(node),
      field: 'html',
      found: quoteFound(node.value.split('\n')[0]),
      ...text.openComment,
    });
    return;
  }
  const shown = node.value.replace(NO_TEXT, (tag) => tag.replace(/[^\n]/g, ' '));
  const found = MARKDOWN.exec(shown);
  if (!found) return;
  // In the source, because a block in a quotation has its marks at the start of each line.
  const at = sourceOf(node, file).indexOf(found[0]);
  const before = sourceOf(node, file).slice(0, at).split('\n');
  const { line, col } = placeOf(node);
  problems.push({
    line: line + before.length - 1,
    col: (before.length === 1 ? col : 1) + (before.at(-1) ?? '').length,
    field: 'html',
    found: quoteFound(found[0]),
    ...text.markdownInHtml,
  });
}

/** Words are set without the spaces between them, so they show that two prices became a formula. */
const WORDS = /(?<![\\A-Za-z])[A-Za-z]{3,}[ ,]+[A-Za-z]{2,}/;
const TEXT_GROUP = /\\(?:text[a-z]*|mbox|operatorname\*?|math[a-z]+|begin|end|tag|label)\s*\{[^{}]*\}/g;

export function checkInlineMath(node: InlineMath, file: VFile): void {
  if (!WORDS.test(node.value.replace(TEXT_GROUP, ' '))) return;
  essayReport(file).problems.push({
    ...placeOf(node),
    field: 'formula',
    found: quoteFound(sourceOf(node, file)),
    ...text.wordsInFormula,
  });
}

export function checkDisplay(node: Math, file: VFile): void {
  const source = sourceOf(node, file).trimEnd();
  const isClosed = source.length > 3 && source.endsWith('$$');
  const goesOn = /(?<!\\)(?:\\\\)*\$\$/.test(node.value);
  const isEmpty = node.value.trim() === '';
  if (isClosed && !goesOn && !isEmpty) return;
  const message = goesOn ? text.wordsAfterDollars : text.openDisplay;
  essayReport(file).problems.push({
    ...placeOf(node),
    field: 'formula',
    found: quoteFound(source.split('\n')[0]),
    ...(isClosed && isEmpty ? text.emptyDisplay : message),
  });
  // It would be told again, as TeX that cannot be set.
  node.data = { ...node.data, hChildren: [] };
}

/** A line of hyphens under a paragraph makes a heading of it, which is seldom meant where the paragraph is long. */
export function checkUnderline(node: Heading, file: VFile): void {
  const lines = sourceOf(node, file).trimEnd().split('\n');
  const underline = lines.length > 1 ? (lines.at(-1) ?? '').replace(PREFIX, '').trimEnd() : '';
  if (!/^(?:-+|=+)$/.test(underline) || (lines.length === 2 && underline.length > 2)) return;
  essayReport(file).problems.push({
    ...placeOf(node),
    field: 'heading',
    found: quoteFound(lines[0]),
    ...text.underline(underline),
  });
}

/** A row of four spaces or more before its first cell, which Markdown takes for code under the table. */
export function checkRow(row: Code, table: Table, file: VFile): void {
  const source = sourceOf(row, file);
  if (placeOf(row).line !== (table.position?.end.line ?? 0) + 1 || /^(?:`{3}|~{3})/.test(source)) return;
  essayReport(file).problems.push({
    ...placeOf(row),
    field: 'table',
    found: quoteFound(source.split('\n')[0]?.trim()),
    ...text.indentedRow,
  });
}

/** `>!` hides a text until it is asked for in forums, and is a quotation here. */
export function checkQuote(node: Blockquote, file: VFile): void {
  if (!/^>!(?!\[)/.test(sourceOf(node, file))) return;
  essayReport(file).problems.push({
    ...placeOf(node),
    field: 'quote',
    found: quoteFound('>!'),
    ...text.spoiler,
  });
}

/** Cells beyond those of the head are not on the page, and a line of hyphens is. */
export function checkTable(node: Table, file: VFile): void {
  const columns = node.children[0]?.children.length ?? 0;
  for (const [index, row] of node.children.entries()) {
    const { children } = row;
    const source = sourceOf(row, file);
    if (index > 0 && /^[\s|:-]+$/.test(source) && source.includes('---')) {
      essayReport(file).problems.push({
        ...placeOf(row),
        field: 'table',
        found: quoteFound(source),
        ...text.hyphenRow,
      });
    }
    const extra = children[columns];
    if (!extra) continue;
    essayReport(file).problems.push({
      ...placeOf(extra),
      field: 'table',
      found: text.cells(children.length),
      ...text.tooManyCells(columns),
    });
  }
}
