import type { Element, ElementContent, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { GRAPH_PREFIX } from '../addresses.ts';
import { feedsText as text } from '../locales/en/feeds.ts';
import { GRAPH_SLOT } from '../markdown/rendered.ts';
import type { BodyPart } from '../markdown/rendered.ts';
import type { Scenario } from '../schema/scenario.ts';
import { absolute, paths } from '../site.ts';
import { xmlText } from '../xml.ts';
import { classesOf } from './classes-of.ts';
import { graphBlocks } from './graph.ts';
import { keepMathml } from './mathml.ts';

/** A picture of an essay as the site serves it. */
export interface FeedPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The page of a text, and the pictures and graphs that it shows. */
export interface FeedSetting {
  /** Id of the essay, put before every id: a feed reader may show several entries on one page. */
  readonly id: string;
  /** Address of its page. */
  readonly url: string;
  /** By the name that the text uses. */
  readonly pictures: ReadonlyMap<string, FeedPicture>;
  readonly graphs: ReadonlyMap<string, Scenario>;
}

/** Elements that are left out, as decoration is: they hold no content. */
const DROPPED = new Set('script style link meta title template noscript source'.split(' '));
/** Elements that only the page can show; a line says so in their place. */
const PAGE_ONLY = new Set(
  'svg canvas iframe object embed video audio form button select textarea'.split(' '),
);
/** Attributes that are kept. All others are for the page's styles and scripts. */
const KEPT = new Set(
  'align alt cite colSpan dateTime dir height href id lang open reversed rowSpan src start title type value width'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(['cite', 'href', 'src']);

/** Parts of HTML need not be balanced, so graphs and pictures are put in as marks and found again in the whole tree. */
function markup(part: BodyPart): string {
  if (part.kind === 'html') return part.html;
  if (part.kind === 'graph') return toHtml(h(GRAPH_SLOT, { ids: part.ids.join(' ') }));
  return toHtml(h('img', { src: part.src, alt: part.alt }));
}

function graphsAt(slot: Element, { id, url, graphs }: FeedSetting): Element[] {
  const ids = String(slot.properties['ids'] ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return ids.flatMap((graph) => {
    const scenario = graphs.get(graph);
    if (!scenario) throw new Error(text.noGraphIn(id, graph));
    // The anchor of its first occurrence on the page (src/graphs/model/graph-anchor.ts).
    return graphBlocks(
      scenario,
      absolute(paths.graphFile(graph, 'png'), url),
      `${url}#${GRAPH_PREFIX}${graph}`,
    );
  });
}

/** A link may name a file that is published beside the page; a picture has its own address by now. */
function fullAddress(attribute: string, written: string, { id, url }: FeedSetting): string {
  const isFull = /^[#/]/.test(written) || URL.canParse(written);
  if (!URL.canParse(written, url) || (attribute === 'src' && !isFull)) {
    throw new Error(text.noAddress(id, written));
  }
  return new URL(written, url).href;
}

/** The attributes that mean something in a feed reader, with full addresses and with ids of the entry's own. */
function keptProperties(properties: Properties, setting: FeedSetting): Properties {
  const kept = Object.entries(properties).filter(([name]) => KEPT.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => {
      if (ADDRESSES.has(name)) return [name, fullAddress(name, String(value), setting)];
      return [name, name === 'id' ? `${setting.id}-${String(value)}` : value];
    }),
  );
}

/** What replaces an element in a feed: itself after small changes, its content, or nothing. */
function plain(node: Element, setting: FeedSetting): ElementContent[] {
  const { tagName, properties, children } = node;
  if (DROPPED.has(tagName) || properties['ariaHidden'] === 'true') return [];
  if (PAGE_ONLY.has(tagName)) {
    return [h('a', { href: setting.url }, text.pageOnly)];
  }
  if (tagName === 'input') {
    // Task lists: the box is the information, and every sanitiser drops inputs.
    return properties['type'] === 'checkbox'
      ? [{ type: 'text', value: properties['checked'] ? '☑' : '☐' }]
      : [];
  }
  if (tagName === 'picture' || tagName.includes('-')) return children;
  if (tagName === 'details') properties['open'] = true;
  if (tagName === 'summary') node.children = [h('strong', ...children)];
  if (tagName === 'img') Object.assign(properties, setting.pictures.get(String(properties['src'])));
  // Without the page's styles nothing else sets a column to one side, nor a note apart.
  const [side] = classesOf(node).flatMap((name) => /^cell-(\w+)$/.exec(String(name))?.[1] ?? []);
  if (side !== undefined) properties['align'] = side;
  if (classesOf(node).includes('note')) node.tagName = 'blockquote';
  node.properties = keptProperties(properties, setting);
  return tagName === 'span' && Object.keys(node.properties).length === 0 ? node.children : [node];
}

function simplify(tree: Root, setting: FeedSetting): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined || node.type === 'text') return undefined;
    if (node.type !== 'element') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === 'math') return SKIP;
    if (node.tagName === GRAPH_SLOT) {
      const blocks = graphsAt(node, setting);
      parent.children.splice(index, 1, ...blocks);
      return [SKIP, index + blocks.length];
    }
    const content = plain(node, setting);
    if (content[0] === node) return undefined;
    parent.children.splice(index, 1, ...content);
    return [SKIP, index];
  });
}

/**
 * An essay as HTML that reads well where none of the site's styles and scripts are, whatever a feed reader's
 * sanitiser drops: one form of each formula, graphs as pictures with their points as tables, footnotes whole, boxes
 * open, every address absolute (a footnote's leads to the page), every id prefixed by the essay's.
 * @throws Error that names an address which leads nowhere, or a graph that does not exist.
 */
export function feedHtml(parts: readonly BodyPart[], setting: FeedSetting): string {
  // Before it is read as HTML, which drops some characters and would join two halves of another at their place.
  const tree = fromHtml(xmlText(parts.map(markup).join('')), { fragment: true });
  keepMathml(tree);
  simplify(tree, setting);
  return toHtml(tree);
}
