import type { Element, ElementContent, Properties, Root } from 'hast';
import { refusalsText as text } from '../../../locales/en/markdown-refusals.ts';
import { limits } from '../policy/limits.ts';
import { printable } from '../parse/parser.ts';
import { Refusal, tooDeep } from '../policy/refusal.ts';

/** Writes a hast tree from its start to its end, and refuses one that grows too deep or too large. */
export class TreeWriter {
  readonly root: Root = { type: 'root', children: [] };
  readonly #open: Element[] = [];
  #elements = 0;
  /** Line of the comment that is being written, counted from 1; for messages. */
  line = 1;

  /** @throws Refusal beyond the limits of depth and elements. */
  open(tagName: string, properties: Properties = {}): Element {
    this.#elements += 1;
    if (this.#elements > limits.elements) {
      throw new Refusal(this.line, 'comment', text.elements(limits.elements));
    }
    if (this.#open.length >= limits.depth) throw tooDeep(this.line);
    const element: Element = { type: 'element', tagName, properties, children: [] };
    this.#put(element);
    this.#open.push(element);
    return element;
  }

  close(): void {
    this.#open.pop();
  }

  text(value: string): void {
    // Character references are read after the source was cleaned, and name control characters too.
    if (value !== '') this.#put({ type: 'text', value: printable(value) });
  }

  /** An element with nothing but text in it. */
  leaf(tagName: string, properties: Properties = {}, text = ''): void {
    this.open(tagName, properties);
    this.text(text);
    this.close();
  }

  #put(node: ElementContent): void {
    (this.#open.at(-1) ?? this.root).children.push(node);
  }
}
