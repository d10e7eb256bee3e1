import type { Element, ElementContent, Properties } from 'hast';

/** An element of a feed's HTML; a string among its children is text. */
export function hastElement(
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element {
  const content = children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  );
  return { type: 'element', tagName, properties, children: content };
}

/** The class names of an element. */
export function classesOf({ properties: { className } }: Element): readonly (string | number)[] {
  return Array.isArray(className) ? className : [];
}
