import type { Element } from 'hast';
import { toDom } from 'hast-util-to-dom';
import { visit } from 'unist-util-visit';
import { replyPreviewText as words } from '../../locales/en/reply-preview.ts';
import { Refusal } from '../../markdown/comment/policy/refusal.ts';
import { safeTree } from '../../markdown/comment/safe-tree.ts';
import type { Quotes } from '../../markdown/rendered.ts';

export { tellQuotedNowhere } from './quoted-nowhere.ts';

/** Ids in a preview begin with this, which no comment's id on a page does. */
const PREFIX = 'c-preview-';

/** A comment as the build will render it, or the reason why it is refused. */
export type Preview =
  | {
      readonly nodes: DocumentFragment;
      readonly hasMath: boolean;
      readonly quotes: Quotes;
      readonly problem?: undefined;
    }
  | { readonly problem: string };

/**
 * Renders a comment by the very pipeline of the build, and hands it over as nodes, never as HTML: nothing in it can be
 * read in a second way. A policy against inline styles forbids `style` attributes, so formulas get theirs by script.
 * @param base path under which the site is served
 */
export function preview(markdown: string, base: string): Preview {
  try {
    const { tree, hasMath, quotes } = safeTree(markdown, PREFIX, base);
    const styles = new Map<Element, string>();
    visit(tree, 'element', (element) => {
      const { style } = element.properties;
      if (typeof style === 'string') styles.set(element, style);
      delete element.properties['style'];
    });
    // toDom makes a document of a tree without children.
    if (tree.children.length === 0) return { nodes: new DocumentFragment(), hasMath, quotes };
    const nodes = toDom(tree, {
      fragment: true,
      afterTransform(from, to) {
        const style = from.type === 'element' ? styles.get(from) : undefined;
        if (style !== undefined && 'style' in to && to.style instanceof CSSStyleDeclaration)
          to.style.cssText = style;
      },
    });
    if (!(nodes instanceof DocumentFragment)) throw new TypeError('a comment that is no fragment');
    return { nodes, hasMath, quotes };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { found, expected, mend, line } = error.problem;
    const refusal = words.refused(found, expected, mend);
    return { problem: line > 1 ? words.refusedAt(line, refusal) : refusal };
  }
}
