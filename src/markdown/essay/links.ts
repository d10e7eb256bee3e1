import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { markdownText as text } from '../../locales/en/markdown.ts';
import { quoteFound } from '../../schema/problem.ts';
import { withBase } from '../../site.ts';
import { eachElement, eachNode } from '../each-node.ts';
import { fileName } from './file-name.ts';
import { idOf } from './headings.ts';
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
      ...text.noAlt(quoteFound(src), sourceOf(node, file).startsWith('<')),
    });
  }
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(src)) {
    problems.push({
      ...place,
      field: 'image',
      found: quoteFound(src),
      ...(/^\/(?!\/)/.test(src) ? text.pictureFromRoot : text.pictureElsewhere),
    });
    return;
  }
  const name = fileName(src);
  // Astro imports a picture by its name, and resolves no such name; in MDX, which it compiles itself, fewer still.
  const refused = file.extname === '.mdx' ? '%#?' : '?';
  if ([...refused].some((sign) => name.includes(sign))) {
    problems.push({
      ...place,
      field: 'image',
      found: quoteFound(src),
      ...text.pictureSigns(refused),
    });
    return;
  }
  references.push({ kind: 'image', target: name, ...place });
}

/** Links from and to footnotes as pages of other systems have them. */
const FOOTNOTE = /^#(?:user-content-)?_?(?:footnote|fn|ftn|endnote)(?:-?anchor|-?ref)?[-:_]?[\w-]*\d$/i;

/** Footnotes that are links with nothing at their ends are one fault, however many there are. */
function tellFootnotes(links: readonly Element[], tree: Root, file: VFile): void {
  const ids = new Set<string | undefined>();
  eachNode(tree, (node) => {
    ids.add(idOf(node));
  });
  const dead = links.filter(({ properties }) => !ids.has(String(properties['href']).slice(1)));
  const [first] = dead;
  if (!first) return;
  essayReport(file).problems.push({
    ...placeOf(first),
    field: 'footnote',
    ...text.linkedFootnotes(quoteFound(first.properties['href']), dead.length - 1),
  });
}

/** Whether an address can be the name of a file beside the text. A host without its scheme is a slip that is told as one. */
function isRelative(href: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.|\?|$)/i.test(href);
}

/** Checks what a body points at, puts the base in front of links into this site, and forbids what would leave it. */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    const { problems, references } = essayReport(file);
    const footnotes: Element[] = [];
    eachElement(tree, (node) => {
      if (FORBIDDEN.has(node.tagName) || node.properties['style'] !== undefined) {
        const what = FORBIDDEN.has(node.tagName) ? `<${node.tagName}>` : text.styleAttribute;
        problems.push({
          ...placeOf(node),
          field: 'html',
          found: what,
          ...text.forbiddenHtml,
        });
      }
      if (node.tagName === 'img') checkImage(node, file);
      const href = node.tagName === 'a' ? node.properties['href'] : undefined;
      if (typeof href !== 'string') return;
      if (href.startsWith('/') && !href.startsWith('//')) {
        references.push({ kind: 'link', target: href, ...placeOf(node) });
        node.properties['href'] = withBase(href);
      } else if (href.startsWith('#')) {
        // Footnotes are linked by this pipeline.
        const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
        if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return;
        if (FOOTNOTE.test(href)) footnotes.push(node);
        else references.push({ kind: 'anchor', target: href, ...placeOf(node) });
      } else if (/^https?:\/\//i.test(href)) {
        references.push({ kind: 'outside', target: href, ...placeOf(node) });
      } else if (isRelative(href)) {
        references.push({
          kind: 'attachment',
          target: fileName(href.split(/[?#]/, 1)[0] ?? ''),
          ...placeOf(node),
        });
      } else if (!/^mailto:/i.test(href)) {
        problems.push({
          ...placeOf(node),
          field: 'link',
          found: quoteFound(sourceOf(node, file) || href),
          ...text.noAddress,
        });
      }
    });
    tellFootnotes(footnotes, tree, file);
  };
}
