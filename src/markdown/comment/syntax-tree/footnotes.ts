import type { Token } from 'markdown-it';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { labelsText as text } from '../../../locales/en/markdown-labels.ts';
import type { TreeWriter } from './tree-writer.ts';

interface Note {
  readonly tokens: readonly Token[];
  readonly number: number;
  /** How many links point at it so far. */
  references: number;
}

/**
 * The footnotes of one comment. Ids come from the comment's prefix and the order of first mention, never from a
 * commenter's label, so that no label can take an id of the page.
 */
export class Footnotes {
  readonly #prefix: string;
  readonly #tokens: ReadonlyMap<string, readonly Token[]>;
  /** In the order of first mention. */
  readonly #notes = new Map<string, Note>();

  constructor(prefix: string, tokens: ReadonlyMap<string, readonly Token[]>) {
    this.#prefix = prefix;
    this.#tokens = tokens;
  }

  /**
   * Writes the mark of a footnote.
   * @param linked false where a link may not stand: then the number stands alone.
   * @returns false when no footnote has this label; then nothing is written.
   */
  mark(label: string, writer: TreeWriter, linked: boolean): boolean {
    const tokens = this.#tokens.get(label);
    if (!tokens) return false;
    const note = this.#notes.get(label) ?? { tokens, number: this.#notes.size + 1, references: 0 };
    this.#notes.set(label, note);
    const { number } = note;
    writer.open('sup');
    if (linked) {
      note.references += 1;
      writer.leaf(
        'a',
        {
          href: `#${this.#prefix}fn-${number}`,
          id: this.#referenceId(note, note.references),
          dataFootnoteRef: '',
          ariaLabel: text.footnote(String(number)),
        },
        String(number),
      );
    } else writer.text(String(number));
    writer.close();
    return true;
  }

  /** Writes the section of the notes, if there are any; a note may mention further ones. */
  write(writer: TreeWriter, writeTokens: (tokens: readonly Token[]) => void): void {
    if (this.#notes.size === 0) return;
    writer.open('section', { className: ['footnotes'], dataFootnotes: '' });
    writer.open('ol', { ariaLabel: text.footnotes });
    const items: [Note, Element][] = [];
    // A Map goes on to what is added while it is walked.
    for (const note of this.#notes.values()) {
      const item = writer.open('li', { id: `${this.#prefix}fn-${note.number}` });
      writeTokens(note.tokens);
      writer.close();
      writer.text('\n');
      items.push([note, item]);
    }
    writer.close();
    writer.close();
    // Only now is it known how often each note was mentioned, in other notes too.
    for (const [note, item] of items) this.#addBackLinks(note, item);
  }

  #addBackLinks(note: Note, item: Element): void {
    const lastBlock = item.children.findLast((child) => child.type === 'element');
    const target = lastBlock?.tagName === 'p' ? lastBlock : item;
    for (let nth = 1; nth <= note.references; nth++) {
      const suffix = nth === 1 ? '' : `-${nth}`;
      const properties = {
        href: `#${this.#referenceId(note, nth)}`,
        dataFootnoteBackref: '',
        ariaLabel: text.backTo(`${note.number}${suffix}`),
        className: ['data-footnote-backref'],
      };
      const again = nth > 1 ? [h('sup', String(nth))] : [];
      target.children.push({ type: 'text', value: ' ' }, h('a', properties, '↩', ...again));
    }
  }

  #referenceId(note: Note, nth: number): string {
    return `${this.#prefix}fnref-${note.number}${nth === 1 ? '' : `-${nth}`}`;
  }
}
