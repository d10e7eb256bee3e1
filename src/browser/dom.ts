/** Makes an element with attributes and children; texts become text nodes, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that does one thing; `name` is its text. */
export function button(name: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button' }, name);
  made.addEventListener('click', press);
  return made;
}

/**
 * The one element of this kind under `host`.
 * @throws TypeError when it is not there
 */
export function part(host: Element, selector: string): HTMLElement {
  const found = host.querySelector(selector);
  if (!(found instanceof HTMLElement))
    throw new TypeError(`the page has no ${selector} in ${host.localName}`);
  return found;
}
