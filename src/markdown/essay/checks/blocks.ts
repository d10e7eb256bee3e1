import type { Code, Heading, Html, Table } from 'mdast';
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

/** HTML takes an unclosed comment to the end of the page. */
export function checkHtml(node: Html, file: VFile): void {
  const open = node.value.lastIndexOf('<!--');
  if (open < 0 || node.value.includes('-->', open)) return;
  essayReport(file).problems.push({
    ...placeOf(node),
    field: 'html',
    found: quoteFound(node.value.split('\n')[0]),
    ...text.openComment,
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

/** Cells beyond those of the head are not on the page. */
export function checkTable(node: Table, file: VFile): void {
  const columns = node.children[0]?.children.length ?? 0;
  for (const { children } of node.children) {
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
