import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h, s } from 'hastscript';

/** A tag or a stretch of text, as KaTeX writes them. */
const TOKEN = /<(\/?)([a-z]+)((?: [\w:-]+ ?=(?:"[^"]*"|'[^']*'))*)(\/?)>|[^<]+/gy;
const ATTRIBUTE = / ([\w:-]+) ?=(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:amp|lt|gt|quot|#x27);/g;
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
/** What HTML parsers change before they read. */
const CHANGED = /[\0\r]/;

function decoded(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, (name) => SIGNS[name] ?? name) : text;
}

/** What attributes are as properties; few of them differ. */
const known = new Map<string, Properties>();

function addAttributes(properties: Properties, attributes: string, isSvg: boolean): void {
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? '');
    if (name === 'class') properties['className'] = value.split(/\s+/).filter(Boolean);
    else if (name === 'style') properties['style'] = value;
    else {
      const key = `${isSvg ? 'svg' : 'html'} ${name} ${value}`;
      const property = known.get(key) ?? (isSvg ? s : h)('g', { [name]: value }).properties;
      known.set(key, property);
      Object.assign(properties, property);
    }
  }
}

/** The tree of what KaTeX wrote; undefined when it is not as KaTeX writes. */
function parsed(html: string): ElementContent[] | undefined {
  const top: ElementContent[] = [];
  const open: Element[] = [];
  let depthOfSvg = 0;
  let end = 0;
  for (const token of html.matchAll(TOKEN)) {
    const [written, slash, name, attributes = '', isEmpty] = token;
    end = token.index + written.length;
    const into = open.at(-1)?.children ?? top;
    if (name === undefined) into.push({ type: 'text', value: decoded(written) });
    else if (slash === '/') {
      if (open.pop()?.tagName !== name) return undefined;
      if (name === 'svg') depthOfSvg -= 1;
    } else {
      if (name === 'svg') depthOfSvg += 1;
      const element: Element = { type: 'element', tagName: name, properties: {}, children: [] };
      addAttributes(element.properties, attributes, depthOfSvg > 0);
      into.push(element);
      if (isEmpty !== '/') open.push(element);
      else if (name === 'svg') return undefined;
    }
  }
  return end === html.length && open.length === 0 ? top : undefined;
}

/**
 * The tree of a formula as KaTeX has written it. An HTML parser takes longer than KaTeX took to set the formula; this gives the
 * same tree, because what KaTeX writes is regular: each element is closed, and five signs are written as references.
 */
export function formulaTree(html: string): ElementContent[] {
  const tree = CHANGED.test(html) ? undefined : parsed(html);
  if (tree) return tree;
  const { children } = fromHtml(html, { fragment: true });
  const withoutPlaces = (name: string, value: unknown): unknown => (name === 'position' ? undefined : value);
  return JSON.parse(JSON.stringify(children, withoutPlaces)) as ElementContent[];
}
