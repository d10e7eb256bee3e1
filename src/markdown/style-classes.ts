import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import { eachElement } from './each-node.ts';
import type { StyleRules } from './rendered.ts';

/** Formulas have few styles, and each of them many times. */
const names = new Map<string, string>();

function nameOf(style: string): string {
  const name = names.get(style) ?? `k${createHash('sha256').update(style).digest('hex').slice(0, 8)}`;
  names.set(style, name);
  return name;
}

/**
 * Moves every `style` attribute of a tree into a class named after its content, because the site's policy forbids
 * style attributes and KaTeX writes many. The tree is changed in place.
 * @returns declarations by class name, in the order of the names, so that a build is the same bytes each time.
 */
export function stylesToClasses(tree: Root): StyleRules {
  const rules = new Map<string, string>();
  eachElement(tree, (node) => {
    const { style, className } = node.properties;
    if (style === undefined) return;
    delete node.properties['style'];
    if (typeof style !== 'string' || style.trim() === '') return;
    const name = nameOf(style);
    rules.set(name, style);
    node.properties['className'] = [...(Array.isArray(className) ? className : []), name];
  });
  return Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1)));
}
