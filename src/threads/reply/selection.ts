/** Words of the essay or of a comment that a reader has selected. */
export interface Selected {
  /** As Markdown: a formula is its TeX between dollar signs. */
  readonly text: string;
  /** Id of the comment in which they stand; undefined in the essay. */
  readonly comment: string | undefined;
  /** The block in which they end. */
  readonly block: Element;
}

/** Parts of a text that are not its words. */
const NO_WORDS = 'figure, counter-graphs, sup, script, .hidden-visually, .passage-link, [aria-hidden="true"]';
/** A selection of fewer characters is taken for a slip of the pointer. */
const FEWEST = 3;

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** A letter, a sign on one, or a digit. */
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Lets a range that begins or ends within a word take the whole of it. */
function toWholeWords(range: Range): void {
  const { startContainer: first, endContainer: last } = range;
  let { startOffset: start, endOffset: end } = range;
  if (first instanceof Text) {
    const at = (index: number): boolean => IN_WORD.test(first.data.charAt(index));
    while (start > 0 && at(start - 1) && at(start)) start--;
    range.setStart(first, start);
  }
  if (last instanceof Text) {
    const at = (index: number): boolean => IN_WORD.test(last.data.charAt(index));
    while (end > 0 && end < last.length && at(end - 1) && at(end)) end++;
    range.setEnd(last, end);
  }
}

/** The words of a range. Each formula stands in a page twice, drawn and as MathML; what its author wrote is in the latter. */
function wordsOf(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  for (const formula of holder.querySelectorAll('.katex')) {
    const tex = formula.querySelector('annotation')?.textContent ?? '';
    formula.replaceWith(tex === '' ? '' : `$${tex}$`);
  }
  for (const other of holder.querySelectorAll(NO_WORDS)) other.remove();
  return holder.textContent.replace(/\s+/g, ' ').trim();
}

/** The block in which a range ends, or the one before it when nothing of it is in the range. */
function lastOf(range: Range, block: Element): Element {
  const inside = document.createRange();
  inside.setStart(block, 0);
  inside.setEnd(range.endContainer, range.endOffset);
  return inside.toString().trim() === '' ? (block.previousElementSibling ?? block) : block;
}

/** What is selected, when all of it stands in the text of the essay, or all of it in that of one comment. */
export function selectedPassage(): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const whole = range.toString().trim();
  const prose = elementOf(range.startContainer)?.closest('.prose');
  if (!prose) return undefined;
  // Three clicks select a paragraph and end before the first letter of what follows it.
  if (!prose.contains(range.endContainer)) range.setEnd(prose, prose.childNodes.length);
  if (range.toString().trim() !== whole) return undefined;
  toWholeWords(range);
  const text = wordsOf(range);
  if (text.length < FEWEST || range.getClientRects().length === 0) return undefined;
  let block = elementOf(range.endContainer);
  while (block && block !== prose && block.parentElement !== prose) block = block.parentElement;
  const last = block === prose ? prose.lastElementChild : block && lastOf(range, block);
  const anchor = prose.closest('.comment')?.id;
  return last ? { text, comment: anchor?.replace(/^c-/, ''), block: last } : undefined;
}
