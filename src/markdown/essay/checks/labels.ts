import type { Definition, FootnoteDefinition } from 'mdast';
import type { VFile } from 'vfile';
import { markdownChecksText as text } from '../../../locales/en/markdown-checks.ts';
import { quoteFound } from '../../../schema/problem.ts';
import { essayReport, placeOf } from '../report.ts';

/** Collects the footnotes and the addresses of links that a text defines by a label, and what is wrong with them. */
export class Labels {
  readonly #file: VFile;
  readonly #called = new Set<string>();
  readonly #notes = new Map<string, FootnoteDefinition>();
  readonly #addresses = new Map<string, string>();

  constructor(file: VFile) {
    this.#file = file;
  }

  call(identifier: string): void {
    this.#called.add(identifier);
  }

  note(node: FootnoteDefinition): void {
    if (this.#notes.has(node.identifier))
      this.#tell('footnote', `[^${node.label ?? node.identifier}]`, node, text.twice);
    else this.#notes.set(node.identifier, node);
  }

  address(node: Definition): void {
    const known = this.#addresses.get(node.identifier);
    if (known !== undefined && known !== node.url) {
      this.#tell('link', `[${node.label ?? node.identifier}]`, node, text.twice);
    } else this.#addresses.set(node.identifier, node.url);
  }

  /** Tells of the notes that nothing calls, once the whole text has been read. */
  end(): void {
    for (const [identifier, node] of this.#notes) {
      if (!this.#called.has(identifier)) {
        this.#tell('footnote', `[^${node.label ?? identifier}]`, node, text.uncalled);
      }
    }
  }

  #tell(
    field: string,
    found: string,
    node: Definition | FootnoteDefinition,
    message: { readonly expected: string; readonly mend: string },
  ): void {
    essayReport(this.#file).problems.push({ ...placeOf(node), field, found: quoteFound(found), ...message });
  }
}
