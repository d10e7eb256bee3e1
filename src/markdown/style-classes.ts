import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { StyleRules } from './rendered.ts';

/**
 * Moves every `style` attribute of a tree into a class named after its content, because the site's policy forbids
 * style attributes and KaTeX writes many. The tree is changed in place.
 * @returns declarations by class name, in the order of the names, so that a build is the same bytes each time.
 */
export function stylesToClasses(tree: Root): StyleRules {
  const rules = new Map<string, string>();
  visit(tree, 'element', (node) => {
    const { style, className } = node.properties;
    if (style === undefined) return;
    delete node.properties['style'];
    if (typeof style !== 'string' || style.trim() === '') return;
    const name = `k${createHash('sha256').update(style).digest('hex').slice(0, 8)}`;
    rules.set(name, style);
    node.properties['className'] = [...(Array.isArray(className) ? className : []), name];
  });
  return Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1)));
}
