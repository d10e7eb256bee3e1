/** A stretch of a block of prose. What is `kept` stays as it is: code, an address, a sign that its author escaped. */
export interface Prose {
  readonly text: string;
  readonly kept?: boolean;
}

/** Stands for what is no text, a formula or code, where its neighbours are looked at: quotes treat it as a word. */
export const OBJECT: Prose = { text: '\uFFFC', kept: true };

const MARKS = /-{2,}|\.{3,}|["']/g;
const SPACE = /^\s?$/;
const WORD = /[\p{L}\p{N}\uFFFC]/u;
const DIGIT = /\d/;
const OPENS = /[([{¿¡“‘«]/;
const CLOSES = /[)\]},.;:!?…”’»]/;
const DASH = /[-‐–—/]/;
/** Words that begin with an apostrophe, and decades: ’tis, ’em, ’90s. */
const SHORTENED = /(?:tis|twas|em|til|cause|n|\d\ds?)(?![\p{L}\p{N}])/iuy;

/** A quote is asked about from left to right, so that it is known which are open. */
class Quotes {
  readonly #text: string;
  /** Where the last single quote stands that may close. An opening one behind it is an apostrophe. */
  readonly #lastCloser: number;
  #isOpen = false;
  #opened = -1;

  constructor(text: string) {
    this.#text = text;
    let last = -1;
    for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
      if (!SPACE.test(text[at - 1] ?? '') && !WORD.test(text[at + 1] ?? '')) last = at;
    }
    this.#lastCloser = last;
  }

  /** @returns 1 when the quote at this place opens, -1 when it closes, 0 when one cannot say. */
  #direction(at: number): number {
    const [before, after] = [this.#text[at - 1] ?? '', this.#text[at + 1] ?? ''];
    const isQuote = before === '"' || before === "'";
    if (SPACE.test(before)) return SPACE.test(after) ? 0 : 1;
    if (SPACE.test(after)) return -1;
    if (OPENS.test(before) || (isQuote && this.#opened === at - 1)) return 1;
    if (CLOSES.test(after) && !DASH.test(before)) return -1;
    return 0;
  }

  double(at: number): string {
    const direction = this.#direction(at);
    const [before, after] = [this.#text[at - 1] ?? '', this.#text[at + 1] ?? ''];
    if (direction === 0 && SPACE.test(before)) return '"';
    // Inches, unless a quotation ends so.
    if (direction <= 0 && !this.#isOpen && DIGIT.test(before) && !WORD.test(after)) return '"';
    const opens = direction === 0 ? !this.#isOpen : direction > 0;
    this.#isOpen = opens;
    if (opens) this.#opened = at;
    return opens ? '“' : '”';
  }

  single(at: number): string {
    const [before, after] = [this.#text[at - 1] ?? '', this.#text[at + 1] ?? ''];
    if (SPACE.test(before) && SPACE.test(after)) return "'";
    SHORTENED.lastIndex = at + 1;
    const opens = this.#direction(at) > 0 || (DASH.test(before) && WORD.test(after));
    if (!opens || at > this.#lastCloser || SHORTENED.test(this.#text)) return '’';
    this.#opened = at;
    return '‘';
  }
}

/**
 * A dash for two or three hyphens between words or between spaces. `--json`, a row of hyphens and `<!--` stay. The end of
 * a block counts as a space.
 */
function dash(text: string, at: number, length: number): string {
  const [before, after] = [text[at - 1] ?? '', text[at + length] ?? ''];
  const isFlag = SPACE.test(before) && !SPACE.test(after);
  const isRemark = text.startsWith('<!', at - 2);
  return length > 3 || isFlag || isRemark ? text.slice(at, at + length) : '—';
}

/**
 * Sets the quotes, dashes and ellipses of one block of prose, in essays and in comments.
 * @param block The stretches of its text in their order. They are read as one, so that a quotation may begin in one and
 * end in another.
 * @returns the text of each stretch; CPU time grows with the length of the text.
 */
export function typeset(block: readonly Prose[]): string[] {
  const text = block.map((stretch) => stretch.text).join('');
  const quotes = new Quotes(text);
  let start = 0;
  return block.map((stretch) => {
    const offset = start;
    start += stretch.text.length;
    if (stretch.kept) return stretch.text;
    return stretch.text.replace(MARKS, (mark: string, index: number) => {
      const at = offset + index;
      if (mark === '"') return quotes.double(at);
      if (mark === "'") return quotes.single(at);
      if (mark.startsWith('-')) return dash(text, at, mark.length);
      return mark.length === 3 ? '…' : mark;
    });
  });
}

/** A title or another line without markup, set as the text of an essay is. */
export function typesetLine(text: string): string {
  return typeset([{ text }]).join('');
}
