import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/**
 * Puts another anchor in the place of a comment's own wherever its HTML names it: in ids, and in the links to them.
 * @param own Begins every id in the HTML, and stands before a hyphen.
 */
export function withAnchor(html: string, own: string, anchor: string): string {
  // Few comments have footnotes or points: the others need not be parsed.
  if (!html.includes(`${own}-`)) return html;
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', ({ properties }) => {
    const { id, href } = properties;
    if (typeof id === 'string' && id.startsWith(own)) properties['id'] = anchor + id.slice(own.length);
    if (typeof href === 'string' && href.startsWith(`#${own}`))
      properties['href'] = `#${anchor}${href.slice(own.length + 1)}`;
  });
  return toHtml(tree);
}
