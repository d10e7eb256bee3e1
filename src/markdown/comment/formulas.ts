import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import { labelsText } from '../../locales/en/markdown-labels.ts';
import { refusalsText } from '../../locales/en/markdown-refusals.ts';
import { limits } from './policy/limits.ts';
import { Refusal } from './policy/refusal.ts';

/**
 * Commands that a comment's formula may not use: those that define commands, since a few of them can stand for
 * megabytes of markup; those that make KaTeX write to the log of the build; and those that
 * `trust: false` would replace by their name in red.
 */
const FORBIDDEN = [
  ...['\\def', '\\gdef', '\\edef', '\\xdef', '\\let', '\\futurelet', '\\global', '\\long'],
  ...['\\newcommand', '\\renewcommand', '\\providecommand'],
  ...['\\message', '\\errmessage', '\\show'],
  ...['\\href', '\\url', '\\includegraphics'],
];

interface SetFormula {
  readonly element: Element;
  /** Code units of its HTML. */
  readonly size: number;
}

/** Attributes of MathML that move or widen what they are on. */
const LENGTHS = ['width', 'height', 'depth', 'voffset', 'lspace', 'rspace'] as const;

/** The longest way in em that an element's style or attributes give. */
function extentOf({ tagName, properties }: Element): number {
  // The bar of a root is 400 em wide for every formula, in a box that shows what is needed of it.
  if (tagName === 'svg') return 0;
  const lengths = [properties['style'], ...LENGTHS.map((name) => properties[name])].filter(
    (value) => typeof value === 'string',
  );
  return Math.max(
    0,
    ...lengths.flatMap((value) =>
      [...value.matchAll(/(?<![\d.])(\d+(?:\.\d+)?(?:e\+?\d+)?)em/g)].map(([, way]) => Number(way)),
    ),
  );
}

/**
 * What keeps a formula from its box: too many elements inside one another, or a way further than `limits.formulaExtent`.
 * KaTeX bounds each length that a formula asks for upwards alone, and not what several come to. Does not recurse.
 */
function excess(formula: Element): string | undefined {
  let level = [formula];
  let isTall = false;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.formulaDepth) return labelsText.deepFormula;
    isTall ||= level.some((element) => extentOf(element) > limits.formulaExtent);
    level = level.flatMap(({ children }) => children.filter((child) => child.type === 'element'));
  }
  return isTall ? labelsText.tallFormula(limits.formulaExtent) : undefined;
}

/** A formula as a tree, or what is wrong with it. */
function setFormula(tex: string, displayMode: boolean): SetFormula | { readonly error: string } {
  try {
    const html = katex.renderToString(tex, {
      displayMode,
      output: 'htmlAndMathml',
      throwOnError: true,
      trust: false,
      // `\\` in a display does nothing in LaTeX and breaks the line in MathJax, which other forums use.
      strict: (code: string) => (code === 'newLineInDisplayMode' ? 'ignore' : 'error'),
      maxSize: limits.formulaSize,
      maxExpand: limits.formulaExpansions,
      // KaTeX writes \gdef into this object: a fresh one, or one comment would redefine the next one's commands.
      macros: Object.fromEntries(FORBIDDEN.map((name) => [name, '\\notInComments'])),
    });
    const [element] = fromHtml(html, { fragment: true }).children;
    if (element?.type === 'element') {
      const error = excess(element);
      return error === undefined ? { element, size: html.length } : { error };
    }
  } catch (error) {
    if (error instanceof katex.ParseError) return { error: error.rawMessage };
    // Far deeper than the limit, the stack of KaTeX or of the HTML parser ends first.
    if (!(error instanceof RangeError)) throw error;
  }
  return { error: labelsText.deepFormula };
}

function source(tex: string, isBlock: boolean, error: string): Element {
  const code = h('code', { className: ['math-error'], title: error }, tex);
  return isBlock ? h('pre', { tabIndex: 0 }, code) : code;
}

/**
 * Sets the formulas of a sanitised tree, which is changed in place. Formulas are the `code` elements with a class: only
 * the maths rules of the parser give one, since Markdown cannot spell a class. Bad TeX is shown as its source.
 * @returns whether there is a formula on the tree that needs KaTeX's style sheet.
 * @throws Refusal when the formulas grow beyond the limit of their HTML.
 */
export function setFormulas(tree: Root): boolean {
  let size = 0;
  visit(tree, 'element', (node, index, parent) => {
    const [kind] = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
    if (node.tagName !== 'code' || kind === undefined || !parent || index === undefined) return undefined;
    const tex = toString(node);
    const set = setFormula(tex, kind !== 'math-inline');
    if ('error' in set) {
      parent.children[index] = source(tex, kind === 'math-block', set.error);
      return SKIP;
    }
    size += set.size;
    if (size > limits.formulaHtml) {
      throw new Refusal(1, 'formula', refusalsText.formulaSize(limits.formulaHtml));
    }
    parent.children[index] = set.element;
    return SKIP;
  });
  return size > 0;
}
