import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * The addresses that a comment links to, each once: in this site as paths from its root, others in full. Its footnotes
 * are no addresses.
 * @param base path under which the site is served; the links into the site in the tree begin with it.
 */
export function linksIn(tree: Root, base: string): string[] {
  const links = new Set<string>();
  visit(tree, 'element', ({ tagName, properties: { href } }) => {
    if (tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
    links.add(href.startsWith(base) ? `/${href.slice(base.length)}` : href);
  });
  return [...links];
}
