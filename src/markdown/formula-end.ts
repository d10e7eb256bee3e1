import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** What belongs to the formula before it, and begins no line. */
const CLOSING = /^[-\u2010\u2011,.;:!?)\]’”»…%]+/u;

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/**
 * The drawn form of a formula with its last part in a span of its own: a browser asks the element around a part, and no
 * element further out, whether a line may break after it.
 */
function withEnd(formula: Element): Element {
  const children = formula.children.map((drawn): ElementContent => {
    if (drawn.type !== 'element' || !hasClass(drawn, 'katex-html')) return drawn;
    const last = drawn.children.at(-1);
    return last ? { ...drawn, children: [...drawn.children.slice(0, -1), h('span', last)] } : drawn;
  });
  return { ...formula, children };
}

/** Keeps a comma or full stop on the line of the formula that it follows. The rules are in prose.css. */
export function keepPunctuation(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (hasClass(node, 'katex-display')) return SKIP;
    if (!hasClass(node, 'katex') || !parent || index === undefined) return undefined;
    const next = parent.children[index + 1];
    if (next?.type !== 'text') return SKIP;
    const [signs] = CLOSING.exec(next.value) ?? [];
    if (signs === undefined) return SKIP;
    const rest = next.value.slice(signs.length);
    parent.children.splice(
      index,
      2,
      h('span.formula-end', [withEnd(node), signs]),
      ...(rest === '' ? [] : [{ ...next, value: rest }]),
    );
    return [SKIP, index + 1];
  });
}
