import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** A formula may not define commands: a few of those can stand for megabytes of markup. */
const DEFINERS = [
  ...['\\def', '\\gdef', '\\edef', '\\xdef', '\\let', '\\futurelet', '\\global', '\\long'],
  ...['\\newcommand', '\\renewcommand', '\\providecommand'],
];

/** HTML of a formula, or what KaTeX has against it. */
function setFormula(tex: string, displayMode: boolean): { html: string } | { error: string } {
  try {
    const html = katex.renderToString(tex, {
      displayMode,
      output: 'htmlAndMathml',
      throwOnError: true,
      trust: false,
      // A comment is not sent back for its LaTeX manners; commands that write HTML are the exception.
      strict: (code: string) => (code === 'htmlExtension' ? 'error' : 'ignore'),
      maxSize: limits.formulaSize,
      maxExpand: limits.formulaExpansions,
      // KaTeX writes \gdef into this object: a fresh one, or one comment would redefine the next one's commands.
      macros: Object.fromEntries(DEFINERS.map((name) => [name, '\\notInComments'])),
    });
    return { html };
  } catch (error) {
    // Deep groups end KaTeX's recursion with a RangeError, which is as good an answer.
    return { error: error instanceof katex.ParseError ? error.rawMessage : String(error) };
  }
}

function source(tex: string, displayMode: boolean, error: string): Element {
  const text: ElementContent = { type: 'text', value: tex };
  const code: Element = { type: 'element', tagName: 'code', properties: { className: ['math-error'], title: error }, children: [text] };
  return displayMode ? { type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [code] } : code;
}

/**
 * Sets the formulas of a sanitised tree, which is changed in place. Only the maths rules of the parser write
 * `code.math-inline` and `code.math-display`; Markdown has no way to spell them. Bad TeX is shown as its source.
 * @returns whether there is a formula on the tree that needs KaTeX's style sheet.
 * @throws Refusal when the formulas grow beyond the limit of their HTML.
 */
export function setFormulas(tree: Root): boolean {
  let size = 0;
  visit(tree, 'element', (node, index, parent) => {
    const [kind] = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
    if (node.tagName !== 'code' || kind === undefined || !parent || index === undefined) return undefined;
    const tex = toString(node);
    const displayMode = kind === 'math-display';
    const set = setFormula(tex, displayMode);
    if ('error' in set) {
      parent.children[index] = source(tex, displayMode && parent.type === 'root', set.error);
      return SKIP;
    }
    size += set.html.length;
    if (size > limits.formulaHtml) {
      const expected = `formulas whose HTML has at most ${limits.formulaHtml} characters`;
      throw new Refusal(1, 'formula', 'more than that', expected, 'shorten them');
    }
    const [formula] = fromHtml(set.html, { fragment: true }).children;
    if (formula?.type === 'element') parent.children[index] = formula;
    return SKIP;
  });
  return size > 0;
}
