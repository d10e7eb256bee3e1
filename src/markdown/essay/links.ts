import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '../../schema/problem.ts';
import { withBase } from '../../site.ts';
import { pictureName } from './picture-name.ts';
import { placeOf, essayReport, sourceOf } from './report.ts';

/** Elements that would fetch, run or frame something, or carry their own styles: the site's policy forbids them. */
const FORBIDDEN = new Set(
  'script style iframe object embed link base meta form video audio picture source'.split(' '),
);

function checkImage(node: Element, file: VFile): void {
  const { problems, references } = essayReport(file);
  const place = placeOf(node);
  const src = String(node.properties['src'] ?? '');
  if (String(node.properties['alt'] ?? '').trim() === '') {
    problems.push({
      ...place,
      field: 'image',
      found: `no alt text on ${quoteFound(src)}`,
      expected: 'words that say what the picture shows',
      mend: 'write ![words](file)',
    });
  }
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src)) {
    problems.push({
      ...place,
      field: 'image',
      found: quoteFound(src),
      expected: 'a file beside the essay, since pages fetch nothing from elsewhere',
      mend: "save it in the essay's folder and write its name",
    });
    return;
  }
  const name = pictureName(src);
  // Astro imports a picture by its name, and resolves no such name; in MDX, which it compiles itself, fewer still.
  const refused = file.extname === '.mdx' ? '%#?' : '?';
  if ([...refused].some((sign) => name.includes(sign))) {
    problems.push({
      ...place,
      field: 'image',
      found: quoteFound(src),
      expected: `a file name without any of these signs: ${refused}`,
      mend: 'rename the file',
    });
    return;
  }
  references.push({ kind: 'image', target: name, ...place });
}

/** Checks what a body points at, puts the base in front of links into this site, and forbids what would leave it. */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const { problems, references } = essayReport(file);
    visit(tree, 'element', (node) => {
      if (FORBIDDEN.has(node.tagName) || node.properties['style'] !== undefined) {
        const what = FORBIDDEN.has(node.tagName) ? `<${node.tagName}>` : 'a style attribute';
        problems.push({
          ...placeOf(node),
          field: 'html',
          found: what,
          expected: 'HTML that neither loads nor styles anything',
          mend: 'remove it',
        });
      }
      if (node.tagName === 'img') checkImage(node, file);
      const href = node.tagName === 'a' ? node.properties['href'] : undefined;
      if (typeof href !== 'string') return;
      if (href.startsWith('/') && !href.startsWith('//')) {
        references.push({ kind: 'link', target: href, ...placeOf(node) });
        node.properties['href'] = withBase(href);
      } else if (!/^(?:https?:\/\/|mailto:|#)/i.test(href)) {
        problems.push({
          ...placeOf(node),
          field: 'link',
          found: quoteFound(sourceOf(node, file) || href),
          expected: 'a link like https://…, /essays/id/ or #heading',
          mend: 'write the full address, or the path from the root of the site',
        });
      }
    });
  };
}
