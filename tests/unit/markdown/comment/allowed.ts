import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Attributes by element that a comment may have, written here anew: the test must not trust the pipeline's own list. */
const PROSE: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'br em strong del blockquote ul hr sup table thead tbody tr summary'.split(' ').map((name) => [name, []]),
  ),
  a: ['href', 'rel', 'id', 'className', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
  code: ['className', 'title'],
  details: ['className'],
  div: ['className', 'role', 'tabIndex', 'ariaLabel'],
  li: ['id'],
  ol: ['start', 'type', 'ariaLabel'],
  p: ['className'],
  pre: ['tabIndex'],
  section: ['className', 'dataFootnotes'],
  // Around a formula and the sign that follows it.
  span: ['className'],
  td: ['className'],
  th: ['className'],
};

const MATHML =
  'math semantics annotation mrow mi mo mn mtext ms mspace mfrac msqrt mroot msup msub msubsup munder mover ' +
  'munderover mtable mtr mtd mlabeledtr mpadded mphantom menclose mstyle mglyph';
const MATH_ATTRIBUTES = [
  ...[
    'className',
    'ariaHidden',
    'xmlns',
    'encoding',
    'display',
    'width',
    'height',
    'viewBox',
    'preserveAspectRatio',
    'd',
  ],
  ...[
    'x1',
    'x2',
    'y1',
    'y2',
    'strokeWidth',
    'fill',
    'mathvariant',
    'stretchy',
    'separator',
    'fence',
    'accent',
    'lspace',
  ],
  ...[
    'rspace',
    'scriptlevel',
    'displaystyle',
    'columnalign',
    'columnspacing',
    'rowspacing',
    'linethickness',
    'minsize',
  ],
  ...[
    'maxsize',
    'movablelimits',
    'voffset',
    'notation',
    'columnlines',
    'rowlines',
    'symmetric',
    'accentunder',
    'side',
  ],
  ...['mathcolor', 'mathbackground', 'mathsize', 'depth', 'largeop', 'form', 'linebreak'],
];
const MATHS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  `span svg path line ${MATHML}`.split(' ').map((name) => [name, MATH_ATTRIBUTES]),
);

const CLASSES = new Set([
  ...[
    'box',
    'box-body',
    'note',
    'table-scroll',
    'footnotes',
    'data-footnote-backref',
    'math-error',
    'comment-heading',
  ],
  'comment-refused',
  'formula-end',
  // What used to be said by align.
  ...['cell-left', 'cell-center', 'cell-right'],
]);

/** Where a link may lead. */
function isAllowedHref(href: string, prefix: string): boolean {
  if (href.startsWith('#')) return href.startsWith(`#${prefix}fn`);
  const url = new URL(href, 'https://here.invalid/essays/x/');
  if (url.origin === 'https://here.invalid') return href.startsWith('/');
  return /^https?:\/\//i.test(href) && url.username === '';
}

/** What lets a keyboard scroll a formula that is wider than the page. */
const FOCUSABLE = ['tabIndex', 'role', 'ariaLabel'];

function isDisplay(element: Element): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes[0] === 'katex-display';
}

function isFormula(element: Element): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && (classes[0] === 'katex' || classes[0] === 'katex-display');
}

/**
 * What in the HTML of a comment is not allowed, as seen by an HTML parser; empty when all is well. Text that a parser
 * reads in another way than it was written is found too, since it is how safe trees become unsafe pages.
 */
export function violations(html: string, prefix: string): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const walk = (node: Nodes, allowed: typeof PROSE): void => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type === 'element') {
      const names = (isFormula(node) ? MATHS : allowed)[node.tagName];
      const isPlainSpan = node.tagName === 'span' && names === PROSE['span'] && !node.properties['className'];
      if (!names || isPlainSpan) found.push(`<${node.tagName}>`);
      for (const [name, value] of Object.entries(node.properties)) {
        const onDisplay = isDisplay(node) && FOCUSABLE.includes(name);
        if (!names?.includes(name) && !onDisplay) found.push(`${name} on <${node.tagName}>`);
        if (name === 'className' && !isFormula(node) && allowed === PROSE && Array.isArray(value)) {
          found.push(
            ...value
              .map(String)
              .filter((item) => !CLASSES.has(item))
              .map((item) => `class ${item}`),
          );
        }
        if (name === 'href' && !isAllowedHref(String(value), prefix)) found.push(`href ${String(value)}`);
        if (name === 'id') {
          const id = String(value);
          const isPoint = node.tagName === 'li' && id.startsWith(`${prefix}point-`);
          if (!(id.startsWith(`${prefix}fn`) || isPoint) || ids.has(id)) found.push(`id ${id}`);
          ids.add(id);
        }
      }
    }
    if (!('children' in node)) return;
    const inside = node.type === 'element' && isFormula(node) ? MATHS : allowed;
    for (const child of node.children) walk(child, inside);
  };
  const tree = fromHtml(html, { fragment: true });
  walk(tree, PROSE);
  if (toHtml(tree) !== html) found.push('HTML that a parser reads otherwise');
  return found;
}
