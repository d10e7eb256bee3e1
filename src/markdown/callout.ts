/** The first line of a callout in GitHub's and Obsidian's Markdown. */
export interface CalloutMark {
  /** Its kind, with a capital: what stands above a callout without a title. '' where it says no more than that it is a note. */
  readonly kind: string;
  /** Length of the mark with the spaces behind it. */
  readonly length: number;
}

/** `> [!NOTE]`, which may say whether it is folded. */
const MARK = /^\[!([A-Za-z][\w-]{0,40})\][+-]?[ \t]*/;

/**
 * The mark that a quotation begins with, or undefined.
 * @param source The text as its author wrote it: a backslash before the bracket means the sign itself.
 */
export function calloutMark(source: string): CalloutMark | undefined {
  const match = MARK.exec(source);
  if (!match) return undefined;
  const kind = (match[1] ?? '').toLowerCase();
  const shown = kind === 'note' ? '' : kind.charAt(0).toUpperCase() + kind.slice(1);
  return { kind: shown, length: match[0].length };
}
