import type { Element, Nodes } from 'hast';
import { attribute, elements } from './html.ts';

/** An address that stands somewhere in a page. */
export interface Address {
  readonly value: string;
  /** A browser asks for it by itself; nobody has to follow a link. */
  readonly fetched: boolean;
  /** Element and attribute, for messages. */
  readonly where: string;
}

const ATTRIBUTES = [
  'href',
  'xLinkHref',
  'src',
  'poster',
  'data',
  'action',
  'formAction',
  'cite',
  'background',
];

/** Relations of <link> that only tell; every other one may load something. */
const TELLING = ['canonical', 'alternate', 'me', 'author', 'license', 'next', 'prev'];

function fetches(element: Element, name: string): boolean {
  if (name === 'cite' || name === 'action' || name === 'formAction') return false;
  if (element.tagName === 'a' || element.tagName === 'area') return false;
  if (element.tagName !== 'link') return true;
  return !(attribute(element, 'rel') ?? '').split(' ').every((relation) => TELLING.includes(relation));
}

/** The candidates of a srcset: hast keeps each as its address and its width. */
function candidates(element: Element, name: string): string[] {
  const value = element.properties[name];
  const entries = Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string'
      ? value.split(',')
      : [];
  return entries.map((entry) => entry.trim().split(/\s+/)[0] ?? '').filter((address) => address !== '');
}

/** The addresses in url() and @import of a style sheet, or of one attribute that takes them. */
export function addressesInCss(css: string): string[] {
  const urls = [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)/gi)];
  const imports = [...css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi)];
  return [...urls, ...imports].map(([, ...forms]) => forms.find((form) => form !== undefined) ?? '');
}

/** Every address in a page or an SVG, wherever HTML allows one. */
export function addressesIn(tree: Nodes): Address[] {
  return elements(tree).flatMap((element) => {
    const found: Address[] = [];
    const keep = (name: string, value: string, fetched: boolean): void => {
      found.push({ value, fetched, where: `${element.tagName} ${name}` });
    };
    for (const name of ATTRIBUTES) {
      const value = attribute(element, name);
      if (value !== undefined) keep(name, value, fetches(element, name));
    }
    for (const name of ['srcSet', 'imageSrcSet']) {
      for (const value of candidates(element, name)) keep(name, value, true);
    }
    for (const name of Object.keys(element.properties)) {
      for (const value of addressesInCss(attribute(element, name) ?? '')) keep(name, value, true);
    }
    return found;
  });
}
